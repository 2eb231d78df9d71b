import 'server-only';
import { get, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@/lib/log/log';

/** How long clients may take with their headers, and with a whole request. */
const headersTimeoutMs = 5000;
const requestTimeoutMs = 10_000;
/** After SIGTERM: how long connections are still taken while "not ready" gets around, and when it ends in any case. */
const noticeMs = 1500;
const endAfterMs = 15_000;

interface ServerLife {
  server: Server | null;
  isDraining: boolean;
}

const slot = Symbol.for('order-tracker.server-life');
const shared: typeof globalThis & { [slot]?: ServerLife } = globalThis;
shared[slot] ??= { server: null, isDraining: false };
const life = shared[slot];

/** Whether this process has been told to end: it answers what comes, but wants no more. */
export function isDraining(): boolean {
  return life.isDraining;
}

/** Sets the limits of the server that a request came in by, the first time that it is seen. */
export function limitServer(server: Server): void {
  if (life.server === server) return;
  life.server = server;
  server.headersTimeout = headersTimeoutMs;
  server.requestTimeout = requestTimeoutMs;
  superviseConnections(server);
}

/**
 * Asks ourselves one thing, since only a request tells which server is ours: the limits are to hold for the very
 * first visitor.
 */
export function introduceServer(): void {
  const { PORT, HOSTNAME } = process.env;
  const isAny = HOSTNAME === undefined || HOSTNAME === '0.0.0.0' || HOSTNAME === '::';
  const request = get(
    { host: isAny ? 'localhost' : HOSTNAME, port: PORT, path: '/api/health', agent: false },
    (response) => response.resume(),
  );
  request.on('error', () => {}); // the first visitor tells it, then
}

/**
 * On SIGTERM: not ready, then no new connections, then the end as soon as what runs is finished. In place of the
 * framework's own handlers, which wait for a half-sent request for ever.
 */
export function drainOnSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => void drain(signal));
  }
}

async function drain(signal: 'SIGTERM' | 'SIGINT'): Promise<void> {
  if (life.isDraining) process.exit(0);
  life.isDraining = true;
  log.info({ signal }, 'Finishing what runs, then ending.');
  setTimeout(() => process.exit(0), endAfterMs);
  if (signal === 'SIGTERM') await wait(noticeMs);
  const { server } = life;
  if (server !== null) {
    const closed = new Promise((resolve) => server.close(resolve));
    // Closing ends the supervision too, and half-sent requests would stay open.
    superviseConnections(server);
    await closed;
  }
  process.exit(0);
}

/**
 * Looks for connections that take too long every second instead of every 30. The interval is read when a server
 * begins to listen, which ours has long done: its own listener for that is called again.
 */
function superviseConnections(server: Server): void {
  Object.assign(server, { connectionsCheckingInterval: 1000 });
  const begin = server.listeners('listening').find(({ name }) => name === 'setupConnectionsTracking');
  begin?.call(server);
}
