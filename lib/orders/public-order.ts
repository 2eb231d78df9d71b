import type { Destination, Order, OrderItem, Shipment } from './order';
import type { SeenSteps } from './seen-steps';
import type { Hold, Stage } from './stage';
import { buildSteps, type Step } from './timeline';
import type { Usual } from './usual';

/** What a visitor may see: `status` hides the parcels' facts, `full` adds where the order goes. */
export const views = ['status', 'tracking', 'full'] as const;
export type View = (typeof views)[number];

/** Everything a browser may learn about an order. Its exact keys are the product's contract. */
export interface PublicOrder {
  po: string;
  stage: Stage;
  /** Which check it is in, where it is in one and the upstream tells. */
  hold: Hold | null;
  steps: Step[];
  items: OrderItem[];
  shipments: Shipment[];
  destination: Destination | null;
  shows: View;
  /** When the upstream told this: ISO 8601, UTC. */
  checkedAt: string;
  /** True where the upstream did not answer, and this is what we saw at `checkedAt`. */
  stale: boolean;
  /** How long orders usually take, where the store tells; missing where it doesn't. */
  usual?: Usual | null;
}

/** What the memory knows of an order. */
export interface Remembered {
  seen: SeenSteps;
  usual?: Usual | null;
}

/** What was read: an order, when the upstream told it, and whether it has failed to answer since. */
export interface ReadOrder {
  order: Order;
  checkedAt: string;
  stale: boolean;
}

/**
 * Picks what a browser may learn. Adding a field here is a privacy decision.
 * @param remembered null without a memory
 */
export function toPublicOrder(
  { order, checkedAt, stale }: ReadOrder,
  shows: View,
  remembered: Remembered | null,
): PublicOrder {
  const { items, shipments } = (shows === 'full' ? order.withProof : null) ?? order;
  return {
    po: order.purchaseOrder,
    stage: order.stage,
    hold: order.hold,
    steps: buildSteps(order, remembered?.seen ?? null),
    items: items.map(({ name, sku, state }) => ({ name, sku, state })),
    shipments: shipments.map((shipment) => toPublicShipment(shipment, shows)),
    destination: shows === 'full' ? toPublicDestination(order.destination) : null,
    shows,
    checkedAt,
    stale,
    ...(remembered?.usual === undefined ? {} : { usual: toPublicUsual(remembered.usual) }),
  };
}

/** Whether the next who asks may get the same page, kept in memory for a while: what a proof opened never is. */
export function mayBeKept({ shows }: Pick<PublicOrder, 'shows'>): boolean {
  return shows !== 'full';
}

/** Whether an order has a tracking number that this view hides, and a proof would open. */
export function hidesNumbers({ shipments, withProof }: Order, shows: View): boolean {
  if (shows === 'status') return shipments.length > 0;
  const opened = shows === 'full' ? [] : (withProof?.shipments ?? []);
  return opened.some(
    ({ trackingNumber }, index) => trackingNumber !== null && !shipments[index]?.trackingNumber,
  );
}

function toPublicShipment(shipment: Shipment, shows: View): Shipment {
  const told = shows !== 'status';
  return {
    carrier: told ? shipment.carrier : null,
    method: told ? shipment.method : null,
    trackingNumber: told ? shipment.trackingNumber : null,
    trackingUrl: told ? shipment.trackingUrl : null,
    lastMile: told ? toPublicLastMile(shipment.lastMile) : null,
    delivered: shipment.delivered,
  };
}

function toPublicLastMile(lastMile: Shipment['lastMile']): Shipment['lastMile'] {
  return lastMile === null ? null : { carrier: lastMile.carrier, trackingUrl: lastMile.trackingUrl };
}

function toPublicUsual(usual: Usual | null): Usual | null {
  if (usual === null) return null;
  const { fromDays, toDays, orders, windowDays, slower } = usual;
  return { fromDays, toDays, orders, windowDays, slower };
}

function toPublicDestination(destination: Destination | null): Destination | null {
  if (destination === null) return null;
  const { name, city, region, postalCode, country } = destination;
  return { name, city, region, postalCode, country };
}
