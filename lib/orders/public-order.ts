import type { Destination, Order, OrderItem, Shipment } from './order';
import type { Stage } from './stage';
import { buildSteps, type Step } from './timeline';

/** What a visitor may see: `status` hides the parcels' facts, `full` adds where the order goes. */
export const views = ['status', 'tracking', 'full'] as const;
export type View = (typeof views)[number];

/** Everything a browser may learn about an order. Its exact keys are the product's contract. */
export interface PublicOrder {
  po: string;
  stage: Stage;
  steps: Step[];
  items: OrderItem[];
  shipments: Shipment[];
  destination: Destination | null;
  shows: View;
  /** When the upstream told this: ISO 8601, UTC. */
  checkedAt: string;
  /** True where the upstream did not answer, and this is what we saw at `checkedAt`. */
  stale: boolean;
}

/** What was read: an order, when the upstream told it, and whether it has failed to answer since. */
export interface ReadOrder {
  order: Order;
  checkedAt: string;
  stale: boolean;
}

/** Picks what a browser may learn. Adding a field here is a privacy decision. */
export function toPublicOrder({ order, checkedAt, stale }: ReadOrder, shows: View): PublicOrder {
  return {
    po: order.purchaseOrder,
    stage: order.stage,
    steps: buildSteps(order),
    items: order.items.map(({ name, sku, state }) => ({ name, sku, state })),
    shipments: order.shipments.map((shipment) => toPublicShipment(shipment, shows)),
    destination: shows === 'full' ? toPublicDestination(order.destination) : null,
    shows,
    checkedAt,
    stale,
  };
}

function toPublicShipment(shipment: Shipment, shows: View): Shipment {
  const told = shows !== 'status';
  return {
    carrier: told ? shipment.carrier : null,
    method: told ? shipment.method : null,
    trackingNumber: told ? shipment.trackingNumber : null,
    trackingUrl: told ? shipment.trackingUrl : null,
    delivered: shipment.delivered,
  };
}

function toPublicDestination(destination: Destination | null): Destination | null {
  if (destination === null) return null;
  const { name, city, region, postalCode, country } = destination;
  return { name, city, region, postalCode, country };
}
