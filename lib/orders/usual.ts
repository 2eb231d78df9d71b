import type { Order } from './order';

/** Within how many days most orders get somewhere: the 20th and the 90th percentile, in whole days around both. */
export interface UsualSpan {
  fromDays: number;
  toDays: number;
  /** How many had got there. */
  orders: number;
}

/** How long recent orders took, from their arrival; null where too few are known, or too many still wait. */
export interface UsualTimes {
  toRelease: UsualSpan | null;
  toShip: UsualSpan | null;
  /** Milliseconds since 1970. */
  readAt: number;
}

/** What a shopper may be told of it. */
export interface Usual extends UsualSpan {
  windowDays: number;
  /** This order has waited longer than nine of ten did. */
  slower: boolean;
}

/** Orders that came in within so many days are recent. */
export const usualWindowDays = 28;
const dayMs = 24 * 60 * 60 * 1000;
/** What was read longer ago tells nothing of today. */
const toldForMs = dayMs;

/** How long an order like this one usually takes to ship. Null where nothing is known, or it no longer matters. */
export function usualOf(
  { stage, hold, receivedAt }: Pick<Order, 'stage' | 'hold' | 'receivedAt'>,
  times: UsualTimes | null,
  now: number,
): Usual | null {
  const span = times?.toShip ?? null;
  if (times === null || span === null || now - times.readAt > toldForMs) return null;
  const isWaiting =
    stage === 'received' || stage === 'in-production' || stage === 'packed' || stage === 'in-progress';
  if (!isWaiting || hold !== null) return null;
  const waitedMs = receivedAt === null ? 0 : now - Date.parse(receivedAt);
  const { fromDays, toDays, orders } = span;
  return { fromDays, toDays, orders, windowDays: usualWindowDays, slower: waitedMs > toDays * dayMs };
}
