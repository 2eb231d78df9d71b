import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrations';
import { historyMigrations } from '@/lib/history/migrations';
import { writeSights } from '@/lib/history/sights';
import { createOrderStatusClient, type OrderStatusClient } from '@/lib/order-status-api/client';
import { type Sandbox, startSandbox } from '@/lib/order-status-api/sandbox/server';
import { upstreamLimits } from '@/lib/order-status-api/upstream-guard';
import type { ToldOrder } from '@/lib/orders/told-order';
import { log } from '@/lib/process/log';
import { createMetrics } from '@/lib/process/metrics';
import { type TestStore, testStores } from '@/lib/testing/databases';
import { meaningParts } from '@/lib/testing/told-from';
import { readJournal, writeJournal } from './journal';
import { giveBackLease, LostLease, takeLease } from './lease';
import { watcherMigrations } from './migrations';
import { Watcher, type WatchTiming } from './watcher';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe.each(testStores)('the watcher with %s', (_, makeStore) => {
  let store: TestStore;
  let database: Database;
  let sandbox: Sandbox;
  let client: OrderStatusClient;
  let warned: ReturnType<typeof vi.spyOn>;

  beforeAll(async () => {
    log.level = 'silent';
    store = await makeStore();
    database = await store.open();
    await migrate(database, [historyMigrations, watcherMigrations]);
  }, 30_000);
  beforeEach(async () => {
    for (const table of ['watcher_leases', 'watcher_journal', 'watcher_looks', 'history_orders'])
      await database.query(`DELETE FROM ${table}`);
    sandbox = await startSandbox({ year: true });
    client = aClient();
    warned = vi.spyOn(log, 'warn');
  });
  afterEach(async () => {
    warned.mockRestore();
    await sandbox.stop();
  });
  afterAll(async () => {
    await database.close();
    await store.remove();
  });

  const aClient = () =>
    createOrderStatusClient({
      ...meaningParts(),
      baseUrl: sandbox.url,
      token: sandbox.token,
      limits: { ...upstreamLimits(1000), retryShare: 0, firstRetries: 0 },
    });

  const remember = (told: ToldOrder[], askedAt: number) =>
    writeSights(
      database,
      'main',
      told.map(({ order }) => ({ order, flags: [], askedAt, seenAt: askedAt })),
    );

  function aWatcher(parts: {
    timing?: Partial<WatchTiming>;
    on?: Database;
    everyMinutes?: number;
    isOurs?: (id: string) => Promise<boolean>;
    remember?: typeof remember;
  }) {
    const failed = vi.fn();
    const { on = database, everyMinutes = 15 } = parts;
    const watcher = new Watcher({
      database: { current: on, failed },
      store: 'main',
      client,
      remember,
      metrics: createMetrics(),
      callsPerSecond: 10_000,
      ...parts,
      everyMinutes,
    });
    return { watcher, failed };
  }

  const lists = () => sandbox.requests.filter(({ lookup }) => lookup.startsWith('/api/v3/orders?'));
  const looks = () => sandbox.requests.filter(({ lookup }) => !lookup.startsWith('/api/'));
  const countOf = async (table: string) =>
    Number((await database.query(`SELECT count(*) AS count FROM ${table}`))[0]?.count);
  const changeState = async (change: object) => {
    const lease = await takeLease(database, 'watch:main', 'a test', 10_000);
    if (lease === null) throw new Error('somebody has it');
    const { state, pass } = await readJournal(database, 'main');
    await writeJournal(database, lease, 'main', { state: { ...state, ...change }, pass });
    await giveBackLease(database, 'watch:main', 'a test');
  };

  test('lists a whole window once a day, and only what could have moved in between', async () => {
    const { watcher } = aWatcher({ everyMinutes: 0 });
    const first = await watcher.watchOnce();
    expect(first).toMatchObject({ kind: 'watched', isFinished: true });
    expect(await countOf('history_orders')).toBeGreaterThan(150);
    const whole = lists().length;
    expect(lists().some(({ lookup }) => lookup.includes('order_status=open'))).toBe(true);
    expect(await watcher.readState()).toMatchObject({ list: 'works' });

    await changeState({ lastPassAt: Date.now() - hourMs });
    await watcher.watchOnce();
    const recent = lists().length - whole;
    expect(recent).toBeGreaterThan(0);
    expect(recent).toBeLessThan(whole);
    // And nothing when nothing is due.
    const before = sandbox.requests.length;
    expect(await watcher.watchOnce()).toMatchObject({ pages: 0, looks: 0, isFinished: true });
    expect(sandbox.requests).toHaveLength(before);
  });

  test('goes on where another one was killed', async () => {
    let pages = 0;
    const dying = aWatcher({
      timing: { leaseMs: 1 },
      remember: async (told, askedAt) => {
        await remember(told, askedAt);
        if (++pages > 3) throw new Error('killed');
      },
    });
    await dying.watcher.watchOnce();
    const { pass } = await readJournal(database, 'main');
    await dying.watcher.stop();
    const before = lists().length;
    await aWatcher({ everyMinutes: 0 }).watcher.watchOnce();
    expect(lists()[before]?.lookup).toContain(`page=${pass?.page ?? 1}`);
    expect((await readJournal(database, 'main')).pass).toBeNull();
  });

  test('ends with a page that repeats what was listed', async () => {
    client = {
      ...aClient(),
      listOrders: (request) => aClient().listOrders({ ...request, page: 1 }),
    };
    const listed = vi.spyOn(client, 'listOrders');
    expect(await aWatcher({ everyMinutes: 0 }).watcher.watchOnce()).toMatchObject({ isFinished: true });
    // Two for each of the three lists; the second shows that it repeats.
    expect(listed.mock.calls.length).toBeLessThanOrEqual(6);
  });

  test('a list that is refused is told once, tried hourly, and orders are looked at one by one', async () => {
    for (const po of ['1001', '2004', '2007']) {
      const found = await client.fetchOrder({ purchaseOrder: po });
      if (found.kind === 'found') await remember([found.told], Date.now() - 7 * hourMs);
    }
    sandbox.setFault({ kind: 'unauthorized' }, 'list');
    const { watcher } = aWatcher({ everyMinutes: 0 });
    const before = sandbox.requests.length;
    expect(await watcher.watchOnce()).toMatchObject({ looks: 2, orders: 2 });
    // Not the one that has been delivered.
    expect(
      looks()
        .slice(-2)
        .map(({ lookup }) => lookup),
    ).toEqual(expect.arrayContaining(['1001', '2004']));
    await watcher.watchOnce();
    expect(sandbox.requests.length - before).toBe(3);
    expect(warned.mock.calls.filter((call: unknown[]) => String(call[1]).includes('list call'))).toHaveLength(
      1,
    );
    expect(await watcher.readState()).toMatchObject({ list: 'refused' });

    await changeState({ nextListAt: 0 });
    await watcher.watchOnce();
    expect(lists()).toHaveLength(2);
    expect(warned.mock.calls.filter((call: unknown[]) => String(call[1]).includes('list call'))).toHaveLength(
      1,
    );
    sandbox.clearFaults();
    await changeState({ nextListAt: 0 });
    await watcher.watchOnce();
    expect(await watcher.readState()).toMatchObject({ list: 'works' });
  });

  test('looks less often at what stands still, and later at what is not found', async () => {
    const found = await client.fetchOrder({ purchaseOrder: '1001' });
    if (found.kind !== 'found') throw new Error(found.kind);
    const at = (po: string, askedAt: number) => ({
      ...found.told,
      order: { ...found.told.order, purchaseOrder: po },
      askedAt,
    });
    await remember([at('still', 0)], Date.now() - 20 * dayMs);
    await remember([at('still', 0)], Date.now() - 2 * dayMs);
    await remember([at('gone', 0)], Date.now() - 7 * hourMs);
    sandbox.setFault({ kind: 'refused' }, 'list');
    const { watcher } = aWatcher({ everyMinutes: 0 });
    await watcher.watchOnce();
    expect(looks().map(({ lookup }) => lookup)).toEqual(['1001', 'gone']);
    await watcher.watchOnce();
    await database.query('UPDATE watcher_looks SET tried_at = tried_at - $1', [7 * hourMs]);
    await watcher.watchOnce();
    expect(looks().filter(({ lookup }) => lookup === 'gone')).toHaveLength(2);
    await database.query('UPDATE watcher_looks SET tried_at = tried_at - $1', [7 * hourMs]);
    await watcher.watchOnce();
    expect(looks().filter(({ lookup }) => lookup === 'gone')).toHaveLength(2);
  });

  test('asks nothing while the upstream is sick', async () => {
    sandbox.setFault({ kind: 'server-error-json' });
    for (const po of ['1', '2', '3', '4', '5', '6']) await client.fetchOrder({ purchaseOrder: po });
    const before = sandbox.requests.length;
    const report = await aWatcher({ everyMinutes: 0 }).watcher.watchOnce(200);
    expect(report).toMatchObject({ pages: 0, looks: 0, isFinished: false });
    expect(sandbox.requests).toHaveLength(before);
  });

  test('of two, one watches; the other one when that has ended, or has been silent for a lease', async () => {
    const one = aWatcher({});
    const other = aWatcher({});
    await one.watcher.watchOnce();
    expect(await other.watcher.watchOnce()).toEqual({ kind: 'led-elsewhere' });
    await one.watcher.stop();
    expect(await other.watcher.watchOnce()).toMatchObject({ kind: 'watched' });
    await other.watcher.stop();

    const silent = aWatcher({ timing: { leaseMs: 150 } });
    await silent.watcher.watchOnce();
    const next = aWatcher({});
    await expect.poll(() => next.watcher.watchOnce(), { timeout: 3000 }).toMatchObject({ kind: 'watched' });
    await next.watcher.stop();
  });

  test('whoever has lost the lease writes nothing more', async () => {
    const lost = await takeLease(database, 'watch:main', 'one', 1);
    await expect.poll(() => takeLease(database, 'watch:main', 'other', 60_000)).not.toBeNull();
    if (lost === null) throw new Error('nobody had it');
    const journal = await readJournal(database, 'main');
    await expect(writeJournal(database, lost, 'main', journal)).rejects.toThrow(LostLease);
    expect(await countOf('watcher_journal')).toBe(0);
  });

  test('does not watch where another file is the one that is watched, and says so once', async () => {
    const told = vi.spyOn(log, 'error');
    const { watcher } = aWatcher({ isOurs: () => Promise.resolve(false) });
    expect(await watcher.watchOnce()).toEqual({ kind: 'led-elsewhere' });
    expect(await watcher.watchOnce()).toEqual({ kind: 'led-elsewhere' });
    expect(told).toHaveBeenCalledOnce();
    expect(sandbox.requests).toHaveLength(0);
    told.mockRestore();
  });

  test('runs by itself, and ends at once', async () => {
    const { watcher } = aWatcher({ timing: { idleMs: 5 } });
    watcher.start();
    await expect.poll(() => countOf('history_orders')).toBeGreaterThan(50);
    await watcher.stop();
    const [lease] = await database.query('SELECT until_at FROM watcher_leases');
    expect(lease).toEqual({ until_at: 0 });
  });
});
