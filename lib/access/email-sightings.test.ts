import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectRedis, disconnectRedis, type RedisConnections } from '@/lib/redis/connection';
import { type RedisServer, startRedisServer } from '@/lib/testing/redis-server';
import { keysOf, storeOf } from '@/lib/testing/settings-of';
import { toldFrom } from '@/lib/testing/told-from';
import { createEmailSightings } from './email-sightings';
import { Proofs } from './proofs';

const seen = (email: string, order: string, postalCode: string) => ({ email, order, postalCode });

test('an address on three orders with different postal codes is shared', async () => {
  const sightings = createEmailSightings(null);
  for (const [order, postalCode] of [
    ['1', 'a'],
    ['2', 'b'],
  ] as const) {
    sightings.note(seen('store', order, postalCode));
    expect(await sightings.isShared('store')).toBe(false);
  }
  sightings.note(seen('store', '3', 'c'));
  expect(await sightings.isShared('store')).toBe(true);
  expect(await sightings.isShared('another')).toBe(false);
});

test('a customer who orders often, and an order that is sent elsewhere after all, share nothing', async () => {
  const sightings = createEmailSightings(null);
  for (let n = 0; n < 50; n++) sightings.note(seen('regular', `order-${n}`, 'home'));
  for (const place of ['home', 'work', 'parents', 'friend'])
    sightings.note(seen('mover', 'one order', place));
  sightings.note(seen('mover', 'another order', 'home'));
  expect(await sightings.isShared('regular')).toBe(false);
  expect(await sightings.isShared('mover')).toBe(false);
});

test('what is remembered is bounded, and the address seen last is still known', async () => {
  const sightings = createEmailSightings(null);
  const share = (email: string) => {
    for (const n of ['1', '2', '3']) sightings.note(seen(email, n, n));
  };
  share('first');
  for (let n = 0; n < 10_000; n++) sightings.note(seen(`customer-${n}`, '1', '1'));
  share('last');
  expect(await sightings.isShared('first')).toBe(false);
  expect(await sightings.isShared('last')).toBe(true);
});

test('orders tell by their digests; one without e-mail or postal code tells nothing', async () => {
  const keys = keysOf();
  const proofs = new Proofs({ keys, store: storeOf(), redis: null });
  const orderTo = (po: string, zip: string, email: string | null = 'connector@example.test') =>
    toldFrom(
      { purchase_order: po, ship_to_email: email, ship_to_zip_code: zip, ship_to_country: 'US' },
      keys,
    );
  const asked = orderTo('1001', '89501');
  proofs.noteEmail(orderTo('none-1', ''));
  proofs.noteEmail(orderTo('none-2', '99999', null));
  proofs.noteEmail(asked);
  proofs.noteEmail(orderTo('1002', '89502-0001'));
  proofs.noteEmail(orderTo('1003', '89502-0002'));
  expect(await proofs.isEmailOnManyOrders(asked.proofs)).toBe(false);
  proofs.noteEmail(orderTo('1004', '89503'));
  expect(await proofs.isEmailOnManyOrders(asked.proofs)).toBe(true);
  expect(await proofs.isEmailOnManyOrders(orderTo('1', '89501', 'ann@example.test').proofs)).toBe(false);
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
  async function anInstance() {
    const redis = connectRedis(server.url, 'tests');
    connections.push(redis);
    await vi.waitFor(() => redis.commands.ping(), 10_000);
    return { sightings: createEmailSightings(redis.commands), redis: redis.commands };
  }

  test('instances know together what each saw alone, for a month, also after a restart of theirs', async () => {
    const [one, two] = [await anInstance(), await anInstance()];
    one.sightings.note(seen('store', '1', 'a'));
    two.sightings.note(seen('store', '2', 'b'));
    two.sightings.note(seen('store', '3', 'a'));
    await vi.waitFor(async () => expect(await one.redis.hlen('email:store')).toBe(3));
    expect(await one.sightings.isShared('store')).toBe(false);
    one.sightings.note(seen('store', '4', 'c'));
    await vi.waitFor(async () => expect(await two.sightings.isShared('store')).toBe(true));
    const { sightings } = await anInstance();
    expect(await sightings.isShared('store')).toBe(true);
    const seconds = await one.redis.ttl('email:store');
    expect(seconds).toBeGreaterThan(29 * 24 * 3600);
    expect(seconds).toBeLessThanOrEqual(30 * 24 * 3600);
  });

  test('without Redis each goes on from its own memory', async () => {
    const { sightings } = await anInstance();
    await server.kill();
    try {
      for (const n of ['1', '2', '3']) sightings.note(seen('store', n, n));
      expect(await sightings.isShared('store')).toBe(true);
      expect(await sightings.isShared('another')).toBe(false);
    } finally {
      await server.restart();
    }
  });
});
