import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wireOrder } from '../wire-order';
import { orderFromWire, unknownWords } from './order-from-wire';

const options = { now: Date.parse('2026-11-24T02:00:00Z'), carrierLinks: {} };
const read = (wire: object) => orderFromWire(wireOrder.parse(wire), options);

test('reads the example of the document', () => {
  const order = read({
    id: 16724,
    purchase_order: '5697626056',
    created_at: '2014-06-30T23:56:24.691 -07:00',
    shipped_at: '2014-07-01T12:21:24.691 -07:00',
    status: 'shipped',
    client_amount: 5.25,
    items: [
      {
        id: 33448,
        customer_sku: '1415956-15',
        sku_id: 202,
        description: 'T-Shirt',
        workflow_state: 'packaged',
      },
    ],
    shipments: [
      {
        shipping_method: 'Smartmail Expedited',
        tracking_number: '9374869903500930473876',
        search_link: 'http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500930473876',
      },
    ],
  });
  expect(order).toEqual({
    id: '16724',
    purchaseOrder: '5697626056',
    stage: 'shipped',
    hold: null,
    receivedAt: '2014-07-01T06:56:24.691Z',
    releasedAt: null,
    shippedAt: '2014-07-01T19:21:24.691Z',
    items: [{ name: 'T-Shirt', sku: '1415956-15', state: 'packed' }],
    shipments: [
      {
        carrier: null,
        method: 'Smartmail Expedited',
        trackingNumber: '9374869903500930473876',
        trackingUrl: 'http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500930473876',
        lastMile: {
          carrier: 'USPS',
          trackingUrl: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=9374869903500930473876',
        },
        delivered: null,
      },
    ],
    destination: null,
    withProof: null,
  });
});

test('created_at means "ordered" only where received_at is absent', () => {
  const created_at = '2020-02-06T08:00:00Z';
  expect(read({ status: 'open', created_at })).toMatchObject({
    receivedAt: '2020-02-06T08:00:00.000Z',
    releasedAt: null,
  });
  expect(read({ status: 'open', created_at, received_at: '2020-02-05T08:00:00Z' })).toMatchObject({
    receivedAt: '2020-02-05T08:00:00.000Z',
    releasedAt: '2020-02-06T08:00:00.000Z',
  });
});

test('a time that cannot be read is no time, and no evidence of shipping', () => {
  expect(read({ status: 'open', shipped_at: 'yesterday' })).toMatchObject({
    stage: 'in-production',
    shippedAt: null,
  });
});

test('a tracking number alone is a printed label', () => {
  expect(read({ status: 'open', shipments: [{ tracking_number: '1Z' }] }).stage).toBe('in-production');
});

test('reads words in any dress, and lists those that no table knows', () => {
  expect(read({ status: ' Intake Hold ' })).toMatchObject({ stage: 'in-review', hold: 'intake' });
  const wire = wireOrder.parse({ status: 'Dyeing', items: [{ id: 1, workflow_state: 'Sewing' }, { id: 2 }] });
  expect(unknownWords(wire)).toEqual(['dyeing', 'sewing']);
  expect(unknownWords(wireOrder.parse({ status: 'open', items: null }))).toEqual([]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://carrier.example/1',
  'https://user:secret@carrier.example/1',
  'https://',
  `https://carrier.example/${'a'.repeat(2000)}`,
])('offers no link for %s', (search_link) => {
  const [shipment] = read({ shipments: [{ tracking_number: '1Z', search_link }] }).shipments;
  expect(shipment).toMatchObject({ trackingNumber: '1Z', trackingUrl: null });
});

test('takes control and bidirectional characters out of text and caps its length', () => {
  const [item] = read({
    items: [{ id: 1, description: 'Mug \u202egnp.exe\u0000\u2066', customer_sku: 'x'.repeat(500) }],
  }).items;
  expect(item?.name).toBe('Mug gnp.exe');
  expect(item?.sku).toHaveLength(100);
});

test('tells where an order goes by first name and initial, from a nested or a flat address', () => {
  const address = {
    ship_to_first_name: 'Wilhelmina',
    ship_to_last_name: 'Zimmer',
    ship_to_city: 'Portland',
    ship_to_state: 'OR',
    ship_to_zip_code: '97201-1234',
    ship_to_country: 'US',
    ship_to_address: '1 Secret Street',
  };
  const destination = {
    name: 'Wilhelmina Z.',
    city: 'Portland',
    region: 'OR',
    postalCode: '97201-1234',
    country: 'US',
  };
  expect(read({ address }).destination).toEqual(destination);
  expect(read(address).destination).toEqual(destination);
  expect(read({ address: {} }).destination).toBeNull();
});

test('keeps nothing of what a shopper never sees', () => {
  const canary = 'CANARY';
  const order = read({
    id: 1,
    purchase_order: '1',
    client_amount: canary,
    location: canary,
    order_notes: canary,
    fulfillment_notes: canary,
    order_status_notes: [{ note: canary }],
    service_requests: [{ reason: canary }],
    address: {
      ship_to_last_name: `Z${canary}`,
      ship_to_company_name: canary,
      ship_to_address: canary,
      ship_to_address_2: canary,
      ship_to_email: canary,
      ship_to_telephone: canary,
    },
    items: [{ id: canary, sku_id: canary, client_amount: canary }],
    unheard_of: canary,
  });
  expect(JSON.stringify(order)).not.toContain(canary);
});

test('whatever JSON comes, it is an order or is refused, and never a crash', () => {
  fc.assert(
    fc.property(
      fc.record({
        id: fc.jsonValue(),
        purchase_order: fc.jsonValue(),
        status: fc.oneof(fc.jsonValue(), fc.constantFrom('open', 'shipped')),
        created_at: fc.jsonValue(),
        items: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
        shipments: fc.oneof(fc.jsonValue(), fc.array(fc.record({ search_link: fc.webUrl() }))),
        address: fc.jsonValue(),
      }),
      (wire) => {
        const parsed = wireOrder.safeParse(wire);
        if (parsed.success) orderFromWire(parsed.data, options);
      },
    ),
  );
}, 30_000);

test('an impossible time is no time, and no evidence', () => {
  const epoch = '1970-01-01T00:00:00.000 +00:00';
  expect(read({ status: 'open', created_at: epoch, shipped_at: epoch })).toMatchObject({
    stage: 'in-production',
    receivedAt: null,
    shippedAt: null,
  });
  const soon = '2026-11-25T01:59:00Z';
  expect(read({ status: 'open', shipped_at: soon })).toMatchObject({
    stage: 'shipped',
    shippedAt: '2026-11-25T01:59:00.000Z',
  });
  expect(read({ status: 'open', shipped_at: '2026-11-25T02:01:00Z' })).toMatchObject({
    stage: 'in-production',
    shippedAt: null,
  });
  const created_at = '2026-11-20T08:00:00Z';
  expect(read({ status: 'open', created_at, shipped_at: '2026-11-19T08:00:00Z' })).toMatchObject({
    stage: 'in-production',
    receivedAt: '2026-11-20T08:00:00.000Z',
    shippedAt: null,
  });
  expect(read({ status: 'open', received_at: created_at, created_at: '2026-11-19T08:00:00Z' })).toMatchObject(
    { releasedAt: null },
  );
  expect(read({ status: 'open', received_at: 'n/a', created_at })).toMatchObject({
    receivedAt: '2026-11-20T08:00:00.000Z',
    releasedAt: null,
  });
});

test('a parcel that arrived tells more than a status that says open', () => {
  const shipments = [{ tracking_number: '77', delivered: true }];
  expect(read({ status: 'open', items: [{ id: 1, workflow_state: 'open' }], shipments })).toMatchObject({
    stage: 'delivered',
    items: [{ state: 'in-progress' }],
  });
});

test('every text of an order is decoded once, and a word for nothing is none', () => {
  expect(
    read({
      items: [
        { id: 1, description: 'Mom &amp; Dad&#39;s Tee &quot;2XL&quot;', customer_sku: 'A&amp;B' },
        { id: 2, description: 'N/A', customer_sku: '-' },
      ],
      address: {
        ship_to_first_name: 'D&#39;Arcy',
        ship_to_last_name: 'N/A',
        ship_to_city: 'S&atilde;o Paulo',
        ship_to_country: 'NA',
        ship_to_state: '--',
      },
    }),
  ).toMatchObject({
    items: [
      { name: 'Mom & Dad\'s Tee "2XL"', sku: 'A&B' },
      { name: null, sku: null },
    ],
    destination: { name: "D'Arcy", city: 'São Paulo', country: 'NA', region: null },
  });
  expect(read({ purchase_order: 'A&amp;B' }).purchaseOrder).toBe('A&amp;B');
});
