import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectRedis, disconnectRedis, type RedisConnections } from '@/lib/redis/connection';
import { type RedisServer, startRedisServer } from '@/lib/testing/redis-server';
import { keysOf } from '@/lib/testing/settings-of';
import { type AdmittedLookup, type LimitSettings, Limits } from './limits';

const keys = keysOf();

const withLimits = (changes: Partial<LimitSettings> = {}) =>
  new Limits({
    redis: null,
    keys,
    lookupsPerMinute: 1000,
    failedLookupsPerHour: 10,
    ordersPerHour: 1000,
    missesPerMinute: 1000,
    ...changes,
  });

type Outcome = Parameters<AdmittedLookup['end']>[0];

/** A lookup from admission to its end; `cached` ones need no call. Tells what its visitor was answered. */
async function lookUp(limits: Limits, client: string, po: string, outcome: Outcome, cached = false) {
  const lookup = await limits.admitLookup(client, po);
  if (lookup.kind === 'too-many-requests') return lookup;
  const call = cached ? null : await lookup.admitCall(po);
  const cameTo = { shown: 'order', 'not-found': 'no-order', unanswered: 'no-answer' } as const;
  if (call?.kind === 'admitted') await call.end(cameTo[outcome]);
  const isRefused = call !== null && call.kind !== 'admitted';
  const refusal = isRefused ? call : outcome === 'shown' ? await lookup.show() : null;
  await lookup.end(isRefused ? 'unanswered' : outcome);
  return refusal ?? { kind: outcome };
}

async function kindsOf(lookups: Promise<{ kind: string }>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of await Promise.all(lookups)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

test('lookups are limited by client and minute', async () => {
  const limits = withLimits({ lookupsPerMinute: 3 });
  for (let n = 0; n < 3; n++) expect(await lookUp(limits, 'a', '1', 'shown')).toEqual({ kind: 'shown' });
  const refused = await lookUp(limits, 'a', '1', 'shown');
  expect(refused).toMatchObject({ kind: 'too-many-requests', retryAfterSeconds: expect.any(Number) });
  expect(await limits.admitLink('a')).toMatchObject({ kind: 'too-many-requests' });
  expect(await lookUp(limits, 'b', '1', 'shown')).toEqual({ kind: 'shown' });
});

test('a client counts in the figures as often as a reader clicks, and no more', async () => {
  const limits = withLimits();
  const counted = await Promise.all(Array.from({ length: 100 }, () => limits.admitCount('a')));
  expect(counted.filter(Boolean)).toHaveLength(30);
  expect(await limits.admitCount('b')).toBe(true);
});

test('thirty guesses, one after the other or all at once, are stopped after ten failures', async () => {
  const guesses = Array.from({ length: 30 }, (_, n) => `guess-${n}`);
  const limits = withLimits();
  for (const [n, po] of guesses.entries()) {
    const { kind } = await lookUp(limits, 'one-by-one', po, 'not-found');
    expect(kind).toBe(n < 10 ? 'not-found' : 'too-many-requests');
  }
  const atOnce = await kindsOf(guesses.map((po) => lookUp(limits, 'at-once', po, 'not-found')));
  expect(atOnce).toEqual({ 'not-found': 10, 'too-many-requests': 20 });
});

test('an unknown number that is still remembered is a failure, too', async () => {
  const limits = withLimits();
  for (let n = 0; n < 10; n++) await lookUp(limits, 'a', 'same', 'not-found', true);
  expect(await lookUp(limits, 'a', 'same', 'not-found', true)).toMatchObject({ kind: 'too-many-requests' });
});

test('outages and orders that exist are no failures, however many look at once', async () => {
  const limits = withLimits();
  for (let n = 0; n < 30; n++) await lookUp(limits, 'a', `cold-${n}`, 'unanswered');
  for (let n = 0; n < 30; n++) await lookUp(limits, 'a', `known-${n}`, 'shown');
  const readers = Array.from({ length: 200 }, () => lookUp(limits, 'a', 'one order', 'shown'));
  expect(await kindsOf(readers)).toEqual({ shown: 200 });
  expect(await lookUp(limits, 'a', 'next', 'not-found')).toEqual({ kind: 'not-found' });
});

test('after too many failures only links and what was shown within the hour go on', async () => {
  const limits = withLimits();
  await lookUp(limits, 'a', 'watched', 'shown');
  for (let n = 0; n < 10; n++) await lookUp(limits, 'a', `guess-${n}`, 'not-found');
  expect(await lookUp(limits, 'a', 'another', 'shown', true)).toMatchObject({ kind: 'too-many-requests' });
  expect(await limits.admitProof('a', 'watched', 'postal-code')).toMatchObject({ kind: 'too-many-requests' });
  expect(await limits.admitLink('a')).toBeNull();
  expect(await lookUp(limits, 'a', 'watched', 'shown', true)).toEqual({ kind: 'shown' });
  expect(await lookUp(limits, 'b', 'another', 'shown')).toEqual({ kind: 'shown' });
});

test('an order that was shown longer than an hour ago is a stranger again', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  try {
    const limits = withLimits();
    await lookUp(limits, 'a', 'watched', 'shown', true);
    vi.advanceTimersByTime(59 * 60_000);
    for (let n = 0; n < 10; n++) await lookUp(limits, 'a', `guess-${n}`, 'not-found');
    expect(await limits.admitLookup('a', 'watched')).toMatchObject({ kind: 'admitted' });
    vi.advanceTimersByTime(60_000);
    expect(await limits.admitLookup('a', 'watched')).toMatchObject({ kind: 'too-many-requests' });
    vi.advanceTimersByTime(60 * 60_000);
    expect(await limits.admitLookup('a', 'anything')).toMatchObject({ kind: 'admitted' });
  } finally {
    vi.useRealTimers();
  }
});

describe('what all together may miss', () => {
  test('when it is used up, who failed within the hour waits; who comes for the first time does not', async () => {
    const limits = withLimits({ missesPerMinute: 50 });
    for (let n = 0; n < 50; n++) await lookUp(limits, `10.0.${n}.1`, `guess-${n}`, 'not-found');
    // Told as too much at the moment, not as their doing.
    expect(await lookUp(limits, '10.0.7.1', 'guess', 'not-found')).toEqual({
      kind: 'unavailable',
      retryAfterSeconds: expect.any(Number),
    });
    for (let n = 0; n < 20; n++) {
      expect(await lookUp(limits, `10.1.${n}.1`, `cold-${n}`, 'shown')).toEqual({ kind: 'shown' });
    }
    // What is here is not kept from anybody.
    expect(await lookUp(limits, '10.0.7.1', 'known', 'shown', true)).toEqual({ kind: 'shown' });
    // For whom it is the first time, it is the last as well.
    expect(await lookUp(limits, '10.2.0.1', 'guess-a', 'not-found')).toEqual({ kind: 'not-found' });
    expect(await lookUp(limits, '10.2.0.1', 'guess-b', 'not-found')).toMatchObject({ kind: 'unavailable' });
  });

  test('a lookup is one miss at most, however many forms were asked for', async () => {
    const limits = withLimits({ missesPerMinute: 2 });
    const lookup = await limits.admitLookup('10.0.0.1', 'gone');
    if (lookup.kind !== 'admitted') throw new Error(lookup.kind);
    for (const form of ['#gone.', 'gone', 'SHOP-gone']) await emptyCall(lookup, form);
    await lookup.end('not-found');
    expect(await lookUp(limits, '10.0.0.1', 'next', 'not-found')).toEqual({ kind: 'not-found' });
    expect(await lookUp(limits, '10.0.0.1', 'third', 'not-found')).toMatchObject({ kind: 'unavailable' });
  });

  test('a proof for what nobody knows is one, too', async () => {
    const limits = withLimits({ missesPerMinute: 1 });
    const kinds: string[] = [];
    for (let n = 0; n < 2; n++) {
      const attempt = await limits.admitProof('10.0.0.1', `guess-${n}`, 'postal-code');
      if (attempt.kind === 'admitted') kinds.push(await emptyCall(attempt, `guess-${n}`));
    }
    expect(kinds).toEqual(['admitted', 'unavailable']);
  });
});

/** A call that finds no order. */
async function emptyCall({ admitCall }: Pick<AdmittedLookup, 'admitCall'>, form: string): Promise<string> {
  const call = await admitCall(form);
  if (call.kind === 'admitted') await call.end('no-order');
  return call.kind;
}

describe('calls that find no order', () => {
  test('are charged to their client, thirty a minute, whatever a later form brings', async () => {
    const limits = withLimits();
    const kinds: string[] = [];
    for (let n = 0; n < 40; n++) {
      const lookup = await limits.admitLookup('a', 'own');
      if (lookup.kind !== 'admitted') throw new Error(lookup.kind);
      kinds.push(await emptyCall(lookup, `own${'!'.repeat(n)}`));
      await lookup.show();
      await lookup.end('shown');
    }
    expect(kinds).toEqual([...Array(30).fill('admitted'), ...Array(10).fill('too-many-requests')]);
    expect(await lookUp(limits, 'b', 'cold', 'shown')).toEqual({ kind: 'shown' });
  });

  test('are charged where the answer was of another order, and told as unavailable', async () => {
    const limits = withLimits({ failedLookupsPerHour: 30 });
    const kinds: string[] = [];
    for (let n = 0; n < 45; n++) {
      const lookup = await limits.admitLookup('a', `${n}`);
      if (lookup.kind === 'admitted') {
        kinds.push(await emptyCall(lookup, `${n}`));
        await lookup.end('unanswered');
      }
    }
    expect(kinds).toEqual(Array(30).fill('admitted'));
    // Such a lookup is a failure like any other that found nothing.
    const few = withLimits();
    for (let n = 0; n < 10; n++) {
      const lookup = await few.admitLookup('a', `${n}`);
      if (lookup.kind !== 'admitted') throw new Error(lookup.kind);
      await emptyCall(lookup, `${n}`);
      await lookup.end('unanswered');
    }
    expect(await few.admitLookup('a', 'more')).toMatchObject({ kind: 'too-many-requests' });
  });

  test('many at once are no way around it, and many readers of one number are one call', async () => {
    const limits = withLimits({ failedLookupsPerHour: 30 });
    const guesses = Array.from({ length: 60 }, (_, n) => lookUp(limits, 'a', `guess-${n}`, 'not-found'));
    expect(await kindsOf(guesses)).toEqual({ 'not-found': 30, 'too-many-requests': 30 });
    const readers = Array.from({ length: 200 }, () => lookUp(limits, 'b', 'one number', 'not-found'));
    expect(await kindsOf(readers)).toEqual({ 'not-found': 200 });
    expect(await lookUp(limits, 'b', 'another', 'not-found')).toEqual({ kind: 'not-found' });
  });
});

describe('different orders', () => {
  test('are shown to one client up to its limit; one that was shown goes on, and so do links', async () => {
    const limits = withLimits({ ordersPerHour: 5 });
    for (let n = 0; n < 5; n++) {
      for (let again = 0; again < 3; again++) {
        expect(await lookUp(limits, 'a', `order-${n}`, 'shown', n % 2 === 0)).toEqual({ kind: 'shown' });
      }
    }
    expect(await lookUp(limits, 'a', 'order-5', 'shown', true)).toMatchObject({
      kind: 'too-many-requests',
      retryAfterSeconds: 3600,
    });
    expect(await lookUp(limits, 'a', 'order-4', 'shown', true)).toEqual({ kind: 'shown' });
    expect(await limits.admitLink('a')).toBeNull();
    expect(await limits.admitProof('a', 'order-5', 'postal-code')).toMatchObject({ kind: 'admitted' });
    expect(await lookUp(limits, 'b', 'order-5', 'shown', true)).toEqual({ kind: 'shown' });
  });

  test('are counted exactly where all are asked for at once, each of them twice', async () => {
    const refusals: string[] = [];
    const limits = withLimits({ ordersPerHour: 5, onRefusal: (limit) => refusals.push(limit) });
    const looks = Array.from({ length: 24 }, (_, n) => lookUp(limits, 'a', `order-${n % 12}`, 'shown', true));
    expect(await kindsOf(looks)).toEqual({ shown: 10, 'too-many-requests': 14 });
    expect(new Set(refusals)).toEqual(new Set(['orders']));
  });
});

describe('a network of many addresses', () => {
  const addresses = Array.from({ length: 100 }, (_, n) => `2001:db8:1:${n.toString(16)}::/64`);

  test('has ten times what one client has, and is counted with each of its tries', async () => {
    const limits = withLimits({ failedLookupsPerHour: 3, lookupsPerMinute: 4, ordersPerHour: 2 });
    const guesses = addresses.map((address, n) => lookUp(limits, address, `guess-${n}`, 'not-found'));
    expect(await kindsOf(guesses)).toEqual({ 'not-found': 30, 'too-many-requests': 70 });
    expect(await lookUp(limits, '2001:db8:2:1::/64', 'guess', 'not-found')).toEqual({ kind: 'not-found' });

    const other = withLimits({ ordersPerHour: 2 });
    const looks = addresses.map((address, n) => lookUp(other, address, `order-${n}`, 'shown', true));
    expect(await kindsOf(looks)).toEqual({ shown: 20, 'too-many-requests': 80 });
  });

  test('loses nothing by one of its clients who goes on after a refusal', async () => {
    const limits = withLimits({ lookupsPerMinute: 4 });
    for (let n = 0; n < 200; n++) await limits.admitLink('203.0.113.1');
    expect(await limits.admitLink('203.0.113.2')).toBeNull();
  });
});

describe('proofs', () => {
  test('the sixth failed one of a client for an order within a quarter of an hour is refused', async () => {
    const limits = withLimits({ failedLookupsPerHour: 1000 });
    const tries = Array.from({ length: 8 }, () => limits.admitProof('a', '1001', 'postal-code'));
    expect(await kindsOf(tries)).toEqual({ admitted: 5, 'too-many-requests': 3 });
    expect(await limits.admitProof('a', '1002', 'postal-code')).toMatchObject({ kind: 'admitted' });
    expect(await limits.admitProof('b', '1001', 'postal-code')).toMatchObject({ kind: 'admitted' });
  });

  test('twenty for one order within an hour are the end of it, whoever tries', async () => {
    const limits = withLimits();
    const tries = Array.from({ length: 30 }, (_, n) =>
      limits.admitProof(`client-${n}`, '1001', 'postal-code'),
    );
    expect(await kindsOf(tries)).toEqual({ admitted: 20, 'too-many-requests': 10 });
  });

  test('above twenty, e-mail addresses are still taken, though not without end from one client', async () => {
    const limits = withLimits();
    for (let n = 0; n < 20; n++) await limits.admitProof(`client-${n}`, '1001', 'postal-code');
    const tries = Array.from({ length: 7 }, () => limits.admitProof('owner', '1001', 'email'));
    expect(await kindsOf(tries)).toEqual({ admitted: 5, 'too-many-requests': 2 });
    expect((await limits.admitProof('stranger', '1001', 'postal-code')).kind).toBe('too-many-requests');
  });

  test('failed e-mail addresses count towards the twenty, and a right one does not', async () => {
    const limits = withLimits();
    for (let n = 0; n < 19; n++) await limits.admitProof(`client-${n}`, '1001', 'email');
    const right = await limits.admitProof('owner', '1001', 'email');
    if (right.kind === 'admitted') await right.forgive();
    expect((await limits.admitProof('a', '1001', 'postal-code')).kind).toBe('admitted');
    expect((await limits.admitProof('b', '1001', 'postal-code')).kind).toBe('too-many-requests');
  });

  test('one postal code cannot be tried on many orders: each try is a failed lookup', async () => {
    const limits = withLimits();
    const tries = Array.from({ length: 30 }, (_, n) => limits.admitProof('a', `order-${n}`, 'postal-code'));
    expect(await kindsOf(tries)).toEqual({ admitted: 10, 'too-many-requests': 20 });
    expect(await limits.admitLookup('a', 'more')).toMatchObject({ kind: 'too-many-requests' });
  });

  test('a right one counts for nothing', async () => {
    const limits = withLimits({ missesPerMinute: 5 });
    for (let n = 0; n < 40; n++) {
      const attempt = await limits.admitProof('a', '1001', 'postal-code');
      if (attempt.kind === 'admitted') {
        const call = await attempt.admitCall(`form-${n}`);
        if (call.kind === 'admitted') await call.end('order');
        expect(call.kind).toBe('admitted');
        await attempt.forgive();
      }
      expect(attempt.kind).toBe('admitted');
    }
  });
});

describe('two hundred honest shoppers an hour behind one address, one in ten of whom mistypes once', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Each looks, and looks again a minute later; tells how many saw their order, both times. */
  async function crowd(limits: Limits): Promise<number> {
    let served = 0;
    for (let shopper = 0; shopper < 200; shopper++) {
      if (shopper % 10 === 0) await lookUp(limits, '203.0.113.1', `typo-${shopper}`, 'not-found');
      const first = await lookUp(limits, '203.0.113.1', `order-${shopper}`, 'shown');
      const earlier = await lookUp(limits, '203.0.113.1', `order-${Math.max(0, shopper - 3)}`, 'shown', true);
      if (first.kind === 'shown' && earlier.kind === 'shown') served++;
      vi.setSystemTime(Date.now() + 18_000);
    }
    return served;
  }

  test('see a hundred orders with the defaults, and all with the settings of the README', async () => {
    const defaults = { lookupsPerMinute: 60, failedLookupsPerHour: 30, ordersPerHour: 100 };
    expect(await crowd(withLimits(defaults))).toBe(100);
    expect(await crowd(withLimits({ ...defaults, failedLookupsPerHour: 60, ordersPerHour: 300 }))).toBe(200);
  });
});

describe('secrets', () => {
  const kindOf = async (answer: Promise<{ kind: string } | null>) => (await answer)?.kind ?? 'may count';

  test('the sixth wrong one of a client within a quarter of an hour is refused, and then a right one, too', async () => {
    const limits = withLimits();
    const tries = Array.from({ length: 12 }, () => kindOf(limits.admitSecret('a', false)));
    expect((await Promise.all(tries)).filter((kind) => kind === 'may count')).toHaveLength(5);
    expect(await limits.admitSecret('a', true)).toMatchObject({ kind: 'too-many-requests' });
    expect(await limits.admitSecret('b', true)).toBeNull();
  });

  test('right ones count for nothing', async () => {
    const limits = withLimits();
    for (let n = 0; n < 500; n++) expect(await limits.admitSecret('a', true)).toBeNull();
    expect(await limits.admitSecret('a', false)).toBeNull();
  });

  test('sixty networks within one of many addresses get fifty, all addresses together two hundred', async () => {
    const limits = withLimits();
    const near = Array.from({ length: 300 }, (_, n) => `2001:db8:1:${(n % 60).toString(16)}::/64`);
    const nearKinds = await Promise.all(near.map((client) => kindOf(limits.admitSecret(client, false))));
    expect(nearKinds.filter((kind) => kind === 'may count')).toHaveLength(50);

    const far = Array.from({ length: 300 }, (_, n) => `10.${n % 256}.${n >> 8}.1`);
    const farKinds = await Promise.all(far.map((client) => kindOf(limits.admitSecret(client, false))));
    expect(farKinds.filter((kind) => kind === 'may count')).toHaveLength(150);
    // Who has never failed is not shut out by those who have.
    expect(await limits.admitSecret('10.0.0.1', true)).toMatchObject({ kind: 'too-many-requests' });
    expect(await limits.admitSecret('192.0.2.1', true)).toBeNull();
  });
});

describe('with Redis', { timeout: 30_000 }, () => {
  let server: RedisServer;
  const connections: RedisConnections[] = [];
  beforeAll(async () => {
    server = await startRedisServer();
  });
  afterAll(async () => {
    await Promise.all(connections.map(disconnectRedis));
    await server.kill();
  });

  /** The limits of one instance, with connections of its own. */
  async function anInstance(longestSilenceMs?: number): Promise<{ limits: Limits; redis: RedisConnections }> {
    const redis = connectRedis(server.url, 'tests', longestSilenceMs);
    connections.push(redis);
    await vi.waitFor(() => redis.commands.ping(), 10_000);
    return { limits: withLimits({ redis }), redis };
  }

  test('two instances have one limit, and know what the other has shown', async () => {
    // It is about sharing here: a busy machine may take its time.
    const [one, two] = [await anInstance(5000), await anInstance(5000)];
    await lookUp(one.limits, 'a', 'watched', 'shown');
    const guesses = Array.from({ length: 30 }, (_, n) =>
      lookUp(n % 2 === 0 ? one.limits : two.limits, 'a', `guess-${n}`, 'not-found'),
    );
    expect(await kindsOf(guesses)).toEqual({ 'not-found': 10, 'too-many-requests': 20 });
    expect(await lookUp(two.limits, 'a', 'watched', 'shown', true)).toEqual({ kind: 'shown' });
    expect(await lookUp(two.limits, 'a', 'other', 'shown', true)).toMatchObject({
      kind: 'too-many-requests',
    });
  });

  test.each([
    ['frozen', () => server.freeze(), () => server.thaw()],
    ['killed', () => server.kill(), () => server.restart()],
  ])('with Redis %s, limits go on in memory without a wait, and return to Redis', async (_, stop, start) => {
    const { limits, redis } = await anInstance();
    for (let n = 0; n < 10; n++) await lookUp(limits, 'blocked', `guess-${n}`, 'not-found');
    expect(await lookUp(limits, 'blocked', 'more', 'not-found')).toMatchObject({ kind: 'too-many-requests' });
    await stop();
    try {
      const begun = performance.now();
      expect(await lookUp(limits, 'blocked', 'more', 'not-found')).toMatchObject({
        kind: 'too-many-requests',
      });
      const kinds: string[] = [];
      for (let n = 0; n < 30; n++) kinds.push((await lookUp(limits, 'b', `guess-${n}`, 'not-found')).kind);
      expect(kinds.filter((kind) => kind === 'not-found')).toHaveLength(10);
      expect(performance.now() - begun).toBeLessThan(1000);
    } finally {
      await start();
    }
    await vi.waitFor(() => redis.commands.ping(), 10_000);
    await lookUp(limits, 'c', 'guess', 'not-found');
    const { limits: other } = await anInstance();
    for (let n = 0; n < 9; n++) await lookUp(other, 'c', `guess-${n}`, 'not-found');
    expect(await lookUp(other, 'c', 'more', 'not-found')).toMatchObject({ kind: 'too-many-requests' });
  });
});
