import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port';
import { answers, startProgram } from './program';

/** A server as a process of its own, on loopback. */
export interface App {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  port: number;
  process: ChildProcess;
  /** From its start to its first answer. */
  startMs: number;
  isRunning(): boolean;
  /** What it wrote so far, standard output and error together. */
  log(): string;
  /** Asks it to end, by SIGTERM unless told otherwise; its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A server to start, which listens on the `PORT` of its environment. */
export interface ServerProgram {
  file: string;
  nodeOptions?: string[];
  /** What it answers with 2xx once it is up. */
  alivePath: string;
  startsWithinMs?: number;
  isOutputIgnored?: boolean;
}

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export const productionBuild: ServerProgram = {
  file: `${projectRoot}.next/standalone/server.js`,
  alivePath: '/api/health',
};

/**
 * Starts a server, the production build unless told otherwise, and waits until it is alive.
 * @param env its settings; nothing of this process's own environment but PATH reaches it
 */
export async function startServer(
  env: Record<string, string>,
  server: ServerProgram = productionBuild,
): Promise<App> {
  const { file, nodeOptions = [], alivePath, startsWithinMs, isOutputIgnored } = server;
  if (!existsSync(file)) throw new Error(`There is no ${file}: run npm run build first.`);
  const port = Number(env.PORT ?? (await freePort()));
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const program = startProgram(process.execPath, [...nodeOptions, file], {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      HOSTNAME: '127.0.0.1',
      ...env,
      PORT: String(port),
    },
    isOutputIgnored,
  });
  await program.until(() => answers(url + alivePath), startsWithinMs);
  return { ...program, url, port, startMs: performance.now() - begun };
}
