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

const from = (client: number) => ({ client: `client ${client}`, network: `network ${client}` });

test('who had few turns of late goes before those who had many', async () => {
  const queue = new CallQueue({ ...limits, inside: 99, waiting: 50, perSecond: 5, burst: 4 });
  for (let turn = 0; turn < 4; turn++) queue.enter(1000, from(1));
  const order: string[] = [];
  const ask = (client: number, name: string) =>
    queue.enter(5000, from(client)).then((entered) => entered && order.push(name));
  for (const name of ['a', 'b', 'c']) ask(1, name);
  ask(2, 'newcomer');
  ask(2, 'again');
  await vi.advanceTimersByTimeAsync(1000);
  expect(order.slice(0, 3)).toEqual(['newcomer', 'again', 'a']);
});

test('a line full of those who ask for much still takes a newcomer, in the place of one of them', async () => {
  const queue = new CallQueue({ ...limits, inside: 1, waiting: 3 });
  const outcomes: (boolean | undefined)[] = [];
  const ask = (client: number) => {
    const at = outcomes.push(undefined) - 1;
    queue.enter(5000, from(client)).then((entered) => {
      outcomes[at] = entered;
    });
  };
  for (let turn = 0; turn < 5; turn++) ask(1);
  ask(2);
  await vi.advanceTimersByTimeAsync(0);
  expect(outcomes).toEqual([true, undefined, undefined, false, false, undefined]);
  queue.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(outcomes.at(-1)).toBe(true);
});

test('many addresses of one network weigh like ten clients', async () => {
  const queue = new CallQueue({ ...limits, inside: 99, waiting: 50, perSecond: 5, burst: 60 });
  const near = (client: number) => ({ client: `client ${client}`, network: 'one' });
  for (let client = 0; client < 60; client++) queue.enter(1000, near(client));
  const order: string[] = [];
  queue.enter(1000, near(99)).then(() => order.push('of the network'));
  queue.enter(1000, from(1)).then(() => order.push('another'));
  await vi.advanceTimersByTimeAsync(500);
  expect(order).toEqual(['another', 'of the network']);
});

test('those whose questions get no answer hold half of the places, and a newcomer finds one', async () => {
  const queue = new CallQueue({ ...limits, inside: 4, waiting: 50 });
  const entered = new Map<number, number>();
  const ask = (client: number) => {
    const caller = from(client);
    queue.enter(900, caller).then((isIn) => {
      if (!isIn) return;
      entered.set(client, (entered.get(client) ?? 0) + 1);
      // What these ask for is never answered.
      if (client < 10) setTimeout(() => queue.leave(caller, false), 3500);
    });
  };
  for (let turn = 0; turn < 4; turn++) ask(1);
  await vi.advanceTimersByTimeAsync(3500);
  for (let turn = 0; turn < 4; turn++) ask(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(entered.get(1)).toBe(6);
  for (const newcomer of [20, 21]) ask(newcomer);
  await vi.advanceTimersByTimeAsync(0);
  expect([entered.get(20), entered.get(21)]).toEqual([1, 1]);
  // A minute without such a question, and it is a client like any other.
  await vi.advanceTimersByTimeAsync(64_000);
  for (let turn = 0; turn < 4; turn++) ask(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(entered.get(1)).toBe(8);
});

test('who waits for a place that there is none of keeps no timer busy', async () => {
  const queue = new CallQueue({ ...limits, inside: 2, waiting: 50 });
  const caller = from(1);
  await queue.enter(900, caller);
  queue.leave(caller, false);
  await queue.enter(900, caller);
  queue.enter(900, caller);
  await vi.advanceTimersByTimeAsync(10);
  // Only that of its patience.
  expect(vi.getTimerCount()).toBe(1);
});

test('twelve clients that drain the upstream leave every shopper a turn', async () => {
  const queue = new CallQueue({ ...limits, inside: 10, waiting: 50, perSecond: 5, burst: 10 });
  const ask = (client: number) =>
    queue.enter(7000, from(client)).then((entered) => {
      if (entered) setTimeout(() => queue.leave(), 100);
      return entered;
    });
  let [shoppers, answered, drained] = [0, 0, 0];
  for (let tenth = 0; tenth < 600; tenth++) {
    // Two calls a second each; a shopper every second, never the same.
    if (tenth % 5 === 0) for (let n = 0; n < 12; n++) ask(n).then((entered) => entered && drained++);
    if (tenth % 10 === 0) {
      shoppers++;
      ask(1000 + tenth).then((entered) => entered && answered++);
    }
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect([shoppers, answered]).toEqual([60, 60]);
  expect(drained).toBeGreaterThan(200);
});

test('work of ours goes behind every shopper, and makes room for them', async () => {
  const queue = new CallQueue({ ...limits, inside: 1, waiting: 2 });
  const order: string[] = [];
  const come = (name: string, turn?: Parameters<CallQueue['enter']>[1]) =>
    queue.enter(5000, turn).then((entered) => order.push(`${name} ${entered ? 'in' : 'away'}`));
  const busy = { client: 'busy', network: 'n' };
  come('first', busy);
  come('watcher 1', 'background');
  come('watcher 2', 'background');
  come('shopper', busy);
  await vi.advanceTimersByTimeAsync(0);
  expect(order).toEqual(['first in', 'watcher 2 away']);
  for (let n = 0; n < 2; n++) {
    queue.leave();
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(order.slice(2)).toEqual(['shopper in', 'watcher 1 in']);
});
