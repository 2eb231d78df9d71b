import 'server-only';
import { fetchOrder } from '@/lib/order-status-api/client';
import { orderFromWire } from '@/lib/orders/order-from-wire';
import type { ReadOrder } from '@/lib/orders/public-order';
import type { PurchaseOrder } from '@/lib/orders/purchase-order';

export type ReadOrderResult =
  | { kind: 'found'; read: ReadOrder }
  | { kind: 'not-found' }
  /** The upstream answered with another order, which counts as no answer for this form. */
  | { kind: 'another-order' }
  | { kind: 'unavailable'; retryAfterSeconds: number };

/** One order by one form of its purchase order. Never throws. */
export async function readOrder(purchaseOrder: PurchaseOrder): Promise<ReadOrderResult> {
  const result = await fetchOrder({ purchaseOrder });
  switch (result.kind) {
    case 'found': {
      const checkedAt = new Date().toISOString();
      return { kind: 'found', read: { order: orderFromWire(result.order), checkedAt, stale: false } };
    }
    case 'not-found':
    case 'another-order':
      return { kind: result.kind };
    case 'refused':
    case 'unauthorized':
      return { kind: 'unavailable', retryAfterSeconds: 30 };
    case 'unavailable':
      return { kind: 'unavailable', retryAfterSeconds: result.retryAfterSeconds ?? 15 };
    default:
      return result satisfies never;
  }
}
