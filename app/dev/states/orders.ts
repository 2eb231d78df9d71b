import type { PublicOrder } from '@/lib/orders/public-order';
import type { ItemState } from '@/lib/orders/stage';
import { anItem, aPublicOrder, aShipment } from '@/lib/testing/public-orders';

const three = (...states: [ItemState, ItemState, ItemState]) => [
  anItem('Heavyweight T-Shirt, forest green, L', states[0]),
  anItem('Crewneck Sweatshirt, oatmeal, M', states[1], 'CREW-OAT-M'),
  anItem('Tote Bag, natural canvas', states[2], 'TOTE-NAT'),
];

const ups = aShipment({
  carrier: 'UPS',
  method: 'Ground',
  trackingNumber: '1Z999AA10123456784',
  trackingUrl: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
});

/** Every state of an order that a page can show, by name. */
export const orderStates: Record<string, PublicOrder> = {
  received: aPublicOrder({ stage: 'received', items: three('received', 'received', 'received') }),
  'in-review': aPublicOrder({ stage: 'in-review', items: three('in-review', 'in-review', 'in-review') }),
  'in-production': aPublicOrder({
    stage: 'in-production',
    items: three('packed', 'packed', 'in-production'),
  }),
  packed: aPublicOrder({ stage: 'packed', items: three('packed', 'packed', 'canceled') }),
  label: aPublicOrder({
    stage: 'packed',
    items: three('packed', 'packed', 'packed'),
    shipments: [aShipment({ trackingUrl: null })],
  }),
  'partly-shipped': aPublicOrder({
    stage: 'partly-shipped',
    items: three('shipped', 'packed', 'in-production'),
    shipments: [aShipment()],
  }),
  shipped: aPublicOrder({ stage: 'shipped', items: [anItem('T-Shirt', 'packed')], shipments: [aShipment()] }),
  'shipped-parcels': aPublicOrder({
    stage: 'shipped',
    items: three('packed', 'packed', 'canceled'),
    shipments: [
      { ...ups, delivered: true },
      aShipment({ delivered: false }),
      aShipment({ carrier: null, method: null, trackingNumber: null, trackingUrl: null }),
    ],
  }),
  'last-mile': aPublicOrder({
    stage: 'shipped',
    items: [anItem('T-Shirt', 'packed')],
    shipments: [
      aShipment({
        lastMile: {
          carrier: 'USPS',
          trackingUrl: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=9374869903500930473876',
        },
      }),
    ],
  }),
  'no-number': aPublicOrder({ stage: 'shipped', items: [anItem('T-Shirt', 'packed')], shipments: [] }),
  'hidden-number': aPublicOrder({
    stage: 'shipped',
    items: [anItem('T-Shirt', 'packed')],
    shipments: [
      aShipment({ carrier: 'Parrot Post', method: 'Courier', trackingNumber: null, trackingUrl: null }),
    ],
  }),
  'unknown-host': aPublicOrder({
    stage: 'shipped',
    items: [anItem('T-Shirt', 'packed')],
    shipments: [
      aShipment({
        carrier: null,
        method: 'Courier',
        trackingNumber: 'PP-77',
        trackingUrl: 'https://parcels.parrotpost.example/PP-77',
      }),
    ],
  }),
  'arrived-early': aPublicOrder({
    stage: 'partly-shipped',
    items: three('in-production', 'packed', 'packed'),
    shipments: [{ ...ups, delivered: true }],
  }),
  delivered: aPublicOrder({
    stage: 'delivered',
    items: three('shipped', 'shipped', 'shipped'),
    shipments: [{ ...ups, delivered: true }],
    shows: 'full',
    destination: {
      name: 'Wilhelmina Z.',
      city: 'Portland',
      region: 'OR',
      postalCode: '97201',
      country: 'United States',
    },
  }),
  canceled: aPublicOrder({ stage: 'canceled', items: three('canceled', 'canceled', 'canceled') }),
  'in-progress': aPublicOrder({
    stage: 'in-progress',
    items: three('in-progress', 'in-production', 'packed'),
  }),
  stale: aPublicOrder({
    stage: 'in-production',
    stale: true,
    items: three('in-production', 'packed', 'in-production'),
  }),
  'status-only': aPublicOrder({
    stage: 'shipped',
    items: [anItem('T-Shirt', 'packed')],
    shows: 'status',
    shipments: [
      aShipment({ carrier: null, method: null, trackingNumber: null, trackingUrl: null }),
      aShipment({ carrier: null, method: null, trackingNumber: null, trackingUrl: null }),
    ],
  }),
  bare: aPublicOrder({ stage: 'received', items: [] }),
  hostile: aPublicOrder({
    po: 'PO 12/34 <b>“注文-42” '.repeat(4).trim(),
    stage: 'shipped',
    items: [
      anItem('<script>alert(1)</script> עברית T-Shirt '.repeat(4), 'packed', 'A'.repeat(90)),
      anItem(null, 'shipped', null),
    ],
    shipments: [
      aShipment({
        carrier: 'Ein außerordentlich langer Name eines Beförderungsunternehmens',
        trackingNumber: 'RR123456789'.repeat(7),
      }),
    ],
  }),
  bulk: aPublicOrder({
    stage: 'in-production',
    items: Array.from({ length: 250 }, (_, index) =>
      anItem(`Item ${index + 1}`, index % 3 === 0 ? 'packed' : 'in-production', `SKU-${index + 1}`),
    ),
    shipments: Array.from({ length: 23 }, () => aShipment()),
  }),
};
