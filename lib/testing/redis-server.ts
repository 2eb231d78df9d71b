import { freePort } from './free-port';
import { type Program, startProgram } from './program';

/** A real Redis of a test's own: on a free port, with nothing on disk. */
export interface RedisServer {
  url: string;
  /** Stops answering, as a machine that hangs does: connections stay open. */
  freeze(): void;
  thaw(): void;
  /** Dies at once, as by a crash. */
  kill(): Promise<void>;
  /** Starts again at the same address, empty. */
  restart(): Promise<void>;
}

/** Resolves when it takes connections; it ends with this process at the latest. */
export async function startRedisServer(): Promise<RedisServer> {
  const port = await freePort();
  let server = await startOn(port);
  const kill = async () => void (await server.stop('SIGKILL'));
  return {
    url: `redis://127.0.0.1:${port}`,
    freeze: () => void server.process.kill('SIGSTOP'),
    thaw: () => void server.process.kill('SIGCONT'),
    kill,
    restart: async () => {
      await kill();
      server = await startOn(port);
    },
  };
}

async function startOn(port: number): Promise<Program> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const program = startProgram(process.env.REDIS_SERVER_PATH || 'redis-server', args, { env: process.env });
  await program.until(async () => (program.log().includes('Ready to accept connections') ? true : null));
  return program;
}
