import 'server-only';
import { setImmediate as immediate } from 'node:timers/promises';
import type { Turn } from '@/lib/orders/call-admission';
import type { ToldOrder } from '@/lib/orders/told-order';
import { log } from '@/lib/process/log';
import { nodeFetch } from '@/lib/process/node-fetch';
import { outsideRequests } from '@/lib/process/outside-requests';
import {
  type FetchOrderResult,
  type OrderLookup,
  type Unavailable,
  type UnavailableReason,
  unavailable,
} from './fetch-order-result';
import {
  type ListOrdersResult,
  type ListResult,
  type OrderListRequest,
  pathFromListRequest,
  readListAnswer,
} from './list-orders';
import { listenFor } from './listen-for';
import { unknownWords } from './meaning/order-from-wire';
import { type MeaningParts, toldOrderFromWire } from './meaning/told-order';
import { readAnswer, type WireAnswer } from './read-answer';
import { UpstreamGuard, type UpstreamLimits } from './upstream-guard';
import type { WireOrder } from './wire-order';

export type { FetchOrderResult, OrderLookup } from './fetch-order-result';
export type { ListedStatus, ListOrdersResult, OrderListRequest } from './list-orders';

/** A page of orders is long, and nobody waits for it. */
const listWithinMs = 15_000;
const ordersAtOnce = 5;

/** How one call over the network ended, and how long it took. */
export interface UpstreamCall {
  result: Exclude<FetchOrderResult['kind'], 'unavailable'> | UnavailableReason | `list-${string}`;
  ms: number;
}

export interface FetchOrderOptions {
  /** When the answer must be there, in milliseconds since 1970; `answerWithinMs` from now where it isn't told. */
  deadlineAt?: number;
  /** For whom: where calls have to wait, who has had few of late goes first. Nobody in particular goes before all. */
  caller?: Turn | undefined;
}

export interface OrderStatusClient {
  /** One order, in time whatever happens there. Never rejects. */
  fetchOrder(lookup: OrderLookup, options?: FetchOrderOptions): Promise<FetchOrderResult>;
  /** A page of all orders there are, behind every question of a visitor's. Never rejects. */
  listOrders(request: OrderListRequest): Promise<ListOrdersResult>;
  readonly state: UpstreamGuard['state'];
}

export interface OrderStatusClientOptions extends MeaningParts {
  baseUrl: string;
  /** Without one nothing is asked. */
  token: string | undefined;
  limits: UpstreamLimits;
  onCall?: (call: UpstreamCall) => void;
}

/** A client of the Order Status API, with a guard of its own before it. */
export function createOrderStatusClient(options: OrderStatusClientOptions): OrderStatusClient {
  const { baseUrl, token, limits, onCall } = options;
  const base = baseUrl.replace(/\/+$/, '');
  // A plain number, until an order is known: what matters is that it is answered at all.
  let everyday: OrderLookup = { purchaseOrder: '1' };

  async function call(lookup: OrderLookup, withinMs: number): Promise<FetchOrderResult> {
    if (token === undefined) return { kind: 'unauthorized' };
    const path = pathFromLookup(lookup);
    if (path === null) return { kind: 'not-found' };
    const startedAt = performance.now();
    const answer = await callUpstream(base + path, token, withinMs, (response) =>
      readAnswer(lookup, response),
    );
    const result = readMeaningOf(answer);
    const name = result.kind === 'unavailable' ? result.reason : result.kind;
    const ms = Math.round(performance.now() - startedAt);
    if (result.kind === 'unavailable' || result.kind === 'another-order') {
      log.warn({ result: name, ms }, 'A call to the Order Status API failed.');
    }
    if (result.kind === 'found') everyday = lookup;
    onCall?.({ result: name, ms });
    return result;
  }

  function readMeaningOf(answer: WireAnswer): FetchOrderResult {
    if (answer.kind !== 'found') return answer;
    try {
      logUnknownWords(answer.told);
      return { kind: 'found', told: toldOrderFromWire(answer.told, options) };
    } catch (error) {
      log.error({ err: error }, 'An answer of the Order Status API could not be read.');
      return { kind: 'broken' };
    }
  }

  async function list(request: OrderListRequest, key: string): Promise<ListOrdersResult> {
    const startedAt = performance.now();
    const path = pathFromListRequest(request);
    const answer = await callUpstream(base + path, key, listWithinMs, readListAnswer);
    const result = await readMeaningOfList(answer);
    const name = result.kind === 'unavailable' ? result.reason : result.kind;
    onCall?.({ result: `list-${name}`, ms: Math.round(performance.now() - startedAt) });
    return result;
  }

  async function readMeaningOfList(answer: ListResult<WireOrder>): Promise<ListOrdersResult> {
    if (answer.kind !== 'listed') return answer;
    const orders: ToldOrder[] = [];
    for (const [index, wire] of answer.orders.entries()) {
      // Hundreds of orders at once would hold up whoever waits for a page.
      if (index % ordersAtOnce === 0) await immediate();
      const result = readMeaningOf({ kind: 'found', told: wire });
      if (result.kind === 'found') orders.push(result.told);
    }
    const unreadable = answer.unreadable + answer.orders.length - orders.length;
    return { ...answer, orders, unreadable };
  }

  const guard = new UpstreamGuard(limits, (withinMs) => call(everyday, withinMs));
  return {
    async fetchOrder(lookup, { deadlineAt = Date.now() + limits.answerWithinMs, caller } = {}) {
      if (token === undefined) return { kind: 'unauthorized' };
      const order = pathFromLookup(lookup);
      if (order === null) return { kind: 'not-found' };
      const ask = { order, caller, deadlineAt, call: (withinMs: number) => call(lookup, withinMs) };
      // What is asked may be wanted by others when the visitor who asked first has gone.
      return outsideRequests(() => guard.ask(ask));
    },
    async listOrders(request) {
      if (token === undefined) return { kind: 'refused', why: 'unauthorized' };
      return outsideRequests(() => guard.askBehind(listWithinMs, () => list(request, token)));
    },
    get state() {
      return guard.state;
    },
  };
}

/** Null for an id that is none: it must not become another address. */
function pathFromLookup(lookup: OrderLookup): string | null {
  if ('id' in lookup) return /^\d{1,20}$/.test(lookup.id) ? `/orders/${lookup.id}` : null;
  // A query value of a form has + for blanks, which not every server reads as such.
  const query = new URLSearchParams({ purchase_order: lookup.purchaseOrder });
  return `/orders/show?${query.toString().replaceAll('+', '%20')}`;
}

async function callUpstream<Answer>(
  address: string,
  token: string,
  withinMs: number,
  read: (response: Response) => Promise<Answer>,
): Promise<Answer | Unavailable | { kind: 'broken' }> {
  const controller = new AbortController();
  // For the whole answer: headers in time are of no use when the body never ends.
  const stopListening = listenFor(withinMs, () => controller.abort());
  try {
    const response = await nodeFetch(address, {
      headers: {
        accept: 'application/json',
        authorization: `Token token=${token}`,
        'content-type': 'application/json',
      },
      // Not followed, and seen as what it is.
      redirect: 'manual',
      signal: controller.signal,
    });
    return await read(response);
  } catch (error) {
    if (controller.signal.aborted) return unavailable('timeout');
    const code = networkCode(error);
    if (code === null) {
      log.error({ err: error }, 'A call to the Order Status API broke on our side.');
      return { kind: 'broken' };
    }
    log.warn({ code }, 'The connection to the Order Status API failed.');
    return unavailable('network');
  } finally {
    stopListening();
  }
}

/**
 * What the system calls a broken connection or stream (`ENOTFOUND`, `ECONNRESET`, `Z_DATA_ERROR`): `fetch` hides it in
 * the cause. Null where the network has no part in it.
 */
function networkCode(error: unknown): string | null {
  const cause = error instanceof Error ? error.cause : null;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}

const loggedWords = new Set<string>();

/** A word that our tables don't know is shown neutrally, and told to the operator once. */
function logUnknownWords(wire: WireOrder): void {
  for (const word of unknownWords(wire)) {
    if (loggedWords.has(word) || loggedWords.size >= 200) continue;
    loggedWords.add(word);
    log.warn({ word }, 'the upstream used a status or item word that is not in our tables');
  }
}
