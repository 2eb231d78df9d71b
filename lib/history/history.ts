import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { getDatabase, type LastingDatabase } from '@/lib/database/shared-database';
import type { Order } from '@/lib/orders/order';
import { type SeenSteps, type Sight, seenStepsFrom } from '@/lib/orders/seen-steps';
import { buildSteps } from '@/lib/orders/timeline';
import { log } from '@/lib/process/log';
import { getMetrics } from '@/lib/process/metrics';
import { outsideRequests } from '@/lib/process/outside-requests';
import { type Config, getConfig } from '@/lib/process/settings';
import { forgetUnchangedSince, readSights, type SeenAnswer, writeSights } from './sights';

/** How long an order's reader waits for the memory; beyond it the page comes as it would without one. */
const patienceMs = 50;
const collectedForMs = 200;
const triedAgainAfterMs = 1000;
const mostInOneWrite = 500;
const mostWaiting = 10_000;
/** An answer that fails alone while the database takes others is given up. */
const mostTriesAlone = 3;
const sweptEveryMs = 60 * 60 * 1000;
const endWaitsMs = 2000;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * What this process sees of orders, and remembers. Answers are collected and written behind whoever asked: nobody waits
 * for a write, and one that fails is tried again and never fails an answer.
 */
export class History {
  readonly #database: Pick<LastingDatabase, 'current' | 'failed'>;
  readonly #store: string;
  readonly #keepDays: number;
  readonly #ended = new AbortController();
  #waiting: SeenAnswer[] = [];
  #writing: SeenAnswer[] = [];
  #run: Promise<void> | null = null;
  #atOnce = mostInOneWrite;
  #triesAlone = 0;

  constructor(database: Pick<LastingDatabase, 'current' | 'failed'>, store: string, keepDays: number) {
    this.#database = database;
    this.#store = store;
    this.#keepDays = keepDays;
  }

  /** Takes note of an answer; returns at once. */
  see(answer: SeenAnswer): void {
    if (answer.order.purchaseOrder === '' || this.#ended.signal.aborted) return;
    if (this.#waiting.length >= mostWaiting) {
      this.#waiting.shift();
      getMetrics().historyWrites.inc({ result: 'dropped' });
    }
    this.#waiting.push(answer);
    this.#run ??= outsideRequests(() => this.#writeWaiting(collectedForMs));
  }

  /** When the steps began of which the upstream tells no time. Never throws, and never takes long. */
  async readSeenSteps(order: Order): Promise<SeenSteps> {
    if (!hasUntoldSteps(order)) return {};
    const database = this.#database.current;
    if (database === null) return {};
    const po = order.purchaseOrder;
    const reading = readSights(database, this.#store, po).then(
      (written) => seenStepsFrom([...written, ...this.#unwrittenAfter(written, po)]),
      (error: unknown): SeenSteps => {
        this.#database.failed(error);
        return {};
      },
    );
    return Promise.race([reading, wait(patienceMs, {}, { ref: false })]);
  }

  /** Begins to delete what is older than it may be, now and every hour. */
  start(): void {
    void this.#sweep();
    setInterval(() => void this.#sweep(), sweptEveryMs).unref();
  }

  /** Writes what waits, as far as that is possible in a short time. */
  async stop(): Promise<void> {
    this.#ended.abort();
    await Promise.race([this.#run, wait(endWaitsMs, null, { ref: false })]);
  }

  /** Resolves when nothing waits any more. Never rejects. */
  async #writeWaiting(pauseMs: number): Promise<void> {
    const { signal } = this.#ended;
    for (let nextPauseMs = pauseMs; this.#waiting.length > 0; ) {
      await wait(nextPauseMs, null, { signal, ref: false }).catch(() => {});
      const isWritten = await this.#writeOnce();
      if (!isWritten && signal.aborted) break;
      nextPauseMs = isWritten ? 0 : triedAgainAfterMs;
    }
    this.#run = null;
  }

  async #writeOnce(): Promise<boolean> {
    const database = this.#database.current;
    if (database === null) return false;
    this.#writing = this.#waiting.splice(0, this.#atOnce);
    try {
      await writeSights(database, this.#store, this.#writing);
      getMetrics().historyWrites.inc({ result: 'written' }, this.#writing.length);
      this.#atOnce = Math.min(this.#atOnce * 2, mostInOneWrite);
      this.#triesAlone = 0;
      return true;
    } catch (error) {
      this.#noteFailure(error);
      return false;
    } finally {
      this.#writing = [];
    }
  }

  /** Keeps what wasn't written for later, one by one: something in it may be what no database takes. */
  #noteFailure(error: unknown): void {
    getMetrics().historyWrites.inc({ result: 'failed' }, this.#writing.length);
    this.#database.failed(error);
    this.#triesAlone = this.#atOnce === 1 ? this.#triesAlone + 1 : 0;
    this.#atOnce = 1;
    if (this.#triesAlone < mostTriesAlone) {
      this.#waiting.unshift(...this.#writing);
      return;
    }
    this.#triesAlone = 0;
    getMetrics().historyWrites.inc({ result: 'dropped' });
    log.error('An answer could not be remembered, whenever the database took others.');
  }

  /** What was seen and is not in the database yet. */
  #unwrittenAfter(written: Sight[], po: string): Sight[] {
    const last = written.at(-1)?.lastAskedAt ?? 0;
    return [...this.#writing, ...this.#waiting]
      .filter(({ order, askedAt }) => order.purchaseOrder === po && askedAt > last)
      .sort((one, other) => one.askedAt - other.askedAt)
      .map(({ order, askedAt, seenAt }) => ({
        stage: order.stage,
        firstSeenAt: seenAt,
        lastAskedAt: askedAt,
      }));
  }

  async #sweep(): Promise<void> {
    const database = this.#database.current;
    if (database === null) return;
    try {
      const gone = await forgetUnchangedSince(database, this.#store, Date.now() - this.#keepDays * dayMs);
      if (gone.orders > 0) log.info(gone, 'Orders were forgotten that have not changed for long.');
    } catch (error) {
      this.#database.failed(error);
    }
  }
}

function hasUntoldSteps(order: Order): boolean {
  return buildSteps(order).some(({ at, state }) => at === null && state !== 'upcoming');
}

/** Which rows are this store's: demo data never mixes with orders, whatever the database holds. */
export function historyStoreOf({ ORDER_STATUS_API_SANDBOX: isSandbox }: Config): string {
  return isSandbox ? 'sandbox' : 'main';
}

// Made by the server, used by pages and route handlers, which are bundled apart.
const slot = Symbol.for('order-tracker.history');
const shared: typeof globalThis & { [slot]?: History } = globalThis;

/** Begins to remember, where there is a database to do it in. */
export function startHistory(): void {
  const database = getDatabase();
  if (database === null) return;
  const config = getConfig();
  shared[slot] = new History(database, historyStoreOf(config), config.KEEP_ORDERS_DAYS);
  shared[slot].start();
}

/** What this process remembers of orders; null without a database. */
export function getHistory(): History | null {
  return shared[slot] ?? null;
}

/** See `History`; null without a database. */
export async function readSeenSteps(order: Order): Promise<SeenSteps | null> {
  return (await getHistory()?.readSeenSteps(order)) ?? null;
}
