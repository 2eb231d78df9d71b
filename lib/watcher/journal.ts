import 'server-only';
import { z } from 'zod';
import type { Database } from '@/lib/database/database';
import { type Lease, LostLease, whileHeld } from './lease';

/** How far the watcher has come, so that whoever goes on, after a restart or on another machine, goes on from there. */
export interface Journal {
  state: JournalState;
  /** The pass under way. */
  pass: Pass | null;
}

export type JournalState = z.output<typeof journalState>;
export type Pass = z.output<typeof pass>;

const time = z.number().nullable();
const journalState = z.object({
  since: time,
  lastPassAt: time,
  lastWholeAt: time,
  list: z.enum(['works', 'refused', 'not-tried']),
  /** Before this the list isn't asked for. */
  nextListAt: z.number(),
  /** How often in a row the list gave no answer. */
  listFailures: z.number(),
});
const pass = z.object({
  kind: z.enum(['recent', 'whole']),
  startedAt: z.number(),
  /** Which of the pass's lists, from 0, and the page of it that is next, from 1. */
  section: z.number(),
  page: z.number(),
});

const blank: JournalState = {
  since: null,
  lastPassAt: null,
  lastWholeAt: null,
  list: 'not-tried',
  nextListAt: 0,
  listFailures: 0,
};

/** What can't be read counts as not written yet. */
export async function readJournal(database: Database, store: string): Promise<Journal> {
  const rows = await database.query('SELECT name, value FROM watcher_journal WHERE store = $1', [store]);
  const textOf = (name: string) => String(rows.find((row) => row.name === name)?.value ?? 'null');
  const state = journalState.safeParse(parsed(textOf('state')));
  const underWay = pass.safeParse(parsed(textOf('pass')));
  return { state: state.data ?? blank, pass: underWay.data ?? null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Throws `LostLease` where another process watches by now. */
export async function writeJournal(
  database: Database,
  lease: Lease,
  store: string,
  journal: Journal,
): Promise<void> {
  await database.transaction(async (query) => {
    for (const [name, value] of Object.entries(journal)) {
      const { condition, values } = whileHeld(database, lease, 3);
      const [written] = await query(
        `INSERT INTO watcher_journal (store, name, value) SELECT $1, $2, $3 WHERE ${condition}
         ON CONFLICT (store, name) DO UPDATE SET value = excluded.value RETURNING name`,
        [store, name, JSON.stringify(value), ...values],
      );
      if (written === undefined) throw new LostLease();
    }
  });
}

/** The id that a database was given when it was first watched: two files have two. */
export async function readDatabaseId(database: Database, newId: string): Promise<string> {
  const values = ['', 'database-id', newId];
  await database.query(
    'INSERT INTO watcher_journal (store, name, value) VALUES ($1, $2, $3) ON CONFLICT (store, name) DO NOTHING',
    values,
  );
  const [row] = await database.query(
    'SELECT value FROM watcher_journal WHERE store = $1 AND name = $2',
    values.slice(0, 2),
  );
  return String(row?.value ?? newId);
}
