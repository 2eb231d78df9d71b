// Runs programs for the npm scripts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const bin = (name) => `${root}node_modules/.bin/${name}`;

/** Runs a program at the project's root, with its output shown; resolves to its exit code. */
export async function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  const [code] = await once(child, 'close');
  return code ?? 1;
}

/** Runs a program that has to succeed: ends this process with its exit code where it doesn't. */
export async function mustRun(command, args, env) {
  const code = await run(command, args, env);
  if (code !== 0) process.exit(code);
}
