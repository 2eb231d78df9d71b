import type { PublicOrder } from './public-order';

export interface OrderCounts {
  /** Items that are not canceled. */
  live: number;
  canceled: number;
  /** Live items that are packed, those that have shipped since included. */
  packed: number;
  shipped: number;
  parcels: number;
  delivered: number;
}

/** Counts by the items' own states, whatever the order's stage says. */
export function countOrder({ items, shipments }: Pick<PublicOrder, 'items' | 'shipments'>): OrderCounts {
  const count = (state: string) => items.filter((item) => item.state === state).length;
  const [canceled, shipped] = [count('canceled'), count('shipped')];
  return {
    live: items.length - canceled,
    canceled,
    packed: count('packed') + shipped,
    shipped,
    parcels: shipments.length,
    delivered: shipments.filter((shipment) => shipment.delivered === true).length,
  };
}

/** How far the current step has come, where items or parcels tell it; null where there is nothing to count. */
export function progressOf(
  order: PublicOrder,
): { of: 'packed' | 'shipped' | 'delivered'; count: number; total: number } | null {
  const { live, packed, shipped, parcels, delivered } = countOrder(order);
  const within = (count: number, total: number) => count > 0 && count < total;
  if (order.stage === 'in-production' && within(packed, live))
    return { of: 'packed', count: packed, total: live };
  if (order.stage === 'partly-shipped' && shipped > 0) return { of: 'shipped', count: shipped, total: live };
  if (order.stage === 'shipped' && within(delivered, parcels)) {
    return { of: 'delivered', count: delivered, total: parcels };
  }
  return null;
}
