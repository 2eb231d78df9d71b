import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type Config, readConfig, setConfig } from '@/lib/config/config';
import { preparePage } from '@/lib/http/page-headers';
import { enterRequestContext } from '@/lib/http/request-context';
import { logWhenAnswered } from '@/lib/http/request-log';
import { drainOnSignals, introduceServer, isDraining, limitServer } from '@/lib/http/server-life';
import { tameRequest } from '@/lib/http/tame-request';
import { getLimits } from '@/lib/limits/admit';
import { log } from '@/lib/log/log';
import { getMetrics } from '@/lib/log/metrics';
import { onUpstreamCall } from '@/lib/order-status-api/client';
import { getRedis } from '@/lib/redis/shared-redis';

const exitWrongConfiguration = 78; // EX_CONFIG of sysexits.h

/** Checks the settings and listens to each request from its first moment. */
export async function start(): Promise<void> {
  const result = readConfig(process.env);
  if (result.kind === 'wrong') {
    const lines = result.problems.map(({ variable, message }) => `  ${variable} ${message}`);
    const text = `The order tracker can't start, because of these settings:\n${lines.join('\n')}\n`;
    process.stderr.write(text, () => process.exit(exitWrongConfiguration));
    // Next answers with errors while this is written; nothing must be served before the exit.
    return new Promise(() => {});
  }
  const config = setConfig(
    result.config.ORDER_STATUS_API_SANDBOX ? await withSandbox(result.config) : result.config,
  );
  const sandboxPort = config.ORDER_STATUS_API_SANDBOX
    ? Number(new URL(config.ORDER_STATUS_API_URL).port)
    : null;
  subscribe('http.server.request.start', (message) => {
    // The channel's documented message; Node's types say unknown.
    const { request, response, server } = message as Started;
    // The sandbox is an upstream in this process: what it is asked is no visitor's request.
    if (request.socket.localPort === sandboxPort) return;
    tameRequest(request);
    preparePage(request, response);
    logWhenAnswered(request, response, enterRequestContext(request, response));
    if (!isProduction) return;
    limitServer(server);
    if (isDraining()) response.setHeader('connection', 'close');
  });
  if (config.LINK_SECRET === undefined) {
    log.warn('LINK_SECRET is not set: access links and sessions of the desk end when this server does.');
  }
  onUpstreamCall(({ result, ms }) => getMetrics().upstreamCalls.observe({ result }, ms / 1000));
  getRedis(); // the first visitor finds it connected
  getLimits();
  if (!isProduction) return;
  drainOnSignals();
  introduceServer();
}

interface Started {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

// The development server has its own ways to wait and to end.
const isProduction = process.env.NODE_ENV === 'production';

/** Starts the built-in Order Status API and points the settings at it; no real key goes there, nor a real order. */
async function withSandbox(config: Config): Promise<Config> {
  const { startSandbox } = await import('@/lib/order-status-api/sandbox/server');
  const { url, token } = await startSandbox();
  log.warn('Demo data: the built-in sandbox stands in for the Order Status API.');
  return { ...config, ORDER_STATUS_API_URL: url, ORDER_STATUS_API_TOKEN: token };
}
