import { expect, test } from 'vitest';
import type { Order } from './order';
import { hidesNumbers, mayBeKept, toPublicOrder } from './public-order';

const order: Order = {
  id: '16724',
  purchaseOrder: '1001',
  stage: 'shipped',
  hold: null,
  receivedAt: null,
  releasedAt: null,
  shippedAt: null,
  items: [{ name: 'Mug', sku: 'MUG-1', state: 'shipped' }],
  shipments: [
    {
      carrier: 'DHL',
      method: 'Expedited',
      trackingNumber: '937',
      trackingUrl: 'https://dhl.example/937',
      lastMile: { carrier: 'USPS', trackingUrl: 'https://usps.example/937' },
      delivered: true,
    },
  ],
  destination: { name: 'Wilhelmina Z.', city: 'Portland', region: 'OR', postalCode: '97201', country: 'US' },
  withProof: null,
};
const read = { order, checkedAt: '2026-11-23T14:02:11.000Z', stale: false };

test('has exactly the keys of the contract, whatever an order grows', () => {
  const grown = {
    ...order,
    email: 'x',
    items: [{ ...order.items[0], cost: 5.25 }],
    destination: { ...order.destination, street: 'x' },
  };
  // A wider order is what this test is about; the type would refuse it.
  const shown = toPublicOrder({ ...read, order: grown as unknown as Order }, 'full', null);
  expect(Object.keys(shown)).toEqual([
    'po',
    'stage',
    'hold',
    'steps',
    'items',
    'shipments',
    'destination',
    'shows',
    'checkedAt',
    'stale',
  ]);
  expect(Object.keys(shown.steps[0] ?? {})).toEqual(['id', 'state', 'at']);
  expect(Object.keys(shown.items[0] ?? {})).toEqual(['name', 'sku', 'state']);
  expect(Object.keys(shown.shipments[0] ?? {})).toEqual([
    'carrier',
    'method',
    'trackingNumber',
    'trackingUrl',
    'lastMile',
    'delivered',
  ]);
  expect(Object.keys(shown.shipments[0]?.lastMile ?? {})).toEqual(['carrier', 'trackingUrl']);
  expect(Object.keys(shown.destination ?? {})).toEqual(['name', 'city', 'region', 'postalCode', 'country']);
});

test('status tells of parcels only that they are there and whether they arrived', () => {
  const shown = toPublicOrder(read, 'status', null);
  expect(shown.shipments).toEqual([
    {
      carrier: null,
      method: null,
      trackingNumber: null,
      trackingUrl: null,
      lastMile: null,
      delivered: true,
    },
  ]);
  expect(shown).toMatchObject({ destination: null, shows: 'status' });
});

test('tracking tells of parcels and not of where they go; full tells both', () => {
  expect(toPublicOrder(read, 'tracking', null)).toMatchObject({
    shipments: order.shipments,
    destination: null,
  });
  expect(toPublicOrder(read, 'full', null)).toMatchObject({
    shipments: order.shipments,
    destination: order.destination,
  });
});

test('what holds the postal code is seen with a proof alone, and a hidden number is known to be there', () => {
  const [parcel] = order.shipments;
  if (parcel === undefined) throw new Error('there is one');
  const hidden = { ...parcel, trackingNumber: null, trackingUrl: null, lastMile: null };
  const withProof = {
    items: [{ name: 'Mug 97201', sku: null, state: 'shipped' } as const],
    shipments: [parcel],
  };
  const proving: Order = { ...order, shipments: [hidden], withProof };
  expect(toPublicOrder({ ...read, order: proving }, 'tracking', null)).toMatchObject({
    items: order.items,
    shipments: [hidden],
  });
  expect(toPublicOrder({ ...read, order: proving }, 'full', null)).toMatchObject(withProof);
  expect(hidesNumbers(proving, 'tracking')).toBe(true);
  expect(hidesNumbers(proving, 'full')).toBe(false);
  expect(hidesNumbers({ ...proving, withProof: { ...withProof, shipments: [hidden] } }, 'tracking')).toBe(
    false,
  );
  expect(hidesNumbers(order, 'tracking')).toBe(false);
  expect(hidesNumbers(order, 'status')).toBe(true);
});

test('a held order tells which check it is in', () => {
  const held: Order = { ...order, stage: 'in-review', hold: 'intake' };
  expect(toPublicOrder({ ...read, order: held }, 'status', null).hold).toBe('intake');
});

test('a page of what a proof opened is never kept', () => {
  const may = (['status', 'tracking', 'full'] as const).map((shows) =>
    mayBeKept(toPublicOrder(read, shows, null)),
  );
  expect(may).toEqual([true, true, false]);
});
