import 'server-only';
import type { Caller } from '@/lib/orders/call-admission';
import { log } from '@/lib/process/log';
import { nodeFetch } from '@/lib/process/node-fetch';
import { outsideRequests } from '@/lib/process/outside-requests';
import { type Config, getConfig } from '@/lib/process/settings';
import {
  type FetchOrderResult,
  type OrderLookup,
  type UnavailableReason,
  unavailable,
} from './fetch-order-result';
import { listenFor } from './listen-for';
import { readAnswer } from './read-answer';
import { UpstreamGuard, type UpstreamLimits, upstreamLimits } from './upstream-guard';

export type { FetchOrderResult, OrderLookup, UnavailableReason } from './fetch-order-result';

/** How one call over the network ended, and how long it took. */
export interface UpstreamCall {
  result: Exclude<FetchOrderResult['kind'], 'unavailable'> | UnavailableReason;
  ms: number;
}

export interface FetchOrderOptions {
  /** When the answer must be there, in milliseconds since 1970; `answerWithinMs` from now where it isn't told. */
  deadlineAt?: number;
  /** For whom: where calls have to wait, who has had few of late goes first. Nobody in particular goes before all. */
  caller?: Caller | undefined;
}

export interface OrderStatusClient {
  /** See `fetchOrder` below. */
  fetchOrder(lookup: OrderLookup, options?: FetchOrderOptions): Promise<FetchOrderResult>;
  readonly state: UpstreamGuard['state'];
}

export interface OrderStatusClientOptions {
  baseUrl: string;
  /** Without one nothing is asked. */
  token: string | undefined;
  limits: UpstreamLimits;
  onCall?: (call: UpstreamCall) => void;
}

/** A client of the Order Status API, with a guard of its own before it. */
export function createOrderStatusClient(options: OrderStatusClientOptions): OrderStatusClient {
  const { baseUrl, token, limits, onCall } = options;
  // A plain number, until an order is known: what matters is that it is answered at all.
  let everyday: OrderLookup = { purchaseOrder: '1' };

  async function call(lookup: OrderLookup, withinMs: number): Promise<FetchOrderResult> {
    if (token === undefined) return { kind: 'unauthorized' };
    const path = pathFromLookup(lookup);
    if (path === null) return { kind: 'not-found' };
    const startedAt = performance.now();
    const result = await callUpstream(lookup, baseUrl.replace(/\/+$/, '') + path, token, withinMs);
    const name = result.kind === 'unavailable' ? result.reason : result.kind;
    const ms = Math.round(performance.now() - startedAt);
    if (result.kind === 'unavailable' || result.kind === 'another-order') {
      log.warn({ result: name, ms }, 'A call to the Order Status API failed.');
    }
    if (result.kind === 'found') everyday = lookup;
    onCall?.({ result: name, ms });
    return result;
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

async function callUpstream(
  lookup: OrderLookup,
  address: string,
  token: string,
  withinMs: number,
): Promise<FetchOrderResult> {
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
    return await readAnswer(lookup, response);
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

// Pages and route handlers are bundled apart: one client for the process, which knows what the upstream bears.
const slot = Symbol.for('order-tracker.order-status-client');
interface Shared {
  config: Config;
  client: OrderStatusClient;
}
const listenersSlot = Symbol.for('order-tracker.upstream-call-listeners');
const shared: typeof globalThis & {
  [slot]?: Shared;
  [listenersSlot]?: Set<(call: UpstreamCall) => void>;
} = globalThis;

function getClient(): OrderStatusClient {
  const config = getConfig();
  if (shared[slot]?.config !== config) {
    const client = createOrderStatusClient({
      baseUrl: config.ORDER_STATUS_API_URL,
      token: config.ORDER_STATUS_API_TOKEN,
      limits: upstreamLimits(config.UPSTREAM_REQUESTS_PER_SECOND),
      onCall: (call) => {
        for (const listener of shared[listenersSlot] ?? []) listener(call);
      },
    });
    shared[slot] = { config, client };
  }
  return shared[slot].client;
}

/** One order, from the Order Status API, in time whatever happens there. Never rejects. */
export function fetchOrder(lookup: OrderLookup, options?: FetchOrderOptions): Promise<FetchOrderResult> {
  return getClient().fetchOrder(lookup, options);
}

/** How things stand with the upstream, for readiness and metrics. */
export function upstreamState(): UpstreamGuard['state'] {
  return getClient().state;
}

/** Tells of each call over the network from now on. */
export function onUpstreamCall(listener: (call: UpstreamCall) => void): void {
  shared[listenersSlot] ??= new Set();
  shared[listenersSlot].add(listener);
}
