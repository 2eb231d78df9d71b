import 'server-only';
import type { DatabaseAddress } from '@/lib/process/database-address';

/** What is bound to a statement and read from a row: times are milliseconds since 1970, flags are 0 and 1. */
export type SqlValue = string | number | null;
export type SqlRow = Record<string, SqlValue>;

/** Runs one statement of SQL with `$1`, `$2` … for its values, and gives its rows. */
export type Query = (text: string, values?: SqlValue[]) => Promise<SqlRow[]>;

/** One port for two stores. A statement is written once for both; what differs between them stands in `words`. */
export interface Database {
  kind: DatabaseAddress['kind'];
  words: DatabaseWords;
  query: Query;
  /**
   * All that `work` writes, or nothing of it. It awaits nothing but its own `query`: on SQLite everybody shares the
   * one connection, and waits meanwhile.
   */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Fragments of SQL that the stores spell apart. */
export interface DatabaseWords {
  /** A statement that lets one transaction at a time change the tables themselves; null where each is alone anyway. */
  lockTables: string | null;
  /** The database's own clock, in milliseconds since 1970. */
  now: string;
}

/** Why a database can't be used as it is, in words that complete "DATABASE_URL …" and hold no secret. */
export class UnusableDatabase extends Error {}

/** Opens what an address names. Throws `UnusableDatabase` where it can't be; a PostgreSQL is met by its first query. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  if (address.kind === 'sqlite') {
    const { openSqlite } = await import('./sqlite');
    return openSqlite(address.path);
  }
  const { openPostgres } = await import('./postgres');
  return openPostgres(address.url);
}
