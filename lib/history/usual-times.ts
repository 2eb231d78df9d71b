import 'server-only';
import type { Database } from '@/lib/database/database';
import { percentileOf, type Span } from '@/lib/orders/kaplan-meier';
import { type UsualSpan, type UsualTimes, usualWindowDays } from '@/lib/orders/usual';

const dayMs = 24 * 60 * 60 * 1000;
/** Fewer tell nothing of the next one. */
const fewestOrders = 50;

/**
 * How long the orders of the last 28 days took, those that still wait included; canceled and held ones are left out.
 * @param now in milliseconds since 1970
 */
export async function readUsualTimes(database: Database, store: string, now: number): Promise<UsualTimes> {
  const rows = await database.query(
    `SELECT received_at, released_at, shipped_at, asked_at, stage FROM history_orders
     WHERE store = $1 AND received_at >= $2 AND received_at <= $3
       AND stage NOT IN ('canceled', 'in-review') AND hold IS NULL`,
    [store, now - usualWindowDays * dayMs, now],
  );
  const toRelease: Span[] = [];
  const toShip: Span[] = [];
  for (const { received_at, released_at, shipped_at, asked_at, stage } of rows) {
    const [receivedAt, askedAt] = [Number(received_at), Number(asked_at)];
    add(toRelease, receivedAt, released_at, askedAt, stage !== 'received');
    add(toShip, receivedAt, shipped_at, askedAt, stage === 'shipped' || stage === 'delivered');
  }
  return { toRelease: spanOf(toRelease), toShip: spanOf(toShip), readAt: now };
}

/** @param hasEnded what is over, though nobody told when, is left out */
function add(spans: Span[], from: number, to: unknown, askedAt: number, hasEnded: boolean): void {
  if (to === null && hasEnded) return;
  const length = (to === null ? askedAt : Number(to)) - from;
  if (length >= 0) spans.push({ length, hasEnded: to !== null });
}

/** Whole days around the percentiles, so that what is said stays true. */
function spanOf(spans: Span[]): UsualSpan | null {
  const orders = spans.filter(({ hasEnded }) => hasEnded).length;
  if (orders < fewestOrders) return null;
  const [from, to] = [percentileOf(spans, 0.2), percentileOf(spans, 0.9)];
  if (from === null || to === null) return null;
  return { fromDays: Math.floor(from / dayMs), toDays: Math.max(1, Math.ceil(to / dayMs)), orders };
}
