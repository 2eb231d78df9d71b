import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import type { FetchOrderResult, OrderLookup } from '@/lib/order-status-api/client';
import { answerWithinMs } from '@/lib/order-status-api/upstream-guard';
import type { AdmitCall, Caller, CameTo } from '@/lib/orders/call-admission';
import type { Order } from '@/lib/orders/order';
import type { ReadOrder } from '@/lib/orders/public-order';
import { foldPurchaseOrder } from '@/lib/orders/purchase-order';
import type { ProofDigest, ToldOrder } from '@/lib/orders/told-order';
import type { TooManyRequests } from '@/lib/orders/too-many-requests';
import type { Keys } from '@/lib/process/keys';
import { log } from '@/lib/process/log';
import { outsideRequests } from '@/lib/process/outside-requests';
import type { OrderCopy, OrderStore } from './order-store';

export type ReadOrderResult =
  | { kind: 'found'; read: ReadOrder; proofs: ProofDigest[]; cache: CacheState }
  | { kind: 'not-found'; cache: CacheState }
  /** The upstream answered with another order, which counts as no answer for this form. */
  | { kind: 'another-order'; cache: CacheState }
  | { kind: 'unavailable'; retryAfterSeconds: number; cache: CacheState }
  | TooManyRequests;

/** What the cache had: a fresh copy, an older one, or none. */
export type CacheState = 'fresh' | 'older' | 'none';

export interface ReadOptions {
  /** Called before the upstream is asked for what is not known here yet. */
  admitCall?: AdmitCall;
  /** Whose turn a call takes. */
  caller?: Caller;
  /** When the answer must be there, in milliseconds since 1970; some seconds from now without it. */
  deadlineAt?: number;
}

export interface OrderSourceParts {
  fetchOrder: (
    lookup: OrderLookup,
    options: { deadlineAt: number; caller?: Caller | undefined },
  ) => Promise<FetchOrderResult>;
  store: OrderStore;
  /** Keys of what is kept are hashes, so that their names tell nothing. */
  keys: Pick<Keys, 'hash'>;
  /** Told of each order that the upstream answers with, and when it was asked, in milliseconds since 1970. */
  onSeen?: (told: ToldOrder, askedAt: number) => void;
  /** How long a reader of an old copy waits for a new one. */
  patienceMs?: number;
}

const keptForMs = 24 * 60 * 60 * 1000;
const servedAtOnceForMs = 5 * 60 * 1000;
const freshForMs = 30_000;
const finishedFreshForMs = 10 * 60 * 1000;
const askAgainAfterMs = 5000;
/** A hint that could not reach the other instances is tried again. */
const expireAgainAfterMs = 2000;

/** What a call to the upstream came to. */
type Outcome =
  | { kind: 'found'; copy: OrderCopy }
  | { kind: 'not-found' | 'another-order' | 'refused' }
  | { kind: 'unavailable'; retryAfterSeconds: number };

/**
 * Orders, each asked for once however many want to see it, and kept for the time when the upstream doesn't answer.
 */
export class OrderSource {
  readonly #fetchOrder: OrderSourceParts['fetchOrder'];
  readonly #store: OrderStore;
  readonly #keys: OrderSourceParts['keys'];
  readonly #onSeen: NonNullable<OrderSourceParts['onSeen']>;
  readonly #patienceMs: number;
  readonly #flights = new Map<string, Promise<Outcome>>();

  constructor({ fetchOrder, store, keys, onSeen = () => {}, patienceMs = 2000 }: OrderSourceParts) {
    this.#fetchOrder = fetchOrder;
    this.#store = store;
    this.#keys = keys;
    this.#onSeen = onSeen;
    this.#patienceMs = patienceMs;
  }

  /** One order by one form of its purchase order. Never throws. */
  async readOrder(purchaseOrder: string, options: ReadOptions = {}): Promise<ReadOrderResult> {
    const copy = await this.#readCopyOf(purchaseOrder);
    if (copy !== null) return this.#readKnown(copy, options.caller);
    if (await this.#store.isUnknown(this.#unknownKeyOf(purchaseOrder)))
      return { kind: 'not-found', cache: 'fresh' };
    const admission = await options.admitCall?.(purchaseOrder);
    if (admission?.kind === 'too-many-requests') return admission;
    if (admission?.kind === 'unavailable') return { ...admission, cache: 'none' };
    const { deadlineAt = Date.now() + answerWithinMs, caller } = options;
    const charged = this.#ask(purchaseOrder, deadlineAt, caller).then(async (outcome) => {
      await admission?.end(cameTo(outcome));
      return outcome;
    });
    const outcome = await inTime(charged, deadlineAt - Date.now());
    return toResult(outcome ?? { kind: 'unavailable', retryAfterSeconds: 15 }, 'none');
  }

  /**
   * One order by one form of its purchase order, as the upstream tells it at this moment. What is in the cache is
   * neither read nor changed, and no reader's call is shared: neither answer nor time tells what others asked for.
   */
  async askOrder(purchaseOrder: string, options: ReadOptions = {}): Promise<ReadOrderResult> {
    const admission = await options.admitCall?.(purchaseOrder);
    if (admission?.kind === 'too-many-requests') return admission;
    if (admission?.kind === 'unavailable') return { ...admission, cache: 'none' };
    const { deadlineAt = Date.now() + answerWithinMs, caller } = options;
    const calledAt = Date.now();
    const result = await this.#fetchOrder({ purchaseOrder }, { deadlineAt, caller });
    const outcome: Outcome =
      result.kind === 'found'
        ? {
            kind: 'found',
            copy: this.#copyFrom(result.told, { askedAs: purchaseOrder, calledAt, notifiedAt: null }),
          }
        : withoutOrder(result);
    await admission?.end(cameTo(outcome));
    return toResult(outcome, 'none');
  }

  /**
   * Something happened to this order: its copy is asked for again with the next reader, on every instance, and kept
   * for the case that the upstream doesn't answer. Never throws.
   */
  async expireOrder(lookup: OrderLookup, triesLeft = 5): Promise<void> {
    await this.#expireCopy(lookup);
    if (triesLeft === 0 || (await this.#store.hasReachedAll())) return;
    const again = () => void this.expireOrder(lookup, triesLeft - 1);
    outsideRequests(() => setTimeout(again, expireAgainAfterMs).unref());
  }

  async #readKnown(copy: OrderCopy, caller: Caller | undefined): Promise<ReadOrderResult> {
    if (Date.now() < copy.freshUntil) return toResult({ kind: 'found', copy }, 'fresh');
    const refreshed = this.#ask(copy.askedAs, Date.now() + answerWithinMs, caller);
    if (copy.notifiedAt === null && ageOf(copy) < servedAtOnceForMs)
      return toResult({ kind: 'found', copy }, 'older');
    const outcome = await inTime(refreshed, this.#patienceMs);
    if (outcome?.kind === 'found' || outcome?.kind === 'not-found') return toResult(outcome, 'older');
    const marked = (await this.#readCopyOf(copy.askedAs)) ?? copy;
    return toResult({ kind: 'found', copy: marked }, 'older');
  }

  /** One call at a time for each purchase order; whoever asks meanwhile gets its outcome. Never rejects. */
  #ask(purchaseOrder: string, deadlineAt: number, caller: Caller | undefined): Promise<Outcome> {
    const running = this.#flights.get(purchaseOrder);
    if (running !== undefined) return running;
    // Others may wait for it when the visitor who asked first has gone.
    const flight = outsideRequests(() => this.#callUpstream(purchaseOrder, deadlineAt, caller))
      .catch((error: unknown): Outcome => {
        log.error({ err: error }, 'an answer of the upstream could not be used');
        return { kind: 'unavailable', retryAfterSeconds: 15 };
      })
      .finally(() => {
        if (this.#flights.get(purchaseOrder) === flight) this.#flights.delete(purchaseOrder);
      });
    this.#flights.set(purchaseOrder, flight);
    return flight;
  }

  async #callUpstream(
    purchaseOrder: string,
    deadlineAt: number,
    caller: Caller | undefined,
  ): Promise<Outcome> {
    // Another reader's call, or another instance's, may have ended since this one looked.
    const before = await this.#readCopyOf(purchaseOrder);
    if (before !== null && Date.now() < before.freshUntil) return { kind: 'found', copy: before };
    if (before === null && (await this.#store.isUnknown(this.#unknownKeyOf(purchaseOrder))))
      return { kind: 'not-found' };

    const calledAt = Date.now();
    const result = await this.#fetchOrder({ purchaseOrder }, { deadlineAt, caller });
    if (result.kind === 'found') return this.#keep(result.told, purchaseOrder, { before, calledAt });
    // A fault of ours says nothing of the copy.
    if (result.kind === 'broken') return withoutOrder(result);
    const latest = await this.#readCopyOf(purchaseOrder);
    if (result.kind === 'not-found') {
      if (latest !== null) await this.#store.removeCopy(this.#keyOf(latest.order.purchaseOrder));
      await this.#store.rememberUnknown(this.#unknownKeyOf(purchaseOrder));
    } else {
      await this.#markStale(latest, calledAt);
    }
    return withoutOrder(result);
  }

  /** Writes down what the upstream told, under the name that it has for the order. */
  async #keep(
    told: ToldOrder,
    askedAs: string,
    { before, calledAt }: { before: OrderCopy | null; calledAt: number },
  ): Promise<Outcome> {
    const { order } = told;
    const key = this.#keyOf(order.purchaseOrder);
    // It took another spelling than its own: whoever writes the number in a third way means this order, too.
    if (order.purchaseOrder !== askedAs) await this.#store.writeKeyOfId(this.#spellingKeyOf(askedAs), key);
    const latest = await this.#readCopy(key);
    if (latest !== null && wasCheckedAfter(latest, calledAt)) return { kind: 'found', copy: latest };
    // A hint that came during the call may tell of something that happened after the answer.
    const hint = latest?.notifiedAt ?? null;
    const isNewHint = hint !== null && hint >= calledAt && hint !== before?.notifiedAt;
    const copy = this.#copyFrom(told, { askedAs, calledAt, notifiedAt: isNewHint ? hint : null });
    await this.#store.writeCopy(key, copy, keptForMs);
    if (order.id !== null) await this.#store.writeKeyOfId(this.#hash('id', order.id), key);
    return { kind: 'found', copy };
  }

  #copyFrom(
    told: ToldOrder,
    { askedAs, calledAt, notifiedAt }: { askedAs: string; calledAt: number; notifiedAt: number | null },
  ): OrderCopy {
    this.#onSeen(told, calledAt);
    return copyFromTold(told, askedAs, notifiedAt);
  }

  /** Says on the copy that the upstream did not answer, unless it has answered another instance meanwhile. */
  async #markStale(copy: OrderCopy | null, calledAt: number): Promise<void> {
    if (copy === null || wasCheckedAfter(copy, calledAt)) return;
    const left = keptForMs - ageOf(copy);
    if (left <= 0) return;
    const stale = { ...copy, isStale: true, freshUntil: Date.now() + askAgainAfterMs };
    await this.#store.writeCopy(this.#keyOf(copy.order.purchaseOrder), stale, left);
  }

  /**
   * By the name that the upstream has for the order or, where it has taken another spelling for it, by any that counts
   * as the same. Without that, "abc" and "ABC" may be two orders.
   */
  async #readCopyOf(purchaseOrder: string): Promise<OrderCopy | null> {
    const copy = await this.#readCopy(this.#keyOf(purchaseOrder));
    if (copy !== null) return copy;
    const key = await this.#store.readKeyOfId(this.#spellingKeyOf(purchaseOrder));
    return key === null ? null : this.#readCopy(key);
  }

  async #readCopy(key: string): Promise<OrderCopy | null> {
    const copy = await this.#store.readCopy(key);
    return copy !== null && ageOf(copy) < keptForMs ? copy : null;
  }

  async #expireCopy(lookup: OrderLookup): Promise<void> {
    const isById = 'id' in lookup;
    if (!isById) await this.#store.forgetUnknown(this.#unknownKeyOf(lookup.purchaseOrder));
    const key = isById ? await this.#store.readKeyOfId(this.#hash('id', lookup.id)) : null;
    const copy = isById ? key && (await this.#readCopy(key)) : await this.#readCopyOf(lookup.purchaseOrder);
    if (!copy) return;
    // A call that is under way may bring what was true before the hint: the next reader makes a new one.
    this.#flights.delete(copy.askedAs);
    const expired = { ...copy, freshUntil: 0, notifiedAt: Date.now() };
    await this.#store.writeCopy(this.#keyOf(copy.order.purchaseOrder), expired, keptForMs - ageOf(copy));
  }

  /** @param purchaseOrder as the upstream calls the order */
  #keyOf(purchaseOrder: string): string {
    return this.#hash('order', purchaseOrder);
  }

  /** One for all spellings that count as the same purchase order. */
  #spellingKeyOf(purchaseOrder: string): string {
    return this.#hash('spelling', foldPurchaseOrder(purchaseOrder));
  }

  /** The upstream may tell "abc" from "ABC": what it doesn't know is remembered as it was asked. */
  #unknownKeyOf(purchaseOrder: string): string {
    return this.#hash('unknown', purchaseOrder);
  }

  #hash(kind: string, text: string): string {
    return this.#keys.hash('cache-key', `${kind}:${text}`);
  }
}

/** What a call came to that brought no order. */
function withoutOrder(result: Exclude<FetchOrderResult, { kind: 'found' }>): Outcome {
  switch (result.kind) {
    case 'not-found':
    case 'another-order':
    case 'refused':
      return { kind: result.kind };
    case 'broken':
      return { kind: 'unavailable', retryAfterSeconds: 15 };
    case 'unauthorized':
      return { kind: 'unavailable', retryAfterSeconds: 30 };
    case 'unavailable':
      return { kind: 'unavailable', retryAfterSeconds: result.retryAfterSeconds ?? 15 };
    default:
      return result satisfies never;
  }
}

function toResult(outcome: Outcome, cache: CacheState): ReadOrderResult {
  switch (outcome.kind) {
    case 'found': {
      const { order, checkedAt, isStale, proofs } = outcome.copy;
      return { kind: 'found', read: { order, checkedAt, stale: isStale }, proofs, cache };
    }
    case 'refused':
      return { kind: 'unavailable', retryAfterSeconds: 30, cache };
    case 'not-found':
    case 'another-order':
      return { kind: outcome.kind, cache };
    case 'unavailable':
      return { ...outcome, cache };
    default:
      return outcome satisfies never;
  }
}

/** What is charged for a call: an answer without an order, whatever its form, counts as one. */
function cameTo({ kind }: Outcome): CameTo {
  if (kind === 'found') return 'order';
  return kind === 'unavailable' ? 'no-answer' : 'no-order';
}

function copyFromTold({ order, proofs }: ToldOrder, askedAs: string, notifiedAt: number | null): OrderCopy {
  const now = Date.now();
  return {
    order,
    checkedAt: new Date(now).toISOString(),
    proofs,
    askedAs,
    freshUntil: notifiedAt === null ? now + freshFor(order) : 0,
    isStale: false,
    notifiedAt,
  };
}

/** Up to a fifth less than the full time, so that what was read together isn't asked for again together. */
function freshFor({ stage }: Order): number {
  const longest = stage === 'delivered' || stage === 'canceled' ? finishedFreshForMs : freshForMs;
  return longest * (1 - Math.random() / 5);
}

function ageOf(copy: OrderCopy): number {
  return Date.now() - Date.parse(copy.checkedAt);
}

/** Whether another call, here or in another instance, has brought an answer since this one began. */
function wasCheckedAfter(copy: OrderCopy, calledAt: number): boolean {
  return Date.parse(copy.checkedAt) > calledAt;
}

/** What comes within the time, or null. */
async function inTime<Value>(promise: Promise<Value>, ms: number): Promise<Value | null> {
  const timer = new AbortController();
  const late = wait(ms, null, { signal: timer.signal }).catch(() => null);
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}
