import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrations';
import { type TestStore, testStores } from '@/lib/testing/databases';
import { readCandidates } from './attention';
import { Counters, forgetOldCounts, readCounts } from './counters';
import { readFigures } from './figures';
import { historyMigrations } from './migrations';

const dayMs = 864e5;
// A Tuesday.
const now = Date.UTC(2026, 10, 24, 12);
const today = Math.floor(now / dayMs);

describe.each(testStores)('what the desk reads from %s', (_, makeStore) => {
  let store: TestStore;
  let database: Database;
  beforeAll(async () => {
    store = await makeStore();
    database = await store.open();
    await migrate(database, [historyMigrations]);
  }, 30_000);
  beforeEach(async () => {
    for (const table of ['history_orders', 'history_counts']) await database.query(`DELETE FROM ${table}`);
  });
  afterAll(async () => {
    await database.close();
    await store.remove();
  });

  const put = async (po: string, stage: string, fields: Record<string, string | number | null> = {}) => {
    const row = {
      store: 'main',
      po,
      folded: po,
      changed_at: now,
      stage,
      stage_since: now - dayMs,
      asked_at: now,
      ...fields,
    };
    const columns = Object.keys(row);
    await database.query(
      `INSERT INTO history_orders (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
  };
  const counters = (on: Database | null = database) =>
    new Counters({ current: on, failed: () => {} }, 'main');

  test('are orders that wait, and of the others those with something to look at', async () => {
    await put('waits', 'in-production', { received_at: now - 9 * dayMs, released_at: now - 8 * dayMs });
    await put('held', 'in-review', { hold: 'intake' });
    await put('done', 'delivered');
    await put('odd', 'canceled', { flags: 'delivered-at-odds,unreadable-time' });
    await put('sent', 'shipped');
    await put('under way', 'shipped', { tells_delivery: 1, shipped_at: now - dayMs });
    await put('long ago', 'shipped', { tells_delivery: 1, stage_since: now - 90 * dayMs });
    await put('elsewhere', 'packed', { store: 'other' });
    await put('looked at', 'delivered');
    const looks = counters();
    for (let look = 0; look < 6; look++) looks.countLook('looked at', now - look * 1000);
    looks.countLook('done', now);
    looks.countLook('unknown', now);
    for (let look = 0; look < 6; look++) looks.countLook('sent', now - 3 * dayMs);
    await looks.write();

    const found = await readCandidates(database, 'main', now);
    const by = new Map(found.map((order) => [order.po, order]));
    expect([...by.keys()].sort()).toEqual(['held', 'looked at', 'odd', 'under way', 'waits']);
    expect(by.get('held')).toMatchObject({ isHeld: true, flags: [] });
    expect(by.get('odd')).toMatchObject({ flags: ['delivered-at-odds', 'unreadable-time'] });
    expect(by.get('waits')).toMatchObject({ receivedAt: now - 9 * dayMs, releasedAt: now - 8 * dayMs });
    expect(by.get('looked at')).toMatchObject({ looks: 6, looksSince: now - 5000 });
  });

  test('sums what is counted by day, and forgets it after ninety', async () => {
    const one = counters();
    const other = counters();
    for (const each of [one, other]) {
      each.count('outcome', 'found', now);
      each.count('outcome', 'found', now - dayMs);
      each.count('shape', '#9999', now);
      each.count('outcome', 'found', now - 100 * dayMs);
    }
    await Promise.all([one.write(), other.write()]);
    await one.write();
    expect(await readCounts(database, 'main', today - 90)).toEqual({
      outcome: [{ name: 'found', count: 4 }],
      shape: [{ name: '#9999', count: 2 }],
      stage: [],
      topic: [],
      carrier: [],
    });
    await forgetOldCounts(database, 'main', now);
    expect(await database.query('SELECT DISTINCT day FROM history_counts ORDER BY day')).toEqual([
      { day: today - 1 },
      { day: today },
    ]);
  });

  test('counts whatever is asked in bounded room', async () => {
    const many = counters();
    for (let shape = 0; shape < 3000; shape++) many.count('shape', `shape ${shape}`, now);
    await many.write();
    const { shape } = await readCounts(database, 'main', today - 1);
    expect(shape[0]).toEqual({ name: 'other', count: 1000 });
    expect(shape).toHaveLength(2001);
  });

  test('what could not be written is written with the next minute, once', async () => {
    await put('asked for', 'in-production');
    const failed = vi.fn();
    const broken = { ...database, transaction: () => Promise.reject(new Error('full')) };
    const source: { current: Database; failed: (error: unknown) => void } = { current: broken, failed };
    const kept = new Counters(source, 'main');
    kept.count('outcome', 'found', now);
    kept.countLook('asked for', now);
    await kept.write();
    expect(failed).toHaveBeenCalledOnce();
    kept.count('outcome', 'found', now);
    kept.countLook('asked for', now - 1);
    kept.count('shape', 'a\0b', now);
    source.current = database;
    await kept.write();
    await kept.write();
    const { outcome, shape } = await readCounts(database, 'main', today - 1);
    expect(shape).toEqual([{ name: 'a\uFFFDb', count: 1 }]);
    expect(outcome).toEqual([{ name: 'found', count: 2 }]);
    expect(await database.query('SELECT looks, first_at FROM history_looks')).toEqual([
      { looks: 2, first_at: now - 1 },
    ]);
  });

  test('tells by week how long orders took, in which those that wait count', async () => {
    const monday = now - dayMs - 12 * 3600_000;
    for (let order = 1; order <= 10; order++) {
      const receivedAt = monday - 14 * dayMs + order;
      await put(`quick ${order}`, 'shipped', {
        received_at: receivedAt,
        shipped_at: receivedAt + order * dayMs,
      });
      await put(`slow ${order}`, 'in-production', { received_at: monday + order, asked_at: now });
    }
    const { weeks, stages } = await readFigures(database, 'main', now);
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-3)).toEqual({
      from: new Date(monday - 14 * dayMs).toISOString(),
      orders: 10,
      medianDays: 5,
      ninetiethDays: 9,
    });
    expect(weeks.at(-1)).toMatchObject({ orders: 10, medianDays: null, ninetiethDays: null });
    expect(stages).toEqual([
      { stage: 'in-production', orders: 10 },
      { stage: 'shipped', orders: 10 },
    ]);
  });
});
