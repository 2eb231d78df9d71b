import type { TooManyRequests } from './too-many-requests';

/** Why the upstream is not asked: the visitor's own limit, or too much of others at the moment. */
export type Refusal = TooManyRequests | { kind: 'unavailable'; retryAfterSeconds: number };
