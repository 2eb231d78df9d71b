import 'server-only';
import type { Database } from '@/lib/database/database';
import type { LastingDatabase } from '@/lib/database/lasting-database';
import { log } from '@/lib/process/log';

/** What is counted by day, and never of whom. */
export type CounterKind = 'outcome' | 'stage' | 'topic' | 'carrier' | 'shape';

const dayMs = 24 * 60 * 60 * 1000;
const writtenEveryMs = 60_000;
const keptDays = 90;
/** More different things than this are nobody's questions but an attack. */
const mostCounters = 2000;
const mostOrders = 10_000;
const other = 'other';

/**
 * Sums of what shoppers asked, by day, and how often each order was opened. They are collected here and written every
 * minute behind everybody. What can’t be written fails no answer and is tried again with the next minute’s.
 */
export class Counters {
  readonly #database: Pick<LastingDatabase, 'current' | 'failed'>;
  readonly #store: string;
  #counts = new Map<string, number>();
  #looks = new Map<string, { looks: number; firstAt: number }>();
  #writing: NodeJS.Timeout | undefined;

  constructor(database: Pick<LastingDatabase, 'current' | 'failed'>, store: string) {
    this.#database = database;
    this.#store = store;
  }

  start(): void {
    this.#writing = setInterval(() => void this.write(), writtenEveryMs).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#writing);
    await this.write();
  }

  /** @param name one of few, or a shape */
  count(kind: CounterKind, name: string, now = Date.now()): void {
    this.#add(keyOf(now, kind, name), 1);
  }

  /** A shopper opened an order. */
  countLook(po: string, now = Date.now()): void {
    this.#addLooks(keyOf(now, po), 1, now);
  }

  #add(named: string, count: number): void {
    const isRoom = this.#counts.has(named) || this.#counts.size < mostCounters;
    const key = isRoom ? named : [...named.split(separator).slice(0, 2), other].join(separator);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  #addLooks(key: string, looks: number, firstAt: number): void {
    const seen = this.#looks.get(key);
    if (seen !== undefined) {
      seen.looks += looks;
      seen.firstAt = Math.min(seen.firstAt, firstAt);
    } else if (this.#looks.size < mostOrders) this.#looks.set(key, { looks, firstAt });
  }

  /** Never rejects. */
  async write(): Promise<void> {
    const { current } = this.#database;
    if (current === null || this.#counts.size + this.#looks.size === 0) return;
    const [counts, looks] = [this.#counts, this.#looks];
    [this.#counts, this.#looks] = [new Map(), new Map()];
    try {
      await current.transaction(async (query) => {
        for (const [key, count] of counts) {
          const [day, kind, name] = partsOf(key);
          await query(
            `INSERT INTO history_counts (store, day, kind, name, count) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (store, day, kind, name) DO UPDATE SET count = history_counts.count + excluded.count`,
            [this.#store, day, kind, name, count],
          );
        }
        for (const [key, { looks: count, firstAt }] of looks) {
          const [day, po] = partsOf(key);
          await query(
            `INSERT INTO history_looks (store, po, day, looks, first_at)
             SELECT store, po, CAST($3 AS INTEGER), CAST($4 AS INTEGER), CAST($5 AS BIGINT)
             FROM history_orders WHERE store = $1 AND po = $2
             ON CONFLICT (store, po, day) DO UPDATE SET looks = history_looks.looks + excluded.looks`,
            [this.#store, po, day, count, firstAt],
          );
        }
      });
    } catch (error) {
      this.#database.failed(error);
      for (const [key, count] of counts) this.#add(key, count);
      for (const [key, { looks: count, firstAt }] of looks) this.#addLooks(key, count, firstAt);
      log.warn('Counters could not be written; they are tried again in a minute.');
    }
  }
}

const separator = '\n';

/** PostgreSQL takes no NUL: one in a name must not keep all others from being written. */
function keyOf(now: number, ...parts: string[]): string {
  return [Math.floor(now / dayMs), ...parts].join(separator).replaceAll('\0', '\uFFFD');
}

function partsOf(key: string): [day: number, first: string, second: string] {
  const [day = '', first = '', second = ''] = key.split(separator);
  return [Number(day), first, second];
}

/** A row of what was counted. `day` is days since 1970. */
export interface DayCount {
  day: number;
  kind: CounterKind;
  name: string;
  count: number;
}

/** The counts of the last days, summed by name. @returns by kind, the most first */
export async function readCounts(
  database: Database,
  store: string,
  sinceDay: number,
): Promise<Record<CounterKind, { name: string; count: number }[]>> {
  const rows = await database.query(
    `SELECT kind, name, sum(count) AS count FROM history_counts WHERE store = $1 AND day > $2
     GROUP BY kind, name ORDER BY sum(count) DESC, name`,
    [store, sinceDay],
  );
  const of = (kind: CounterKind) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ name, count }) => ({ name: String(name), count: Number(count) }));
  return {
    outcome: of('outcome'),
    stage: of('stage'),
    topic: of('topic'),
    carrier: of('carrier'),
    shape: of('shape'),
  };
}

/** Deletes what is older than 90 days. */
export async function forgetOldCounts(database: Database, store: string, now: number): Promise<void> {
  const before = [store, Math.floor(now / dayMs) - keptDays];
  await database.query('DELETE FROM history_counts WHERE store = $1 AND day < $2', before);
  await database.query('DELETE FROM history_looks WHERE store = $1 AND day < $2', before);
}
