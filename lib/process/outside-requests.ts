import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';

// Pages and route handlers are bundled apart and loaded by a first request: what was taken at start is on globalThis.
const slot = Symbol.for('order-tracker.outside-requests');
const shared: typeof globalThis & { [slot]?: ReturnType<typeof AsyncLocalStorage.snapshot> } = globalThis;
shared[slot] ??= AsyncLocalStorage.snapshot();
const runAtStart = shared[slot];

/**
 * Runs work that may outlive the request it began in, as if it had begun when the process started. Every timer,
 * promise and socket keeps the context it was made in: a request's would keep its response and the framework's render.
 */
export function outsideRequests<Result>(work: () => Result): Result {
  return runAtStart(work);
}
