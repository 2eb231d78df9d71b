import 'server-only';

/**
 * Node's own `fetch`, as it was when the server's bundle was loaded: the framework, which comes later, replaces the
 * global function with one of its own, which caches, and fails while it prerenders.
 */
export const nodeFetch: typeof fetch = fetch;
