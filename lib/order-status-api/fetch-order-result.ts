import type { ToldOrder } from '@/lib/orders/told-order';

/** What to ask for. An `id` is digits only. */
export type OrderLookup = { purchaseOrder: string } | { id: string };

/** Every way a call can end; `reason` is for logs and metrics, never for a visitor. */
export type FetchOrderResult = FetchResult<ToldOrder>;

/** The same, for whatever an order is read as. */
export type FetchResult<Found> =
  | { kind: 'found'; told: Found }
  | { kind: 'not-found' }
  /** The upstream understood the question and will not answer it (422). */
  | { kind: 'refused' }
  /** Our key is missing or wrong. */
  | { kind: 'unauthorized' }
  | { kind: 'another-order' }
  | Unavailable
  /** A fault of ours, which stands in the log. It tells nothing of the upstream, nor of an order. */
  | { kind: 'broken' };

export interface Unavailable {
  kind: 'unavailable';
  reason: UnavailableReason;
  retryAfterSeconds: number | null;
}

export type UnavailableReason =
  | 'network'
  | 'timeout'
  | 'redirect'
  | 'rate-limited'
  | 'server-error'
  | 'unexpected-status'
  | 'not-json'
  | 'too-large'
  | 'unreadable'
  /** Not asked: too many calls are waiting already, or this one waited too long. */
  | 'overloaded'
  /** Not asked: the upstream said when to come back. */
  | 'paused'
  /** Not asked: the upstream has failed too often, and gets a rest. */
  | 'resting';

/** @param retryAfterSeconds null where nobody has said when to come back */
export function unavailable(reason: UnavailableReason, retryAfterSeconds: number | null = null): Unavailable {
  return { kind: 'unavailable', reason, retryAfterSeconds };
}
