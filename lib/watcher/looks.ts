import 'server-only';
import type { Database } from '@/lib/database/database';
import { type Lease, LostLease, whileHeld } from './lease';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** An order is looked at when nobody has for so long; the longer nothing moves, the less often. */
const leastPauseMs = 6 * hourMs;
const mostPauseMs = 3 * dayMs;
const shareOfStillness = 8;
/** A carrier that hasn't told of a delivery by then never will. */
const deliveryAwaitedMs = 60 * dayMs;

/**
 * The order that most needs a look of its own: not finished, and shown by no answer for long. One that could not be
 * found when it was tried waits longer each time.
 * @param now in milliseconds since 1970
 */
export async function nextLook(database: Database, store: string, now: number): Promise<string | null> {
  const pause = (since: string) =>
    `CASE WHEN $2 - ${since} > ${mostPauseMs * shareOfStillness} THEN ${mostPauseMs}
       WHEN $2 - ${since} < ${leastPauseMs * shareOfStillness} THEN ${leastPauseMs}
       ELSE ($2 - ${since}) / ${shareOfStillness} END`;
  const [row] = await database.query(
    `SELECT o.po FROM history_orders o LEFT JOIN watcher_looks l ON l.store = o.store AND l.po = o.po
     WHERE o.store = $1 AND ${unfinished('$2')}
       AND o.asked_at <= $2 - ${pause('o.changed_at')}
       AND (l.tried_at IS NULL OR l.tried_at <= $2 - ${leastPauseMs} *
         CASE WHEN l.failures > 3 THEN 8 WHEN l.failures > 2 THEN 4 WHEN l.failures > 1 THEN 2 ELSE 1 END)
     ORDER BY o.asked_at LIMIT 1`,
    [store, now],
  );
  return row === undefined ? null : String(row.po);
}

/** What can still move. A shipped order does where its carrier tells of deliveries. */
function unfinished(now: string): string {
  return `(o.stage NOT IN ('shipped', 'delivered', 'canceled')
    OR (o.stage = 'shipped' AND o.tells_delivery = 1
      AND COALESCE(o.shipped_at, o.stage_since) > ${now} - ${deliveryAwaitedMs}))`;
}

/** Writes down that an order is looked at now. Throws `LostLease` where another process watches by now. */
export async function noteTry(
  database: Database,
  lease: Lease,
  store: string,
  po: string,
  now: number,
): Promise<void> {
  const { condition, values } = whileHeld(database, lease, 3);
  const [written] = await database.query(
    `INSERT INTO watcher_looks (store, po, tried_at, failures)
     SELECT $1, $2, CAST($3 AS BIGINT), 1 WHERE ${condition}
     ON CONFLICT (store, po) DO UPDATE SET tried_at = excluded.tried_at, failures = watcher_looks.failures + 1
     RETURNING po`,
    [store, po, now, ...values],
  );
  if (written === undefined) throw new LostLease();
}

export async function noteFound(database: Database, store: string, po: string): Promise<void> {
  await database.query('UPDATE watcher_looks SET failures = 0 WHERE store = $1 AND po = $2', [store, po]);
}
