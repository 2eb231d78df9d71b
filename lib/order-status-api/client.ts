import 'server-only';
import type { WireOrder } from './wire-order';

/** What to ask for. An `id` is digits only. */
export type OrderLookup = { purchaseOrder: string } | { id: string };

/** Every way a call can end; `reason` is for logs and metrics, never for a visitor. */
export type FetchOrderResult =
  | { kind: 'found'; order: WireOrder }
  | { kind: 'not-found' }
  | { kind: 'refused' }
  | { kind: 'unauthorized' }
  | { kind: 'another-order' }
  | { kind: 'unavailable'; reason: UnavailableReason; retryAfterSeconds: number | null };

export type UnavailableReason =
  | 'network'
  | 'timeout'
  | 'redirect'
  | 'rate-limited'
  | 'server-error'
  | 'unexpected-status'
  | 'not-json'
  | 'too-large'
  | 'unreadable';

/** One order, from the Order Status API. Never throws. */
export async function fetchOrder(_lookup: OrderLookup): Promise<FetchOrderResult> {
  return { kind: 'unavailable', reason: 'network', retryAfterSeconds: null };
}
