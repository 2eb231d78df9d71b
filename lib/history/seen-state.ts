import 'server-only';
import type { Order } from '@/lib/orders/order';
import type { Hold } from '@/lib/orders/stage';
import type { OrderFlag } from '@/lib/orders/support-order';

/** What is remembered of an order beside its stage: nothing that names a person, a parcel or a thing. */
export interface SeenState {
  hold: Hold | null;
  receivedAt: string | null;
  releasedAt: string | null;
  shippedAt: string | null;
  /** How many there are by state. */
  items: Record<string, number>;
  parcels: Record<string, number>;
  flags: OrderFlag[];
}

/** Picks what is remembered. Adding a field here is a privacy decision. */
export function toSeenState(order: Order, flags: OrderFlag[]): SeenState {
  const { hold, receivedAt, releasedAt, shippedAt, items, shipments } = order;
  return {
    hold,
    receivedAt,
    releasedAt,
    shippedAt,
    items: countBy(items.map(({ state }) => state)),
    parcels: countBy(shipments.map(({ delivered }) => parcelState(delivered))),
    flags,
  };
}

function parcelState(delivered: boolean | null): string {
  if (delivered === null) return 'untold';
  return delivered ? 'delivered' : 'under-way';
}

/** In alphabetical order, so that the same counts are the same text. */
function countBy(states: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const state of [...states].sort()) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
