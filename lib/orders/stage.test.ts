import { expect, test } from 'vitest';
import {
  holdFromStatus,
  isKnownItemWord,
  isKnownStatus,
  itemStateFromWord,
  type StageEvidence,
  stageFromEvidence,
} from './stage';

const shippedAt = '2014-07-01T19:21:24.691Z';

function stage(evidence: Partial<StageEvidence>) {
  return stageFromEvidence({ status: null, itemWords: [], shippedAt: null, delivered: [], ...evidence });
}

test.each([
  ['canceled', { status: 'canceled', shippedAt }],
  ['canceled', { status: 'cancelled' }],
  ['canceled', { status: 'shipped', itemWords: ['canceled', 'cancelled'] }],
  ['shipped', { status: 'shipped', itemWords: ['open', 'shipped'] }],
  ['partly-shipped', { status: 'open', itemWords: ['open', 'shipped'] }],
  ['partly-shipped', { status: 'open', itemWords: ['open', 'shipped', 'canceled'], shippedAt }],
  ['shipped', { status: 'open', itemWords: ['open'], shippedAt }],
  ['shipped', { status: 'packaged', itemWords: ['shipped', 'shipped'] }],
  ['shipped', { status: 'open', itemWords: ['shipped', 'canceled'] }],
  ['shipped', { status: 'received', shippedAt }],
  ['packed', { status: 'packaged', itemWords: ['packaged'] }],
  ['packed', { status: 'completed' }],
  ['in-production', { status: 'open', itemWords: ['packaged', 'completed'] }],
  ['in-review', { status: 'production_hold' }],
  ['in-review', { status: 'intake_hold', itemWords: ['open'] }],
  ['received', { status: 'received' }],
  ['delivered', { status: 'open', itemWords: ['open'], delivered: [true] }],
  ['delivered', { status: 'open', itemWords: ['open', 'canceled'], delivered: [true, true] }],
  ['delivered', { status: 'packaged', itemWords: ['packaged', 'completed'], delivered: [true] }],
  ['delivered', { status: 'quality_check', itemWords: [], delivered: [true] }],
  ['partly-shipped', { status: 'open', itemWords: ['open', 'packaged'], delivered: [true] }],
  ['partly-shipped', { status: 'open', itemWords: ['open'], delivered: [true, false] }],
  ['partly-shipped', { status: 'received', itemWords: ['packaged', 'packaged'], delivered: [null, true] }],
  ['in-production', { status: 'open', itemWords: ['open'], delivered: [false] }],
  ['in-progress', { status: 'quality_check' }],
  ['in-progress', { status: 'refunded' }],
  ['in-progress', { status: 'on_hold' }],
  ['in-progress', { status: null }],
] as const)('tells %s from %o', (expected, evidence) => {
  expect(
    stage({
      ...evidence,
      itemWords: [...(('itemWords' in evidence && evidence.itemWords) || [])],
      delivered: [...(('delivered' in evidence && evidence.delivered) || [])],
    }),
  ).toBe(expected);
});

test('an order without items is not canceled for having none that is live', () => {
  expect(stage({ status: 'open', itemWords: [] })).toBe('in-production');
});

test('delivered takes the place of shipped, where every parcel says so, and of nothing else', () => {
  expect(stage({ status: 'shipped', delivered: [true, true] })).toBe('delivered');
  expect(stage({ status: 'open', shippedAt, delivered: [true] })).toBe('delivered');
  expect(stage({ status: 'shipped', delivered: [true, false] })).toBe('shipped');
  expect(stage({ status: 'shipped', delivered: [true, null] })).toBe('shipped');
  expect(stage({ status: 'shipped', delivered: [] })).toBe('shipped');
  expect(stage({ status: 'open', itemWords: ['shipped', 'open'], delivered: [true] })).toBe('partly-shipped');
  expect(stage({ status: 'canceled', delivered: [true] })).toBe('canceled');
});

test.each([
  ['open', 'received', 'received'],
  ['open', 'in-review', 'in-review'],
  ['open', 'in-production', 'in-production'],
  ['open', 'shipped', 'in-progress'],
  ['intake_hold', 'delivered', 'in-progress'],
  ['packaged', 'delivered', 'packed'],
  ['open', 'partly-shipped', 'in-production'],
  ['open', 'in-progress', 'in-production'],
  ['packaged', 'in-production', 'packed'],
  ['completed', 'received', 'packed'],
  ['production_hold', 'in-production', 'in-review'],
  ['intake_hold', 'received', 'in-review'],
  ['shipped', 'partly-shipped', 'shipped'],
  ['received', 'in-production', 'received'],
  ['canceled', 'shipped', 'canceled'],
  ['cancelled', 'shipped', 'canceled'],
  ['embroidering', 'in-production', 'in-progress'],
  [null, 'in-production', 'in-progress'],
  ['shipped', 'canceled', 'canceled'],
  ['open', 'canceled', 'canceled'],
] as const)('an item that says %s in an order that is %s is %s', (word, orderStage, expected) => {
  expect(itemStateFromWord(word, orderStage)).toBe(expected);
});

test('tells the two holds apart, and known words from unknown ones', () => {
  expect(holdFromStatus('production_hold')).toBe('production');
  expect(holdFromStatus('intake_hold')).toBe('intake');
  expect(holdFromStatus('open')).toBeNull();
  expect(isKnownStatus('packaged')).toBe(true);
  expect(isKnownStatus('embroidering')).toBe(false);
  expect(isKnownItemWord('completed')).toBe(true);
  expect(isKnownItemWord('embroidering')).toBe(false);
});
