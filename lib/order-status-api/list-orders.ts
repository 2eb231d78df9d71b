import 'server-only';
import type { ToldOrder } from '@/lib/orders/told-order';
import { type Unavailable, unavailable } from './fetch-order-result';
import { parseJson, readText, retryAfterSeconds } from './read-body';
import { type WireOrder, wireOrder } from './wire-order';

/** A page of the list call, see the vendor's later document. Nothing but a day and a status can be asked for. */
export interface OrderListRequest {
  status: ListedStatus | null;
  /** Days of creation as `YYYY-MM-DD`, both of them included. */
  createdFrom: string | null;
  createdTo: string | null;
  /** From 1. */
  page: number;
}

export type ListedStatus = 'received' | 'open' | 'packaged' | 'shipped' | 'canceled';

/** Every way a list call can end. */
export type ListOrdersResult = ListResult<ToldOrder>;

/** The same, for whatever an order is read as. */
export type ListResult<Order> =
  /** The newest first; `unreadable` counts what stood between them and could not be read. */
  | { kind: 'listed'; orders: Order[]; unreadable: number; isEnd: boolean }
  /** The upstream does not answer this call as documented, and may never do so. */
  | { kind: 'refused'; why: ListRefusal }
  | Unavailable
  /** A fault of ours, which stands in the log. */
  | { kind: 'broken' };

export type ListRefusal = 'not-found' | 'unauthorized' | 'unprocessable' | 'another-shape';

/** How many orders are asked for at once: more would be a body of megabytes. */
export const ordersPerPage = 100;

/** What is larger than this is no page of orders. */
const mostBytes = 4 * 1_048_576;

/** Path and query, behind the base. */
export function pathFromListRequest({ status, createdFrom, createdTo, page }: OrderListRequest): string {
  const query = new URLSearchParams();
  if (status !== null) query.set('order_status', status);
  if (createdFrom !== null) query.set('created_at_min', americanDay(createdFrom));
  if (createdTo !== null) query.set('created_at_max', americanDay(createdTo));
  query.set('limit', String(ordersPerPage));
  query.set('page', String(page));
  return `/orders?${query}`;
}

/** `2026-11-24` as `11-24-2026`. */
function americanDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${month}-${date}-${year}`;
}

/** What an answer to the list call means. Throws what the body's stream throws. */
export async function readListAnswer(response: Response): Promise<ListResult<WireOrder>> {
  const { status } = response;
  if (status !== 200) {
    // An unread body would keep its connection busy.
    await response.body?.cancel();
    if (status === 404) return { kind: 'refused', why: 'not-found' };
    if (status === 401 || status === 403) return { kind: 'refused', why: 'unauthorized' };
    if (status === 400 || status === 422) return { kind: 'refused', why: 'unprocessable' };
    if (status === 429) return unavailable('rate-limited', retryAfterSeconds(response));
    if (status >= 500) return unavailable('server-error', retryAfterSeconds(response));
    return unavailable(status >= 300 && status < 400 ? 'redirect' : 'unexpected-status');
  }
  const text = await readText(response, mostBytes);
  if (text === null) return unavailable('too-large');
  const body = parseJson(text);
  if (body === undefined) return unavailable('not-json');
  const entries = entriesOf(body);
  return entries === null ? { kind: 'refused', why: 'another-shape' } : readEntries(entries);
}

function entriesOf(body: unknown): unknown[] | null {
  if (Array.isArray(body)) return body;
  if (typeof body !== 'object' || body === null || !('orders' in body)) return null;
  if (body.orders === null) return [];
  return Array.isArray(body.orders) ? body.orders : null;
}

function readEntries(entries: unknown[]): ListResult<WireOrder> {
  const orders = entries.flatMap((entry) => {
    const parsed = wireOrder.safeParse(orderIn(entry));
    return parsed.success && parsed.data.purchase_order !== null ? [parsed.data] : [];
  });
  const unreadable = entries.length - orders.length;
  return { kind: 'listed', orders, unreadable, isEnd: entries.length === 0 };
}

/** `{"order":{…}}`, or the order itself. */
function orderIn(entry: unknown): unknown {
  const isWrapped = typeof entry === 'object' && entry !== null && 'order' in entry;
  return isWrapped ? entry.order : entry;
}
