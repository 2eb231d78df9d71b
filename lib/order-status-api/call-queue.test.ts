import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallQueue } from './call-queue';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const limits = { inside: 2, waiting: 3, longestWaitMs: 1000, perSecond: 1000, burst: 1000 };

/** What became of callers that came at once, in their order; `undefined` while they wait. */
function callers(queue: CallQueue, count: number, patienceMs = 5000): (boolean | undefined)[] {
  const outcomes = Array<boolean | undefined>(count).fill(undefined);
  for (const index of outcomes.keys()) {
    queue.enter(patienceMs).then((entered) => {
      outcomes[index] = entered;
    });
  }
  return outcomes;
}

test('lets in as many as there are places, keeps a line, and sends away the rest', async () => {
  const queue = new CallQueue(limits);
  const outcomes = callers(queue, 7);
  await vi.advanceTimersByTimeAsync(10);
  expect(outcomes).toEqual([true, true, undefined, undefined, undefined, false, false]);
  queue.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(outcomes).toEqual([true, true, true, undefined, undefined, false, false]);
});

test('who has waited too long is sent away, and takes no place afterwards', async () => {
  const queue = new CallQueue(limits);
  const outcomes = callers(queue, 4);
  await vi.advanceTimersByTimeAsync(999);
  expect(outcomes).toEqual([true, true, undefined, undefined]);
  await vi.advanceTimersByTimeAsync(1);
  expect(outcomes).toEqual([true, true, false, false]);
  queue.leave();
  queue.leave();
  const later = callers(queue, 3);
  await vi.advanceTimersByTimeAsync(0);
  expect(later).toEqual([true, true, undefined]);
});

test('nobody waits longer than they have time', async () => {
  const queue = new CallQueue({ ...limits, inside: 0 });
  const outcomes = callers(queue, 1, 50);
  await vi.advanceTimersByTimeAsync(50);
  expect(outcomes).toEqual([false]);
});

test('after a burst, so many enter in a second as the rate allows, in their order', async () => {
  const queue = new CallQueue({ ...limits, inside: 99, waiting: 50, perSecond: 5, burst: 10 });
  const outcomes = callers(queue, 20);
  const entered = () => outcomes.filter((outcome) => outcome === true).length;
  await vi.advanceTimersByTimeAsync(0);
  expect(entered()).toBe(10);
  await vi.advanceTimersByTimeAsync(201);
  expect(entered()).toBe(11);
  expect(outcomes[10]).toBe(true);
  await vi.advanceTimersByTimeAsync(798);
  expect(entered()).toBe(14);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(entered()).toBe(14);
  expect(callers(queue, 30)).toHaveLength(30);
});

test('a newcomer does not take the turn of one who waits', async () => {
  const queue = new CallQueue({ ...limits, perSecond: 5, burst: 1 });
  callers(queue, 1);
  const waiting = callers(queue, 1);
  vi.setSystemTime(Date.now() + 200);
  const newcomer = callers(queue, 1);
  await vi.advanceTimersByTimeAsync(0);
  expect([waiting, newcomer]).toEqual([[true], [undefined]]);
});

test('quiet time earns a burst, and no more', async () => {
  const queue = new CallQueue({ ...limits, inside: 99, waiting: 0, perSecond: 5, burst: 10 });
  callers(queue, 10);
  await vi.advanceTimersByTimeAsync(3_600_000);
  const outcomes = callers(queue, 20);
  await vi.advanceTimersByTimeAsync(0);
  expect(outcomes.filter((outcome) => outcome === true)).toHaveLength(10);
});

test('a clock that is set back holds nobody up for long', async () => {
  const queue = new CallQueue({ ...limits, waiting: 5, perSecond: 10, burst: 1 });
  callers(queue, 1);
  vi.setSystemTime(Date.now() - 3_600_000);
  const outcomes = callers(queue, 1);
  await vi.advanceTimersByTimeAsync(101);
  expect(outcomes).toEqual([true]);
});
