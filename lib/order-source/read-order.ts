import 'server-only';
import { fetchOrder, type OrderLookup } from '@/lib/order-status-api/client';
import type { PurchaseOrder } from '@/lib/orders/purchase-order';
import { outsideRequests } from '@/lib/process/outside-requests';
import { getRedis } from '@/lib/redis/shared-redis';
import { OrderSource, type ReadOptions, type ReadOrderResult } from './order-source';
import { createOrderStore } from './order-store';
import { tellOrderSeen } from './seen-order';

// One cache per process, shared by pages and route handlers, which are bundled apart.
const slot = Symbol.for('order-tracker.order-source');
const shared: typeof globalThis & { [slot]?: OrderSource } = globalThis;

function getOrderSource(): OrderSource {
  // The cache and its connections outlive whoever asks first.
  shared[slot] ??= outsideRequests(
    () => new OrderSource({ fetchOrder, store: createOrderStore(getRedis()), onSeen: tellOrderSeen }),
  );
  return shared[slot];
}

/** One order by one form of its purchase order, from the cache or the upstream. Never throws. */
export function readOrder(purchaseOrder: PurchaseOrder, options?: ReadOptions): Promise<ReadOrderResult> {
  return getOrderSource().readOrder(purchaseOrder, options);
}

/** One order by one form of its purchase order, from the upstream whatever is in the cache: see `OrderSource`. */
export function askOrder(purchaseOrder: PurchaseOrder, options?: ReadOptions): Promise<ReadOrderResult> {
  return getOrderSource().askOrder(purchaseOrder, options);
}

/** Something happened to this order: see `OrderSource`. Never throws. */
export function expireOrder(lookup: OrderLookup): Promise<void> {
  return getOrderSource().expireOrder(lookup);
}
