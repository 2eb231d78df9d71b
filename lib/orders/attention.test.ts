import { expect, test } from 'vitest';
import { attentionOf, type KnownOrder } from './attention';

const dayMs = 864e5;
const now = Date.UTC(2026, 10, 24, 12);
const ago = (days: number) => now - days * dayMs;

const known = (po: string, fields: Partial<KnownOrder>): KnownOrder => ({
  po,
  stage: 'received',
  isHeld: false,
  flags: [],
  stageSince: ago(0.1),
  receivedAt: null,
  releasedAt: null,
  shippedAt: null,
  tellsDelivery: false,
  looks: 0,
  looksSince: null,
  ...fields,
});
const find = (order: Partial<KnownOrder>, usual: Parameters<typeof attentionOf>[1]['usual'] = null) =>
  attentionOf([known('1', order)], { now, usual, lateAfterDays: 10 }).flatMap(({ reasons }) =>
    reasons.map(({ reason }) => reason),
  );

test.each<[string, Partial<KnownOrder>, Partial<KnownOrder>]>([
  ['on-hold', { stage: 'in-review', isHeld: true, stageSince: ago(2.1) }, { stageSince: ago(1.9) }],
  ['not-released', { receivedAt: ago(2.1) }, { receivedAt: ago(1.9) }],
  ['long-in-production', { stage: 'in-production', releasedAt: ago(7.1) }, { releasedAt: ago(6.9) }],
  ['printed-not-shipped', { stage: 'packed', stageSince: ago(2.1) }, { stageSince: ago(1.9) }],
  [
    'no-tracking',
    { stage: 'shipped', flags: ['shipped-without-tracking'], shippedAt: ago(0.2) },
    { stage: 'delivered' },
  ],
  ['late', { stage: 'shipped', tellsDelivery: true, shippedAt: ago(10.1) }, { shippedAt: ago(9.9) }],
  ['late', { stage: 'partly-shipped', tellsDelivery: true, shippedAt: ago(11) }, { tellsDelivery: false }],
  ['at-odds', { stage: 'delivered', flags: ['parcels-at-odds'] }, { flags: ['unknown-word'] }],
  ['often-seen', { looks: 5, looksSince: ago(1) }, { looks: 4 }],
])('%s: an order needs a look from its day on, and not before', (reason, order, other) => {
  expect(find(order)).toEqual([reason]);
  expect(find({ ...order, ...other })).toEqual([]);
});

test('where it is known how long orders take, that counts, from their arrival', () => {
  const span = (toDays: number) => ({ fromDays: 0, toDays, orders: 60 });
  const usual = { toRelease: span(1), toShip: span(12) };
  expect(find({ receivedAt: ago(1.5) }, usual)).toEqual(['not-released']);
  const order = { stage: 'in-production' as const, releasedAt: ago(8) };
  expect(find({ ...order, receivedAt: ago(11) }, usual)).toEqual([]);
  expect(find({ ...order, receivedAt: ago(12.5) }, usual)).toEqual(['long-in-production']);
});

test('the furthest beyond what is right comes first, and says each of its reasons', () => {
  const orders = attentionOf(
    [
      known('a', { stage: 'packed', stageSince: ago(3) }),
      known('b', { stage: 'packed', stageSince: ago(9), looks: 6, looksSince: ago(1.5) }),
      known('c', { stage: 'delivered' }),
    ],
    { now, usual: null, lateAfterDays: 10 },
  );
  expect(orders.map(({ po }) => po)).toEqual(['b', 'a']);
  expect(orders[0]?.reasons).toEqual([
    { reason: 'printed-not-shipped', since: ago(9) },
    { reason: 'often-seen', since: ago(1.5) },
  ]);
});

test('what is over for long needs nobody any more', () => {
  expect(find({ stage: 'shipped', flags: ['status-at-odds'], stageSince: ago(31) })).toEqual([]);
  expect(find({ stage: 'shipped', tellsDelivery: true, shippedAt: ago(61) })).toEqual([]);
});
