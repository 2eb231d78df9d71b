import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RedisServer, startRedisServer } from '@/lib/testing/redis-server';
import { keysOf } from '@/lib/testing/settings-of';
import { connectRedis, disconnectRedis, type RedisConnections } from './connection';
import { SharedCache } from './shared-cache';

const sealKeys = keysOf().of('redis-seal');
const patientMs = 5000;

function aCache(
  redis: RedisConnections | null,
  bounds: { mostItems?: number; mostCharacters?: number } = {},
) {
  return new SharedCache<string>({
    name: 'words:v1',
    mostItems: 100,
    mostCharacters: 10_000,
    redis,
    sealKeys,
    announces: true,
    ...bounds,
  });
}

afterEach(() => {
  vi.useRealTimers();
});

test('what is kept comes back until its time is over, or it is deleted', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const cache = aCache(null);
  await cache.set('a', 'one', 1000);
  await cache.set('b', 'two', 5000);
  expect(await cache.get('a')).toBe('one');
  vi.setSystemTime(Date.now() + 1000);
  expect([await cache.get('a'), await cache.get('b')]).toEqual([null, 'two']);
  await cache.delete('b');
  expect(await cache.get('b')).toBeNull();
});

test('it is bounded by items and by characters, and what was used last stays', async () => {
  const few = aCache(null, { mostItems: 2 });
  for (const key of ['a', 'b']) await few.set(key, key, 5000);
  await few.get('a');
  await few.set('c', 'c', 5000);
  expect([await few.get('a'), await few.get('b'), await few.get('c')]).toEqual(['a', null, 'c']);

  const short = aCache(null, { mostCharacters: 100 });
  for (let n = 0; n < 50; n++) await short.set('same', 'x'.repeat(60), 5000);
  expect(await short.get('same')).toHaveLength(60);
  await short.set('other', 'y'.repeat(60), 5000);
  expect([await short.get('same'), (await short.get('other'))?.length]).toEqual([null, 60]);
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
  const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
  async function anInstance(storeTag = 'tests') {
    const redis = connectRedis(server.url, storeTag, patientMs);
    connections.push(redis);
    await eventually(() =>
      expect([redis.commands.status, redis.subscriber.status]).toEqual(['ready', 'ready']),
    );
    const cache = aCache(redis);
    await redis.subscriber.ping();
    return { cache, redis };
  }

  test('what one instance changes or deletes, another hears of', async () => {
    const [one, two] = [await anInstance(), await anInstance()];
    await one.cache.set('a', 'first', 60_000);
    expect(await two.cache.get('a')).toBe('first');
    await one.cache.set('a', 'second', 60_000);
    await eventually(async () => expect(await two.cache.get('a')).toBe('second'));
    await two.cache.delete('a');
    await eventually(async () => expect(await one.cache.get('a')).toBeNull());
  });

  test('another store on the same Redis sees and hears nothing', async () => {
    const [own, other] = [await anInstance('store-a'), await anInstance('store-b')];
    await own.cache.set('a', 'ours', 60_000);
    expect(await other.cache.get('a')).toBeNull();
    await other.cache.set('a', 'theirs', 60_000);
    await other.cache.delete('a');
    expect(await (await anInstance('store-a')).cache.get('a')).toBe('ours');
  });

  test('what was written while Redis was away is there when it is back, and what it missed is read', async () => {
    const [one, two] = [await anInstance(), await anInstance()];
    await one.cache.set('away', 'before', 60_000);
    expect(await two.cache.get('away')).toBe('before');
    await server.kill();
    await one.cache.set('away', 'meanwhile', 60_000);
    expect([await one.cache.get('away'), await two.cache.get('away')]).toEqual(['meanwhile', 'before']);
    await server.restart();
    await eventually(async () => {
      expect(await one.cache.get('away')).toBe('meanwhile');
      expect(await two.cache.get('away')).toBe('meanwhile');
    });
  });

  test('whatever else is said on its channel, or stands in its place, is left alone', async () => {
    const { cache, redis } = await anInstance();
    await cache.set('a', 'ours', 60_000);
    for (const text of ['', 'hello', '{', 'x gone', 'x gone b', 'x changed a', '\u0000'])
      await redis.commands.publish(`${redis.prefix}words:v1`, text);
    await redis.subscriber.ping();
    expect(await cache.get('a')).toBe('ours');
    await redis.commands.set('words:v1:b', 'nothing of ours');
    expect(await cache.get('b')).toBeNull();
  });
});
