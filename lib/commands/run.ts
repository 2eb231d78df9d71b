import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const bin = (name: string) => `${root}node_modules/.bin/${name}`;

const signals = ['SIGINT', 'SIGTERM'] as const;

/** A command of this folder, as the npm scripts run it: with Node itself, so that signals reach it. */
export const command = (name: string) => ['--import', 'tsx', `${root}lib/commands/${name}.ts`];

/**
 * Runs a program at the project's root, with its output shown; resolves to its exit code. Signals to end go to the
 * program, which this process outlives.
 */
export async function run(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  const relay = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, relay);
  const [code] = await once(child, 'close');
  for (const signal of signals) process.off(signal, relay);
  return code ?? 1;
}

/** Like `run`, but its output is held back until it ends, so that another program may write meanwhile. */
export async function runQuietly(
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  process.off('exit', stop);
  return { code: code ?? 1, output };
}

/** Runs a program that has to succeed: ends this process with its exit code where it doesn't. */
export async function mustRun(program: string, args: string[], env?: Record<string, string>): Promise<void> {
  const code = await run(program, args, env);
  if (code !== 0) process.exit(code);
}
