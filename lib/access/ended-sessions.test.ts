import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { connectRedis, disconnectRedis, type RedisConnections } from '@/lib/redis/connection';
import { type RedisServer, startRedisServer } from '@/lib/testing/redis-server';
import { createEndedSessions } from './ended-sessions';

vi.setConfig({ testTimeout: 30_000 });
const inMs = (ms: number) => Date.now() + ms;

let server: RedisServer;
const connections: RedisConnections[] = [];
beforeAll(async () => {
  server = await startRedisServer();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await Promise.all(connections.map(disconnectRedis));
  await server.kill();
});
async function anInstance() {
  const redis = connectRedis(server.url, 'tests');
  connections.push(redis);
  await vi.waitFor(() => redis.commands.ping(), 10_000);
  return { sessions: createEndedSessions(redis.commands), redis: redis.commands };
}

test('what ended is known, and nothing else', async () => {
  const sessions = createEndedSessions(null);
  await sessions.add('one', inMs(1000));
  expect(await sessions.has('one')).toBe(true);
  expect(await sessions.has('another')).toBe(false);
});

test('it is bounded: what has come to its time goes first', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const sessions = createEndedSessions(null);
  await sessions.add('past', inMs(1000));
  vi.setSystemTime(inMs(1000));
  await sessions.add('kept', inMs(5000));
  expect(await sessions.has('past')).toBe(false);
  for (let n = 0; n < 9999; n++) await sessions.add(`session-${n}`, inMs(5000));
  expect(await sessions.has('kept')).toBe(true);
  await sessions.add('one more', inMs(5000));
  expect(await sessions.has('kept')).toBe(false);
  expect(await sessions.has('one more')).toBe(true);
});

test('what one instance ended, another knows, for as long as it would have lasted', async () => {
  const [one, two] = [await anInstance(), await anInstance()];
  await one.sessions.add('shared', inMs(60_000));
  expect(await two.sessions.has('shared')).toBe(true);
  const left = await two.redis.pttl('signed-out:shared');
  expect(left).toBeGreaterThan(50_000);
  expect(left).toBeLessThanOrEqual(60_000);
});

test('while Redis is away each goes on from its own memory', async () => {
  const { sessions } = await anInstance();
  await server.kill();
  try {
    await sessions.add('here', inMs(60_000));
    expect(await sessions.has('here')).toBe(true);
    expect(await sessions.has('elsewhere')).toBe(false);
  } finally {
    await server.restart();
  }
});
