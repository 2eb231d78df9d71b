import 'server-only';
import { UnusableDatabase } from '@/lib/database/database';
import { LastingDatabase } from '@/lib/database/lasting-database';
import { Counters } from '@/lib/history/counters';
import { History } from '@/lib/history/history';
import { historyMigrations } from '@/lib/history/migrations';
import { forgetOrder } from '@/lib/history/sights';
import { UsualFigures } from '@/lib/history/usual-figures';
import type { Lifecycle } from '@/lib/process/lifecycle';
import type { Metrics } from '@/lib/process/metrics';
import { type Config, type ConfigProblem, storeFromConfig } from '@/lib/process/settings';
import { watcherMigrations } from '@/lib/watcher/migrations';

/** What is remembered, and where. */
export interface Memory {
  database: LastingDatabase;
  history: History;
  usual: UsualFigures;
  counters: Counters;
  /** Whose orders are remembered. */
  store: string;
}

/** Whose tables the database has; a room stands behind those whose tables its own refer to. */
export const rooms = [historyMigrations, watcherMigrations];

/** The memory; null where no database is configured. It is opened, and written to the end, by the lifecycle. */
export function createMemory(
  config: Config,
  { metrics, lifecycle }: { metrics: Metrics; lifecycle: Lifecycle },
): Memory | null {
  const { DATABASE_URL: address, KEEP_ORDERS_DAYS: keepDays } = config;
  if (address === undefined) return null;
  const database = new LastingDatabase(address, rooms);
  const store = memoryStoreOf(config);
  const history = new History({ database, metrics, store, keepDays });
  lifecycle.join({ name: 'database', start: () => database.start(), stop: () => database.stop() });
  lifecycle.join({ name: 'history', start: () => history.start(), stop: () => history.stop() });
  const usual = new UsualFigures(database, store);
  lifecycle.join({ name: 'usual times', start: () => usual.start(), stop: () => usual.stop() });
  const counters = new Counters(database, store);
  lifecycle.join({ name: 'counters', start: () => counters.start(), stop: () => counters.stop() });
  return { database, history, usual, counters, store };
}

/**
 * `node server.js forget PO`: deletes what is remembered of an order, while a server runs or not. Rejects like the start.
 * @returns what to tell, and how the process ends
 */
export async function forget(
  config: Config,
  purchaseOrder: string,
): Promise<{ text: string; exitCode: number }> {
  const { DATABASE_URL: address } = config;
  if (address === undefined) return { text: 'Without DATABASE_URL nothing is remembered.', exitCode: 1 };
  const database = new LastingDatabase(address, rooms);
  await database.start();
  try {
    const { current } = database;
    if (current === null) return { text: 'The database does not answer: nothing was deleted.', exitCode: 1 };
    const { orders, sights } = await forgetOrder(current, memoryStoreOf(config), purchaseOrder);
    if (orders === 0) return { text: 'Nothing is remembered of this order.', exitCode: 1 };
    const what = `${orders} order${orders === 1 ? '' : 's'}, with ${sights} of what was seen of it.`;
    return { text: `Deleted: ${what}`, exitCode: 0 };
  } finally {
    await database.stop();
  }
}

/** What is wrong with `DATABASE_URL`, where that is why the memory didn't start; null for any other error. */
export function databaseProblemFrom(error: unknown): ConfigProblem | null {
  return error instanceof UnusableDatabase ? { variable: 'DATABASE_URL', message: error.message } : null;
}

/** Which rows are this store's: demo data never mixes with orders, whatever the database holds. */
function memoryStoreOf(config: Config): string {
  return config.ORDER_STATUS_API_SANDBOX ? 'sandbox' : storeFromConfig(config).id;
}
