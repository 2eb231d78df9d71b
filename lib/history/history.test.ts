import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrations';
import type { Order } from '@/lib/orders/order';
import type { Stage } from '@/lib/orders/stage';
import { log } from '@/lib/process/log';
import { createMetrics } from '@/lib/process/metrics';
import { type TestStore, testStores } from '@/lib/testing/databases';
import { History } from './history';
import { historyMigrations } from './migrations';
import { forgetOrder, forgetUnchangedSince, readSights, type SeenAnswer, writeSights } from './sights';

const day = (number: number) => Date.UTC(2026, 10, number);
const iso = (number: number) => new Date(day(number)).toISOString();

function anOrder(purchaseOrder: string, stage: Stage, fields: Partial<Order> = {}): Order {
  return {
    id: '16724',
    purchaseOrder,
    stage,
    hold: null,
    receivedAt: null,
    releasedAt: null,
    shippedAt: null,
    items: [{ name: 'MAGPIE-item', sku: 'MAGPIE-sku', state: 'packed' }],
    shipments: [
      {
        carrier: 'MAGPIE-carrier',
        method: 'MAGPIE-method',
        trackingNumber: 'MAGPIE-number',
        trackingUrl: 'https://magpie.example/',
        lastMile: { carrier: 'MAGPIE-post', trackingUrl: 'https://magpie.example/2' },
        delivered: null,
      },
    ],
    destination: {
      name: 'MAGPIE W.',
      city: 'MAGPIE-city',
      region: 'MAGPIE-region',
      postalCode: 'MAGPIE-code',
      country: 'MAGPIE-country',
    },
    withProof: { items: [{ name: 'MAGPIE-proof', sku: null, state: 'packed' }], shipments: [] },
    ...fields,
  };
}

/** Asked for at a day, answered a second later. */
const answer = (po: string, stage: Stage, at: number, fields?: Partial<Order>): SeenAnswer => ({
  order: anOrder(po, stage, fields),
  flags: [],
  askedAt: day(at),
  seenAt: day(at) + 1000,
});

describe.each(testStores)('what is remembered in %s', (_, makeStore) => {
  let store: TestStore;
  let database: Database;
  const see = (...answers: SeenAnswer[]) => writeSights(database, 'main', answers);
  const sights = (po: string) => readSights(database, 'main', po);
  const stagesOf = async (po: string) => (await sights(po)).map(({ stage }) => stage);

  beforeAll(async () => {
    store = await makeStore();
    database = await store.open();
    await migrate(database, [historyMigrations]);
  }, 30_000);
  beforeEach(async () => {
    await database.query('DELETE FROM history_sights');
    await database.query('DELETE FROM history_orders');
  });
  afterAll(async () => {
    await database.close();
    await store.remove();
  });

  test('is one row for each state, from its first answer to its last', async () => {
    await see(answer('1001', 'received', 1), answer('1001', 'received', 2), answer('1001', 'packed', 4));
    await see(answer('1001', 'packed', 5), answer('1001', 'packed', 5));
    expect(await sights('1001')).toEqual([
      { stage: 'received', firstSeenAt: day(1) + 1000, lastAskedAt: day(2) },
      { stage: 'packed', firstSeenAt: day(4) + 1000, lastAskedAt: day(5) },
    ]);
  });

  test('is a row more where only counts or times have changed', async () => {
    await see(answer('1001', 'packed', 1), answer('1001', 'packed', 2, { shippedAt: iso(2) }));
    expect(await stagesOf('1001')).toEqual(['packed', 'packed']);
  });

  test('an answer that comes late never overwrites one that was asked for later', async () => {
    await see(answer('1001', 'shipped', 3));
    await see(answer('1001', 'packed', 2));
    await see(answer('1001', 'shipped', 4), answer('1001', 'packed', 1));
    expect(await stagesOf('1001')).toEqual(['shipped']);
  });

  test('of several orders with one number the newest is remembered, whichever is seen first', async () => {
    const older = (at: number) => answer('1001', 'shipped', at, { id: '99' });
    const newer = (at: number) => answer('1001', 'packed', at, { id: '100' });
    await see(older(1), newer(2), older(3));
    await see(newer(4));
    await see(older(5));
    expect(await sights('1001')).toEqual([
      { stage: 'packed', firstSeenAt: day(2) + 1000, lastAskedAt: day(4) },
    ]);
    const [row] = await database.query('SELECT id, stage, stage_since, asked_at FROM history_orders');
    expect(row).toEqual({ id: '100', stage: 'packed', stage_since: day(2) + 1000, asked_at: day(4) });
    // Whoever is shown the other one is told nothing of this one.
    expect(await readSights(database, 'main', '1001', '99')).toEqual([]);
    expect(await readSights(database, 'main', '1001', '100')).toHaveLength(1);
  });

  test('an order without an id, or with one that is no number, is remembered by its number', async () => {
    await see(answer('1001', 'packed', 1, { id: null }), answer('1001', 'packed', 2, { id: 'b-1' }));
    await see(answer('1001', 'shipped', 3, { id: null }), answer('1001', 'shipped', 4, { id: 'a-1' }));
    expect(await stagesOf('1001')).toEqual(['packed', 'shipped']);
    expect(await readSights(database, 'main', '1001', null)).toHaveLength(2);
  });

  test('says where each order stands now, and since when', async () => {
    await see(answer('1001', 'in-review', 1, { hold: 'intake', receivedAt: iso(1) }));
    await see(answer('1001', 'packed', 2), answer('1001', 'packed', 4, { releasedAt: iso(3) }));
    await see(answer('1001', 'received', 3));
    const [row] = await database.query('SELECT * FROM history_orders');
    expect(row).toMatchObject({ stage: 'packed', stage_since: day(2) + 1000, asked_at: day(4) });
    expect(row).toMatchObject({ hold: null, received_at: null, released_at: day(3), tells_delivery: 0 });
    await see({ ...answer('1001', 'packed', 5), flags: ['status-at-odds', 'unknown-word'] });
    const [flagged] = await database.query('SELECT flags FROM history_orders');
    expect(flagged?.flags).toBe('status-at-odds,unknown-word');
    expect(await stagesOf('1001')).toHaveLength(4);
  });

  test('two instances that see the same at once write it once', async () => {
    const others = await Promise.all([store.open(), store.open()]);
    const orders = Array.from({ length: 20 }, (_, index) => `order-${index}`);
    for (const stage of ['received', 'packed'] as const) {
      const at = stage === 'received' ? 1 : 2;
      const answers = orders.map((po) => answer(po, stage, at));
      await Promise.all([
        see(...answers),
        writeSights(others[0], 'main', [...answers].reverse()),
        writeSights(others[1], 'main', answers),
      ]);
    }
    const rows = await database.query('SELECT po FROM history_sights');
    expect(rows).toHaveLength(2 * orders.length);
    await Promise.all(others.map((other) => other.close()));
  });

  test('names nobody and no parcel, in whatever is stored', async () => {
    await see(answer('1001', 'packed', 1), answer('1001', 'shipped', 2));
    const rows = [
      ...(await database.query('SELECT * FROM history_orders')),
      ...(await database.query('SELECT * FROM history_sights')),
    ];
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).toContain('1001');
    expect(JSON.stringify(rows)).not.toMatch(/magpie/i);
  });

  test('is forgotten in whichever spelling, and tells what that was', async () => {
    await see(answer('AB-1', 'packed', 1), answer('ab-1', 'packed', 1), answer('AB-2', 'packed', 1));
    await see(answer('AB-1', 'shipped', 2));
    expect(await forgetOrder(database, 'main', 'Ab-1')).toEqual({ orders: 2, sights: 3 });
    expect(await forgetOrder(database, 'main', 'Ab-1')).toEqual({ orders: 0, sights: 0 });
    expect(await stagesOf('AB-2')).toEqual(['packed']);
  });

  test('goes when it has not changed for long, however often it was looked at', async () => {
    await see(answer('old', 'shipped', 1), answer('old', 'shipped', 9), answer('new', 'shipped', 8));
    const many = Array.from({ length: 1100 }, (_, index) => answer(`old-${index}`, 'packed', 2));
    await see(...many);
    const gone = await forgetUnchangedSince(database, 'main', day(5));
    expect(gone).toEqual({ orders: 1101, sights: 1101 });
    expect(await stagesOf('new')).toEqual(['shipped']);
  }, 20_000);

  test('of demo data never mixes with orders', async () => {
    await writeSights(database, 'sandbox', [answer('1001', 'packed', 1)]);
    expect(await stagesOf('1001')).toEqual([]);
    await forgetOrder(database, 'main', '1001');
    expect(await readSights(database, 'sandbox', '1001')).toHaveLength(1);
  });

  describe('by a running process', () => {
    const aHistory = (current: () => Database | null = () => database) => {
      const failed = vi.fn();
      const lasting = {
        get current() {
          return current();
        },
        failed,
      };
      const metrics = createMetrics();
      const history = new History({ database: lasting, metrics, store: 'main', keepDays: 180 });
      return { history, failed, metrics };
    };

    test('is read with what is not written yet, and is written when the process ends', async () => {
      const { history } = aHistory();
      await see(answer('1001', 'in-production', 1));
      history.see(answer('1001', 'packed', 2));
      const seen = { packed: { after: iso(1), by: new Date(day(2) + 1000).toISOString() } };
      expect(await history.readSeenSteps(anOrder('1001', 'packed'))).toEqual(seen);
      expect(await stagesOf('1001')).toEqual(['in-production']);
      await history.stop();
      expect(await stagesOf('1001')).toEqual(['in-production', 'packed']);
      expect(await history.readSeenSteps(anOrder('1001', 'packed'))).toEqual(seen);
    });

    test('waits while the database is away, and loses nothing', async () => {
      let isAway = true;
      const { history } = aHistory(() => (isAway ? null : database));
      history.see(answer('1001', 'packed', 1));
      expect(await history.readSeenSteps(anOrder('1001', 'packed'))).toEqual({});
      await wait(300);
      isAway = false;
      await vi.waitFor(async () => expect(await stagesOf('1001')).toEqual(['packed']), 5000);
    });

    test('holds nobody who reads longer than a moment, and tells of a failure', async () => {
      const silent = { ...database, query: () => new Promise<never>(() => {}) };
      const order = anOrder('1001', 'packed');
      // Both timers are late on a busy machine.
      const first = Promise.race([aHistory(() => silent).history.readSeenSteps(order), wait(95, 'too late')]);
      expect(await first).toEqual({});

      const broken = { ...database, query: () => Promise.reject(new Error('gone')) };
      const { history, failed } = aHistory(() => broken);
      expect(await history.readSeenSteps(order)).toEqual({});
      expect(failed).toHaveBeenCalledOnce();
    });

    test('written at once, an answer that no database takes is given up, and keeps no other out', async () => {
      const told = vi.spyOn(log, 'error').mockImplementation(() => {});
      const refusing: Database = {
        ...database,
        transaction: (work) =>
          database.transaction((query) =>
            work((text, values) => {
              if (values?.includes('poison')) throw new Error('refused');
              return query(text, values);
            }),
          ),
      };
      const { history } = aHistory(() => refusing);
      await history.seeNow(['1001', 'poison', '1002'].map((po) => answer(po, 'packed', 1)));
      expect([await stagesOf('1001'), await stagesOf('1002')]).toEqual([['packed'], ['packed']]);
      expect(told).toHaveBeenCalledOnce();
      await expect(history.seeNow([answer('poison', 'packed', 1)])).rejects.toThrow('refused');
      await expect(aHistory(() => null).history.seeNow([answer('1', 'packed', 1)])).rejects.toThrow('away');
      told.mockRestore();
    });

    test('gives up an answer that no database takes, and keeps the others', async () => {
      const told = vi.spyOn(log, 'error').mockImplementation(() => {});
      const refusing: Database = {
        ...database,
        transaction: (work) =>
          database.transaction((query) =>
            work((text, values) => {
              if (values?.includes('poison')) throw new Error('refused');
              return query(text, values);
            }),
          ),
      };
      const { history, metrics } = aHistory(() => refusing);
      for (const po of ['1001', 'poison', '1002']) history.see(answer(po, 'packed', 1));
      await vi.waitFor(async () => expect(await stagesOf('1002')).toEqual(['packed']), 10_000);
      expect(await stagesOf('1001')).toEqual(['packed']);
      expect(told).toHaveBeenCalledOnce();
      const { values } = await metrics.historyWrites.get();
      expect(values).toContainEqual(expect.objectContaining({ labels: { result: 'dropped' }, value: 1 }));
      told.mockRestore();
    }, 15_000);
  });
});
