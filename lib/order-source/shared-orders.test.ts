import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createEmailSightings } from '@/lib/access/email-sightings';
import type { FetchOrderResult, OrderLookup } from '@/lib/order-status-api/client';
import type { Keys } from '@/lib/process/keys';
import { connectRedis, disconnectRedis, type RedisConnections } from '@/lib/redis/connection';
import { type RedisServer, startRedisServer } from '@/lib/testing/redis-server';
import { keysOf } from '@/lib/testing/settings-of';
import { toldFrom } from '@/lib/testing/told-from';
import { OrderSource } from './order-source';
import { createOrderStore } from './order-store';

const ownKeys = keysOf();

// Where it is about sharing, a busy machine may take its time.
const patient = 5000;
vi.setConfig({ testTimeout: 30_000 });
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

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

/** One instance of the product, as far as its cache is concerned, with connections of its own. */
async function anInstance(
  answer: (po: string) => FetchOrderResult,
  longestSilenceMs?: number,
  keys: Keys = ownKeys,
) {
  const redis = connectRedis(server.url, keys.storeTag, longestSilenceMs);
  connections.push(redis);
  await vi.waitFor(() =>
    expect([redis.commands.status, redis.subscriber.status]).toEqual(['ready', 'ready']),
  );
  const calls: string[] = [];
  const instance = {
    answer,
    calls,
    redis,
    source: new OrderSource({
      store: createOrderStore(redis, keys.of('redis-seal')),
      keys,
      patienceMs: 20,
      fetchOrder: async (lookup: OrderLookup): Promise<FetchOrderResult> => {
        const po = 'purchaseOrder' in lookup ? lookup.purchaseOrder : '';
        calls.push(po);
        return instance.answer(po);
      },
    }),
  };
  return instance;
}

const found = (po: string, fields: object = {}): FetchOrderResult => ({
  kind: 'found',
  told: toldFrom({ id: `id-${po}`, purchase_order: po, status: 'open', ...fields }, ownKeys),
});

test('what one instance read, another shows without a call; what one marks, another sees', async () => {
  const one = await anInstance((po) => found(po), patient);
  const two = await anInstance((po) => found(po, { status: 'packaged' }), patient);
  await one.source.readOrder('1001');
  expect(await two.source.readOrder('1001')).toMatchObject({
    cache: 'fresh',
    read: { order: { stage: 'in-production' } },
  });
  expect(two.calls).toHaveLength(0);

  // The hint reaches one instance, by the number or the id; the other asks again, and the first hears of it.
  const senders = new Set<string>();
  one.redis.subscriber.on('message', (_channel: string, text: string) =>
    senders.add(text.split(' ')[0] ?? ''),
  );
  await one.source.expireOrder({ id: 'id-1001' });
  await eventually(async () =>
    expect(await two.source.readOrder('1001')).toMatchObject({ read: { order: { stage: 'packed' } } }),
  );
  await eventually(() => expect(senders.size).toBe(2));
  expect(await one.source.readOrder('1001')).toMatchObject({ read: { order: { stage: 'packed' } } });
  expect([one.calls.length, two.calls.length]).toEqual([1, 1]);

  one.answer = () => ({ kind: 'unavailable', reason: 'network', retryAfterSeconds: null });
  await one.source.expireOrder({ purchaseOrder: '1001' });
  expect(await one.source.readOrder('1001')).toMatchObject({ read: { stale: true } });
  await eventually(async () =>
    expect(await two.source.readOrder('1001')).toMatchObject({ read: { stale: true } }),
  );
});

test('whoever reads Redis learns nothing of an order, and another instance of ours all of it', async () => {
  const planted = (po: string) =>
    found(po, {
      client_amount: 'canary-amount',
      location: 'canary-location',
      order_notes: 'canary-notes',
      fulfillment_notes: ['canary-fulfillment'],
      order_status_notes: [{ note: 'canary-status-note', created_at: '2026-01-01T00:00:00Z' }],
      service_requests: [{ reason: 'canary-reason', workflow_state: 'open' }],
      items: [
        { id: 'canary-item-id', sku_id: 'canary-sku-id', description: 'canary-item', workflow_state: 'open' },
      ],
      shipments: [{ tracking_number: 'canary-number', search_link: 'https://carrier.example/canary' }],
      address: {
        ship_to_first_name: 'Canary-first-name',
        ship_to_last_name: 'Zcanary-last-name',
        ship_to_company_name: 'canary-company',
        ship_to_address: 'canary-street',
        ship_to_address_2: 'canary-street-2',
        ship_to_city: 'canary-city',
        ship_to_state: 'canary-state',
        ship_to_email: 'canary@example.test',
        ship_to_telephone: 'canary-telephone',
        ship_to_zip_code: '90210-4321',
        ship_to_country: 'US',
      },
    });
  const { source, redis } = await anInstance(planted, patient);
  const result = await source.readOrder('canary order');
  expect(result).toMatchObject({ kind: 'found', proofs: [{ email: expect.any(String) }] });
  await source.readOrder('canary order');
  const sightings = createEmailSightings(redis.commands);
  const [proof] = result.kind === 'found' ? result.proofs : [];
  sightings.note({ email: proof?.email ?? '', postalCode: proof?.postalCode ?? '', order: 'hash' });
  await redis.commands.ping();

  const plain = new Redis(server.url);
  const keys = await plain.keys('*');
  const values = await Promise.all(
    keys.map(async (key) =>
      (await plain.type(key)) === 'hash' ? JSON.stringify(await plain.hgetall(key)) : await plain.get(key),
    ),
  );
  plain.disconnect();
  expect(keys.some((key) => key.includes(':orders:'))).toBe(true);
  expect(keys.some((key) => key.includes(':email:'))).toBe(true);
  const bytes = [...keys, ...values].join('\n');
  const decoded = values.map((value) => Buffer.from(value ?? '', 'base64url').toString('latin1')).join('\n');
  for (const text of [bytes, decoded]) expect(text).not.toMatch(/canary|90210|in-production/i);

  const another = await anInstance(planted, patient);
  expect(await another.source.readOrder('canary order')).toEqual(
    result.kind === 'found' ? { ...result, cache: 'fresh' } : null,
  );
  expect(another.calls).toEqual([]);
});

test('two stores on one Redis with one secret serve each other nothing', async () => {
  const keysWith = (ORDER_STATUS_API_TOKEN: string) =>
    keysOf({
      ORDER_STATUS_API_SANDBOX: '',
      ORDER_STATUS_API_TOKEN,
      LINK_SECRET: 'a-secret-of-tests-0123456789-and-more',
    });
  const one = await anInstance((po) => found(po), patient, keysWith('the-key-of-store-a'));
  await one.source.readOrder('of-store-a');
  const two = await anInstance(() => ({ kind: 'unauthorized' }), patient, keysWith('the-key-of-store-b'));
  expect(await two.source.readOrder('of-store-a')).toMatchObject({ kind: 'unavailable' });
  expect(two.calls).toEqual(['of-store-a']);
});

test('a hint that comes while Redis is away reaches the other instances when it is back', async () => {
  const one = await anInstance((po) => found(po), patient);
  const two = await anInstance((po) => found(po), patient);
  await one.source.readOrder('hinted');
  expect(await two.source.readOrder('hinted')).toMatchObject({ cache: 'fresh' });
  await server.kill();
  await one.source.expireOrder({ purchaseOrder: 'hinted' });
  await server.restart();
  await eventually(async () =>
    expect(await two.source.readOrder('hinted')).toMatchObject({ cache: 'older' }),
  );
});

test('a frozen Redis costs 100 ms once, and comes back by itself', async () => {
  const { source, redis, calls } = await anInstance((po) => found(po));
  await source.readOrder('before');
  server.freeze();
  try {
    const times: number[] = [];
    for (let n = 0; n < 20; n++) {
      const begun = performance.now();
      expect((await source.readOrder(`frozen-${n}`)).kind).toBe('found');
      times.push(performance.now() - begun);
    }
    expect(await source.readOrder('before')).toMatchObject({ cache: 'fresh' });
    const [longest = 0, next = 0] = times.sort((a, b) => b - a);
    // 80 ms on a quiet machine, and the others next to nothing.
    expect(longest).toBeLessThan(400);
    expect(next).toBeLessThan(150);
    expect(calls).toHaveLength(21);
  } finally {
    server.thaw();
  }
  await eventually(() => redis.commands.ping());
});

test('a killed Redis loses no reader, and one that starts again is shared again', async () => {
  const one = await anInstance((po) => found(po), patient);
  const two = await anInstance((po) => found(po), patient);
  await one.source.readOrder('kept');
  await server.kill();
  for (let n = 0; n < 20; n++) {
    const begun = performance.now();
    expect((await one.source.readOrder(`killed-${n}`)).kind).toBe('found');
    expect(performance.now() - begun).toBeLessThan(400);
  }
  expect(await one.source.readOrder('kept')).toMatchObject({ cache: 'fresh' });
  await server.restart();
  await eventually(() => {
    expect([one, two].map(({ redis }) => redis.commands.status)).toEqual(['ready', 'ready']);
    expect([one, two].map(({ redis }) => redis.subscriber.status)).toEqual(['ready', 'ready']);
  });
  await one.source.readOrder('after');
  expect(await two.source.readOrder('after')).toMatchObject({ cache: 'fresh' });
  await two.source.expireOrder({ purchaseOrder: 'after' });
  await eventually(async () => expect(await one.source.readOrder('after')).toMatchObject({ cache: 'older' }));
});
