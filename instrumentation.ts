import type { Instrumentation } from 'next';

/**
 * Told by the framework of what a page of ours throws. All else that happens at the start is lib/server/main.ts.
 *
 * OpenTelemetry is the operator's choice, and needs nothing here: with an SDK of theirs loaded first, by
 * `NODE_OPTIONS="--require ./tracing.cjs"`, the framework reports its spans to it. They carry addresses, and so
 * purchase orders: have the collector drop queries, and set NEXT_OTEL_FETCH_DISABLED=1 against those of the upstream.
 */
export const onRequestError: Instrumentation.onRequestError = async (...told) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logPageFault } = await import('./instrumentation-node');
    await logPageFault(...told);
  }
};
