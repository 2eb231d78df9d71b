import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FetchOrderResult, OrderLookup } from '@/lib/order-status-api/client';
import { log } from '@/lib/process/log';
import { keysOf } from '@/lib/testing/settings-of';
import { toldFrom } from '@/lib/testing/told-from';
import { OrderSource } from './order-source';
import { createOrderStore } from './order-store';

const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;
const down: FetchOrderResult = { kind: 'unavailable', reason: 'network', retryAfterSeconds: null };

const keys = keysOf();
const aStore = () => createOrderStore(null, keys.of('redis-seal'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-01T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

function found(po: string, fields: object = {}): FetchOrderResult {
  return {
    kind: 'found',
    told: toldFrom({ id: `id-${po}`, purchase_order: po, status: 'open', ...fields }, keys),
  };
}

/** An order source before an upstream that answers by `answer`, and counts; `gate` holds its answers back. */
function aSource(answer: (po: string) => FetchOrderResult, patienceMs = 20) {
  const upstream = {
    answer,
    calls: [] as string[],
    gate: Promise.resolve(),
    async fetchOrder(lookup: OrderLookup): Promise<FetchOrderResult> {
      const po = 'purchaseOrder' in lookup ? lookup.purchaseOrder : '';
      upstream.calls.push(po);
      await upstream.gate;
      return upstream.answer(po);
    },
  };
  const source = new OrderSource({
    fetchOrder: upstream.fetchOrder,
    store: aStore(),
    keys,
    patienceMs,
  });
  return { upstream, source, read: (po: string) => source.readOrder(po) };
}

/** Holds answers back until the returned function is called. */
function holdBack(upstream: { gate: Promise<void> }): () => void {
  let open = () => {};
  upstream.gate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

/** What runs behind a reader has run when the upstream was called `times` and its answer was written down. */
async function settled(upstream: { calls: string[] }, times: number): Promise<void> {
  await vi.waitFor(() => expect(upstream.calls).toHaveLength(times), 10_000);
  await new Promise((resolve) => setImmediate(resolve));
}

test('500 readers of a cold order cost one call', async () => {
  const { upstream, read } = aSource((po) => found(po));
  const open = holdBack(upstream);
  const reads = Array.from({ length: 500 }, () => read('1001'));
  await settled(upstream, 1);
  open();
  const results = await Promise.all(reads);
  expect(results.every((result) => result.kind === 'found')).toBe(true);
  expect(upstream.calls).toHaveLength(1);
});

test('a reader who is held up on the way finds what another reader’s call brought', async () => {
  const { upstream, source, read } = aSource((po) => (po === 'gone' ? { kind: 'not-found' } : found(po)));
  for (const po of ['1001', 'gone']) {
    const before = upstream.calls.length;
    const open = holdBack(upstream);
    const first = read(po);
    const heldUp = source.readOrder(po, {
      admitCall: async () => {
        open();
        await first;
        return { kind: 'admitted', end: async () => {} };
      },
    });
    expect((await heldUp).kind).toBe((await first).kind);
    expect(upstream.calls.length - before).toBe(1);
  }
});

test('500 readers of a cold number that fails or is unknown cost one call, too', async () => {
  const { upstream, read } = aSource((po) => (po === 'gone' ? { kind: 'not-found' } : down));
  for (const [po, kind] of [
    ['gone', 'not-found'],
    ['broken', 'unavailable'],
  ] as const) {
    const before = upstream.calls.length;
    const results = await Promise.all(Array.from({ length: 500 }, () => read(po)));
    expect(new Set(results.map((result) => result.kind))).toEqual(new Set([kind]));
    expect(upstream.calls.length - before).toBe(1);
  }
});

test('a copy is fresh for 24 seconds at least and 30 at most', async () => {
  const { upstream, read } = aSource((po) => found(po));
  for (let n = 0; n < 50; n++) await read(`po-${n}`);
  later(24 * seconds - 1);
  for (let n = 0; n < 50; n++) expect(await read(`po-${n}`)).toMatchObject({ cache: 'fresh' });
  expect(upstream.calls).toHaveLength(50);
  later(6 * seconds + 1);
  for (let n = 0; n < 50; n++) expect(await read(`po-${n}`)).toMatchObject({ cache: 'older' });
  await settled(upstream, 100);
});

test('an order that can change no more is fresh for up to ten minutes', async () => {
  const { upstream, read } = aSource((po) =>
    found(po, { status: 'canceled', items: [{ id: 1, workflow_state: 'canceled' }] }),
  );
  await read('1001');
  later(7.9 * minutes);
  expect(await read('1001')).toMatchObject({ cache: 'fresh' });
  later(2.2 * minutes);
  await read('1001');
  await settled(upstream, 2);
});

test('an older copy is served at once, to any number of readers, with one call behind them', async () => {
  const { upstream, read } = aSource((po) => found(po), 60_000);
  await read('1001');
  later(2 * minutes);
  const open = holdBack(upstream);
  const results = await Promise.all(Array.from({ length: 500 }, () => read('1001')));
  for (const result of results) expect(result).toMatchObject({ kind: 'found', cache: 'older' });
  await settled(upstream, 2);
  upstream.answer = (po) => found(po, { status: 'packaged' });
  open();
  await vi.waitFor(async () =>
    expect(await read('1001')).toMatchObject({ read: { order: { stage: 'packed' } }, cache: 'fresh' }),
  );
  expect(upstream.calls).toHaveLength(2);
});

test('a reader of a copy of five minutes waits for the new one, but not for ever', async () => {
  const { upstream, read } = aSource((po) => found(po));
  await read('1001');
  later(5 * minutes);
  upstream.answer = (po) => found(po, { status: 'packaged' });
  expect(await read('1001')).toMatchObject({ read: { order: { stage: 'packed' } } });

  later(5 * minutes);
  const open = holdBack(upstream);
  expect(await read('1001')).toMatchObject({ read: { order: { stage: 'packed' }, stale: false } });
  open();
});

test('a notified order is asked for at once and kept for an outage', async () => {
  const { upstream, source, read } = aSource((po) => found(po));
  await read('1001');
  upstream.answer = (po) => found(po, { status: 'packaged' });
  await source.expireOrder({ purchaseOrder: '1001' });
  expect(await read('1001')).toMatchObject({ read: { order: { stage: 'packed' } } });
  expect(await read('1001')).toMatchObject({ cache: 'fresh' });

  upstream.answer = () => down;
  await source.expireOrder({ id: 'id-1001' });
  expect(await read('1001')).toMatchObject({ read: { order: { stage: 'packed' }, stale: true } });
});

test('a notification during a call is not lost with its answer', async () => {
  const { upstream, source, read } = aSource((po) => found(po));
  await read('1001');
  later(2 * minutes);
  const open = holdBack(upstream);
  await read('1001');
  await settled(upstream, 2);
  later(1);
  await source.expireOrder({ purchaseOrder: '1001' });
  open();
  await settled(upstream, 2);
  upstream.answer = (po) => found(po, { status: 'packaged' });
  expect(await read('1001')).toMatchObject({ read: { order: { stage: 'packed' } } });
});

test('an answer that comes late does not take the place of a newer one', async () => {
  const { upstream, source, read } = aSource((po) => found(po));
  await read('1001');
  const open = holdBack(upstream);
  const early = upstream.answer;
  upstream.answer = (po) => (upstream.calls.length === 3 ? found(po, { status: 'packaged' }) : early(po));
  await source.expireOrder({ purchaseOrder: '1001' });
  const slow = read('1001');
  await settled(upstream, 2);
  upstream.gate = Promise.resolve();
  later(10);
  await source.expireOrder({ purchaseOrder: '1001' });
  expect(await read('1001')).toMatchObject({ read: { order: { stage: 'packed' } } });
  upstream.answer = early;
  open();
  await slow;
  await settled(upstream, 3);
  expect(await read('1001')).toMatchObject({ cache: 'fresh', read: { order: { stage: 'packed' } } });
});

test('a notification of something unknown changes nothing, but ends "unknown" for that number', async () => {
  const { upstream, source, read } = aSource(() => ({ kind: 'not-found' }));
  await source.expireOrder({ id: '99' });
  await source.expireOrder({ purchaseOrder: 'never' });
  expect(upstream.calls).toHaveLength(0);
  await read('1001');
  upstream.answer = (po) => found(po);
  await source.expireOrder({ purchaseOrder: '1001' });
  expect((await read('1001')).kind).toBe('found');
});

test('a copy is stale from the first refresh that failed until one succeeds, with the time it was checked', async () => {
  const { upstream, read } = aSource((po) => found(po));
  const first = await read('1001');
  const checkedAt = first.kind === 'found' ? first.read.checkedAt : '';
  upstream.answer = () => down;
  later(1 * minutes);
  expect(await read('1001')).toMatchObject({ read: { stale: false, checkedAt } });
  await settled(upstream, 2);
  expect(await read('1001')).toMatchObject({ read: { stale: true, checkedAt } });
  later(23 * hours);
  expect(await read('1001')).toMatchObject({ read: { stale: true, checkedAt } });
  upstream.answer = (po) => found(po);
  later(6 * seconds);
  expect(await read('1001')).toMatchObject({ read: { stale: false } });
});

test('during an outage an order is asked for every five seconds, not by every reader', async () => {
  const { upstream, read } = aSource((po) => found(po));
  await read('1001');
  upstream.answer = () => down;
  later(1 * minutes);
  for (let n = 0; n < 20; n++) {
    await read('1001');
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(upstream.calls).toHaveLength(2);
  later(5 * seconds);
  await read('1001');
  await settled(upstream, 3);
});

test('after 24 hours without an answer the last good copy is gone', async () => {
  const { upstream, read } = aSource((po) => found(po));
  await read('1001');
  upstream.answer = () => down;
  later(24 * hours - 1);
  expect((await read('1001')).kind).toBe('found');
  later(1);
  expect(await read('1001')).toMatchObject({ kind: 'unavailable', retryAfterSeconds: 15 });
});

test('an unknown number is remembered for ten seconds, as it was asked', async () => {
  const { upstream, read } = aSource((po) => (po === 'ABC' ? found(po) : { kind: 'not-found' }));
  expect((await read('abc')).kind).toBe('not-found');
  expect((await read('abc')).kind).toBe('not-found');
  expect(upstream.calls).toEqual(['abc']);
  expect((await read('ABC')).kind).toBe('found');
  await read('later');
  later(10 * seconds);
  await read('later');
  expect(upstream.calls.filter((po) => po === 'later')).toHaveLength(2);
});

test('two orders whose numbers differ in case alone are never taken for each other', async () => {
  const { upstream, source, read } = aSource((po) => found(po));
  for (const po of ['abc', 'ABC', 'abc']) {
    expect(await read(po)).toMatchObject({ kind: 'found', read: { order: { purchaseOrder: po } } });
  }
  upstream.answer = () => down;
  later(1 * minutes);
  // Each has a copy of its own.
  expect(await read('ABC')).toMatchObject({ kind: 'found', read: { order: { purchaseOrder: 'ABC' } } });
  expect((await read('aBC')).kind).toBe('unavailable');
  upstream.answer = () => ({ kind: 'not-found' });
  await source.expireOrder({ purchaseOrder: 'abc' });
  expect((await read('Abc')).kind).toBe('not-found');
  upstream.answer = () => down;
  expect(await read('abc')).toMatchObject({ kind: 'found', read: { order: { purchaseOrder: 'abc' } } });
});

test('two spellings share a copy where the upstream said that they are one order', async () => {
  const { upstream, read } = aSource(() => found('ABC'));
  await read('abc');
  for (const po of ['ABC', 'abc', 'ABC']) expect((await read(po)).kind).toBe('found');
  expect(upstream.calls).toEqual(['abc']);
});

test('once the upstream has taken another spelling, no spelling costs a call, and the copy stays', async () => {
  const { upstream, source, read } = aSource(() => found('SHOP-1001'));
  await read('SHOP-1001');
  await read('shop-1001');
  const charges: string[] = [];
  const admitCall = async (form: string) => {
    charges.push(form);
    return { kind: 'admitted', end: async () => {} } as const;
  };
  for (let bits = 0; bits < 16; bits++) {
    const po = [...'shop'].map((letter, at) => ((bits >> at) & 1 ? letter.toUpperCase() : letter)).join('');
    expect(await source.readOrder(`${po}-1001`, { admitCall })).toMatchObject({ cache: 'fresh' });
  }
  expect(await read('ｓｈｏｐ-1001')).toMatchObject({ cache: 'fresh' });
  expect([upstream.calls, charges]).toEqual([['SHOP-1001', 'shop-1001'], []]);
  // A hint by any spelling reaches it.
  await source.expireOrder({ purchaseOrder: 'Shop-1001' });
  expect(await read('SHOP-1001')).toMatchObject({ cache: 'older' });
});

test('each call is charged by what it came to: an order, none, or no answer', async () => {
  const { upstream, source } = aSource(() => down);
  const answers: [FetchOrderResult, string][] = [
    [found('po-0'), 'order'],
    [{ kind: 'not-found' }, 'no-order'],
    [{ kind: 'another-order' }, 'no-order'],
    [{ kind: 'refused' }, 'no-order'],
    [down, 'no-answer'],
    [{ kind: 'unauthorized' }, 'no-answer'],
    [{ kind: 'broken' }, 'no-answer'],
  ];
  for (const [index, [answer, expected]] of answers.entries()) {
    upstream.answer = () => answer;
    const end = vi.fn(async () => {});
    await source.readOrder(`po-${index}`, { admitCall: async () => ({ kind: 'admitted', end }) });
    expect(end.mock.calls).toEqual([[expected]]);
  }
});

test('a fault of ours is no outage: the copy is not marked, and the next reader asks again', async () => {
  const error = vi.spyOn(log, 'error').mockImplementation(() => {});
  const { upstream, read } = aSource((po) => found(po));
  await read('1001');
  for (const answer of [
    () => ({ kind: 'broken' }) as const,
    () => {
      throw new Error('a bug');
    },
  ]) {
    later(6 * minutes);
    upstream.answer = answer;
    expect(await read('1001')).toMatchObject({ kind: 'found', read: { stale: false } });
    expect(await read('1001')).toMatchObject({ kind: 'found', read: { stale: false }, cache: 'older' });
    expect(await read('new')).toMatchObject({ kind: 'unavailable' });
  }
  expect(error).toHaveBeenCalled();
  error.mockRestore();
});

test('guessing does not push real orders out', async () => {
  const { upstream, read } = aSource((po) => (po === 'real' ? found(po) : { kind: 'not-found' }));
  await read('real');
  for (let n = 0; n < 6000; n++) await read(`guess-${n}`);
  upstream.answer = () => down;
  expect((await read('real')).kind).toBe('found');
}, 30_000);

test('an order that the upstream knows no more is not shown', async () => {
  const { upstream, read } = aSource((po) => found(po));
  await read('1001');
  upstream.answer = () => ({ kind: 'not-found' });
  later(10 * minutes);
  expect((await read('1001')).kind).toBe('not-found');
  expect((await read('1001')).kind).toBe('not-found');
  expect(upstream.calls).toHaveLength(2);
});

test('a reader waits no longer than its deadline, whoever made the call', async () => {
  const { upstream, source, read } = aSource((po) => found(po));
  const open = holdBack(upstream);
  const patient = read('1001');
  await settled(upstream, 1);
  const hurried = await source.readOrder('1001', { deadlineAt: Date.now() + 20 });
  expect(hurried).toMatchObject({ kind: 'unavailable' });
  open();
  expect(await patient).toMatchObject({ kind: 'found' });
});

test('a reader who may not cause a call gets what is here, or the reason', async () => {
  const { upstream, source } = aSource((po) => found(po));
  const refusal = { kind: 'too-many-requests', retryAfterSeconds: 9 } as const;
  const admitCall = async () => refusal;
  expect(await source.readOrder('1001', { admitCall })).toEqual(refusal);
  expect(upstream.calls).toHaveLength(0);
  await source.readOrder('1001');
  expect(await source.readOrder('1001', { admitCall })).toMatchObject({ kind: 'found' });
  later(1 * minutes);
  expect(await source.readOrder('1001', { admitCall })).toMatchObject({ kind: 'found' });
});

test.each([
  [{ kind: 'refused' }, { kind: 'unavailable', retryAfterSeconds: 30 }],
  [{ kind: 'unauthorized' }, { kind: 'unavailable', retryAfterSeconds: 30 }],
  [{ kind: 'another-order' }, { kind: 'another-order' }],
  [
    { ...down, retryAfterSeconds: 7 },
    { kind: 'unavailable', retryAfterSeconds: 7 },
  ],
] as [FetchOrderResult, object][])('without a copy, %o is told as %o', async (answer, told) => {
  const { upstream, read } = aSource(() => answer);
  expect(await read('1001')).toMatchObject(told);
  // No answer is no knowledge: the next reader asks again.
  await read('1001');
  expect(upstream.calls).toHaveLength(2);
});

test('an order asked for directly is the upstream’s word, and leaves the cache as it was', async () => {
  const { upstream, source, read } = aSource((po) => found(po));
  await read('1001');
  upstream.answer = (po) => found(po, { status: 'packaged' });
  expect(await source.askOrder('1001')).toMatchObject({
    read: { order: { stage: 'packed' } },
    cache: 'none',
  });
  expect(await read('1001')).toMatchObject({ read: { order: { stage: 'in-production' } }, cache: 'fresh' });
  upstream.answer = () => ({ kind: 'not-found' });
  expect((await source.askOrder('1002')).kind).toBe('not-found');
  upstream.answer = (po) => found(po);
  expect((await read('1002')).kind).toBe('found');
  upstream.answer = () => down;
  expect(await source.askOrder('1001')).toMatchObject({ kind: 'unavailable', retryAfterSeconds: 15 });
  expect(await read('1001')).toMatchObject({ read: { stale: false } });
  const refusal = { kind: 'too-many-requests', retryAfterSeconds: 9 } as const;
  expect(await source.askOrder('1001', { admitCall: async () => refusal })).toEqual(refusal);
  expect(upstream.calls).toHaveLength(5);
});

test('whoever wants to know is told of each order that the upstream answered with', async () => {
  const [seen, asked]: [string[], number[]] = [[], []];
  const source = new OrderSource({
    fetchOrder: async (lookup) => ('id' in lookup ? down : found(lookup.purchaseOrder)),
    store: aStore(),
    keys,
    onSeen: ({ order, proofs }, askedAt) => {
      seen.push(`${order.purchaseOrder} ${proofs.length}`);
      asked.push(askedAt);
    },
  });
  const begun = Date.now();
  await source.readOrder('1001');
  await source.readOrder('1001');
  await source.askOrder('1002');
  expect(seen).toEqual(['1001 1', '1002 1']);
  expect(asked.every((at) => at >= begun && at <= Date.now())).toBe(true);
});
