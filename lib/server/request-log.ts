import 'server-only';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/process/log';
import type { RequestContext } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';

/**
 * One line when a request has been answered, or its client has gone.
 * @param route the pattern of its address: what stands in it may be a purchase order, a token or a secret
 */
export function logWhenAnswered(
  { method }: IncomingMessage,
  response: ServerResponse,
  { requestId, client: from, notes }: RequestContext,
  route: string,
): void {
  const begun = performance.now();
  const { metrics, hashForLog } = getTracker();
  const client = hashForLog(from);
  response.once('close', () => {
    const seconds = (performance.now() - begun) / 1000;
    const status = response.statusCode;
    metrics.requests.observe({ route, status }, seconds);
    log[status >= 500 ? 'warn' : 'info']({
      requestId,
      method,
      route,
      status,
      ms: Math.round(seconds * 1000),
      ...notes,
      client,
      ...(response.writableFinished ? {} : { aborted: true }),
    });
  });
}
