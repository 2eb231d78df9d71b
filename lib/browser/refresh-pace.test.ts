import { expect, test } from 'vitest';
import { aPublicOrder, aShipment } from '@/lib/testing/public-orders';
import { refreshSeconds } from './refresh-pace';

test.each([
  ['received', 30],
  ['in-production', 30],
  ['packed', 30],
  ['partly-shipped', 30],
  ['in-progress', 30],
  ['in-review', 120],
  ['shipped', null],
  ['delivered', null],
  ['canceled', null],
] as const)('%s is looked at every %s seconds', (stage, seconds) => {
  expect(refreshSeconds(aPublicOrder({ stage }))).toBe(seconds);
});

test('a shipped order is looked at while its carrier tells of a delivery to come', () => {
  const order = aPublicOrder({ stage: 'shipped', shipments: [aShipment({ delivered: false })] });
  expect(refreshSeconds(order)).toBe(120);
});
