import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { currentClient } from '@/lib/process/client-address';
import { hashForLog } from '@/lib/process/keys';
import { log } from '@/lib/process/log';
import { getMetrics } from '@/lib/process/metrics';
import type { RequestContext } from '@/lib/process/request-context';

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
