import type { OrderItem, Shipment } from '@/lib/orders/order';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { Hold, ItemState, Stage } from '@/lib/orders/stage';
import { buildSteps } from '@/lib/orders/timeline';

interface Sample {
  name: string;
  stage: Stage;
  hold?: Hold;
  items: ItemState[];
  /** What the carrier tells of each parcel. */
  parcels?: (boolean | null)[];
  /** How long ago it left. */
  left?: 'just' | 'underway' | 'late';
}

const three = (...states: [ItemState, ItemState, ItemState]) => states;

/** The moments of an order whose words differ, to look at. */
export const samples = {
  received: { name: 'Received', stage: 'received', items: three('received', 'received', 'received') },
  'in-review': {
    name: 'Being checked',
    stage: 'in-review',
    hold: 'intake',
    items: three('in-review', 'in-review', 'in-review'),
  },
  'choosing-printer': {
    name: 'Being checked: where to print',
    stage: 'in-review',
    hold: 'production',
    items: three('in-review', 'in-review', 'in-review'),
  },
  'in-production': {
    name: 'In production',
    stage: 'in-production',
    items: three('packed', 'in-production', 'in-production'),
  },
  'item-canceled': {
    name: 'In production, an item canceled',
    stage: 'in-production',
    items: three('in-production', 'in-production', 'canceled'),
  },
  packed: { name: 'Packed', stage: 'packed', items: three('packed', 'packed', 'packed') },
  'partly-shipped': {
    name: 'Partly shipped',
    stage: 'partly-shipped',
    items: three('shipped', 'packed', 'in-production'),
    parcels: [null],
    left: 'just',
  },
  'just-shipped': {
    name: 'Shipped, just now',
    stage: 'shipped',
    items: three('packed', 'packed', 'packed'),
    parcels: [null],
    left: 'just',
  },
  shipped: {
    name: 'Shipped, on its way',
    stage: 'shipped',
    items: three('packed', 'packed', 'packed'),
    parcels: [true, false],
    left: 'underway',
  },
  late: {
    name: 'Shipped, late',
    stage: 'shipped',
    items: three('packed', 'packed', 'packed'),
    parcels: [false],
    left: 'late',
  },
  delivered: {
    name: 'Delivered',
    stage: 'delivered',
    items: three('shipped', 'shipped', 'shipped'),
    parcels: [true],
    left: 'underway',
  },
  canceled: { name: 'Canceled', stage: 'canceled', items: three('canceled', 'canceled', 'canceled') },
  'in-progress': {
    name: 'In progress',
    stage: 'in-progress',
    items: three('in-progress', 'in-progress', 'in-progress'),
  },
} as const satisfies Record<string, Sample>;
export type SampleId = keyof typeof samples;

export function isSampleId(id: string): id is SampleId {
  return Object.hasOwn(samples, id);
}

const dayMs = 24 * 60 * 60 * 1000;

/** @param nowMs milliseconds since 1970 */
export function sampleOrder(id: SampleId, nowMs: number, lateAfterDays: number): PublicOrder {
  const { stage, hold, items, parcels = [], left }: Sample = samples[id];
  const daysAgo = { just: 1, underway: Math.min(3, lateAfterDays), late: lateAfterDays + 2 };
  const before = (days: number) => new Date(nowMs - days * dayMs).toISOString();
  const shippedAt = left === undefined ? null : before(daysAgo[left]);
  const sinceShipping = left === undefined ? 0 : daysAgo[left];
  const shipments = parcels.map(
    (delivered, index): Shipment => ({
      carrier: 'USPS',
      method: 'Ground',
      trackingNumber: `940010000000000000000${index}`,
      trackingUrl: null,
      lastMile: null,
      delivered,
    }),
  );
  return {
    po: '1001',
    stage,
    hold: hold ?? null,
    steps: buildSteps({
      stage,
      receivedAt: before(sinceShipping + 4),
      releasedAt: stage === 'received' || stage === 'in-review' ? null : before(sinceShipping + 3),
      shippedAt,
      shipments,
    }),
    items: items.map((state, index): OrderItem => ({ name: names[index] ?? null, sku: null, state })),
    shipments,
    destination: null,
    shows: 'tracking',
    checkedAt: new Date(nowMs).toISOString(),
    stale: false,
  };
}

const names = ['T-Shirt', 'Sweatshirt', 'Tote Bag'];
