import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A production server of ours, as a process of its own. */
export interface App {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  port: number;
  process: ChildProcess;
  /** What it wrote so far, standard output and error together. */
  log(): string;
  /** SIGTERM, and its exit code. */
  stop(): Promise<number | null>;
}

const serverFile = new URL('../.next/standalone/server.js', import.meta.url).pathname;

/**
 * Starts the production build and waits until it is alive.
 * @param env its settings; nothing of this process's own environment but PATH reaches it
 */
export async function startServer(env: Record<string, string>): Promise<App> {
  if (!existsSync(serverFile)) throw new Error('There is no production build: run npm run build first.');
  const port = Number(env.PORT ?? (await freePort()));
  let written = '';
  const child = spawn(process.execPath, [serverFile], {
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
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const app: App = {
    url: `http://127.0.0.1:${port}`,
    port,
    process: child,
    log: () => written,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
  await untilAlive(app);
  return app;
}

async function untilAlive(app: App): Promise<void> {
  for (const giveUpAt = Date.now() + 20_000; Date.now() < giveUpAt; ) {
    if (app.process.exitCode !== null) break;
    const answer = await fetch(`${app.url}/api/health`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await wait(20);
  }
  app.process.kill('SIGKILL');
  throw new Error(`The server did not start:\n${app.log()}`);
}

/** A port of the loopback that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
