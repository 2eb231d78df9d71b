import 'server-only';
import { UnusableDatabase } from '@/lib/database/database';
import { getDatabase, startDatabase, stopDatabase } from '@/lib/database/shared-database';
import { getHistory, historyStoreOf } from '@/lib/history/history';
import { historyMigrations } from '@/lib/history/migrations';
import { forgetOrder } from '@/lib/history/sights';
import type { Config, ConfigProblem } from '@/lib/process/settings';

/** Whose tables the database has. */
const rooms = [historyMigrations];

/** Opens the database, where one is set; what is wrong with it where it can't be used. */
export async function openMemory({ DATABASE_URL: address }: Config): Promise<ConfigProblem | null> {
  if (address === undefined) return null;
  try {
    await startDatabase(address, rooms);
    return null;
  } catch (error) {
    if (error instanceof UnusableDatabase) return { variable: 'DATABASE_URL', message: error.message };
    throw error;
  }
}

/** Writes what waits, and closes. Never rejects. */
export async function closeMemory(): Promise<void> {
  await getHistory()?.stop();
  await stopDatabase();
}

/**
 * `node server.js forget PO`: deletes what is remembered of an order, while a server runs or not.
 * @returns what to tell, and how the process ends
 */
export async function forget(
  config: Config,
  purchaseOrder: string,
): Promise<{ text: string; exitCode: number }> {
  const problem = await openMemory(config);
  if (problem !== null) return { text: `${problem.variable} ${problem.message}`, exitCode: 78 };
  const database = getDatabase()?.current ?? null;
  if (database === null) {
    const text = config.DATABASE_URL
      ? 'The database does not answer: nothing was deleted.'
      : 'Without DATABASE_URL nothing is remembered.';
    return { text, exitCode: 1 };
  }
  const gone = await forgetOrder(database, historyStoreOf(config), purchaseOrder);
  await closeMemory();
  const text =
    gone.orders === 0
      ? 'Nothing is remembered of this order.'
      : `Deleted: ${gone.orders} order${gone.orders === 1 ? '' : 's'}, with ${gone.sights} of what was seen of it.`;
  return { text, exitCode: gone.orders === 0 ? 1 : 0 };
}
