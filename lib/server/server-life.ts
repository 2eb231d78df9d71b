import 'server-only';
import type { Server, ServerOptions } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Lifecycle } from '@/lib/process/lifecycle';
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
/** Each costs some 10 kB while nothing happens on it. */
const mostConnections = 4000;

/** After SIGTERM: how long connections are still taken while "not ready" gets around, and when it ends in any case. */
const noticeMs = 1500;
const endAfterMs = 15_000;

/** Sets what Node's options don't. */
export function limitConnections(server: Server): void {
  server.timeout = silenceMs;
  server.maxConnections = mostConnections;
  // A tunnel is nothing that we have; without a listener the connection would be closed without a word.
  server.on('connect', (_request, socket) => {
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
}

/**
 * On SIGTERM: not ready, then no new connections; when what runs is finished, what runs beside the requests is stopped,
 * and the process ends.
 */
export function drainOnSignals(server: Server, lifecycle: Lifecycle): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void drain(server, lifecycle, signal));
  }
}

async function drain(server: Server, lifecycle: Lifecycle, signal: 'SIGTERM' | 'SIGINT'): Promise<void> {
  if (lifecycle.isEnding) process.exit(0);
  lifecycle.announceEnd();
  log.info({ signal }, 'Finishing what runs, then ending.');
  setTimeout(() => process.exit(0), endAfterMs);
  if (signal === 'SIGTERM') await wait(noticeMs);
  await new Promise((resolve) => server.close(resolve));
  await lifecycle.stop();
  process.exit(0);
}
