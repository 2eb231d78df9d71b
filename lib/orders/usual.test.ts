import { expect, test } from 'vitest';
import { usualOf } from './usual';

const dayMs = 864e5;
const now = Date.UTC(2026, 10, 24, 12);
const times = { toRelease: null, toShip: { fromDays: 2, toDays: 5, orders: 312 }, readAt: now - 1000 };
const order = (daysAgo: number, fields = {}) => ({
  stage: 'in-production' as const,
  hold: null,
  receivedAt: new Date(now - daysAgo * dayMs).toISOString(),
  ...fields,
});

test('tells how long it takes, and whether this order has waited longer than nine of ten', () => {
  const told = { fromDays: 2, toDays: 5, orders: 312, windowDays: 28 };
  expect(usualOf(order(3), times, now)).toEqual({ ...told, slower: false });
  expect(usualOf(order(5.01), times, now)).toEqual({ ...told, slower: true });
  expect(usualOf(order(3, { receivedAt: null }), times, now)).toEqual({ ...told, slower: false });
});

test.each(['in-review', 'partly-shipped', 'shipped', 'delivered', 'canceled'] as const)(
  'says nothing of an order that is %s',
  (stage) => expect(usualOf(order(3, { stage }), times, now)).toBeNull(),
);

test('says nothing of one on hold, from figures of yesterday, or without any', () => {
  expect(usualOf(order(3, { hold: 'intake' }), times, now)).toBeNull();
  expect(usualOf(order(3), { ...times, readAt: now - dayMs - 1 }, now)).toBeNull();
  expect(usualOf(order(3), { ...times, toShip: null }, now)).toBeNull();
  expect(usualOf(order(3), null, now)).toBeNull();
});
