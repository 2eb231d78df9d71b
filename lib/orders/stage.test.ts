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

/** The contract's table, line by line, over every combination of words; the first line that matches tells. */
test('every combination of status, items, time and parcels is told by the contract’s table', () => {
  const statuses = ['canceled', 'cancelled', 'shipped', 'packaged', 'completed', 'open', 'production_hold']
    .concat(['intake_hold', 'received', 'refunded', ''])
    .map((word) => word || null);
  const words = ['open', 'packaged', 'completed', 'shipped', 'canceled', 'intake_hold', 'embroidering', null];
  const pairs = words.flatMap((one) => words.map((other) => [one, other]));
  const itemLists = [[], ...words.map((word) => [word]), ...pairs];
  const deliveries = [[], [true], [false], [null], [true, true], [true, false], [true, null]];
  const isPacked = (word: string | null) => ['packaged', 'completed', 'shipped'].includes(word ?? '');

  for (const status of statuses) {
    for (const itemWords of itemLists) {
      for (const delivered of deliveries) {
        for (const time of [null, shippedAt]) {
          const live = itemWords.filter((word) => word !== 'canceled');
          const saysShipped = live.filter((word) => word === 'shipped').length;
          const all = delivered.length > 0 && delivered.every((told) => told === true);
          const lines: [boolean, string][] = [
            [status === 'canceled' || status === 'cancelled', 'canceled'],
            [itemWords.length > 0 && live.length === 0, 'canceled'],
            [status === 'shipped', 'shipped'],
            [saysShipped > 0 && saysShipped < live.length, 'partly-shipped'],
            [time !== null || (live.length > 0 && saysShipped === live.length), 'shipped'],
            [all && (live.length === 1 || live.every(isPacked)), 'shipped'],
            [delivered.includes(true), 'partly-shipped'],
            [status === 'packaged' || status === 'completed', 'packed'],
            [status === 'open', 'in-production'],
            [status === 'production_hold' || status === 'intake_hold', 'in-review'],
            [status === 'received', 'received'],
            [true, 'in-progress'],
          ];
          const told = lines.find(([matches]) => matches)?.[1];
          const expected = told === 'shipped' && all ? 'delivered' : told;
          const evidence = { status, itemWords, shippedAt: time, delivered };
          expect(stageFromEvidence(evidence), JSON.stringify(evidence)).toBe(expected);
        }
      }
    }
  }
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
