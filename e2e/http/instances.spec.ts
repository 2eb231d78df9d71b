import { setTimeout as wait } from 'node:timers/promises';
import { type App, startServer } from '../../lib/testing/app-server';
import { freePort } from '../../lib/testing/free-port';
import { type RedisServer, startRedisServer } from '../../lib/testing/redis-server';
import { startBalancer } from '../support/balancer';
import { test as base, expect, settingsFor } from '../support/fixtures';
import { underLoad } from '../support/load';

const test = base.extend<{ redis: RedisServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  redis: async ({}, use) => {
    const redis = await startRedisServer();
    await use(redis);
    redis.thaw();
    await redis.kill();
  },
});

const seed = '5697626056';
const lookUp = async (app: App | { url: string }, po: string) => {
  const answer = await fetch(`${app.url}/api/orders?po=${encodeURIComponent(po)}`);
  return { status: answer.status, body: await answer.json() };
};
const redisOf = async (app: App) => (await (await fetch(`${app.url}/api/ready`)).json()).redis;

test('two instances have one cache: what one has read or heard of, the other shows', async ({
  sandbox,
  redis,
  startApp,
}) => {
  const settings = { REDIS_URL: redis.url, NOTIFICATION_SECRET: 'a-secret-for-hints' };
  const [one, two] = await Promise.all([startApp(settings), startApp(settings)]);
  const order = (status: string) => ({
    id: 4242,
    purchase_order: 'shared-1',
    status,
    created_at: '2026-01-05T10:00:00Z',
  });
  sandbox.putOrder(order('open'));
  const calls = () => sandbox.requests.filter(({ lookup }) => lookup === 'shared-1').length;

  expect((await lookUp(one, 'shared-1')).body).toMatchObject({ stage: 'in-production' });
  expect((await lookUp(two, 'shared-1')).body).toMatchObject({ stage: 'in-production' });
  expect(calls()).toBe(1);

  sandbox.putOrder(order('packaged'));
  const hint = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"order":{"id":4242}}',
  };
  expect((await fetch(`${one.url}/api/notifications/a-secret-for-hints`, hint)).status).toBe(200);
  await expect.poll(async () => (await lookUp(two, 'shared-1')).body.stage).toBe('packed');
  await expect.poll(async () => (await lookUp(one, 'shared-1')).body.stage).toBe('packed');
  expect(calls()).toBe(2);

  // The same hint during an outage: the copy stays, and both say that it is old.
  sandbox.setFault({ kind: 'server-error-html' }, 'shared-1');
  await fetch(`${two.url}/api/notifications/a-secret-for-hints`, hint);
  await expect
    .poll(async () => (await lookUp(one, 'shared-1')).body)
    .toMatchObject({ stage: 'packed', stale: true });
  await expect
    .poll(async () => (await lookUp(two, 'shared-1')).body)
    .toMatchObject({ stage: 'packed', stale: true });
  sandbox.setFault(null, 'shared-1');
  await fetch(`${two.url}/api/notifications/a-secret-for-hints`, hint);
  await expect
    .poll(async () => (await lookUp(one, 'shared-1')).body)
    .toMatchObject({ stage: 'packed', stale: false });
});

test('two instances have one limit: of ten failures no more than twelve get through', async ({
  redis,
  startApp,
}) => {
  const settings = { REDIS_URL: redis.url, FAILED_LOOKUPS_PER_HOUR: '10' };
  const apps = await Promise.all([startApp(settings), startApp(settings)]);
  const guesses = await Promise.all(
    Array.from({ length: 40 }, async (_, n) => lookUp(apps[n % 2] ?? apps[0], `guess-${n}`)),
  );
  const through = guesses.filter(({ status }) => status === 404).length;
  expect(through).toBeGreaterThanOrEqual(10);
  expect(through).toBeLessThanOrEqual(12);
  for (const app of apps) expect((await lookUp(app, 'more')).status).toBe(429);
});

test('Redis frozen, killed and started again under load: no error, no wait, and shared again afterwards', async ({
  sandbox,
  redis,
  startApp,
}) => {
  const settings = { REDIS_URL: redis.url };
  const apps = await Promise.all([startApp(settings), startApp(settings)]);
  for (const app of apps) await lookUp(app, seed);
  let n = 0;
  const cachedAndNew = () => {
    n++;
    return `${apps[n % 2]?.url}/api/orders?po=${n % 4 === 0 ? `unknown-${n}` : seed}`;
  };
  const usual = await underLoad(cachedAndNew, 4, () => wait(1000));
  for (const disturb of [
    async () => {
      redis.freeze();
      await wait(2000);
      redis.thaw();
    },
    async () => {
      await redis.kill();
      await wait(1000);
      await redis.restart();
    },
  ]) {
    const report = await underLoad(cachedAndNew, 4, async () => {
      await disturb();
      await expect.poll(() => Promise.all(apps.map(redisOf))).toEqual(['reachable', 'reachable']);
    });
    expect(Object.keys(report.statuses).sort()).toEqual(['200', '404']);
    // 100 ms more, and the rest for a machine that is busy with other tests.
    expect(report.slowestMs).toBeLessThan(usual.slowestMs + 500);
  }
  // What one reads now, the other has.
  const calls = () => sandbox.requests.filter(({ lookup }) => lookup === 'PO 12/34').length;
  const before = calls();
  for (const app of apps) expect((await lookUp(app, 'PO 12/34')).status).toBe(200);
  expect(calls() - before).toBe(1);
});

test('a deploy behind a balancer loses no request', async ({ sandbox, redis }) => {
  test.setTimeout(90_000);
  const settings = settingsFor(sandbox, { REDIS_URL: redis.url, TRUST_PROXY_HOPS: '1' });
  const ports = [await freePort(), await freePort()];
  const start = (port: number) => startServer({ ...settings, PORT: String(port) });
  const apps = await Promise.all(ports.map(start));
  const balancer = await startBalancer(ports);
  try {
    const addresses = [`/api/orders?po=${seed}`, `/track?po=${seed}`, '/api/orders?po=PO%2012%2F34', '/'];
    let n = 0;
    const report = await underLoad(
      () => balancer.url + addresses[n++ % addresses.length],
      6,
      async () => {
        for (const [index, port] of ports.entries()) {
          expect(await apps[index]?.stop()).toBe(0);
          apps[index] = await start(port);
        }
        await wait(500);
      },
    );
    expect(report.statuses).toEqual({ 200: report.requests });
    // How many there are is the machine's business; that there are enough to lose some is ours.
    expect(report.requests).toBeGreaterThan(25);
  } finally {
    await balancer.stop();
    await Promise.all(apps.map((app) => app.stop('SIGINT')));
  }
});
