import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port';

/** A server as a process of its own, on loopback. */
export interface App {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  port: number;
  process: ChildProcess;
  /** From its start to its first answer. */
  startMs: number;
  /** What it wrote so far, standard output and error together. */
  log(): string;
  /** SIGTERM, and its exit code. */
  stop(): Promise<number | null>;
}

/** A program that listens on the `PORT` of its environment. */
export interface ServerProgram {
  file: string;
  args?: string[];
  nodeOptions?: string[];
  /** What it answers with 2xx once it is up. */
  alivePath: string;
  startsWithinMs?: number;
}

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export const productionBuild: ServerProgram = {
  file: `${projectRoot}.next/standalone/server.js`,
  alivePath: '/api/health',
};

/**
 * Starts a program, the production build unless told otherwise, and waits until it is alive.
 * @param env its settings; nothing of this process's own environment but PATH reaches it
 */
export async function startServer(
  env: Record<string, string>,
  program: ServerProgram = productionBuild,
): Promise<App> {
  const { file, args = [], nodeOptions = [] } = program;
  if (!existsSync(file)) throw new Error(`There is no ${file}: run npm run build first.`);
  const port = Number(env.PORT ?? (await freePort()));
  const begun = performance.now();
  let written = '';
  const child = spawn(process.execPath, [...nodeOptions, file, ...args], {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      HOSTNAME: '127.0.0.1',
      ...env,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  // Whoever is cut off leaves nothing running.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const app: App = {
    url: `http://127.0.0.1:${port}`,
    port,
    process: child,
    startMs: 0,
    log: () => written,
    stop: async () => {
      if (isRunning(app)) child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
  await untilAlive(app, program);
  app.startMs = performance.now() - begun;
  return app;
}

export function isRunning(app: App): boolean {
  return app.process.exitCode === null && app.process.signalCode === null;
}

async function untilAlive(app: App, { alivePath, startsWithinMs = 20_000 }: ServerProgram): Promise<void> {
  for (const giveUpAt = Date.now() + startsWithinMs; Date.now() < giveUpAt && isRunning(app); ) {
    const answer = await fetch(app.url + alivePath).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await wait(10);
  }
  app.process.kill('SIGKILL');
  throw new Error(`The server did not start:\n${app.log()}`);
}
