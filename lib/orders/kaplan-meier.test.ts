import { expect, test } from 'vitest';
import { percentileOf, type Span } from './kaplan-meier';

/** The same estimate by other means (Efron 1967): the weight of what still goes on moves to all that lasted longer. */
function byRedistribution(spans: Span[], share: number): number | null {
  const inOrder = spans
    .map((span) => ({ ...span, weight: 1 / spans.length }))
    .sort((one, other) => one.length - other.length || Number(other.hasEnded) - Number(one.hasEnded));
  let ended = 0;
  for (const [at, span] of inOrder.entries()) {
    const later = inOrder.slice(at + 1);
    if (!span.hasEnded) {
      for (const other of later) other.weight += span.weight / later.length;
      continue;
    }
    ended += span.weight;
    const isLastOfLength = !inOrder
      .slice(at + 1)
      .some((other) => other.hasEnded && other.length === span.length);
    if (isLastOfLength && ended >= share - 1e-9) return span.length;
  }
  return null;
}

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

const ended = (...lengths: number[]): Span[] => lengths.map((length) => ({ length, hasEnded: true }));
const going = (...lengths: number[]): Span[] => lengths.map((length) => ({ length, hasEnded: false }));

test('agrees with another way to the same estimate, for two thousand samples with ties', () => {
  let told = 0;
  for (let seed = 1; seed <= 2000; seed++) {
    const next = numbers(seed);
    const spans = Array.from({ length: 1 + Math.floor(next() * 40) }, () => ({
      length: Math.floor(next() * 12),
      hasEnded: next() < 0.6,
    }));
    const share = 0.05 + next() * 0.95;
    const percentile = percentileOf(spans, share);
    expect(percentile, `seed ${seed}`).toBe(byRedistribution(spans, share));
    if (percentile !== null) told++;
  }
  expect(told).toBeGreaterThan(800);
});

test('is the plain percentile where everything has ended', () => {
  expect(percentileOf(ended(5, 1, 4, 2, 3, 10, 9, 8, 7, 6), 0.2)).toBe(2);
  expect(percentileOf(ended(5, 1, 4, 2, 3, 10, 9, 8, 7, 6), 0.9)).toBe(9);
  expect(percentileOf(ended(4), 1)).toBe(4);
});

test('a backlog makes it longer, and too much of one makes it unknown', () => {
  const fast = ended(1, 2, 2, 3, 3, 3, 4, 4, 5, 5);
  expect(percentileOf(fast, 0.9)).toBe(5);
  expect(percentileOf([...fast, ...going(1, 1, 2, 3, 3), ...ended(9)], 0.9)).toBe(9);
  expect(percentileOf([...fast, ...going(6, 6, 6)], 0.9)).toBeNull();
  expect(percentileOf([...fast, ...going(6, 6, 6)], 0.2)).toBe(2);
});

test('of nothing, and of what all still goes on, nothing is known', () => {
  expect(percentileOf([], 0.5)).toBeNull();
  expect(percentileOf(going(1, 2, 3), 0.01)).toBeNull();
});
