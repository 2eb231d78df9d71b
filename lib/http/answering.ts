import 'server-only';
import { logFault } from '@/lib/process/log-fault';
import { brokenPage } from './broken-page';
import { privateHeaders, problemResponse } from './problem';

/** What answers a method of a route. `Rest` is what the framework hands over beside the request. */
type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Response | Promise<Response>;

/**
 * A handler that answers in any case: a fault of ours is logged once, with the id of its request, and told as what it
 * is. Every `route.ts` exports its methods through this; a test holds them to it.
 * @param brokenAnswer tells a fault where neither a program nor a page of its own asks
 */
export function answering<Rest extends unknown[]>(
  handler: Handler<Rest>,
  brokenAnswer: (request: Request) => Response = answerFault,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async function answered(request, ...rest) {
    try {
      return await handler(request, ...rest);
    } catch (error) {
      logFault(error, 'A request could not be answered.');
      try {
        return brokenAnswer(request);
      } catch {
        return answerFault(request); // what broke is needed for that answer, too
      }
    }
  };
}

/** Problem details for programs, under /api; elsewhere a page that a person can read. */
export function answerFault(request: Request): Response {
  if (new URL(request.url).pathname.startsWith('/api/')) return problemResponse('internal-error');
  return new Response(brokenPage(request), {
    status: 500,
    headers: { ...privateHeaders, 'content-type': 'text/html; charset=utf-8' },
  });
}
