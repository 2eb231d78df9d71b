import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hashForLog } from '@/lib/config/keys';
import { currentClient } from '@/lib/limits/client-address';
import { log } from '@/lib/log/log';
import { getMetrics } from '@/lib/log/metrics';
import type { RequestContext } from './request-context';

/**
 * One line when a request has been answered, or its client has gone.
 * @param route the pattern of its address: what stands in it may be a purchase order, a token or a secret
 */
export function logWhenAnswered(
  { method }: IncomingMessage,
  response: ServerResponse,
  { requestId, facts }: RequestContext,
  route: string,
): void {
  const begun = performance.now();
  const client = hashForLog(currentClient());
  response.once('close', () => {
    const seconds = (performance.now() - begun) / 1000;
    const status = response.statusCode;
    getMetrics().requests.observe({ route, status }, seconds);
    log[status >= 500 ? 'warn' : 'info']({
      requestId,
      method,
      route,
      status,
      ms: Math.round(seconds * 1000),
      ...facts,
      client,
      ...(response.writableFinished ? {} : { aborted: true }),
    });
  });
}
