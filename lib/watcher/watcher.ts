import 'server-only';
import { randomBytes } from 'node:crypto';
import { setImmediate as immediate, setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@/lib/database/database';
import type { LastingDatabase } from '@/lib/database/lasting-database';
import type { ListOrdersResult, OrderStatusClient } from '@/lib/order-status-api/client';
import type { ToldOrder } from '@/lib/orders/told-order';
import type { WatchState } from '@/lib/orders/watch-state';
import { log } from '@/lib/process/log';
import type { Metrics } from '@/lib/process/metrics';
import { outsideRequests } from '@/lib/process/outside-requests';
import {
  type Journal,
  type JournalState,
  type Pass,
  readDatabaseId,
  readJournal,
  writeJournal,
} from './journal';
import { giveBackLease, type Lease, LostLease, takeLease } from './lease';
import { afterPage, duePass, requestOf } from './list-pass';
import { nextLook, noteFound, noteTry } from './looks';

/** How long each thing lasts; a call may take as long as a turn, and both together less than a lease. */
export interface WatchTiming {
  leaseMs: number;
  /** Work between two renewals of the lease. */
  turnMs: number;
  /** Between two looks at whether there is something to do. */
  idleMs: number;
}

const usualTiming: WatchTiming = { leaseMs: 30_000, turnMs: 10_000, idleMs: 10_000 };
const hourMs = 3_600_000;
const minuteMs = 60_000;
/** After so many failures in a row a list is left alone for an hour, as one that is refused. */
const mostListFailures = 3;
const ordersAtOnce = 10;
const endWaitsMs = 2000;
/** After an answer that was none: what is next would meet the same. */
const afterFailureMs = 5000;

export interface WatcherParts {
  database: Pick<LastingDatabase, 'current' | 'failed'>;
  /** Whose orders they are. */
  store: string;
  client: Pick<OrderStatusClient, 'fetchOrder' | 'listOrders'>;
  /** Writes down what answers showed, all of one call; rejects where that can't be done. */
  remember: (told: ToldOrder[], askedAt: number) => Promise<void>;
  metrics: Pick<Metrics, 'watchCalls' | 'watchLeads'>;
  /** Between two passes; 0 where nothing is watched but by `watchOnce`. */
  everyMinutes: number;
  callsPerSecond: number;
  /** Whether a database of this id is the one that is watched, where several machines could have a file each. */
  isOurs?: (databaseId: string) => Promise<boolean>;
  timing?: Partial<WatchTiming>;
}

/** What one bounded pass did. */
export type WatchReport =
  | { kind: 'watched'; pages: number; looks: number; orders: number; isFinished: boolean }
  | { kind: 'led-elsewhere' }
  | { kind: 'unavailable' };

type Step = 'worked' | 'idle' | { waitMs: number };

/**
 * Looks at orders where nobody does, behind all who do. Of several processes one watches; how far it has come stands
 * in the database, so that another one, or the same after a restart, goes on from there.
 */
export class Watcher {
  readonly #parts: WatcherParts;
  readonly #timing: WatchTiming;
  readonly #holder = randomBytes(12).toString('base64url');
  readonly #ended = new AbortController();
  /** Of the list that is read: whom its pages have shown. */
  #met: { list: string; orders: Set<string> } = { list: '', orders: new Set() };
  #nextCallAt = 0;
  /** One turn at a time, whoever wants one. */
  #turn: Promise<unknown> = Promise.resolve();
  #isForeignTold = false;

  constructor(parts: WatcherParts) {
    this.#parts = parts;
    this.#timing = { ...usualTiming, ...parts.timing };
  }

  start(): void {
    if (this.#parts.everyMinutes > 0) outsideRequests(() => void this.#watch());
  }

  /** Gives the lease back, when the call in hand is over or takes too long: what it shows is not written then. */
  async stop(): Promise<void> {
    this.#ended.abort();
    await Promise.race([this.#turn, wait(endWaitsMs, null, { ref: false })]);
    await this.#giveBack();
  }

  /** One pass, as far as it comes within a time. Never rejects. */
  async watchOnce(withinMs = 20_000): Promise<WatchReport> {
    const until = performance.now() + withinMs;
    const done = { pages: 0, looks: 0, orders: 0 };
    try {
      for (;;) {
        const result = await this.#takeTurn(until, done);
        if (result === 'away') return { kind: 'unavailable' };
        if (result === 'led-elsewhere') return { kind: 'led-elsewhere' };
        const isLate = performance.now() >= until || this.#ended.signal.aborted;
        if (result !== 'worked' || isLate) return { kind: 'watched', ...done, isFinished: result === 'idle' };
      }
    } finally {
      if (this.#parts.everyMinutes === 0) await this.#giveBack();
    }
  }

  /** For the desk; null while the database is away. Never rejects. */
  async readState(): Promise<WatchState | null> {
    const database = this.#parts.database.current;
    if (database === null) return null;
    try {
      const { state } = await readJournal(database, this.#parts.store);
      const { since, lastPassAt, list } = state;
      return { since: isoOf(since), lastPassAt: isoOf(lastPassAt), list };
    } catch (error) {
      this.#parts.database.failed(error);
      return null;
    }
  }

  async #watch(): Promise<void> {
    const { signal } = this.#ended;
    while (!signal.aborted) {
      const result = await this.#takeTurn(Number.POSITIVE_INFINITY, { pages: 0, looks: 0, orders: 0 });
      if (result !== 'worked') await this.#pause(this.#timing.idleMs);
    }
  }

  async #pause(ms: number): Promise<void> {
    await wait(ms, null, { signal: this.#ended.signal, ref: false }).catch(() => {});
  }

  /** Works while there is something to do, until the lease has to be renewed. Never rejects. */
  #takeTurn(
    until: number,
    done: { pages: number; looks: number; orders: number },
  ): Promise<'worked' | 'idle' | 'waits' | 'led-elsewhere' | 'away'> {
    const turn = this.#turn.then(async () => {
      const { database: lasting, metrics } = this.#parts;
      const database = lasting.current;
      if (database === null) return 'away';
      try {
        const lease = await this.#lead(database);
        metrics.watchLeads.set(lease === null ? 0 : 1);
        if (lease === null) return 'led-elsewhere';
        const turnEnds = Math.min(until, performance.now() + this.#timing.turnMs);
        for (;;) {
          if (this.#ended.signal.aborted) return 'idle';
          const step = await this.#step(database, lease, done);
          if (step === 'idle') return 'idle';
          if (step !== 'worked') {
            await this.#pause(Math.min(step.waitMs, Math.max(0, turnEnds - performance.now())));
            return 'waits';
          }
          if (performance.now() >= turnEnds) return 'worked';
        }
      } catch (error) {
        if (error instanceof LostLease) return 'led-elsewhere';
        lasting.failed(error);
        return 'away';
      }
    });
    this.#turn = turn;
    return turn;
  }

  async #lead(database: Database): Promise<Lease | null> {
    const { isOurs } = this.#parts;
    if (isOurs !== undefined && !(await this.#isOnlyOne(database, isOurs))) return null;
    return takeLease(database, this.#leaseName, this.#holder, this.#timing.leaseMs);
  }

  get #leaseName(): string {
    return `watch:${this.#parts.store}`;
  }

  async #isOnlyOne(database: Database, isOurs: (id: string) => Promise<boolean>): Promise<boolean> {
    const id = await readDatabaseId(database, randomBytes(12).toString('base64url'));
    const isOnly = await isOurs(id);
    if (!isOnly && !this.#isForeignTold) {
      log.error(
        'Another instance remembers in a file of its own: this one does not watch. Several machines need one PostgreSQL in DATABASE_URL.',
      );
    }
    this.#isForeignTold = !isOnly;
    return isOnly;
  }

  async #giveBack(): Promise<void> {
    const database = this.#parts.database.current;
    this.#parts.metrics.watchLeads.set(0);
    if (database === null) return;
    await giveBackLease(database, this.#leaseName, this.#holder).catch((error: unknown) =>
      this.#parts.database.failed(error),
    );
  }

  /** Makes the one call that is due next. */
  async #step(
    database: Database,
    lease: Lease,
    done: { pages: number; looks: number; orders: number },
  ): Promise<Step> {
    const { store, everyMinutes } = this.#parts;
    const now = Date.now();
    const journal = await readJournal(database, store);
    const isListed = now >= journal.state.nextListAt;
    const pass = isListed
      ? (journal.pass ?? duePass(journal.state, Math.max(1, everyMinutes) * minuteMs, now))
      : null;
    if (pass !== null) {
      const step = await this.#listPage(database, lease, { ...journal, pass }, done);
      if (step === 'worked') done.pages++;
      return step;
    }
    const po = await nextLook(database, store, now);
    if (po === null) return 'idle';
    const step = await this.#look(database, lease, po, now, done);
    if (step === 'worked') done.looks++;
    return step;
  }

  async #listPage(
    database: Database,
    lease: Lease,
    { state, pass }: { state: JournalState; pass: Pass },
    done: { orders: number },
  ): Promise<Step> {
    const { store, client } = this.#parts;
    const write = (journal: Journal) => writeJournal(database, lease, store, journal);
    const request = requestOf(pass);
    if (request === null) {
      await write({ state: withPass(state, pass), pass: null });
      return 'worked';
    }
    await this.#keepPace();
    const askedAt = Date.now();
    const answer = await client.listOrders(request);
    this.#count('list', answer.kind);
    if (answer.kind !== 'listed') {
      const failed = withFailure(state, answer, askedAt);
      if (failed.list === 'refused' && state.list !== 'refused') tellRefused(answer);
      await write({ state: failed, pass: failed.list === 'refused' ? null : pass });
      return waitAfter(answer) ?? 'worked';
    }
    if (state.list === 'refused') log.info('The list call of the Order Status API answers now.');

    await this.#remember(answer.orders, askedAt);
    done.orders += answer.orders.length;
    const orders = answer.orders.map(({ order }) => order);
    const met = this.#metOf(pass);
    const next = afterPage(pass, orders, met);
    for (const { purchaseOrder } of orders) met.add(purchaseOrder);
    const isOver = requestOf(next) === null;
    const works: JournalState = {
      ...state,
      since: state.since ?? askedAt,
      list: 'works',
      listFailures: 0,
    };
    await write(isOver ? { state: withPass(works, next), pass: null } : { state: works, pass: next });
    return 'worked';
  }

  /** Whom this list of the pass has shown; after a restart nobody, which costs a page at most. */
  #metOf({ startedAt, section }: Pass): Set<string> {
    const list = `${startedAt}/${section}`;
    if (this.#met.list !== list) this.#met = { list, orders: new Set() };
    return this.#met.orders;
  }

  async #look(
    database: Database,
    lease: Lease,
    po: string,
    now: number,
    done: { orders: number },
  ): Promise<Step> {
    const { store, client } = this.#parts;
    await this.#keepPace();
    await noteTry(database, lease, store, po, now);
    const askedAt = Date.now();
    const result = await client.fetchOrder({ purchaseOrder: po }, { caller: 'background' });
    this.#count('look', result.kind);
    if (result.kind === 'unavailable') return waitAfter(result) ?? { waitMs: afterFailureMs };
    if (result.kind !== 'found') return 'worked';
    await this.#remember([result.told], askedAt);
    done.orders++;
    // Under another spelling it is another row, and this one is as old as before.
    if (result.told.order.purchaseOrder === po) await noteFound(database, store, po);
    return 'worked';
  }

  async #remember(told: ToldOrder[], askedAt: number): Promise<void> {
    for (let from = 0; from < told.length; from += ordersAtOnce) {
      // Whoever waits for a page goes before.
      await immediate();
      await this.#parts.remember(told.slice(from, from + ordersAtOnce), askedAt);
    }
  }

  async #keepPace(): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.#nextCallAt);
    this.#nextCallAt = at + 1000 / this.#parts.callsPerSecond;
    if (at > now) await this.#pause(at - now);
  }

  #count(call: 'list' | 'look', result: string): void {
    this.#parts.metrics.watchCalls.inc({ call, result });
  }
}

function withPass(state: JournalState, { kind, startedAt }: Pass): JournalState {
  const at = Date.now();
  return { ...state, lastPassAt: at, lastWholeAt: kind === 'whole' ? startedAt : state.lastWholeAt };
}

/** Single looks go on meanwhile. */
function withFailure(state: JournalState, answer: ListOrdersResult, now: number): JournalState {
  // What was never sent tells nothing.
  if (waitAfter(answer) !== null) return state;
  const listFailures = state.listFailures + 1;
  const isRefused = answer.kind === 'refused' || listFailures >= mostListFailures;
  return {
    ...state,
    listFailures,
    list: isRefused ? 'refused' : state.list,
    nextListAt: now + (isRefused ? hourMs : minuteMs),
  };
}

function tellRefused(answer: ListOrdersResult): void {
  const why = answer.kind === 'refused' ? answer.why : answer.kind;
  log.warn(
    { why },
    'The Order Status API does not answer the list call (GET /orders): orders are looked at one by one. Ask the fulfiller whether your key may list orders. It is tried again every hour.',
  );
}

/** How long nothing is asked, where the upstream or our own guard says so. */
function waitAfter(answer: { kind: string; reason?: string; retryAfterSeconds?: number | null }) {
  const isSpared = ['resting', 'paused', 'overloaded', 'rate-limited'].includes(answer.reason ?? '');
  return isSpared ? { waitMs: Math.min(60, answer.retryAfterSeconds ?? 5) * 1000 } : null;
}

function isoOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
