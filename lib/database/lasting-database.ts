import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabaseAddress } from '@/lib/process/database-address';
import { log } from '@/lib/process/log';
import { type Database, openDatabase, UnusableDatabase } from './database';
import { migrate, type RoomMigrations } from './migrations';

/** How often a database is looked at that answers, and one that doesn't. */
const lookedAtEveryMs = 5000;
const triedEveryMs = 1000;
/** How long the start waits for a PostgreSQL; it goes on without it. */
const startWaitsMs = 3000;
const closeWaitsMs = 2000;

/**
 * The database of this process, through its ups and downs: opened and migrated as soon as it can be, and handed out
 * only while it answers, so that nobody waits for one that is known to be away.
 */
export class LastingDatabase {
  readonly #address: DatabaseAddress;
  readonly #rooms: RoomMigrations[];
  readonly #ended = new AbortController();
  #opened: Database | null = null;
  #isMigrated = false;
  #isAway = false;
  #watching: Promise<void> | null = null;

  constructor(address: DatabaseAddress, rooms: RoomMigrations[]) {
    this.#address = address;
    this.#rooms = rooms;
  }

  /** Throws `UnusableDatabase` for what only whoever set it can mend; one that is merely away is waited for. */
  async start(): Promise<void> {
    const first = this.#prepare().then(
      () => null,
      (error: unknown) => error,
    );
    const trouble = await Promise.race([
      first,
      wait(startWaitsMs, new Error('no answer yet'), { ref: false }),
    ]);
    if (trouble instanceof UnusableDatabase) {
      await this.#close();
      throw trouble;
    }
    if (trouble !== null) this.#noteFailure(trouble);
    this.#watching = this.#watch();
  }

  /** For readiness and metrics. */
  get state(): 'reachable' | 'unreachable' {
    return this.current === null ? 'unreachable' : 'reachable';
  }

  /** The database, or null while it is away. */
  get current(): Database | null {
    return this.#isMigrated && !this.#isAway ? this.#opened : null;
  }

  /** To be told by whoever met an error: everybody goes on without the database until it answers again. */
  failed(error: unknown): void {
    this.#noteFailure(error);
  }

  async stop(): Promise<void> {
    this.#ended.abort();
    await this.#watching;
    await this.#close();
  }

  async #prepare(): Promise<void> {
    this.#opened ??= await openDatabase(this.#address);
    const taken = await migrate(this.#opened, this.#rooms);
    if (taken > 0) log.info({ steps: taken }, 'The database was brought up to this release.');
    this.#isMigrated = true;
  }

  async #watch(): Promise<void> {
    const { signal } = this.#ended;
    while (!signal.aborted) {
      const pauseMs = this.current === null ? triedEveryMs : lookedAtEveryMs;
      await wait(pauseMs, null, { signal, ref: false }).catch(() => {});
      if (signal.aborted) return;
      try {
        await this.#look();
      } catch (error) {
        this.#noteFailure(error);
      }
    }
  }

  async #look(): Promise<void> {
    if (this.#opened === null || !this.#isMigrated) await this.#prepare();
    // After a failure it has to take a write, which a full disk answers otherwise than a read.
    else if (this.#isAway) await this.#opened.query('UPDATE tracker_rooms SET version = version');
    else await this.#opened.query('SELECT 1 AS alive');
    if (this.#isAway) log.info('The database is back.');
    this.#isAway = false;
  }

  #noteFailure(error: unknown): void {
    if (this.#isAway) return;
    this.#isAway = true;
    log.warn({ reason: reasonOf(error) }, 'The database can not be used: going on without the memory.');
  }

  async #close(): Promise<void> {
    const closing = this.#opened?.close().catch(() => {});
    await Promise.race([closing, wait(closeWaitsMs, null, { ref: false })]);
  }
}

/** An error's own words may hold what a statement was about. */
function reasonOf(error: unknown): string {
  if (error instanceof UnusableDatabase) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
  return /^[\w ]{1,40}$/.test(code) ? code : 'no code';
}
