import { type Answer, jsonAnswer } from './faults';

const mostPerPage = 200;
const usualPerPage = 100;
const statuses = new Set(['received', 'open', 'packaged', 'shipped', 'canceled']);

/**
 * The list call: orders of a status and of days of creation (`MM-DD-YYYY`), the newest first, by pages.
 * @param orders as they are now
 */
export function listAnswer(query: URLSearchParams, orders: object[]): Answer {
  const status = query.get('order_status');
  if (status !== null && !statuses.has(status)) return refused('order_status');
  const [from, to] = [dayFrom(query.get('created_at_min')), dayFrom(query.get('created_at_max'))];
  if (from === undefined || to === undefined) return refused('created_at');
  const limit = Math.min(mostPerPage, wholeNumber(query.get('limit')) ?? usualPerPage);
  const page = wholeNumber(query.get('page')) ?? 1;

  const found = orders
    .map((order) => ({ order, at: createdAt(order) }))
    .filter(({ order, at }) => {
      const isOfStatus = status === null || ('status' in order && order.status === status);
      const day = new Date(at).toISOString().slice(0, 10);
      return isOfStatus && (from === null || day >= from) && (to === null || day <= to);
    })
    .sort((one, other) => other.at - one.at)
    .slice((page - 1) * limit, page * limit);
  return jsonAnswer(200, { orders: found.map(({ order }) => ({ order })) });
}

function refused(what: string): Answer {
  return jsonAnswer(422, { status: 'unprocessable_entity', message: `${what} can not be read` });
}

/** `11-24-2026` as `2026-11-24`; null where no day is asked for, undefined where it is none. */
function dayFrom(text: string | null): string | null | undefined {
  if (text === null) return null;
  const [, month, day, year] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** When an order came in; 0 where it tells no time. */
function createdAt(order: object): number {
  const { received_at, created_at }: { received_at?: unknown; created_at?: unknown } = order;
  const at = Date.parse(String(received_at ?? created_at).replace(/ (?=[+-])/, ''));
  return Number.isNaN(at) ? 0 : at;
}
