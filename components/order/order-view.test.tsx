import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import type { PublicOrder } from '@/lib/orders/public-order';
import { anItem, aPublicOrder, aShipment } from '@/lib/testing/public-orders';
import { OrderView } from './order-view';

const clock = { locale: 'en', timeZone: 'Europe/Berlin', now: '2026-11-24T14:00:00.000Z' };
const draw = (order: PublicOrder, isReadersClock = false) =>
  renderToStaticMarkup(
    <OrderView
      wording={{ order, words: en.order, locale: 'en' }}
      clock={clock}
      isReadersClock={isReadersClock}
    />,
  );
const textOf = (html: string) => html.replace(/<[^>]+>/g, '');

test('one step is the current one, and each says its state in words', () => {
  const html = draw(aPublicOrder({ stage: 'packed' }));
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(html).toMatch(/<li data-state="current" aria-current="step">.*?Packed/);
  expect(textOf(html)).toContain('Received (Done)');
  expect(textOf(html)).toContain('Shipped (Still to come)');
});

test('a time that an upcoming step carries is not shown', () => {
  const order = aPublicOrder({ stage: 'packed' });
  const early = order.steps.map((step) =>
    step.id === 'shipped' ? { ...step, at: '2027-01-05T00:00:00.000Z' } : step,
  );
  expect(draw({ ...order, steps: early })).not.toContain('2027');
});

test('a canceled order ends where it stopped: no step is current or still to come', () => {
  const html = draw(aPublicOrder({ stage: 'canceled', items: [anItem('T-Shirt', 'canceled')] }));
  expect(html).not.toContain('aria-current');
  expect(html).not.toContain(en.order.stepStates.upcoming);
  expect(html).toContain('<s><bdi>T-Shirt</bdi></s>');
});

test('a tracking number is whole in the text and the copy button, and grouped for the eye', () => {
  const html = draw(aPublicOrder({ stage: 'shipped', shipments: [aShipment()] }));
  expect(textOf(html)).toContain('9374869903500930473876');
  expect(html).toContain('data-copy="9374869903500930473876"');
  expect(html).toContain('<span>9374</span><wbr/><span>8699</span>');
});

test('the button to the carrier names it, and its host beneath; without a safe link the number stands alone', () => {
  const html = draw(
    aPublicOrder({ stage: 'shipped', shipments: [aShipment(), aShipment({ trackingUrl: null })] }),
  );
  expect(html.match(/rel="noopener noreferrer"/g)).toHaveLength(1);
  expect(textOf(html)).toContain('Track with DHL webtrack.dhlglobalmail.com');
  expect(html).toContain('id="package-1"');
  expect(html).toContain('id="package-2"');
});

test('a host in other letters is named by its true name', () => {
  const order = aPublicOrder({
    stage: 'shipped',
    shipments: [aShipment({ carrier: 'Parrot', trackingUrl: 'https://uрs.com/' })],
  });
  expect(textOf(draw(order))).toContain('Track at xn--us-lmc.com');
});

test('what the post office brings has a second button to it, unless the first leads there', () => {
  const lastMile = { carrier: 'USPS', trackingUrl: 'https://tools.usps.com/go/1' };
  const html = draw(aPublicOrder({ stage: 'shipped', shipments: [aShipment({ lastMile })] }));
  expect(textOf(html)).toContain(en.order.lastMile);
  expect(html.indexOf('Track with <bdi>DHL')).toBeLessThan(html.indexOf('Track with <bdi>USPS'));
  const same = draw(
    aPublicOrder({ stage: 'shipped', shipments: [aShipment({ ...lastMile, lastMile, carrier: 'DHL' })] }),
  );
  expect(same.match(/Track with/g)).toHaveLength(1);
});

test('a shipped order without any number says so once; one that hides it says how to see it', () => {
  const none = { trackingNumber: null, trackingUrl: null };
  const shipped = (shipments: PublicOrder['shipments']) => aPublicOrder({ stage: 'shipped', shipments });
  expect(textOf(draw(shipped([])))).toContain(en.order.noNumberGiven);
  const two = textOf(draw(shipped([aShipment(none), aShipment(none)])));
  expect(two.split(en.order.noNumberGiven)).toHaveLength(2);
  expect(two).not.toContain(en.order.noTrackingNumber);
  expect(textOf(draw(shipped([aShipment(none), aShipment()])))).toContain(en.order.noTrackingNumber);
  expect(textOf(draw(aPublicOrder({ stage: 'packed', shipments: [] })))).not.toContain(en.order.packages);
  const hidden = renderToStaticMarkup(
    <OrderView
      wording={{ order: shipped([aShipment(none)]), hidesNumbers: true, words: en.order, locale: 'en' }}
      clock={clock}
      isReadersClock
    />,
  );
  expect(textOf(hidden)).toContain(en.order.hiddenNumbers);
  expect(textOf(hidden)).not.toMatch(/No tracking number/);
});

test('a canceled order says nothing of a package that arrived', () => {
  const order = aPublicOrder({ stage: 'canceled', shipments: [aShipment({ delivered: true })] });
  expect(textOf(draw(order))).not.toContain(en.order.packageDelivered);
});

test('what a carrier tells is told, and nothing where it tells nothing', () => {
  const order = (delivered: boolean | null) =>
    textOf(draw(aPublicOrder({ stage: 'shipped', shipments: [aShipment({ delivered })] })));
  expect(order(true)).toContain(en.order.packageDelivered);
  expect(order(false)).toContain(en.order.packageNotDelivered);
  expect(order(null)).not.toMatch(/deliver(ed|y) (yet|this)/);
  expect(textOf(draw(aPublicOrder({ stage: 'packed', shipments: [aShipment()] })))).toContain(
    en.order.labelOnly,
  );
});

test('a package of which nothing is known has no label, as far as we know', () => {
  const shipments = [aShipment({ trackingNumber: null, trackingUrl: null })];
  const html = textOf(draw(aPublicOrder({ stage: 'packed', shipments })));
  expect(html).toContain(en.order.noTrackingNumber);
  expect(html).not.toContain(en.order.labelOnly);
});

test('carrier and method stand each in a direction of its own', () => {
  const shipments = [aShipment({ carrier: 'DHL', method: 'Ground' })];
  expect(draw(aPublicOrder({ stage: 'shipped', shipments }))).toMatch(
    /<bdi>DHL<\/bdi>.{0,20} · .{0,20}<bdi>Ground<\/bdi>/,
  );
});

test('lists fold after 20 entries, and all of them are on the page', () => {
  const items = Array.from({ length: 250 }, (_, index) => anItem(`Item ${index + 1}.`, 'packed'));
  const html = draw(aPublicOrder({ stage: 'packed', items }));
  const folded = html.slice(html.indexOf('<details'));
  expect(folded).not.toContain('Item 20.');
  expect(folded).toContain('Item 21.');
  expect(folded).toContain('Item 250.');
  expect(folded).toContain('Show 230 more');
  expect(draw(aPublicOrder({ stage: 'packed', items: items.slice(0, 20) }))).not.toContain('<details');
});

test('an item of a shipped order that the API calls packed is packed and sent', () => {
  const order = aPublicOrder({ stage: 'shipped', items: [anItem('T-Shirt', 'packed')] });
  expect(draw(order)).toContain('Packed and shipped');
  expect(draw({ ...order, stage: 'partly-shipped' })).not.toContain('Packed and shipped');
});

test('the server names its zone, and the reader’s own time is called so', () => {
  const order = aPublicOrder({ stage: 'packed' });
  expect(textOf(draw(order))).toMatch(/Last checked 2:02\sPM \(GMT\+1\)/);
  expect(textOf(draw(order, true))).toMatch(/Last checked 2:02\sPM \(your time\)/);
});

test('an outage is told with the time of what is shown', () => {
  expect(textOf(draw(aPublicOrder({ stage: 'packed', stale: true })))).toMatch(
    /We can’t reach the print shop\. This is the status as of 2:02\sPM\./,
  );
});

test('text of strangers is text, and set apart from the direction of ours', () => {
  const html = draw(
    aPublicOrder({
      stage: 'packed',
      po: '<b>#1</b>',
      items: [anItem('<script>alert(1)</script>', 'packed')],
    }),
  );
  expect(html).toContain('<bdi>&lt;b&gt;#1&lt;/b&gt;</bdi>');
  expect(html).not.toContain('<script');
});

test('no attribute of style, which the policy of our pages would refuse', () => {
  for (const stage of ['in-production', 'partly-shipped', 'delivered'] as const) {
    const items = [anItem('A', 'packed'), anItem('B', 'in-production'), anItem('C', 'shipped')];
    expect(draw(aPublicOrder({ stage, items, shipments: [aShipment()] }))).not.toMatch(/\sstyle=/);
  }
});
