import 'server-only';

// The framework replaces the global function with one of its own, which caches, and fails while it prerenders.
const slot = Symbol.for('order-tracker.node-fetch');
const shared: typeof globalThis & { [slot]?: typeof fetch } = globalThis;
shared[slot] ??= fetch;

/** Node's own `fetch`, as it was when the process started. */
export const nodeFetch: typeof fetch = shared[slot];
