import 'server-only';
import { z } from 'zod';
import type { Database, Query, SqlValue } from '@/lib/database/database';
import type { Order } from '@/lib/orders/order';
import { foldPurchaseOrder } from '@/lib/orders/purchase-order';
import type { Sight } from '@/lib/orders/seen-steps';
import { stages } from '@/lib/orders/stage';
import type { OrderFlag } from '@/lib/orders/support-order';
import { toSeenState } from './seen-state';

/** An answer of the upstream: what it showed, when it was asked for and when it came, in milliseconds since 1970. */
export interface SeenAnswer {
  order: Order;
  /** What contradicts itself in it, or is missing: see `orderFlags`. */
  flags: OrderFlag[];
  askedAt: number;
  seenAt: number;
}

/** What a deletion took away. */
export interface Forgotten {
  orders: number;
  sights: number;
}

/** How many orders one transaction deletes, so that nobody waits long for it. */
const bite = 500;

/**
 * Writes down what answers showed, all or nothing. An older answer never changes what a newer one said, and the same
 * once more changes nothing but when it was last so. Where several orders bear one number, the newest is remembered:
 * a list shows them all.
 */
export function writeSights(database: Database, store: string, answers: SeenAnswer[]): Promise<void> {
  // In one order everywhere, so that two instances don't wait for each other.
  const inOrder = [...answers].sort(
    (one, other) =>
      compare(one.order.purchaseOrder, other.order.purchaseOrder) || one.askedAt - other.askedAt,
  );
  return database.transaction(async (query) => {
    for (const answer of inOrder) await writeSight(query, store, answer);
  });
}

async function writeSight(
  query: Query,
  store: string,
  { order, flags, askedAt, seenAt }: SeenAnswer,
): Promise<void> {
  const { purchaseOrder: po, id, stage } = order;
  // Also locks the order's row, until this transaction ends.
  const [known] = await query(
    `INSERT INTO history_orders (store, po, folded, id, changed_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (store, po) DO UPDATE SET folded = excluded.folded RETURNING id`,
    [store, po, foldPurchaseOrder(po), id, seenAt],
  );
  const knownId = known?.id ?? null;
  if (isOlder(id, knownId)) return;
  if (isOlder(String(knownId), id)) {
    // What was seen was another order.
    await query('DELETE FROM history_sights WHERE store = $1 AND po = $2', [store, po]);
  }
  const [latest] = await query(
    `SELECT first_asked_at, last_asked_at, stage, facts FROM history_sights
     WHERE store = $1 AND po = $2 ORDER BY first_asked_at DESC LIMIT 1`,
    [store, po],
  );
  if (latest !== undefined && Number(latest.last_asked_at) >= askedAt) return;
  const state = JSON.stringify(toSeenState(order, flags));
  const isSameStage = latest?.stage === stage;
  await query(
    `UPDATE history_orders SET stage = $3, hold = $4, flags = $5, received_at = $6, released_at = $7,
       shipped_at = $8, tells_delivery = $9, asked_at = $10,
       stage_since = CASE WHEN $11 = 1 THEN stage_since ELSE $12 END, id = COALESCE($13, id)
     WHERE store = $1 AND po = $2`,
    [
      store,
      po,
      stage,
      order.hold,
      flags.join(','),
      timeOf(order.receivedAt),
      timeOf(order.releasedAt),
      timeOf(order.shippedAt),
      order.shipments.some(({ delivered }) => delivered !== null) ? 1 : 0,
      askedAt,
      isSameStage ? 1 : 0,
      seenAt,
      id,
    ],
  );
  if (isSameStage && latest.facts === state) {
    await query(
      'UPDATE history_sights SET last_asked_at = $4 WHERE store = $1 AND po = $2 AND first_asked_at = $3',
      [store, po, latest.first_asked_at ?? null, askedAt],
    );
    return;
  }
  await query(
    `INSERT INTO history_sights (store, po, first_asked_at, first_seen_at, last_asked_at, stage, facts)
     VALUES ($1, $2, $3, $4, $3, $5, $6)`,
    [store, po, askedAt, seenAt, stage, state],
  );
  await query('UPDATE history_orders SET changed_at = $3 WHERE store = $1 AND po = $2', [store, po, seenAt]);
}

/** The fulfiller counts its ids up. Where either is no number, or none is told, nothing is known of their ages. */
function isOlder(id: string | null, known: SqlValue): boolean {
  if (id === null || !/^\d{1,15}$/.test(id) || !/^\d{1,15}$/.test(String(known))) return false;
  return Number(id) < Number(known);
}

function timeOf(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}

/**
 * The stages that an order was seen in, the oldest first; none where another order of the same number is remembered.
 * @param id its internal id; null where it isn't told
 */
export async function readSights(
  database: Database,
  store: string,
  po: string,
  id: string | null = null,
): Promise<Sight[]> {
  const rows = await database.query(
    `SELECT s.stage, s.first_seen_at, s.last_asked_at FROM history_sights s
     JOIN history_orders o ON o.store = s.store AND o.po = s.po
     WHERE s.store = $1 AND s.po = $2 AND (o.id IS NULL OR o.id = COALESCE($3, o.id))
     ORDER BY s.first_asked_at`,
    [store, po, id],
  );
  return rows.map((row) => {
    const { stage, first_seen_at, last_asked_at } = sightRow.parse(row);
    return { stage, firstSeenAt: first_seen_at, lastAskedAt: last_asked_at };
  });
}

const sightRow = z.object({ stage: z.enum(stages), first_seen_at: z.number(), last_asked_at: z.number() });

/** Deletes all that is remembered of an order, in whichever spelling. */
export function forgetOrder(database: Database, store: string, po: string): Promise<Forgotten> {
  return forget(database, 'store = $1 AND folded = $2', [store, foldPurchaseOrder(po)]);
}

/** Deletes orders that haven't changed since a time, in milliseconds since 1970. */
export async function forgetUnchangedSince(
  database: Database,
  store: string,
  since: number,
): Promise<Forgotten> {
  const gone: Forgotten = { orders: 0, sights: 0 };
  for (;;) {
    const { orders, sights } = await forget(database, 'store = $1 AND changed_at < $2', [store, since]);
    gone.orders += orders;
    gone.sights += sights;
    if (orders < bite) return gone;
  }
}

function forget(database: Database, which: string, values: [string, string | number]): Promise<Forgotten> {
  const few = `SELECT store, po FROM history_orders WHERE ${which} ORDER BY po LIMIT ${bite}`;
  return database.transaction(async (query) => {
    const [sights] = await query(
      `SELECT count(*) AS count FROM history_sights WHERE (store, po) IN (${few})`,
      values,
    );
    // Their sights go with them. One that has changed in this moment stays.
    const orders = await query(
      `DELETE FROM history_orders WHERE (store, po) IN (${few}) AND ${which} RETURNING po`,
      values,
    );
    return { orders: orders.length, sights: Number(sights?.count ?? 0) };
  });
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
