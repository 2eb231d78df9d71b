import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import { aPublicOrder, aShipment } from '@/lib/testing/public-orders';
import { changedText, nothingNewText, orderVersion, troubleText } from './order-news';

const order = aPublicOrder({ stage: 'in-review', hold: null });

test.each([
  ['its stage', { stage: 'packed' }],
  ['its hold', { hold: 'intake' }],
  ['its packages', { shipments: [aShipment()] }],
] as const)('an order is another one to tell of, when %s changes', (_what, change) => {
  expect(
    orderVersion(
      aPublicOrder({ ...order, ...change, shipments: [...('shipments' in change ? change.shipments : [])] }),
    ),
  ).not.toBe(orderVersion(order));
});

test('a later look alone is no news', () => {
  expect(orderVersion({ ...order, checkedAt: '2026-12-01T00:00:00Z', stale: true })).toBe(
    orderVersion(order),
  );
});

test('each outcome of a look has a sentence', () => {
  const clock = { locale: 'en', timeZone: 'UTC', now: '2026-11-24T15:00:00Z' };
  expect(changedText({ order, words: en.order, locale: 'en' })).toBe('Update: Your order is being checked.');
  expect(nothingNewText(en.order, '14:02')).toBe('Nothing new. Last checked 14:02 (your time).');
  expect(nothingNewText(en.order)).toBe('Nothing new. Last checked {time} (your time).');
  expect(troubleText('offline', '2026-11-24T14:02:00Z', en.order, clock)).toMatch(
    /^You are offline\. .*2:02/,
  );
});
