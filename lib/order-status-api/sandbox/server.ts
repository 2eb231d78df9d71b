import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Fault, jsonAnswer, send, sendFault } from './faults';
import { listAnswer } from './list';
import { liveOrder } from './live-order';
import { livePurchaseOrder, outagePurchaseOrder, sampleOrders } from './orders';
import { hourMs } from './wire-builders';
import { ordersOfYear } from './year';

/**
 * The Order Status API with sample orders, over real HTTP on loopback: for demonstrations, where nothing but
 * configuration points at it, and for tests, which switch faults on.
 */
export interface Sandbox {
  /** The base, `/api/v3` included. */
  url: string;
  /** The only key it takes. */
  token: string;
  /** Every request so far, by what it asked for: a purchase order, an id, or else its path and query. */
  requests: { lookup: string; at: number }[];
  /** Answers with a fault from now on, for one purchase order (or id), for `list` or for all; null ends it. */
  setFault(fault: Fault | null, lookup?: string): void;
  /** Ends every fault but those that it began with. */
  clearFaults(): void;
  /** Adds an order as the API would send it, or replaces the one with its purchase order. */
  putOrder(wire: object): void;
  stop(): Promise<void>;
}

export interface SandboxOptions {
  port?: number;
  token?: string;
  now?: () => number;
  /** Makes the order for a purchase order that it doesn't know; null where there shall be none. */
  orderFor?: (purchaseOrder: string) => object | null;
  /** Also knows a year of some 2,000 orders. */
  year?: boolean;
}

const basePath = '/api/v3';
const mostRequestsKept = 100_000;
const ownFaults: [string, Fault][] = [[outagePurchaseOrder, { kind: 'server-error-json' }]];

/** Starts one of its own on loopback, on a free port and with a random key unless told otherwise. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {
    port = 0,
    token = randomBytes(12).toString('hex'),
    now = Date.now,
    orderFor,
    year = false,
  } = options;
  const orders = knownOrders(year, now());
  const faults = new Map<string | null, Fault>(ownFaults);
  const requests: Sandbox['requests'] = [];

  const server = createServer((request, response) => {
    const lookup = lookupFrom(request);
    requests.push({ lookup: lookup ?? request.url ?? '', at: now() });
    if (requests.length > mostRequestsKept) requests.shift();

    const order = lookup ? (orders.find(lookup, now()) ?? orderFor?.(lookup) ?? undefined) : undefined;
    const listed = listQueryFrom(request);
    const isKnown = request.headers.authorization === `Token token=${token}`;
    const answer = () =>
      listed === null ? rightAnswer(lookup, order) : listAnswer(listed, orders.all(now()));
    const right = isKnown ? answer() : unauthorized;
    const fault = faults.get(listed === null ? lookup : 'list') ?? faults.get(null);
    const spoilt = () => (listed === null ? JSON.stringify(order ?? orders.any(now())) : String(right.text));
    if (fault) sendFault(fault, request, response, right, spoilt());
    else send(response, right);
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', ready);
  });
  // A server that listens on a TCP port has an address of this kind.
  const { port: boundPort } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${boundPort}${basePath}`,
    token,
    requests,
    setFault(fault, lookup) {
      if (fault) faults.set(lookup ?? null, fault);
      else faults.delete(lookup ?? null);
    },
    clearFaults() {
      faults.clear();
      for (const [lookup, fault] of ownFaults) faults.set(lookup, fault);
    },
    putOrder: (wire) => orders.put(wire),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

const unauthorized = jsonAnswer(401, {
  status: 'unauthorized',
  message: 'The API key is missing or wrong',
});
const refused = jsonAnswer(422, {
  status: 'unprocessable_entity',
  message: 'purchase_order is missing',
});
const notFound = jsonAnswer(404, {
  status: 'not_found',
  message: 'An order with that ID cannot be located',
});

function rightAnswer(lookup: string | null, order: object | undefined): Answer {
  if (lookup === '') return refused;
  return order ? jsonAnswer(200, order) : notFound;
}

/** The purchase order or id that a request asks for; null where it asks for neither. */
function lookupFrom(request: IncomingMessage): string | null {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  if (url.pathname === `${basePath}/orders/show`) return url.searchParams.get('purchase_order') ?? '';
  return new RegExp(`^${basePath}/orders/(\\d+)$`).exec(url.pathname)?.[1] ?? null;
}

/** What the list call asks for; null where it is another call. */
function listQueryFrom(request: IncomingMessage): URLSearchParams | null {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sandbox');
  return pathname === `${basePath}/orders` ? searchParams : null;
}

type OrderAt = (now: number) => object;

const dayMs = 24 * hourMs;

/**
 * The orders by purchase order and by id, as `/orders/show` and `/orders/<id>` find them. The samples never grow old,
 * and yet an order's times are the same at each look: they move on once a day.
 */
function knownOrders(hasYear: boolean, startedAt: number) {
  const lastMove = (now: number) => now - ((now - startedAt) % dayMs);
  const byLookup = new Map<string, OrderAt>();
  const add = (order: OrderAt, { id, purchase_order }: { id?: unknown; purchase_order?: unknown }) => {
    for (const key of [id, purchase_order]) if (key != null) byLookup.set(String(key), order);
  };
  for (const { wire } of sampleOrders) add((now) => wire(lastMove(now)), wire(0));
  const live = liveOrder();
  add(live, { id: 20051, purchase_order: livePurchaseOrder });
  return {
    find: (lookup: string, now: number) =>
      byLookup.get(lookup)?.(now) ?? (hasYear ? ordersOfYear.find(lookup, now) : undefined),
    /** Something for a fault to spoil where the order asked for isn't known. */
    any: (now: number) => sampleOrders[0]?.wire(now) ?? {},
    /** All but the one whose journey begins with the first look at it. */
    all: (now: number) => {
      const known = [...new Set(byLookup.values())].filter((order) => order !== live);
      return [...known.map((order) => order(now)), ...(hasYear ? ordersOfYear.all(now) : [])];
    },
    put: (wire: object) => add(() => wire, wire),
  };
}
