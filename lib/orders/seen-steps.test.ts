import { expect, test } from 'vitest';
import { type Sight, seenStepsFrom } from './seen-steps';
import type { Stage } from './stage';

const day = (number: number) => Date.UTC(2026, 10, number);
const iso = (number: number) => new Date(day(number)).toISOString();

/** Each stage with the days from which and to which it was seen. */
const sights = (...rows: [Stage, number, number][]): Sight[] =>
  rows.map(([stage, from, to]) => ({ stage, firstSeenAt: day(from), lastAskedAt: day(to) }));

test('a step began between the last answer without it and the first one with it', () => {
  expect(seenStepsFrom(sights(['received', 1, 2], ['in-production', 4, 6], ['packed', 7, 9]))).toEqual({
    'in-production': { after: iso(2), by: iso(4) },
    packed: { after: iso(6), by: iso(7) },
  });
});

test('of an order that is seen for the first time nothing is known, however far it is', () => {
  expect(seenStepsFrom([])).toEqual({});
  expect(seenStepsFrom(sights(['packed', 1, 3]))).toEqual({});
  expect(seenStepsFrom(sights(['in-production', 1, 3], ['shipped', 5, 5]))).toEqual({
    packed: { after: iso(3), by: iso(5) },
    shipped: { after: iso(3), by: iso(5) },
  });
});

test('a step that was gone back on began when it began again', () => {
  const back = sights(['in-production', 1, 2], ['packed', 3, 4], ['in-production', 5, 6]);
  expect(seenStepsFrom(back)).toEqual({});
  expect(seenStepsFrom([...back, ...sights(['packed', 8, 8])])).toEqual({
    packed: { after: iso(6), by: iso(8) },
  });
});

test('a word that says nothing of the steps leaves the question open', () => {
  expect(seenStepsFrom(sights(['in-production', 1, 2], ['in-progress', 3, 4], ['packed', 6, 6]))).toEqual({
    packed: { after: iso(2), by: iso(6) },
  });
  expect(seenStepsFrom(sights(['in-progress', 1, 2], ['packed', 6, 6]))).toEqual({});
  expect(seenStepsFrom(sights(['received', 1, 2], ['canceled', 3, 4]))).toEqual({});
});
