import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readConfig, setConfig } from '@/lib/config/config';
import { connectRedis, disconnectRedis, type RedisConnections } from '@/lib/redis/connection';
import { type RedisServer, startRedisServer } from '@/lib/testing/redis-server';
import { type AdmittedLookup, Traffic, type TrafficSettings } from './traffic';

const settings = readConfig({ ORDER_STATUS_API_SANDBOX: '1' });
if (settings.kind === 'ready') setConfig(settings.config);

const traffic = (changes: Partial<TrafficSettings> = {}) =>
  new Traffic({
    redis: null,
    lookupsPerMinute: 1000,
    failedLookupsPerHour: 10,
    missesPerMinute: 1000,
    ...changes,
  });

type Outcome = Parameters<AdmittedLookup['end']>[0];

/** A lookup from admission to its end; `cached` ones need no call. Tells what its visitor was answered. */
async function lookUp(limits: Traffic, client: string, po: string, outcome: Outcome, cached = false) {
  const lookup = await limits.admitLookup(client, po);
  if (lookup.kind === 'too-many-requests') return lookup;
  const refusal = cached ? null : await lookup.refuseCall();
  await lookup.end(refusal === null ? outcome : 'unanswered');
  return refusal ?? { kind: outcome };
}

async function kindsOf(lookups: Promise<{ kind: string }>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of await Promise.all(lookups)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

test('lookups are limited by client and minute', async () => {
  const limits = traffic({ lookupsPerMinute: 3 });
  for (let n = 0; n < 3; n++) expect(await lookUp(limits, 'a', '1', 'shown')).toEqual({ kind: 'shown' });
  const refused = await lookUp(limits, 'a', '1', 'shown');
  expect(refused).toMatchObject({ kind: 'too-many-requests', retryAfterSeconds: expect.any(Number) });
  expect(await limits.admitLink('a')).toMatchObject({ kind: 'too-many-requests' });
  expect(await lookUp(limits, 'b', '1', 'shown')).toEqual({ kind: 'shown' });
});

test('thirty guesses, one after the other or all at once, are stopped after ten failures', async () => {
  const guesses = Array.from({ length: 30 }, (_, n) => `guess-${n}`);
  const limits = traffic();
  for (const [n, po] of guesses.entries()) {
    const { kind } = await lookUp(limits, 'one-by-one', po, 'not-found');
    expect(kind).toBe(n < 10 ? 'not-found' : 'too-many-requests');
  }
  const atOnce = await kindsOf(guesses.map((po) => lookUp(limits, 'at-once', po, 'not-found')));
  expect(atOnce).toEqual({ 'not-found': 10, 'too-many-requests': 20 });
});

test('an unknown number that is still remembered is a failure, too', async () => {
  const limits = traffic();
  for (let n = 0; n < 10; n++) await lookUp(limits, 'a', 'same', 'not-found', true);
  expect(await lookUp(limits, 'a', 'same', 'not-found', true)).toMatchObject({ kind: 'too-many-requests' });
});

test('outages and orders that exist are no failures, however many look at once', async () => {
  const limits = traffic();
  for (let n = 0; n < 30; n++) await lookUp(limits, 'a', `cold-${n}`, 'unanswered');
  for (let n = 0; n < 30; n++) await lookUp(limits, 'a', `known-${n}`, 'shown');
  const readers = Array.from({ length: 200 }, () => lookUp(limits, 'a', 'one order', 'shown'));
  expect(await kindsOf(readers)).toEqual({ shown: 200 });
  expect(await lookUp(limits, 'a', 'next', 'not-found')).toEqual({ kind: 'not-found' });
});

test('after too many failures only links and what was shown within the hour go on', async () => {
  const limits = traffic();
  await lookUp(limits, 'a', 'watched', 'shown');
  for (let n = 0; n < 10; n++) await lookUp(limits, 'a', `guess-${n}`, 'not-found');
  expect(await lookUp(limits, 'a', 'another', 'shown', true)).toMatchObject({ kind: 'too-many-requests' });
  expect(await limits.admitProof('a', 'watched', 'postal-code')).toMatchObject({ kind: 'too-many-requests' });
  expect(await limits.admitLink('a')).toBeNull();
  expect(await lookUp(limits, 'a', 'Watched', 'shown', true)).toEqual({ kind: 'shown' });
  expect(await lookUp(limits, 'b', 'another', 'shown')).toEqual({ kind: 'shown' });
});

test('an order that was shown longer than an hour ago is a stranger again', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  try {
    const limits = traffic();
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

test('a thousand addresses together miss no more often than the upstream can bear', async () => {
  const limits = traffic({ missesPerMinute: 50 });
  const kinds: string[] = [];
  for (let n = 0; n < 200; n++)
    kinds.push((await lookUp(limits, `address-${n}`, `guess-${n}`, 'not-found')).kind);
  expect(kinds.filter((kind) => kind === 'not-found')).toHaveLength(50);
  // Who looks at what is here is not kept from it.
  expect(await lookUp(limits, 'a shopper', 'known', 'shown', true)).toEqual({ kind: 'shown' });
});

describe('proofs', () => {
  test('the sixth failed one of a client for an order within a quarter of an hour is refused', async () => {
    const limits = traffic({ failedLookupsPerHour: 1000 });
    const tries = Array.from({ length: 8 }, () => limits.admitProof('a', '1001', 'postal-code'));
    expect(await kindsOf(tries)).toEqual({ admitted: 5, 'too-many-requests': 3 });
    expect(await limits.admitProof('a', '1002', 'postal-code')).toMatchObject({ kind: 'admitted' });
    expect(await limits.admitProof('b', '1001', 'postal-code')).toMatchObject({ kind: 'admitted' });
  });

  test('twenty for one order within an hour are the end of it, whoever tries', async () => {
    const limits = traffic();
    const tries = Array.from({ length: 30 }, (_, n) =>
      limits.admitProof(`client-${n}`, '1001', 'postal-code'),
    );
    expect(await kindsOf(tries)).toEqual({ admitted: 20, 'too-many-requests': 10 });
  });

  test('above twenty, e-mail addresses are still taken, though not without end from one client', async () => {
    const limits = traffic();
    for (let n = 0; n < 20; n++) await limits.admitProof(`client-${n}`, '1001', 'postal-code');
    const tries = Array.from({ length: 7 }, () => limits.admitProof('owner', '1001', 'email'));
    expect(await kindsOf(tries)).toEqual({ admitted: 5, 'too-many-requests': 2 });
    expect((await limits.admitProof('stranger', '1001', 'postal-code')).kind).toBe('too-many-requests');
  });

  test('failed e-mail addresses count towards the twenty, and a right one does not', async () => {
    const limits = traffic();
    for (let n = 0; n < 19; n++) await limits.admitProof(`client-${n}`, '1001', 'email');
    const right = await limits.admitProof('owner', '1001', 'email');
    if (right.kind === 'admitted') await right.forgive();
    expect((await limits.admitProof('a', '1001', 'postal-code')).kind).toBe('admitted');
    expect((await limits.admitProof('b', '1001', 'postal-code')).kind).toBe('too-many-requests');
  });

  test('one postal code cannot be tried on many orders: each try is a failed lookup', async () => {
    const limits = traffic();
    const tries = Array.from({ length: 30 }, (_, n) => limits.admitProof('a', `order-${n}`, 'postal-code'));
    expect(await kindsOf(tries)).toEqual({ admitted: 10, 'too-many-requests': 20 });
    expect(await limits.admitLookup('a', 'more')).toMatchObject({ kind: 'too-many-requests' });
  });

  test('numbers that nobody knows count towards what all together may miss', async () => {
    const limits = traffic({ missesPerMinute: 5 });
    const refusals: unknown[] = [];
    for (let n = 0; n < 8; n++) {
      const attempt = await limits.admitProof(`client-${n}`, `guess-${n}`, 'postal-code');
      if (attempt.kind === 'admitted') refusals.push(await attempt.refuseCall());
    }
    expect(refusals.map((refusal) => refusal === null)).toEqual([
      ...Array(5).fill(true),
      false,
      false,
      false,
    ]);
  });

  test('a right one counts for nothing', async () => {
    const limits = traffic({ missesPerMinute: 5 });
    for (let n = 0; n < 40; n++) {
      const attempt = await limits.admitProof('a', '1001', 'postal-code');
      if (attempt.kind === 'admitted') {
        expect(await attempt.refuseCall()).toBeNull();
        await attempt.forgive();
      }
      expect(attempt.kind).toBe('admitted');
    }
  });
});

test('signing in is limited by failures of a client', async () => {
  const limits = traffic();
  for (let n = 0; n < 20; n++) {
    const attempt = await limits.admitSignIn('agent');
    if (attempt.kind === 'admitted') await attempt.forgive();
    expect(attempt.kind).toBe('admitted');
  }
  const tries = Array.from({ length: 9 }, () => limits.admitSignIn('guesser'));
  expect(await kindsOf(tries)).toEqual({ admitted: 5, 'too-many-requests': 4 });
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
  async function anInstance(
    longestSilenceMs?: number,
  ): Promise<{ limits: Traffic; redis: RedisConnections }> {
    const redis = connectRedis(server.url, longestSilenceMs);
    connections.push(redis);
    await vi.waitFor(() => redis.commands.ping(), 10_000);
    return { limits: traffic({ redis }), redis };
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
