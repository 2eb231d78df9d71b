import 'server-only';
import type { Database } from '@/lib/database/database';
import { readCandidates } from '@/lib/history/attention';
import { readFigures } from '@/lib/history/figures';
import type { MemoryReader } from '@/lib/lookups/find-attention';
import type { Watcher } from '@/lib/watcher/watcher';
import type { Memory } from './memory';

/** What the desk reads of the memory; a database that fails is told of to whoever keeps it. */
export function memoryReader(
  { database, store, usual }: Memory,
  watcher: Watcher,
  lateAfterDays: number,
): MemoryReader {
  async function read<Result>(query: (current: Database) => Promise<Result>): Promise<Result> {
    const { current } = database;
    if (current === null) throw new Error('The database is away.');
    try {
      return await query(current);
    } catch (error) {
      database.failed(error);
      throw error;
    }
  }
  return {
    readCandidates: (now) => read((current) => readCandidates(current, store, now)),
    readFigures: (now) => read((current) => readFigures(current, store, now)),
    usual: () => usual.times,
    watchState: () => watcher.readState(),
    lateAfterDays,
  };
}
