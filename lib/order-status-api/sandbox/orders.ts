import samples from './samples.json' with { type: 'json' };
import {
  american,
  british,
  firstInstant,
  firstShipment,
  hourMs,
  internalFields,
  items,
  laterInstant,
  laterShipment,
  upsShipment,
} from './wire-builders';

/** An order of the sandbox. Its times are told from `now`. */
export interface SampleOrder {
  purchaseOrder: string;
  /** The order as the API sends it. */
  wire: (now: number) => object;
}

/** The seed document's example, to the letter; its times are its own. */
const seedOrder: SampleOrder = {
  purchaseOrder: '5697626056',
  wire: () => ({
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
  }),
};

interface Making {
  id: number;
  now: number;
}
/** What an order has of its own, beside what every order of its generation has. */
type Own = (making: Making) => object;

/** The first generation: one time of creation, the address beside the other fields. */
function first(purchaseOrder: string, id: number, own: Own): SampleOrder {
  return {
    purchaseOrder,
    wire: (now) => ({
      id,
      purchase_order: purchaseOrder,
      created_at: firstInstant(now - 52 * hourMs),
      client_amount: 73.19,
      shipments: [],
      ...american,
      ...own({ id, now }),
    }),
  };
}

/** The later generation: a time of arrival and one of release, the address nested, notes and requests. */
function later(purchaseOrder: string, id: number, own: Own): SampleOrder {
  return {
    purchaseOrder,
    wire: (now) => ({
      id,
      purchase_order: purchaseOrder,
      received_at: laterInstant(now - 76 * hourMs),
      created_at: laterInstant(now - 75 * hourMs),
      client_amount: 73.19,
      shipments: [],
      address: british,
      ...internalFields(now - 76 * hourMs),
      ...own({ id, now }),
    }),
  };
}

const firstGeneration = [
  first('1001', 20001, ({ id }) => ({ status: 'received', items: items(id, ['open', 'open']) })),
  first('1002', 20002, ({ id }) => ({
    status: 'open',
    items: items(id, ['packaged', 'open', 'open']),
  })),
  first('1003', 20003, ({ id }) => ({
    status: 'packaged',
    items: items(id, ['packaged', 'packaged']),
  })),
  first('1004', 20004, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: firstInstant(now - 30 * hourMs),
    items: items(id, ['packaged', 'packaged']),
    shipments: [firstShipment('9374869903500930473883')],
  })),
  first('1005', 20005, ({ id }) => ({ status: 'canceled', items: items(id, ['canceled']) })),
];

const laterGeneration = [
  later('2001', 20011, ({ id }) => ({
    status: 'received',
    created_at: null,
    items: items(id, ['open']),
  })),
  later('2002', 20012, ({ id }) => ({
    status: 'production_hold',
    items: items(id, ['open', 'production_hold']),
  })),
  later('2003', 20013, ({ id }) => ({
    status: 'intake_hold',
    items: items(id, ['intake_hold', 'open']),
  })),
  later('2004', 20014, ({ id }) => ({
    status: 'open',
    items: items(id, ['open', 'completed', 'production_hold', 'intake_hold', 'canceled']),
  })),
  later('2005', 20015, ({ id }) => ({
    status: 'completed',
    items: items(id, ['completed', 'completed']),
  })),
  later('2006', 20016, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: laterInstant(now - 70 * hourMs),
    items: items(id, ['shipped', 'shipped']),
    shipments: [laterShipment('9400111899223197428503', false)],
  })),
  later('2007', 20017, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: laterInstant(now - 70 * hourMs),
    items: items(id, ['shipped']),
    shipments: [laterShipment('9400111899223197428510', true)],
  })),
  later('2008', 20018, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: laterInstant(now - 70 * hourMs),
    items: items(id, ['shipped']),
    shipments: [laterShipment('9400111899223197428527')],
  })),
  later('2009', 20019, ({ id }) => ({
    status: 'canceled',
    items: items(id, ['completed', 'canceled']),
  })),
];

const mixed = [
  later('3001', 20021, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: laterInstant(now - 50 * hourMs),
    items: items(id, ['shipped', 'shipped', 'shipped', 'canceled']),
    shipments: [
      laterShipment('9400111899223197428534', true),
      laterShipment('9400111899223197428541', false),
      upsShipment('1Z999AA10123456784'),
    ],
  })),
  later('3002', 20022, ({ id }) => ({
    status: 'open',
    items: items(id, ['shipped', 'shipped', 'completed', 'open']),
    shipments: [laterShipment('9400111899223197428558', false)],
  })),
  first('3003', 20023, ({ id }) => ({
    status: 'packaged',
    items: items(id, ['packaged', 'canceled', 'packaged']),
  })),
  first('3004', 20024, ({ id }) => ({
    status: 'open',
    items: items(id, ['canceled', 'canceled']),
  })),
  later('3005', 20025, ({ id }) => ({
    status: 'completed',
    items: items(id, ['completed']),
    shipments: [laterShipment('9400111899223197428565')],
  })),
  later('3006', 20026, ({ id, now }) => ({
    status: 'open',
    shipped_at: laterInstant(now - 20 * hourMs),
    items: items(id, ['open', 'completed']),
  })),
  first('3007', 20027, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: firstInstant(now - 26 * hourMs),
    items: items(id, ['packaged']),
    shipments: [{ shipping_method: 'Economy', tracking_number: '', search_link: null }],
  })),
  later('3008', 20028, ({ id }) => ({
    status: 'quality_check',
    items: items(id, ['embroidery', 'completed']),
  })),
  later('3009', 20029, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: laterInstant(now - 40 * hourMs),
    items: items(id, ['shipped']),
    shipments: [{ ...laterShipment('9400111899223197428572'), search_link: 'javascript:alert(1)' }],
  })),
  first('3010', 20030, ({ id }) => ({
    status: 'open',
    items: [
      {
        id,
        customer_sku: '</script><script>alert(1)</script>',
        description: '<img src=x onerror=alert(1)> \u202Egnp.exe\u0000\u0007 & more',
        workflow_state: 'open',
      },
    ],
  })),
  first('3011', 20031, ({ id }) => ({
    id: String(id),
    created_at: null,
    status: 'received',
    items: null,
    shipments: null,
  })),
  later('3012', 20032, ({ id }) => ({
    status: 'shipped',
    received_at: 'yesterday',
    created_at: '2026-02-30T10:00:00Z',
    shipped_at: '0000-00-00 00:00:00',
    items: items(id, ['shipped']),
    shipments: [laterShipment('9400111899223197428589')],
  })),
  later('3013', 20033, ({ id }) => ({
    status: 'open',
    address: null,
    items: items(id, ['open']),
  })),
  later('BULK-250', 20034, ({ id }) => ({
    status: 'open',
    items: items(
      id,
      Array.from({ length: 250 }, (_, index) =>
        index % 50 === 7 ? 'canceled' : index % 3 === 0 ? 'completed' : 'open',
      ),
    ),
  })),
];

/** Fields that aren't meant as they stand: suppliers fill them by hand, by template, or not at all. */
const oddFields = [
  first('4001', 20061, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: firstInstant(now - 20 * hourMs),
    items: items(id, ['packaged']),
    shipments: [firstShipment('420902109405510200829415553590')],
  })),
  later('4002', 20062, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: laterInstant(now - 30 * hourMs),
    items: items(id, ['shipped']),
    shipments: [{ shipping_carrier: 'UPS', shipping_method: 'UPS', tracking_number: '1Z5R89390357567127' }],
  })),
  later('4003', 20063, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: laterInstant(now - 30 * hourMs),
    items: items(id, ['shipped', 'shipped']),
    shipments: [
      {
        shipping_carrier: 'USPS',
        shipping_method: 'First Class',
        tracking_number: '9400111899223197428602, 9400111899223197428619',
        search_link: null,
      },
      laterShipment('9400111899223197428602', false),
    ],
  })),
  first('4004', 20064, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: firstInstant(now - 30 * hourMs),
    items: [
      {
        id,
        customer_sku: 'N/A',
        description: 'Mom &amp; Dad&#39;s Tee &quot;2XL&quot;',
        workflow_state: 'packaged',
      },
    ],
    shipments: [
      { shipping_method: '-', tracking_number: 'N/A', search_link: 'https://carrier.example/track/{number}' },
    ],
  })),
  later('4005', 20065, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: laterInstant(now - 30 * hourMs),
    items: items(id, ['shipped']),
  })),
  first('4006', 20066, ({ id, now }) => ({
    status: 'shipped',
    shipped_at: firstInstant(now - 30 * hourMs),
    items: items(id, ['packaged']),
    shipments: [
      {
        shipping_carrier: 'Parrot Post',
        shipping_method: 'Courier',
        tracking_number: 'PP-90210-4321-77',
        search_link: 'www.parrotpost.example/parcel?number=PP-90210-4321-77',
      },
    ],
  })),
  later('4007', 20067, ({ id }) => ({
    status: 'open',
    items: items(id, ['open', 'completed']),
    shipments: [laterShipment('9400111899223197428626', true)],
  })),
  later('4008', 20068, ({ id, now }) => ({
    status: 'canceled',
    shipped_at: laterInstant(now - 100 * hourMs),
    items: items(id, ['canceled']),
    shipments: [laterShipment('9400111899223197428633', true)],
  })),
];

const oddNumbers = ['..', 'PO 12/34', '#1001', '100%25', '注文-42', '007'].map((purchaseOrder, index) =>
  first(purchaseOrder, 20041 + index, ({ id }) => ({
    status: 'open',
    items: items(id, ['open']),
  })),
);

/** Every order of the sandbox that stands still. */
export const sampleOrders: readonly SampleOrder[] = [
  seedOrder,
  ...firstGeneration,
  ...laterGeneration,
  ...mixed,
  ...oddFields,
  ...oddNumbers,
];

/** The order that moves while it is watched, and one that always fails. */
export const livePurchaseOrder = 'LIVE-1';
export const outagePurchaseOrder = 'OUTAGE-1';

/** Every number that the sandbox knows, with a line on what it shows. */
export const sandboxSamples: readonly { po: string; about: string }[] = samples;
