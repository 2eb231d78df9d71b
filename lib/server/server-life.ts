import 'server-only';
import type { Server, ServerOptions } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@/lib/process/log';

/** How long clients may take: with their headers, with a whole request, and without any progress either way. */
export const serverOptions: ServerOptions = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1000,
  keepAliveTimeout: 5000,
  maxHeaderSize: 16 * 1024,
};
const silenceMs = 15_000;
const mostRequestsPerConnection = 100;
/** Each costs some 10 kB while nothing happens on it. */
const mostConnections = 4000;

/** After SIGTERM: how long connections are still taken while "not ready" gets around, and when it ends in any case. */
const noticeMs = 1500;
const endAfterMs = 15_000;

// Read by the route handler of readiness, which is bundled apart.
const slot = Symbol.for('order-tracker.server-life');
const shared: typeof globalThis & { [slot]?: { isDraining: boolean } } = globalThis;
shared[slot] ??= { isDraining: false };
const life = shared[slot];

/** Whether this process has been told to end: it answers what comes, but wants no more. */
export function isDraining(): boolean {
  return life.isDraining;
}

/** Sets what Node's options don't. */
export function limitConnections(server: Server): void {
  server.timeout = silenceMs;
  server.maxRequestsPerSocket = mostRequestsPerConnection;
  server.maxConnections = mostConnections;
  // A tunnel is nothing that we have; without a listener the connection would be closed without a word.
  server.on('connect', (_request, socket) => {
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}

/**
 * On SIGTERM: not ready, then no new connections, then the end as soon as what runs is finished.
 * @param end what is left to do then; never rejects
 */
export function drainOnSignals(server: Server, end: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void drain(server, signal, end));
}

async function drain(server: Server, signal: 'SIGTERM' | 'SIGINT', end: () => Promise<void>): Promise<void> {
  if (life.isDraining) process.exit(0);
  life.isDraining = true;
  log.info({ signal }, 'Finishing what runs, then ending.');
  setTimeout(() => process.exit(0), endAfterMs);
  if (signal === 'SIGTERM') await wait(noticeMs);
  await new Promise((resolve) => server.close(resolve));
  await end();
  process.exit(0);
}
