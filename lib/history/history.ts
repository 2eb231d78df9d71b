import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@/lib/database/database';
import type { LastingDatabase } from '@/lib/database/lasting-database';
import type { Order } from '@/lib/orders/order';
import { type SeenSteps, type Sight, seenStepsFrom } from '@/lib/orders/seen-steps';
import { buildSteps } from '@/lib/orders/timeline';
import { log } from '@/lib/process/log';
import type { Metrics } from '@/lib/process/metrics';
import { outsideRequests } from '@/lib/process/outside-requests';
import { forgetOldCounts } from './counters';
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

export interface HistoryParts {
  database: Pick<LastingDatabase, 'current' | 'failed'>;
  metrics: Pick<Metrics, 'historyWrites'>;
  /** Whose orders they are. */
  store: string;
  keepDays: number;
}

/**
 * What this process sees of orders, and remembers. Answers are collected and written behind whoever asked: nobody waits
 * for a write, and one that fails is tried again and never fails an answer.
 */
export class History {
  readonly #database: HistoryParts['database'];
  readonly #writes: Metrics['historyWrites'];
  readonly #store: string;
  readonly #keepDays: number;
  readonly #ended = new AbortController();
  #waiting: SeenAnswer[] = [];
  #writing: SeenAnswer[] = [];
  #run: Promise<void> | null = null;
  #atOnce = mostInOneWrite;
  #triesAlone = 0;
  #sweeping: NodeJS.Timeout | undefined;

  constructor({ database, metrics, store, keepDays }: HistoryParts) {
    this.#database = database;
    this.#writes = metrics.historyWrites;
    this.#store = store;
    this.#keepDays = keepDays;
  }

  /** Takes note of an answer; returns at once. */
  see(answer: SeenAnswer): void {
    if (answer.order.purchaseOrder === '' || this.#ended.signal.aborted) return;
    if (this.#waiting.length >= mostWaiting) {
      this.#waiting.shift();
      this.#writes.inc({ result: 'dropped' });
    }
    this.#waiting.push(answer);
    this.#run ??= outsideRequests(() => this.#writeWaiting(collectedForMs));
  }

  /**
   * Writes answers at once, for whoever has nobody waiting. One that no database takes is given up, so that it doesn't
   * keep the others out; rejects where none can be written.
   */
  async seeNow(answers: SeenAnswer[]): Promise<void> {
    const database = this.#database.current;
    if (database === null) throw new Error('The database is away.');
    const named = answers.filter(({ order }) => order.purchaseOrder !== '');
    let written = named.length;
    try {
      await writeSights(database, this.#store, named);
    } catch (error) {
      written = await this.#writeOneByOne(database, named);
      if (written === 0) throw error;
      this.#writes.inc({ result: 'dropped' }, named.length - written);
      log.error('An answer could not be remembered, whenever the database took others.');
    }
    this.#writes.inc({ result: 'written' }, written);
  }

  /** @returns how many could be written */
  async #writeOneByOne(database: Database, answers: SeenAnswer[]): Promise<number> {
    let written = 0;
    for (const answer of answers) {
      const isWritten = await writeSights(database, this.#store, [answer]).then(
        () => true,
        () => false,
      );
      if (isWritten) written++;
    }
    return written;
  }

  /** When the steps began of which the upstream tells no time. Never throws, and never takes long. */
  async readSeenSteps(order: Order): Promise<SeenSteps> {
    if (!hasUntoldSteps(order)) return {};
    const database = this.#database.current;
    if (database === null) return {};
    const { purchaseOrder: po, id } = order;
    const reading = readSights(database, this.#store, po, id).then(
      (written) => seenStepsFrom([...written, ...this.#unwrittenAfter(written, order)]),
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
    this.#sweeping = setInterval(() => void this.#sweep(), sweptEveryMs).unref();
  }

  /** Writes what waits, as far as that is possible in a short time. */
  async stop(): Promise<void> {
    clearInterval(this.#sweeping);
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
      this.#writes.inc({ result: 'written' }, this.#writing.length);
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
    this.#writes.inc({ result: 'failed' }, this.#writing.length);
    this.#database.failed(error);
    this.#triesAlone = this.#atOnce === 1 ? this.#triesAlone + 1 : 0;
    this.#atOnce = 1;
    if (this.#triesAlone < mostTriesAlone) {
      this.#waiting.unshift(...this.#writing);
      return;
    }
    this.#triesAlone = 0;
    this.#writes.inc({ result: 'dropped' });
    log.error('An answer could not be remembered, whenever the database took others.');
  }

  /** What was seen and is not in the database yet. */
  #unwrittenAfter(written: Sight[], { purchaseOrder: po, id }: Order): Sight[] {
    const last = written.at(-1)?.lastAskedAt ?? 0;
    return [...this.#writing, ...this.#waiting]
      .filter(({ order, askedAt }) => order.purchaseOrder === po && order.id === id && askedAt > last)
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
      await forgetOldCounts(database, this.#store, Date.now());
      if (gone.orders > 0) log.info(gone, 'Orders were forgotten that have not changed for long.');
    } catch (error) {
      this.#database.failed(error);
    }
  }
}

function hasUntoldSteps(order: Order): boolean {
  return buildSteps(order).some(({ at, state }) => at === null && state !== 'upcoming');
}
