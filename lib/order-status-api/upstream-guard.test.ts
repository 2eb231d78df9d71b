import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { log } from '@/lib/process/log';
import { type FetchOrderResult, unavailable } from './fetch-order-result';
import { UpstreamGuard, type UpstreamLimits, upstreamLimits } from './upstream-guard';

let logged: unknown[];

beforeEach(() => {
  vi.useFakeTimers();
  logged = [];
  for (const level of ['error', 'warn', 'info'] as const) {
    vi.spyOn(log, level).mockImplementation((...line: unknown[]) => {
      logged.push(line.at(-1));
    });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const notFound: FetchOrderResult = { kind: 'not-found' };
const broken = unavailable('server-error');
const refused: FetchOrderResult = { kind: 'refused' };
const unauthorized: FetchOrderResult = { kind: 'unauthorized' };

/** A guard, and an upstream behind it that answers as told and counts its calls. */
function aGuard(limits: Partial<UpstreamLimits> = {}) {
  const upstream = {
    calls: 0,
    everydayCalls: 0,
    /** What it answers to an everyday question; the same as to others where it isn't told. */
    everyday: null as FetchOrderResult | Promise<FetchOrderResult> | null,
    answers: notFound as FetchOrderResult | Promise<FetchOrderResult>,
    withinMs: [] as number[],
  };
  const guard = new UpstreamGuard(
    { ...upstreamLimits(1000), retryShare: 0, firstRetries: 0, ...limits },
    async () => {
      upstream.everydayCalls++;
      return upstream.everyday ?? upstream.answers;
    },
  );
  const call = async (withinMs: number) => {
    upstream.calls++;
    upstream.withinMs.push(withinMs);
    return upstream.answers;
  };
  let turn = 0;
  /** Asks for a purchase order of its own, or for the given one. */
  const ask = (order = `order ${turn++}`, withinMs = 8000) =>
    guard.ask({ order, call, deadlineAt: Date.now() + withinMs });
  /** Asks, and lets the time of a retry pass. */
  const asked = async (order?: string): Promise<FetchOrderResult> => {
    const result = ask(order);
    await vi.advanceTimersByTimeAsync(400);
    return result;
  };
  return { guard, upstream, ask, asked };
}

async function fail(on: ReturnType<typeof aGuard>, orders: string[]): Promise<void> {
  on.upstream.answers = broken;
  for (const order of orders) await on.asked(order);
  on.upstream.answers = notFound;
}

const fiveOfThree = ['a', 'a', 'b', 'b', 'c'];

test('a passing failure is tried a second time, after a pause, and no third time', async () => {
  for (const reason of ['network', 'timeout', 'server-error'] as const) {
    const { ask, upstream } = aGuard({ firstRetries: 2 });
    upstream.answers = unavailable(reason);
    const result = ask();
    await vi.advanceTimersByTimeAsync(99);
    expect(upstream.calls).toBe(1);
    upstream.answers = notFound;
    await vi.advanceTimersByTimeAsync(301);
    expect(await result).toEqual(notFound);
    expect(upstream.calls).toBe(2);

    upstream.answers = unavailable(reason);
    const failing = ask();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await failing).toEqual(unavailable(reason));
    expect(upstream.calls).toBe(4);
  }
});

test.each<FetchOrderResult>([
  refused,
  unauthorized,
  notFound,
  { kind: 'another-order' },
  unavailable('redirect'),
  unavailable('rate-limited'),
  unavailable('unexpected-status'),
  unavailable('not-json'),
  unavailable('too-large'),
  unavailable('unreadable'),
  unavailable('server-error', 2),
])('%j is not tried again', async (answer) => {
  const { ask, upstream } = aGuard({ firstRetries: 10 });
  upstream.answers = answer;
  expect(await ask()).toEqual(answer);
  expect(upstream.calls).toBe(1);
});

test('retries are a tenth of the calls', async () => {
  const { asked, upstream } = aGuard({ retryShare: 0.1, firstRetries: 2 });
  upstream.answers = broken;
  for (let turn = 0; turn < 200; turn++) await asked('the same');
  expect(upstream.calls).toBeGreaterThan(215);
  expect(upstream.calls).toBeLessThanOrEqual(225);
});

test('quiet years earn no storm of retries', async () => {
  const { asked, upstream } = aGuard({ retryShare: 0.1 });
  for (let turn = 0; turn < 500; turn++) await asked();
  upstream.answers = broken;
  upstream.calls = 0;
  for (let turn = 0; turn < 20; turn++) await asked('the same');
  expect(upstream.calls).toBeLessThanOrEqual(20 + 10 + 3);
});

test('no call is begun that could not end in time, and each gets what is left', async () => {
  const { ask, upstream } = aGuard({ firstRetries: 5 });
  expect(await ask('a', 299)).toEqual(unavailable('timeout'));
  expect(upstream.calls).toBe(0);
  await ask('a', 2000);
  await ask('a', 8000);
  expect(upstream.withinMs).toEqual([2000, 3500]);
  upstream.answers = broken;
  const result = ask('a', 350);
  await vi.advanceTimersByTimeAsync(350);
  expect(await result).toEqual(broken);
  expect(upstream.calls).toBe(3);
});

test('five failures in a row, of three orders, give the upstream a rest that doubles up to a minute', async () => {
  const on = aGuard();
  await fail(on, fiveOfThree);
  expect(on.upstream.calls).toBe(5);
  expect(on.guard.state.breaker).toBe('open');
  on.upstream.answers = broken;
  on.upstream.calls = 0;
  const seconds: number[] = [];
  for (let second = 1; second <= 300; second++) {
    const before = on.upstream.calls;
    expect((await on.ask()).kind).toBe('unavailable');
    if (on.upstream.calls > before) seconds.push(second);
    await vi.advanceTimersByTimeAsync(1000);
  }
  const pauses = seconds.slice(1).map((second, index) => second - (seconds[index] ?? 0));
  expect(seconds[0]).toBeGreaterThanOrEqual(5);
  expect(pauses).toEqual([10, 20, 40, 60, 60, 60]);
});

test('while it rests nobody is kept waiting, and each learns when to come back', async () => {
  const on = aGuard();
  await fail(on, fiveOfThree);
  await vi.advanceTimersByTimeAsync(1600);
  expect(await on.ask()).toEqual(unavailable('resting', 3));
});

test('after the rest one call finds out whether it is well; the others do not wait for it', async () => {
  const on = aGuard();
  await fail(on, fiveOfThree);
  await vi.advanceTimersByTimeAsync(5000);
  expect(on.guard.state.breaker).toBe('half-open');
  on.upstream.calls = 0;
  let answer: (result: FetchOrderResult) => void = () => {};
  on.upstream.answers = new Promise((resolve) => {
    answer = resolve;
  });
  const probe = on.ask();
  await vi.advanceTimersByTimeAsync(0);
  expect(await Promise.all([on.ask(), on.ask()])).toEqual([
    unavailable('resting', 5),
    unavailable('resting', 5),
  ]);
  answer(notFound);
  expect(await probe).toEqual(notFound);
  expect(on.upstream.calls).toBe(1);
  expect(on.guard.state.breaker).toBe('closed');
  expect(await on.ask()).toEqual(notFound);
  // It starts counting anew.
  await fail(on, ['a', 'b', 'c', 'd']);
  expect(on.guard.state.breaker).toBe('closed');
  expect(logged).toEqual([
    'The Order Status API fails too often: it gets a rest.',
    'The Order Status API answers again.',
  ]);
});

test('one or two odd orders close no door', async () => {
  const on = aGuard();
  await fail(on, Array(50).fill(['a', 'b']).flat());
  expect(on.guard.state.breaker).toBe('closed');
  await fail(on, ['c']);
  expect(on.guard.state.breaker).toBe('open');
});

test('when all that fails are odd questions, an everyday one tells that the upstream is well', async () => {
  const on = aGuard();
  on.upstream.answers = broken;
  on.upstream.everyday = notFound;
  for (let turn = 0; turn < 50; turn++) await on.asked();
  expect(on.guard.state.breaker).toBe('closed');
  // Each time five have failed, and not with each of them.
  expect(on.upstream.everydayCalls).toBe(10);
  on.upstream.everyday = broken;
  await fail(on, ['a', 'b', 'c', 'd', 'e']);
  expect(on.guard.state.breaker).toBe('open');
});

test('an odd question that happens to be the probe does not prolong the rest', async () => {
  const on = aGuard();
  await fail(on, fiveOfThree);
  await vi.advanceTimersByTimeAsync(5000);
  on.upstream.answers = broken;
  on.upstream.everyday = notFound;
  expect(await on.asked('odd')).toEqual(broken);
  expect(on.guard.state.breaker).toBe('closed');
});

test('nobody calls while it is made sure, and no everyday question is asked within a pause', async () => {
  const on = aGuard();
  on.upstream.answers = broken;
  let answer: (result: FetchOrderResult) => void = () => {};
  on.upstream.everyday = new Promise((resolve) => {
    answer = resolve;
  });
  for (const order of fiveOfThree) await on.ask(order);
  const next = on.ask('plain');
  await vi.advanceTimersByTimeAsync(100);
  expect(on.upstream.calls).toBe(5);
  answer(broken);
  expect(await next).toMatchObject({ kind: 'unavailable', reason: 'resting' });

  const paused = aGuard();
  await fail(paused, ['a', 'b', 'c', 'd']);
  paused.upstream.answers = unavailable('server-error', 60);
  await paused.asked('e');
  expect(paused.upstream.everydayCalls).toBe(0);
});

test('a fault of ours tells nothing of the upstream', async () => {
  const on = aGuard();
  on.upstream.answers = { kind: 'broken' };
  for (let turn = 0; turn < 20; turn++) expect(await on.ask()).toEqual({ kind: 'broken' });
  expect(on.guard.state.breaker).toBe('closed');
  await fail(on, fiveOfThree);
  await vi.advanceTimersByTimeAsync(5000);
  on.upstream.answers = { kind: 'broken' };
  await on.ask();
  on.upstream.answers = notFound;
  expect(await on.ask()).toEqual(notFound);
  expect(on.guard.state.breaker).toBe('closed');
});

test('an answer ends the row, a refusal neither counts nor ends it', async () => {
  const on = aGuard();
  await fail(on, ['a', 'b', 'c', 'd']);
  await on.asked();
  await fail(on, ['a', 'b', 'c', 'd']);
  expect(on.guard.state.breaker).toBe('closed');
  on.upstream.answers = refused;
  for (let turn = 0; turn < 50; turn++) expect(await on.asked()).toEqual(refused);
  expect(on.guard.state.breaker).toBe('closed');
  await fail(on, ['e']);
  expect(on.guard.state.breaker).toBe('open');
});

test('no call before the time that the upstream asked for', async () => {
  for (const reason of ['rate-limited', 'server-error'] as const) {
    const { ask, upstream } = aGuard();
    upstream.answers = unavailable(reason, 30);
    await ask();
    upstream.answers = notFound;
    await vi.advanceTimersByTimeAsync(29_500);
    expect(await ask()).toEqual(unavailable('paused', 1));
    expect(upstream.calls).toBe(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(await ask()).toEqual(notFound);
  }
});

test('an upstream that asks for years gets five minutes, one that names no time a second', async () => {
  const { ask, upstream } = aGuard();
  upstream.answers = unavailable('rate-limited', 999_999_999);
  await ask();
  upstream.answers = unavailable('rate-limited');
  expect(await ask()).toEqual(unavailable('paused', 300));
  await vi.advanceTimersByTimeAsync(300_000);
  await ask();
  expect(upstream.calls).toBe(2);
  expect(await ask()).toEqual(unavailable('paused', 1));
  await vi.advanceTimersByTimeAsync(1000);
  await ask();
  expect(upstream.calls).toBe(3);
});

test('a wrong key is tried once a minute and told once', async () => {
  const { guard, ask, upstream } = aGuard();
  upstream.answers = unauthorized;
  await Promise.all([ask(), ask(), ask()]);
  expect(upstream.calls).toBe(3);
  await vi.advanceTimersByTimeAsync(59_999);
  expect(await ask()).toEqual(unauthorized);
  expect(upstream.calls).toBe(3);
  await vi.advanceTimersByTimeAsync(1);
  await Promise.all([ask(), ask(), ask()]);
  expect(upstream.calls).toBe(4);
  expect(logged).toEqual([
    'The Order Status API refuses our key: check ORDER_STATUS_API_TOKEN. It is tried once a minute.',
  ]);
  expect(guard.state.isKeyRefused).toBe(true);

  await vi.advanceTimersByTimeAsync(60_000);
  upstream.answers = broken;
  await ask();
  expect(await ask()).toEqual(unauthorized);
  expect(guard.state.isKeyRefused).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  upstream.answers = notFound;
  expect(await ask()).toEqual(notFound);
  expect(guard.state.isKeyRefused).toBe(false);
  expect(logged).toHaveLength(2);
});

test('a key that was just taken is not thought wrong for an odd question', async () => {
  const on = aGuard();
  expect(await on.ask('plain')).toEqual(notFound);
  on.upstream.answers = unauthorized;
  on.upstream.everyday = notFound;
  expect(await on.ask('odd')).toEqual(unauthorized);
  await vi.advanceTimersByTimeAsync(0);
  expect([on.guard.state.isKeyRefused, on.upstream.everydayCalls]).toEqual([false, 1]);
  on.upstream.answers = notFound;
  expect(await on.ask('plain')).toEqual(notFound);
  // Refused for an everyday question as well, it is wrong.
  on.upstream.answers = unauthorized;
  on.upstream.everyday = unauthorized;
  await on.ask('plain');
  await vi.advanceTimersByTimeAsync(0);
  expect(on.guard.state.isKeyRefused).toBe(true);
  const calls = on.upstream.calls;
  expect(await on.ask('plain')).toEqual(unauthorized);
  expect(on.upstream.calls).toBe(calls);
});

test('ten calls at once, fifty in line for a second, and the rest at once', async () => {
  const { ask, upstream } = aGuard();
  upstream.answers = new Promise(() => {});
  const reasons: Record<string, number> = {};
  for (let turn = 0; turn < 80; turn++) {
    ask().then((result) => {
      const reason = result.kind === 'unavailable' ? result.reason : result.kind;
      reasons[reason] = (reasons[reason] ?? 0) + 1;
    });
  }
  await vi.advanceTimersByTimeAsync(999);
  expect(upstream.calls).toBe(10);
  expect(reasons).toEqual({ overloaded: 20 });
  await vi.advanceTimersByTimeAsync(1);
  expect(reasons).toEqual({ overloaded: 70 });
});

test('who waited in line while the upstream fell sick does not call it', async () => {
  const on = aGuard({ inside: 5 });
  let answer: (result: FetchOrderResult) => void = () => {};
  on.upstream.answers = new Promise((resolve) => {
    answer = resolve;
  });
  const results = Array.from({ length: 20 }, () => on.ask());
  answer(broken);
  await vi.advanceTimersByTimeAsync(400);
  await Promise.all(results);
  expect(on.upstream.calls).toBe(5);
});
