import { expect, test } from 'vitest';
import { orderFromWire } from '@/lib/order-status-api/meaning/order-from-wire';
import { supportDetailsFromWire } from '@/lib/order-status-api/meaning/support-details-from-wire';
import { wireOrder } from '@/lib/order-status-api/wire-order';
import { type SupportFlag, toSupportOrder } from './support-order';

const context = {
  checkedAt: '2026-11-24T02:00:00.000Z',
  isProvable: true,
  url: 'https://track.store.example/track?po=1001',
  remembered: null,
};

function supportView(wire: object, { isProvable = true, isEmailShared = false } = {}) {
  const parsed = wireOrder.parse(wire);
  const options = { now: Date.parse('2026-11-24T02:00:00Z'), carrierLinks: {} };
  return toSupportOrder(orderFromWire(parsed, options), supportDetailsFromWire(parsed, options), {
    ...context,
    isProvable,
    isEmailShared,
  });
}

const shipped = {
  id: 16724,
  purchase_order: '1001',
  received_at: '2026-11-20T08:00:00Z',
  created_at: '2026-11-21T08:00:00-08:00',
  shipped_at: '2026-11-23T08:00:00Z',
  status: 'shipped',
  client_amount: 5.25,
  location: 'Ruddock Mill 3',
  order_notes: 'Gift wrap',
  fulfillment_notes: ['Job 88-1207', { note: 'Oxbow Supply' }],
  order_status_notes: [
    { note: 'Garments arrived', created_at: '2026-11-22T08:00:00 -08:00' },
    { note: '', created_at: null },
  ],
  service_requests: [
    { reason: 'Misprint', workflow_state: 'approved', items_count: 1, created_at: '2026-11-24T01:00:00Z' },
  ],
  items: [
    { id: 1, customer_sku: 'A-1', sku_id: 202, description: 'T-Shirt', workflow_state: 'shipped' },
    { id: 2, customer_sku: 'B-2', sku_id: 203, description: null, workflow_state: 'Canceled' },
  ],
  shipments: [
    { shipping_carrier: 'UPS', tracking_number: '1Z1', search_link: 'https://ups.example/1Z1' },
    { shipping_carrier: 'UPS', tracking_number: '1Z2', search_link: null },
  ],
  ship_to_first_name: 'Wilhelmina',
  ship_to_last_name: 'Zimmermann',
  ship_to_address: '12 Hollyhock Lane',
  ship_to_zip_code: '90210-1234',
  ship_to_email: 'w@example.com',
};

test('an agent sees the internal facts beside what the shopper sees, flat at the top', () => {
  const { detail, ...flat } = supportView(shipped);
  expect(flat).toEqual({
    po: '1001',
    id: '16724',
    stage: 'shipped',
    status: 'shipped',
    hold: null,
    receivedAt: '2026-11-20T08:00:00.000Z',
    releasedAt: '2026-11-21T16:00:00.000Z',
    shippedAt: '2026-11-23T08:00:00.000Z',
    itemCount: 2,
    items: 'T-Shirt (shipped), B-2 (canceled)',
    trackingNumbers: '1Z1, 1Z2',
    trackingUrl: 'https://ups.example/1Z1',
    flags: '',
    name: 'Wilhelmina Zimmermann',
    company: null,
    street: '12 Hollyhock Lane',
    street2: null,
    city: null,
    region: null,
    postalCode: '90210-1234',
    country: null,
    email: 'w@example.com',
    telephone: null,
    location: 'Ruddock Mill 3',
    url: 'https://track.store.example/track?po=1001',
    checkedAt: '2026-11-24T02:00:00.000Z',
  });
  expect(detail.order).toMatchObject({ po: '1001', shows: 'full', stale: false });
  expect(detail.notes).toEqual([
    { about: 'order', text: 'Gift wrap', at: null },
    { about: 'fulfillment', text: 'Job 88-1207', at: null },
    { about: 'fulfillment', text: 'Oxbow Supply', at: null },
    { about: 'status', text: 'Garments arrived', at: '2026-11-22T16:00:00.000Z' },
  ]);
  expect(detail.serviceRequests).toEqual([
    { reason: 'Misprint', state: 'approved', itemCount: '1', at: '2026-11-24T01:00:00.000Z' },
  ]);
  expect(detail.items).toEqual([
    { id: '1', skuId: '202', name: 'T-Shirt', sku: 'A-1', state: 'shipped', word: 'shipped' },
    { id: '2', skuId: '203', name: null, sku: 'B-2', state: 'canceled', word: 'Canceled' },
  ]);
});

test("the store's cost is nowhere in it", () => {
  expect(JSON.stringify(supportView(shipped))).not.toContain('5.25');
});

test.each<[string, object, SupportFlag[]]>([
  ['nothing is wrong', {}, []],
  ['the status is an unknown word', { status: 'embroidery' }, ['unknown-word', 'status-at-odds']],
  ["an item's word is unknown", { items: [{ id: 1, workflow_state: 'glued' }] }, ['unknown-word']],
  ['it is shipped without a time', { shipped_at: null }, ['status-at-odds']],
  ['it has a time of shipping and is open', { status: 'open' }, ['status-at-odds']],
  ['it is canceled with a time of shipping', { status: 'canceled' }, ['status-at-odds']],
  ['its status is dressed otherwise', { status: ' Shipped ' }, []],
  ['its time of shipping is no time', { shipped_at: 'soon' }, ['status-at-odds', 'unreadable-time']],
  ['its other times are none', { received_at: '2026-02-30T00:00:00Z' }, ['unreadable-time']],
  ['no parcel has a number', { shipments: [{ shipping_carrier: 'UPS' }] }, ['shipped-without-tracking']],
  [
    'one of the parcels has no number',
    { shipments: [{ tracking_number: '1' }, { tracking_number: 'N/A' }] },
    ['shipped-without-tracking'],
  ],
  ['there is no parcel', { shipments: null }, ['shipped-without-tracking']],
  [
    'a link is no web address',
    { shipments: [{ tracking_number: '1', search_link: 'javascript:alert(1)' }] },
    ['unsafe-link-dropped'],
  ],
  [
    'a parcel has arrived of an order that is canceled',
    { status: 'canceled', shipped_at: null, shipments: [{ tracking_number: '1', delivered: true }] },
    ['delivered-at-odds'],
  ],
  [
    'a parcel has arrived, and the status says open',
    { status: 'open', shipped_at: null, shipments: [{ tracking_number: '1', delivered: true }] },
    ['delivered-at-odds'],
  ],
  [
    'it is shipped, and an item is not packed',
    { items: [{ id: 1, workflow_state: 'open' }] },
    ['item-at-odds'],
  ],
  [
    'a parcel is told twice, and differently',
    { shipments: [true, false].map((delivered) => ({ tracking_number: '1', delivered })) },
    ['parcels-at-odds'],
  ],
  [
    'a number came cut short',
    { shipments: [{ tracking_number: 9.4e21 }] },
    ['shipped-without-tracking', 'number-unreadable'],
  ],
  [
    'the number stands in the method',
    { shipments: [{ shipping_method: 'UPS Ground 1Z5R89390357567127' }] },
    ['shipped-without-tracking', 'number-elsewhere'],
  ],
  [
    'it was shipped before it came in',
    { shipped_at: '2026-11-19T08:00:00Z' },
    ['status-at-odds', 'unreadable-time'],
  ],
  ['a number holds the postal code', { shipments: [{ tracking_number: 'AC-90210-7' }] }, ['proof-hidden']],
  ['a link is empty', { shipments: [{ tracking_number: '1', search_link: ' ' }] }, []],
])('where %s, the flags say so', (_what, wire, flags) => {
  const view = supportView({ ...shipped, ...wire });
  expect(view.detail.flags).toEqual(flags);
  expect(view.flags).toBe(flags.join(', '));
});

test('a time that is none is told as it was sent', () => {
  const { detail } = supportView({ ...shipped, shipped_at: ' soon ', created_at: '' });
  expect(detail.unreadableTimes).toEqual(['shipped_at: soon']);
});

test('a hold is told with its reason', () => {
  expect(supportView({ ...shipped, status: 'intake_hold', shipped_at: null, items: [] }).hold).toBe('intake');
});

test('an order without a fact to prove with is flagged', () => {
  expect(supportView(shipped, { isProvable: false }).detail.flags).toEqual(['nothing-to-prove-with']);
});

test('an order whose e-mail many share is flagged, with or without a postal code', () => {
  expect(supportView(shipped, { isEmailShared: true }).flags).toBe('shared-proof');
  expect(supportView(shipped, { isEmailShared: true, isProvable: false }).flags).toBe(
    'shared-proof, nothing-to-prove-with',
  );
});

test('notes of any shape are read or left out, however deep', () => {
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  const order_notes = [' a\u202e\u0000 ', 7, null, true, [], {}, { note: ['b'] }, { name: 'c' }, deep];
  const view = supportView({ ...shipped, order_notes, fulfillment_notes: deep, location: { name: 'Mill' } });
  expect(view.detail.notes.map((note) => note.text)).toEqual(['a', '7', 'b', 'c', 'Garments arrived']);
  expect(view.location).toBe('Mill');
});

test('an order of which little is known is still an order', () => {
  const { detail, ...flat } = supportView({ id: 1, purchase_order: '1001' });
  expect(flat).toMatchObject({ stage: 'in-progress', status: null, items: '', trackingNumbers: '' });
  expect(detail).toMatchObject({ items: [], notes: [], serviceRequests: [] });
});

test('an agent sees the number that waits for a proof, as the customer does with one', () => {
  const view = supportView({ ...shipped, shipments: [{ tracking_number: 'AC-90210-7' }] });
  expect(view.trackingNumbers).toBe('AC-90210-7');
  expect(view.detail.order.shipments).toMatchObject([{ trackingNumber: 'AC-90210-7' }]);
});
