import 'server-only';
import { isSamePurchaseOrder } from '@/lib/orders/purchase-order';
import { type FetchResult, type OrderLookup, unavailable } from './fetch-order-result';
import { parseJson, readText, retryAfterSeconds } from './read-body';
import { type WireOrder, wireOrder } from './wire-order';

/** How a call ended, with the order as it was sent. */
export type WireAnswer = FetchResult<WireOrder>;

/** A long order of hundreds of items has some 100 kB; what is larger than this is no order. */
const mostBytes = 1_048_576;

/**
 * What an answer of the Order Status API means, by its status and body; the tables are the vendor's document's.
 * Throws what the body's stream throws where the connection breaks or its time is over.
 */
export async function readAnswer(lookup: OrderLookup, response: Response): Promise<WireAnswer> {
  const { status } = response;
  if (status === 200 || status === 404) {
    const text = await readText(response, mostBytes);
    if (text === null) return unavailable('too-large');
    return status === 200 ? readOrderBody(lookup, text) : readNotFoundBody(text);
  }
  // An unread body would keep its connection busy.
  await response.body?.cancel();
  if (status === 401) return { kind: 'unauthorized' };
  if (status === 422) return { kind: 'refused' };
  if (status === 429) return unavailable('rate-limited', retryAfterSeconds(response));
  if (status >= 500) return unavailable('server-error', retryAfterSeconds(response));
  // Followed, a redirect would carry the key to another host.
  return unavailable(status >= 300 && status < 400 ? 'redirect' : 'unexpected-status');
}

function readOrderBody(lookup: OrderLookup, text: string): WireAnswer {
  const body = parseJson(text);
  if (body === undefined) return unavailable('not-json');
  // Some answers carry the word in the body alone.
  if (isNotFound(body)) return { kind: 'not-found' };
  const parsed = wireOrder.safeParse(body);
  return parsed.success ? checkOrder(lookup, parsed.data) : unavailable('unreadable');
}

/** Another body comes from a wrong address or a proxy, which know nothing of orders. */
function readNotFoundBody(text: string): WireAnswer {
  return isNotFound(parseJson(text)) ? { kind: 'not-found' } : unavailable('unexpected-status');
}

/** Another order's data is worse than none. */
function checkOrder(lookup: OrderLookup, order: WireOrder): WireAnswer {
  const answered = 'id' in lookup ? order.id : order.purchase_order;
  if (answered === null) return unavailable('unreadable');
  const isSame =
    'id' in lookup
      ? withoutZeros(answered) === withoutZeros(lookup.id)
      : isSamePurchaseOrder(lookup.purchaseOrder, answered);
  return isSame ? { kind: 'found', told: order } : { kind: 'another-order' };
}

/** An id is a number, though it may come as text. */
function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function isNotFound(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const hasId = 'id' in body && body.id !== null && body.id !== undefined;
  return !hasId && 'status' in body && body.status === 'not_found';
}
