import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port';
import { type Program, startProgram } from './program';

/** A real PostgreSQL of a test's own, on a free port. */
export interface PostgresServer {
  url: string;
  /** Stops answering, as a machine that hangs does: connections stay open. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Dies at once, with all its processes, as by a crash. */
  kill(): Promise<void>;
  /** Starts again at the same address, with what was written. */
  restart(): Promise<void>;
  /** Everything in it as a dump of SQL. */
  dump(): Promise<string>;
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** It refuses to be run by root, so that root's tests run it as nobody. */
const nobody = 65534;
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** Resolves when it takes connections; it ends with this process at the latest. */
export async function startPostgresServer(): Promise<PostgresServer> {
  // Its programs lie beside each other; what stands in PATH may be a link to one of them.
  const postgres = await realpath(process.env.POSTGRES_PATH || '/usr/lib/postgresql/15/bin/postgres');
  const programs = dirname(postgres);
  const folder = await mkdtemp(join(tmpdir(), 'order-tracker-postgres-'));
  if (user.uid !== undefined) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder };
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'tracker', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const url = `postgres://tracker@127.0.0.1:${port}/postgres`;

  const start = async (): Promise<Program> => {
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'shared_buffers=16MB',
    ];
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    const program = startProgram(join(programs, 'postgres'), args, { ...options, env: process.env });
    await program.until(async () => (/ready to accept connections/.test(program.log()) ? true : null));
    return program;
  };
  let server = await start();

  /** The server and what it has started for its connections. */
  const signalAll = async (signal: NodeJS.Signals) => {
    const { pid } = server.process;
    if (pid === undefined) return;
    const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(pid)]).catch(() => ({ stdout: '' }));
    for (const each of [pid, ...stdout.split('\n').map(Number).filter(Boolean)]) {
      try {
        process.kill(each, signal);
      } catch {} // it has ended meanwhile
    }
  };
  const kill = async () => {
    if (!server.isRunning()) return;
    // When its output is closed, what it had started is gone, too, and holds nothing that the next one needs.
    const gone = once(server.process, 'close');
    await signalAll('SIGKILL');
    await gone;
  };
  return {
    url,
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    kill,
    restart: async () => {
      await kill();
      server = await start();
    },
    dump: async () => (await run(join(programs, 'pg_dump'), [url], { maxBuffer: 64 * 1024 * 1024 })).stdout,
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
