import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrations';
import { type TestStore, testStores } from '@/lib/testing/databases';
import { historyMigrations } from './migrations';
import { UsualFigures } from './usual-figures';
import { readUsualTimes } from './usual-times';

const dayMs = 864e5;
const now = Date.UTC(2026, 10, 24, 12);

describe.each(testStores)('how long orders take, from %s', (_, makeStore) => {
  let store: TestStore;
  let database: Database;
  beforeAll(async () => {
    store = await makeStore();
    database = await store.open();
    await migrate(database, [historyMigrations]);
  }, 30_000);
  beforeEach(() => database.query('DELETE FROM history_orders'));
  afterAll(async () => {
    await database.close();
    await store.remove();
  });

  let count = 0;
  /** Days ago, and days from its arrival; null where it hasn't got there. */
  const put = async (ago: number, released: number | null, shipped: number | null, fields: object = {}) => {
    const receivedAt = now - ago * dayMs;
    const at = (days: number | null) => (days === null ? null : receivedAt + days * dayMs);
    const row = {
      store: 'main',
      po: `order-${count}`,
      folded: `order-${count++}`,
      changed_at: now,
      stage: shipped === null ? (released === null ? 'received' : 'in-production') : 'shipped',
      received_at: receivedAt,
      released_at: at(released),
      shipped_at: at(shipped),
      asked_at: now,
      hold: null,
      ...fields,
    };
    const columns = Object.keys(row);
    await database.query(
      `INSERT INTO history_orders (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
  };
  const times = () => readUsualTimes(database, 'main', now);

  test('is the 20th and the 90th percentile, in whole days around them', async () => {
    for (let order = 1; order <= 60; order++) await put(20, 0.5, 1 + order / 12);
    // 20 % of 60 are 12: 2 days; 90 % are 54: 5.5 days.
    expect(await times()).toMatchObject({
      toRelease: { fromDays: 0, toDays: 1, orders: 60 },
      toShip: { fromDays: 2, toDays: 6, orders: 60 },
      readAt: now,
    });
  });

  test('counts those that still wait, up to when they were last seen waiting', async () => {
    for (let order = 1; order <= 60; order++) await put(20, 0.5, 1 + order / 12);
    for (let order = 0; order < 12; order++) await put(9, 0.5, null);
    expect((await times()).toShip).toBeNull();
    // Not seen since their first hour, they tell nothing.
    await database.query("UPDATE history_orders SET asked_at = received_at WHERE stage = 'in-production'");
    expect((await times()).toShip).toMatchObject({ fromDays: 2, toDays: 6 });
  });

  test('leaves out what is canceled, held, old, of another store, or shipped at no known time', async () => {
    for (let order = 1; order <= 49; order++) await put(20, 0.5, 3);
    await put(20, 0.5, 3, { stage: 'canceled' });
    await put(20, null, null, { stage: 'in-review', hold: 'intake' });
    await put(29, 0.5, 3);
    await put(20, 0.5, 3, { store: 'other' });
    await put(20, 0.5, null, { stage: 'delivered' });
    expect((await times()).toShip).toBeNull();
    await put(20, 0.5, 3);
    expect((await times()).toShip).toEqual({ fromDays: 3, toDays: 3, orders: 50 });
  });

  test('is read behind everybody, and a database that fails is told of', async () => {
    for (let order = 1; order <= 50; order++) await put(2, 0.5, 1);
    await database.query(
      'UPDATE history_orders SET received_at = received_at + $1, shipped_at = shipped_at + $1',
      [Date.now() - now],
    );
    const figures = new UsualFigures({ current: database, failed: () => {} }, 'main');
    figures.start();
    await expect.poll(() => figures.times?.toShip).toMatchObject({ orders: 50 });
    figures.stop();

    const failed = vi.fn();
    const broken = { ...database, query: () => Promise.reject(new Error('gone')) };
    const without = new UsualFigures({ current: broken, failed }, 'main');
    without.start();
    await expect.poll(() => failed.mock.calls.length).toBe(1);
    without.stop();
    expect(without.times).toBeNull();
  });
});
