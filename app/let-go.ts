import 'server-only';
import { cacheSignal } from 'react';

/**
 * Lets a finished render go. React ends each with an error that nobody reads, and whose unread stack holds on to the
 * callbacks that ran before it, each with its own render: under load they form a chain that is never let go, 45 kB per
 * page. Reading the stack makes it plain text. (Node 20 and 22; React 19.2.)
 */
export function letGoWhenRendered(): void {
  const signal = cacheSignal();
  signal?.addEventListener('abort', () => void signal.reason?.stack, { once: true });
}
