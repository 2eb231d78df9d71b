import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hashForLog } from '@/lib/config/keys';
import { currentClient } from '@/lib/limits/client-address';
import { log } from '@/lib/log/log';
import { getMetrics } from '@/lib/log/metrics';
import type { RequestContext } from './request-context';

/**
 * One line when a request has been answered, or its client has gone. An address is told by its route's pattern: what
 * stands in it may be a purchase order, a token or a secret.
 */
export function logWhenAnswered(
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): void {
  const begun = performance.now();
  const client = hashForLog(currentClient());
  const { requestId, facts } = context;
  response.once('close', () => {
    const seconds = (performance.now() - begun) / 1000;
    const route = routePattern(request.url ?? '/');
    const status = response.statusCode;
    getMetrics().requests.observe({ route, status }, seconds);
    log[status >= 500 ? 'warn' : 'info']({
      requestId,
      method: request.method,
      route,
      status,
      ms: Math.round(seconds * 1000),
      ...facts,
      client,
      ...(response.writableFinished ? {} : { aborted: true }),
    });
  });
}

const routes = new Set([
  '/',
  '/track',
  '/verify',
  '/embed',
  '/embed/v1.js',
  '/support',
  '/support/install',
  '/api/orders',
  '/api/orders/verify',
  '/api/support/orders',
  '/api/support/share-links',
  '/api/health',
  '/api/ready',
  '/api/metrics',
  '/api/openapi.json',
]);
const families = ['/api/notifications/', '/_next/static/', '/embed/', '/support/', '/api/'];

/** The address as the code knows it, without what the visitor put into it. */
export function routePattern(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  if (routes.has(path)) return path;
  const family = families.find((prefix) => path.startsWith(prefix));
  return family === undefined ? 'other' : `${family}*`;
}
