import type { OrderItem, Shipment } from '@/lib/orders/order';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { ItemState, Stage } from '@/lib/orders/stage';
import { buildSteps } from '@/lib/orders/timeline';

const checkedAt = '2026-11-24T13:02:11.000Z';

/** An order as the gallery and the tests want it: only what matters has to be said. */
export function aPublicOrder(given: Partial<PublicOrder> & { stage: Stage }): PublicOrder {
  const shipments = given.shipments ?? [];
  const order: PublicOrder = {
    po: '5697626056',
    hold: null,
    steps: buildSteps({
      stage: given.stage,
      shipments,
      receivedAt: '2026-11-20T06:56:24.691Z',
      releasedAt: '2026-11-21T09:15:00.000Z',
      shippedAt: '2026-11-23T19:21:24.691Z',
    }),
    items: [anItem('T-Shirt', 'in-production')],
    shipments,
    destination: null,
    shows: 'tracking',
    checkedAt,
    stale: false,
    ...given,
  };
  const isShipped = ['shipped', 'delivered', 'partly-shipped'].includes(given.stage);
  return isShipped ? order : { ...order, steps: order.steps.map(withoutShipping) };
}

/** An item with a SKU, unless told null. */
export function anItem(name: string | null, state: ItemState, sku: string | null = '1415956-15'): OrderItem {
  return { name, sku, state };
}

/** A parcel of which the carrier tells no delivery. */
export function aShipment(given: Partial<Shipment> = {}): Shipment {
  return {
    carrier: 'DHL',
    method: 'Smartmail Expedited',
    trackingNumber: '9374869903500930473876',
    trackingUrl: 'http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500930473876',
    lastMile: null,
    delivered: null,
    ...given,
  };
}

function withoutShipping(step: PublicOrder['steps'][number]) {
  return step.id === 'shipped' ? { ...step, at: null } : step;
}
