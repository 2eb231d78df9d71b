import 'server-only';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '@/lib/process/log';
import { type Database, type SqlRow, type SqlValue, UnusableDatabase } from './database';

/** What is used of `node:sqlite`, and of its twin for a Node that has none. */
interface SqliteModule {
  DatabaseSync: new (path: string) => Connection;
}
interface Connection {
  exec(text: string): void;
  prepare(text: string): { all(values: Record<string, SqlValue>): unknown[] };
  close(): void;
}

/** Marks a file as the tracker's, by a number in its header. */
const applicationId = 0x6f_74_72_6b;

/** How long a call may hold this process while another one writes; beyond it, it is tried again without holding it. */
const heldForMs = 20;
const tryAgainAfterMs = 25;
const givenUpAfterMs = 5000;
const mostStatements = 200;

/** One connection, used by one transaction at a time. A commit has reached the disk when it returns. */
export async function openSqlite(path: string): Promise<Database> {
  const { DatabaseSync } = await loadSqlite();
  const connection = await againWhileBusy(async () =>
    inWords(() => {
      closeSync(openSync(path, 'a', 0o600)); // a new file is nobody else's to read
      const opened = new DatabaseSync(path);
      try {
        prepareFile(opened);
      } catch (error) {
        opened.close();
        throw error;
      }
      return opened;
    }),
  );

  const [edition] = rowsOf(connection.prepare('SELECT sqlite_version() AS version').all({}));
  const version = String(edition?.version);
  if (canLoseWrites(version)) log.warn({ version }, oldEdition);

  const statements = new Map<string, ReturnType<Connection['prepare']>>();
  const run = (text: string, values: SqlValue[] = []): SqlRow[] => {
    const known = statements.get(text);
    const statement = known ?? connection.prepare(text);
    if (known === undefined) {
      if (statements.size >= mostStatements) statements.clear();
      statements.set(text, statement);
    }
    // By name: `node:sqlite` takes no `$1` by its place.
    const named = Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]));
    return rowsOf(statement.all(named));
  };

  let last: Promise<unknown> = Promise.resolve();
  function inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }
  const begin = () => connection.exec('BEGIN IMMEDIATE');

  return {
    kind: 'sqlite',
    words: { lockTables: null, now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)" },
    query: (text, values) => againWhileBusy(() => inTurn(() => run(text, values))),
    transaction: (work) =>
      againWhileBusy(() =>
        inTurn(async () => {
          begin();
          try {
            const result = await work(async (text, values) => run(text, values));
            connection.exec('COMMIT');
            return result;
          } catch (error) {
            rollBack(connection);
            throw error;
          }
        }),
      ),
    close: () =>
      inTurn(() => {
        statements.clear(); // what still holds the file
        connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        connection.close();
      }),
  };
}

const oldEdition =
  'The SQLite of this Node can lose what two processes write to one file at the same moment, as in a restart that ' +
  'overlaps. Node 24, or 22.23 and later, bring one that does not.';

/** Editions before 3.51.3 may, where two connections write and check-point at once: sqlite.org/wal.html, "WAL-reset bug". */
export function canLoseWrites(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return major < 3 || (major === 3 && (minor < 51 || (minor === 51 && patch < 3)));
}

/** Node's own from 22.13 on. The name is no import, so that no bundler looks for it where there is none. */
async function loadSqlite(): Promise<SqliteModule> {
  const builtIn: Partial<SqliteModule> | undefined = process.getBuiltinModule?.('node:sqlite');
  if (builtIn?.DatabaseSync !== undefined) return { DatabaseSync: builtIn.DatabaseSync };
  return import('@photostructure/sqlite');
}

function prepareFile(connection: Connection): void {
  connection.exec(`PRAGMA busy_timeout = ${heldForMs}`);
  const [header] = rowsOf(connection.prepare('PRAGMA application_id').all({}));
  if (header?.application_id !== applicationId) {
    const [tables] = rowsOf(connection.prepare('SELECT count(*) AS count FROM sqlite_master').all({}));
    if (tables?.count !== 0) throw new UnusableDatabase('names a database of another program');
  }
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    // What is deleted is gone from the file, too.
    'secure_delete = ON',
    'trusted_schema = OFF',
  ]) {
    connection.exec(`PRAGMA ${pragma}`);
  }
  if (header?.application_id !== applicationId) connection.exec(`PRAGMA application_id = ${applicationId}`);
  connection.exec('BEGIN IMMEDIATE; ROLLBACK'); // a file that can only be read is told now
}

/** SQLite rolls back by itself where the disk is full: that there is nothing left to roll back is no second error. */
function rollBack(connection: Connection): void {
  try {
    connection.exec('ROLLBACK');
  } catch {}
}

async function againWhileBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const giveUpAt = Date.now() + givenUpAfterMs; ; await wait(tryAgainAfterMs)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= giveUpAt) throw error;
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked/.test(error.message);
}

/** Says what is wrong with a file as whoever set it can act on. */
function inWords<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnusableDatabase || isBusy(error)) throw error;
    const told = error instanceof Error ? error.message : '';
    if (/ENOENT/.test(told)) throw new UnusableDatabase('names a file in a folder that does not exist');
    if (/EISDIR|ENOTDIR/.test(told)) throw new UnusableDatabase('names a folder where a file should be');
    if (/not a database|malformed/.test(told)) throw new UnusableDatabase('names a file that is no database');
    throw new UnusableDatabase(
      'names a file that this process may not read and write, or whose folder it may not',
    );
  }
}

/** Values are only ever bound as text and numbers, and come back so. */
function rowsOf(rows: unknown[]): SqlRow[] {
  return rows as SqlRow[];
}
