import { expect, test } from 'vitest';
import { aPublicOrder } from '@/lib/testing/public-orders';
import { mayBeKept } from './track-answer';

test('what a proof opened, and what is no order, is kept nowhere', () => {
  const order = (shows: 'status' | 'tracking' | 'full') => ({
    kind: 'order' as const,
    order: aPublicOrder({ stage: 'packed', shows }),
    hidesNumbers: false,
  });
  expect(mayBeKept(order('status'))).toBe(true);
  expect(mayBeKept(order('tracking'))).toBe(true);
  expect(mayBeKept(order('full'))).toBe(false);
  expect(mayBeKept({ kind: 'form' })).toBe(false);
});
