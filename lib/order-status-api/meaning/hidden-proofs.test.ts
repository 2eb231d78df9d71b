import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPublicOrder, type views } from '@/lib/orders/public-order';
import { wireOrder } from '../wire-order';
import { orderFromWire, readMeaning, unknownWords } from './order-from-wire';

const options = { now: Date.parse('2026-11-24T02:00:00Z'), carrierLinks: {} };
const ada = { ship_to_zip_code: '80205', ship_to_country: 'US', ship_to_email: 'Ada.Lovelace@Example.com' };

function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/=+$/, '');
}

function show(wire: object, view: (typeof views)[number] = 'tracking') {
  const order = orderFromWire(
    wireOrder.parse({ purchase_order: '1', status: 'shipped', ...ada, ...wire }),
    options,
  );
  return toPublicOrder({ order, checkedAt: '2026-11-24T02:00:00.000Z', stale: false }, view, null);
}
const parcel = (shipment: object, address: object = {}, view?: (typeof views)[number]) =>
  show({ shipments: [shipment], ...address }, view).shipments[0];

test('a label’s code shows the number alone, in every view, and in its link', () => {
  const label = '420802059405510200829415553590';
  const number = '9405510200829415553590';
  for (const view of ['tracking', 'full'] as const) {
    const search_link = `https://tools.usps.com/go/TrackConfirmAction?tLabels=${label}`;
    expect(parcel({ tracking_number: label, search_link }, {}, view)).toMatchObject({
      trackingNumber: number,
      trackingUrl: `https://tools.usps.com/go/TrackConfirmAction?tLabels=${number}`,
    });
    expect(parcel({ tracking_number: label, search_link: dhl(label) }, {}, view)).toMatchObject({
      trackingNumber: number,
      trackingUrl: dhl(number),
      lastMile: { carrier: 'USPS' },
    });
  }
});

test('a label’s code with a wrong check digit waits for the proof, and then loses what routes it', () => {
  const wrong = '9405510200829415553591';
  for (const routing of ['42080205', '420802051234']) {
    const shipment = { tracking_number: routing + wrong, search_link: dhl(routing + wrong) };
    expect(parcel(shipment)).toMatchObject({ trackingNumber: null, trackingUrl: null });
    expect(parcel(shipment, {}, 'full')).toMatchObject({ trackingNumber: wrong, trackingUrl: dhl(wrong) });
  }
});

test('a number that holds the postal code otherwise waits for the proof, with every link that names it', () => {
  const shipment = {
    shipping_carrier: 'ACME',
    tracking_number: 'AC-80205-771',
    search_link: 'https://a.example/?n=AC80205771',
  };
  expect(parcel(shipment)).toMatchObject({ carrier: 'ACME', trackingNumber: null, trackingUrl: null });
  expect(parcel(shipment, {}, 'full')).toMatchObject({
    trackingNumber: 'AC-80205-771',
    trackingUrl: 'https://a.example/?n=AC80205771',
  });
  const postal = '9400180205000000000000';
  const right = `${postal.slice(0, -1)}${checkDigit(postal.slice(0, -1))}`;
  expect(parcel({ tracking_number: right, search_link: dhl(right) })).toMatchObject({
    trackingNumber: null,
    trackingUrl: null,
    lastMile: null,
  });
});

test.each([
  ['https://a.example/?zip=80205&n=123456', 'https://a.example/?n=123456'],
  ['https://a.example/?zip=80%32%305&n=123456', 'https://a.example/?n=123456'],
  ['https://a.example/?zip=8%252530205&n=123456', 'https://a.example/?n=123456'],
  ['https://a.example/?zip=%38%30%32%30%35&n=1', 'https://a.example/?n=1'],
  ['https://a.example/?z=80-205', 'https://a.example/'],
  ['https://a.example/80205/?n=1', null],
  ['https://80205.example/', null],
  ['https://a.example/#80205', 'https://a.example/'],
  ['https://a.example/?e=ada.lovelace%40example.com&n=1', 'https://a.example/?n=1'],
  ['https://a.example/?e=ADA.LOVELACE@EXAMPLE.COM&n=1', 'https://a.example/?n=1'],
  ['https://a.example/?e=ada.lovelace%2540example.com&n=1', 'https://a.example/?n=1'],
  ['https://a.example/?e=YWRhLmxvdmVsYWNlQGV4YW1wbGUuY29t&n=1', 'https://a.example/?n=1'],
  [`https://a.example/${base64('number 1, code 80205')}`, null],
  [`https://a.example/?d=${base64('80205;å')}&n=1`, 'https://a.example/?n=1'],
  [`https://a.example/?d=${base64(base64('zip=80205'))}&n=1`, 'https://a.example/?n=1'],
  [`https://a.example/?d=${Buffer.from('80205').toString('hex')}&n=1`, 'https://a.example/?n=1'],
  ['https://a.example/?n=１', 'https://a.example/?n=%EF%BC%91'],
])('of the link %s is shown %s', (search_link, shown) => {
  expect(parcel({ search_link })?.trackingUrl).toBe(shown);
});

test.each([
  ['SW1A 1AA', 'GB', { tracking_number: 'XYSW1A1AA99' }],
  ['sw1a-1aa', 'United Kingdom', { tracking_number: 'xy sw1a 1aa 99' }],
  ['80205-1234', 'US', { tracking_number: 'X80205Y' }],
  ['80205-1234', 'Puerto Rico', { tracking_number: 'X80205Y' }],
  ['802051234', '', { tracking_number: 'X80205Y' }],
  ['٨٠٢٠٥', 'US', { tracking_number: 'X80205Y' }],
  ['80205', 'US', { tracking_number: 'X８０２０５Y' }],
  ['1004', 'CH', { tracking_number: 'AB1004CD' }],
  ['2134', 'US', { tracking_number: 'AB02134CD' }],
  ['D-80331', 'DE', { tracking_number: 'X80331Y' }],
  ['80331 München', 'DE', { tracking_number: 'X80331Y' }],
  ['ZIP: 80205', 'US', { tracking_number: 'X80205Y' }],
  ['郵便番号1000001', 'JP', { tracking_number: 'X1000001Y' }],
  ['501', 'US', { tracking_number: 'X00501Y' }],
  ['１００-０００１', 'JP', { tracking_number: 'X1000001Y' }],
])('the code %s of %s is found in every script and dress', (ship_to_zip_code, ship_to_country, shipment) => {
  expect(parcel(shipment, { ship_to_zip_code, ship_to_country })?.trackingNumber).toBeNull();
  expect(parcel(shipment, { ship_to_zip_code, ship_to_country }, 'full')?.trackingNumber).not.toBeNull();
});

test('an address is found that the field holds among words', () => {
  for (const ship_to_email of [
    'Ada <ada@example.com>',
    'mailto:ada@example.com',
    'e-mail: ada@example.com.',
  ]) {
    const shipment = {
      search_link: 'https://a.example/?e=ada@example.com&n=1',
      shipping_method: 'ada@example.com',
    };
    expect(parcel(shipment, { ship_to_email }, 'full')).toMatchObject({
      method: null,
      trackingUrl: 'https://a.example/?n=1',
    });
  }
});

test('where a link is hidden, a number beyond doubt leads to its carrier’s own page', () => {
  const tracking_number = '9405510200829415553590';
  expect(
    parcel({ tracking_number, search_link: `https://a.example/80205/${tracking_number}` }),
  ).toMatchObject({
    trackingUrl: `https://tools.usps.com/go/TrackConfirmAction?tLabels=${tracking_number}`,
  });
});

test.each(['101', 'N/A', '00000', '', '-'])(
  'the code %j proves nothing, and hides nothing',
  (ship_to_zip_code) => {
    const number = 'X1010000000NA';
    expect(
      parcel({ tracking_number: number }, { ship_to_zip_code, ship_to_country: 'IS' })?.trackingNumber,
    ).toBe(number);
  },
);

test('words and items lose what holds it: a word and a SKU as a whole, a name its word', () => {
  const wire = {
    shipments: [{ shipping_carrier: 'ACME 80205', shipping_method: 'To 80205', tracking_number: '77' }],
    items: [
      { id: 1, description: 'Poster 80205 Denver', customer_sku: 'POST-80205' },
      { id: 2, description: '80205', customer_sku: 'MUG' },
    ],
  };
  expect(show(wire)).toMatchObject({
    shipments: [{ carrier: null, method: null, trackingNumber: '77' }],
    items: [
      { name: 'Poster Denver', sku: null },
      { name: null, sku: 'MUG' },
    ],
  });
  expect(show(wire, 'full')).toMatchObject({
    shipments: [{ carrier: 'ACME 80205', method: 'To 80205' }],
    items: [{ name: 'Poster 80205 Denver', sku: 'POST-80205' }, { name: '80205' }],
  });
});

test('the e-mail address is shown in no view and kept in no copy, wherever a supplier put it', () => {
  const email = 'ada.lovelace@example.com';
  const wire = wireOrder.parse({
    purchase_order: '1',
    status: `shipped to ${email}`,
    ...ada,
    ship_to_first_name: email,
    ship_to_city: `Denver (${email})`,
    items: [{ id: 1, description: `Mug for ${email}`, customer_sku: email }],
    shipments: [
      {
        tracking_number: `1${email}`,
        shipping_method: 'ada.lovelace at example dot com',
        search_link: `https://a.example/${email}`,
      },
    ],
  });
  const { order, hidesProofs } = readMeaning(wire, options);
  expect(JSON.stringify(order)).not.toMatch(/lovelace/i);
  expect(order.items).toMatchObject([{ name: 'Mug for', sku: null }]);
  expect(hidesProofs).toBe(true);
  expect(unknownWords(wire)).toEqual([]);
});

test('no half of it is left where a text is cut to its length', () => {
  const email = 'ada.lovelace@example.com';
  const items = [
    { id: 1, description: `Mug ${'a'.repeat(180)} ${email}`, customer_sku: `${'x'.repeat(96)}80205` },
  ];
  const [item] = show({ items }).items;
  expect(item?.name).not.toContain('ada.l');
  expect(item?.sku).toBeNull();
});

test('an order without such a thing is kept once', () => {
  const { order, hidesProofs } = readMeaning(
    wireOrder.parse({ ...ada, shipments: [{ tracking_number: '77' }] }),
    options,
  );
  expect(order.withProof).toBeNull();
  expect(hidesProofs).toBe(false);
});

const scripts = [0x30, 0x660, 0x966, 0xff10, 0x1d7ce];
const percent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const writings: ((fact: string) => string)[] = [
  (fact) => fact,
  (fact) => fact.toUpperCase(),
  (fact) => fact.toLowerCase(),
  (fact) => [...fact].join(' '),
  (fact) => [...fact].join('-'),
  (fact) => [...fact].join('\u200b'),
  percent,
  (fact) => percent(percent(fact)),
  (fact) => percent(percent(percent(fact))),
  (fact) => [...fact].map((character) => `&#${character.codePointAt(0)};`).join(''),
  (fact) => [...fact].map((character) => `&amp;#x${character.codePointAt(0)?.toString(16)};`).join(''),
  ...scripts.map(
    (zero) => (fact: string) => fact.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))),
  ),
];

test('in no writing, and in no field, does a fact that proves leave without a proof', () => {
  const fact = fc.record({
    code: fc.oneof(
      fc.stringMatching(/^[1-9][0-9]{4}$/),
      fc.stringMatching(/^[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]$/),
    ),
    email: fc.stringMatching(/^[a-z]{4,9}\.[a-z]{3,9}@[a-z]{4,9}\.(com|de)$/),
  });
  const field = fc.record({
    write: fc.constantFrom(...writings),
    isEmail: fc.boolean(),
    before: fc.constantFrom(
      '',
      'ACME ',
      'https://a.example/?n=',
      'www.a.example/',
      'https://a.example/#',
      '420',
    ),
    after: fc.constantFrom('', ' Ground', '&x=1', '9405510200829415553590', '/', '0001', ', 77'),
  });
  const names = [
    'description',
    'customer_sku',
    'shipping_carrier',
    'shipping_method',
    'tracking_number',
    'search_link',
  ] as const;
  fc.assert(
    fc.property(
      fact,
      fc.array(field, { minLength: 6, maxLength: 6 }),
      fc.constantFrom('US', 'CA', null),
      (facts, fields, country) => {
        const text = Object.fromEntries(
          fields.map(({ write, isEmail, before, after }, index) => [
            names[index],
            before + write(isEmail ? facts.email : facts.code) + after,
          ]),
        );
        const wire = {
          ship_to_zip_code: facts.code,
          ship_to_email: facts.email,
          ship_to_country: country,
          items: [{ id: 1, ...text }],
          shipments: [text],
        };
        for (const view of ['status', 'tracking'] as const) {
          const { items, shipments } = show(wire, view);
          for (const value of textsIn([items, shipments])) {
            expect(plain(value)).not.toContain(plain(facts.code));
            expect(plain(value)).not.toContain(plain(facts.email));
          }
        }
        const { items, shipments, destination } = show(wire, 'full');
        for (const value of textsIn([items, shipments, destination]))
          expect(plain(value)).not.toContain(plain(facts.email));
      },
    ),
    { numRuns: 300 },
  );
}, 30_000);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Written apart from the code under test: what a reader with a decoder would see. */
function plain(text: string): string {
  let seen = text;
  for (let times = 0; times < 6; times++) {
    seen = seen
      .replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&amp;', '&');
  }
  const digits = [...seen.normalize('NFKC')].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    const zero = [0x660, 0x966].find((start) => code >= start && code < start + 10);
    return zero === undefined ? character : String(code - zero);
  });
  return digits
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function dhl(number: string): string {
  return `http://webtrack.dhlglobalmail.com/?trackingnumber=${number}`;
}

function checkDigit(serial: string): number {
  const sum = [...serial]
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}
