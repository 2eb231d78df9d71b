import { expect, test } from 'vitest';
import { wireOrder } from '../wire-order';
import type { CarrierLinks } from './carrier-links';
import { readParcels } from './parcels';

function read(shipments: object[], links: CarrierLinks = {}) {
  const { parcels, oddities } = readParcels(wireOrder.parse({ shipments }).shipments, links);
  return { parcels, oddities: [...oddities] };
}
const numbersOf = (tracking_number: unknown) =>
  read([{ tracking_number }]).parcels.map((parcel) => parcel.trackingNumber);
const usps = (number: string) => `https://tools.usps.com/go/TrackConfirmAction?tLabels=${number}`;
const [one, two] = ['9400111899223197428497', '9400111899223197428503'];
const dhl = (number: string) => `http://webtrack.dhlglobalmail.com/?trackingnumber=${number}`;

test.each<[unknown, (string | null)[]]>([
  [`${one}, ${two}`, [one, two]],
  [`${one},${two}`, [one, two]],
  [`${one};${two}`, [one, two]],
  [`${one}\r\n${two}\n`, [one, two]],
  [`${one} and ${two}`, [one, two]],
  [`${one} ${two}`, [one, two]],
  [`${one} &amp; ${two}`, [one, two]],
  [`${one}, N/A`, [one]],
  ['9400 1118 9922 3197 4284 97', [one]],
  ['940011189922\u200b3197\u00ad428497', [one]],
  ['９４００１１１８９９２２３１９７４２８４９７', [one]],
  ['USPS 9400111899223197428497', [one]],
  ['Tracking #: 9400111899223197428497', [one]],
  ['420802059405510200829415553590', ['9405510200829415553590']],
  [`42080205${one}, 420802051234${two}`, [one, two]],
  ['N/A', [null]],
  ['—', [null]],
  ['0000000000', [null]],
  ['', [null]],
  ['will follow by e-mail', [null]],
  [1234567890, ['1234567890']],
  [9.4e21, [null]],
  [{ number: one }, [null]],
  ['JD-0123', ['JD-0123']],
  [`${one}/${two}`, [one, two]],
  [`${one} - ${two}`, [one, two]],
  [`${one}、${two}`, [one, two]],
  [`${one}，${two}`, [one, two]],
  [`${one}；${two}`, [one, two]],
  [`${one}،${two}`, [one, two]],
  [`${one} · ${two}`, [one, two]],
  [`${one}<br/>${two}`, [one, two]],
  [`${one}\\n${two}`, [one, two]],
  [`${one} or ${two}`, [one, two]],
  ['CP-1/2', ['CP-1/2']],
  [`'${one}`, [one]],
  [`="${one}"`, [one]],
  [`(${one})`, [one]],
  [`${one} (USPS)`, [one]],
  [`Sendungsnummer: ${one}`, [one]],
  [`(420)80205(94)${one.slice(2)}`, [one]],
  ['9.40011118992232E+21', [null]],
  ['9,40011118992232E+21', [null]],
  [-123456789, [null]],
  [123456.5, [null]],
])('reads the numbers in %j', (sent, numbers) => {
  expect(numbersOf(sent)).toEqual(numbers);
});

test('a number that lost digits on its way, or can’t be one, is told to the desk', () => {
  for (const tracking_number of ['9.40011118992232E+21', -123456789, 1.5]) {
    expect(read([{ tracking_number }]).oddities).toContain('number-unreadable');
  }
});

test('a link beside its number in the number’s field leaves nothing of its brackets', () => {
  expect(read([{ tracking_number: `${one} (${usps(one)})` }]).parcels).toEqual([
    expect.objectContaining({ trackingNumber: one, trackingUrl: usps(one) }),
  ]);
});

test('a parcel that has but a link is the one that the link names', () => {
  const { parcels } = read([{ tracking_number: one }, { search_link: usps(one), delivered: true }]);
  expect(parcels).toEqual([
    expect.objectContaining({ trackingNumber: one, trackingUrl: usps(one), delivered: true }),
  ]);
  expect(read([{ search_link: dhl('1') }, { search_link: dhl('1') }]).parcels).toHaveLength(1);
  expect(read([{ search_link: dhl('1') }, { search_link: dhl('2') }]).parcels).toHaveLength(2);
});

test.each([
  'null null',
  'N/A - N/A',
  'none yet',
  '[object Object]',
  'No Tracking Number',
  'XXXX',
  'Awaiting',
])('the carrier %j is none', (shipping_carrier) => {
  expect(read([{ shipping_carrier }]).parcels[0]?.carrier).toBeNull();
});

test('a field of thousands of numbers is no thousands of parcels', () => {
  expect(numbersOf('1234567890,'.repeat(5000)).length).toBeLessThanOrEqual(50);
});

test('several numbers in one field share carrier, method and delivery, and a link goes to the one that it names', () => {
  const { parcels } = read([
    {
      tracking_number: `${one}, 1Z5R89390357567128`,
      shipping_carrier: 'ACME',
      shipping_method: 'Ground',
      delivered: true,
      search_link: `https://a.example/?n=${one}`,
    },
  ]);
  expect(parcels).toEqual([
    expect.objectContaining({
      carrier: 'ACME',
      method: 'Ground',
      delivered: true,
      trackingUrl: `https://a.example/?n=${one}`,
    }),
    expect.objectContaining({
      carrier: 'ACME',
      trackingNumber: '1Z5R89390357567128',
      trackingUrl: null,
      delivered: true,
    }),
  ]);
});

test('a link in the number’s field is the link, and its number is taken out where it is plain', () => {
  const href = 'https://www.ups.com/track?tracknum=1Z5R89390357567127';
  expect(read([{ tracking_number: href }])).toMatchObject({
    parcels: [{ trackingNumber: '1Z5R89390357567127', trackingUrl: href }],
    oddities: [],
  });
  expect(read([{ tracking_number: 'www.ups.com/track' }])).toMatchObject({
    parcels: [{ trackingNumber: null, trackingUrl: 'https://www.ups.com/track' }],
    oddities: ['number-unreadable'],
  });
  expect(read([{ tracking_number: `${one} ${href}` }]).parcels).toMatchObject([
    { trackingNumber: one, trackingUrl: href },
  ]);
  expect(read([{ tracking_number: `${href} ${usps(one)}` }]).parcels).toMatchObject([
    { trackingNumber: '1Z5R89390357567127', trackingUrl: href },
    { trackingNumber: one, trackingUrl: usps(one) },
  ]);
  expect(read([{ tracking_number: href, search_link: 'https://a.example/1' }]).parcels).toMatchObject([
    { trackingNumber: '1Z5R89390357567127', trackingUrl: 'https://a.example/1' },
  ]);
});

test('a parcel that is told twice is one, with what either of the two tells', () => {
  const { parcels, oddities } = read([
    { tracking_number: '1Z5R89390357567127', delivered: null, shipping_method: 'Ground' },
    {
      tracking_number: '1z 5r8-9390357567127',
      delivered: true,
      search_link: 'https://a.example/1',
      shipping_carrier: 'UPS',
    },
    { tracking_number: 'OTHER-1' },
  ]);
  expect(parcels).toMatchObject([
    { carrier: 'UPS', method: 'Ground', delivered: true, trackingUrl: 'https://a.example/1' },
    { trackingNumber: 'OTHER-1' },
  ]);
  expect(oddities).toEqual([]);
  expect(
    read([
      { tracking_number: one, delivered: false },
      { tracking_number: one, delivered: true },
    ]),
  ).toMatchObject({
    parcels: [{ delivered: true }],
    oddities: ['parcels-at-odds'],
  });
  expect(read([{}, {}]).parcels).toHaveLength(2);
});

test.each([
  ['UPS', 'UPS', 'UPS', null],
  ['UPS', 'UPS Ground', 'UPS', 'Ground'],
  ['ups', 'Ground (UPS)', 'ups', 'Ground'],
  ['UPS', 'U.P.S. - Ground', 'UPS', 'Ground'],
  ['DHL eCommerce', 'DHL eCommerce SmartMail', 'DHL eCommerce', 'SmartMail'],
  ['UPS Ground', 'Ground', 'UPS Ground', null],
  ['UPS', 'UPSILON Air', 'UPS', 'UPSILON Air'],
  ['USPS', 'Priority', 'USPS', 'Priority'],
  ['N/A', '-', null, null],
  ['Mom &amp; Pop', 'R&#233;gulier', 'Mom & Pop', 'Régulier'],
])('what %s and %s both say is said once', (shipping_carrier, shipping_method, carrier, method) => {
  expect(read([{ shipping_carrier, shipping_method }]).parcels).toMatchObject([{ carrier, method }]);
});

test.each<[string, object, string | null]>([
  [
    'a UPS number',
    { tracking_number: '1Z5R89390357567127' },
    'https://www.ups.com/track?tracknum=1Z5R89390357567127',
  ],
  ['one with a wrong check digit', { tracking_number: '1Z5R89390357567128' }, null],
  ['a number of the postal service', { tracking_number: one }, usps(one)],
  [
    'one whose carrier is named',
    { tracking_number: '986578788855', shipping_carrier: 'Fed Ex' },
    'https://www.fedex.com/fedextrack/?trknbr=986578788855',
  ],
  [
    'one whose method names it',
    { tracking_number: '3318810025', shipping_method: 'DHL Express' },
    'https://www.dhl.com/en/express/tracking.html?AWB=3318810025&brand=DHL',
  ],
  ['the same unnamed', { tracking_number: '986578788855' }, null],
  ['a link that was dropped', { tracking_number: one, search_link: 'https://a.example/{number}' }, usps(one)],
  ['a given link', { tracking_number: one, search_link: 'https://a.example/1' }, 'https://a.example/1'],
])('leads %s to its carrier only where that is beyond doubt', (_what, shipment, url) => {
  expect(read([shipment]).parcels[0]?.trackingUrl).toBe(url);
});

test.each<[string, object, boolean]>([
  ['the vendor’s own sample', { search_link: dhl('9374869903500930473876') }, true],
  ['DHL by name, without a link', { shipping_carrier: 'DHL eCommerce' }, true],
  ['OSM', { shipping_carrier: 'OSM Worldwide', search_link: 'https://a.example/' }, true],
  ['UPS Mail Innovations', { shipping_carrier: 'UPS Mail Innovations' }, true],
  ['a carrier that we don’t know', { shipping_carrier: 'Parrot Post' }, true],
  ['USPS', { shipping_carrier: 'USPS', search_link: usps('1') }, false],
  ['the postal service in words', { shipping_carrier: 'U.S. Postal Service' }, false],
  ['nobody', {}, false],
  [
    'USPS with another’s host for all carriers',
    { shipping_carrier: 'USPS', search_link: 'https://t.17track.net/1' },
    false,
  ],
  ['USPS with DHL’s link', { shipping_carrier: 'USPS', search_link: dhl('1') }, true],
  ['FedEx', { shipping_carrier: 'FedEx', search_link: 'https://a.example/1' }, false],
  ['FedEx by its link', { search_link: 'https://www.fedex.com/1' }, false],
  ['FedEx by its method', { shipping_method: 'SmartPost', search_link: 'https://a.example/1' }, false],
])('the postal service brings what %s took: %s', (_who, shipment, isLastMile) => {
  const number = '9374869903500930473876';
  const lastMile = { carrier: 'USPS', trackingUrl: usps(number) };
  expect(read([{ tracking_number: number, ...shipment }]).parcels[0]?.lastMile).toEqual(
    isLastMile ? lastMile : null,
  );
  expect(read([{ tracking_number: '9374869903500930473877', ...shipment }]).parcels[0]?.lastMile).toBeNull();
});

test('the settings lead a moved host, a carrier’s links and a carrier without any elsewhere', () => {
  const links = {
    'webtrack.dhlglobalmail.com': 'https://new.dhl.example/{number}',
    usps: 'https://new.usps.example/?n={number}',
    'parrot post': 'https://parrot.example/{number}/x',
    'a.example': 'https://b.example/{number}',
  };
  const number = '9374869903500930473876';
  expect(read([{ tracking_number: number, search_link: dhl(number) }], links).parcels).toMatchObject([
    {
      trackingUrl: `https://new.dhl.example/${number}`,
      lastMile: { carrier: 'USPS', trackingUrl: `https://new.usps.example/?n=${number}` },
    },
  ]);
  const urlOf = (shipment: object) => read([shipment], links).parcels[0]?.trackingUrl;
  expect(urlOf({ tracking_number: one, search_link: usps(one) })).toBe(`https://new.usps.example/?n=${one}`);
  expect(urlOf({ tracking_number: one })).toBe(`https://new.usps.example/?n=${one}`);
  expect(urlOf({ tracking_number: 'PA 7/1', shipping_carrier: 'Parrot Post' })).toBe(
    'https://parrot.example/PA%207%2F1/x',
  );
  expect(urlOf({ tracking_number: 'X-123', search_link: 'https://www.a.example/old' })).toBe(
    'https://b.example/X-123',
  );
  expect(urlOf({ search_link: 'https://www.a.example/old' })).toBe('https://www.a.example/old');
});

test.each<[string, object, string[]]>([
  ['nothing', { tracking_number: one, search_link: usps(one) }, []],
  ['words for nothing', { tracking_number: 'N/A', search_link: 'N/A', shipping_method: '-' }, []],
  [
    'a link dropped',
    { tracking_number: one, search_link: '<a href="https://a.example">x</a>' },
    ['unsafe-link-dropped'],
  ],
  ['a number that lost digits', { tracking_number: 9.4e21 }, ['number-unreadable']],
  ['no number, but words', { tracking_number: 'ask the carrier' }, ['number-unreadable']],
  ['a number in the method', { shipping_method: 'UPS Ground 1Z5R89390357567127' }, ['number-elsewhere']],
  [
    'a number in the carrier',
    { tracking_number: 'N/A', shipping_carrier: `USPS#${one}` },
    ['number-elsewhere'],
  ],
  ['a method with a number of days', { shipping_method: 'Ground 3-5 days 2026' }, []],
])('the desk hears of %s', (_what, shipment, oddities) => {
  expect(read([shipment]).oddities).toEqual(oddities);
});
