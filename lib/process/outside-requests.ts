import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';

// Taken when the server's own bundle is loaded, before there is any request.
const runAtStart = AsyncLocalStorage.snapshot();

/**
 * Runs work that may outlive the request it began in, as if it had begun when the process started. Every timer,
 * promise and socket keeps the context it was made in: a request's would keep its response and the framework's render.
 */
export function outsideRequests<Result>(work: () => Result): Result {
  return runAtStart(work);
}
