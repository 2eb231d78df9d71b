import 'server-only';
import { z } from 'zod';
import type { Database } from '@/lib/database/database';
import { type KnownOrder, manyLooks } from '@/lib/orders/attention';
import { stages } from '@/lib/orders/stage';

const dayMs = 24 * 60 * 60 * 1000;
/** Nobody needs to look at what was sent longer ago. */
const sentForDays = 60;
const looksForDays = 2;
/** A list of more helps nobody. */
const mostRows = 20_000;

/**
 * The orders of which one may need a look: those that still wait, and of those that were sent the ones with something
 * odd, without news of their delivery, or opened often. @param now in milliseconds since 1970
 */
export async function readCandidates(database: Database, store: string, now: number): Promise<KnownOrder[]> {
  const sentSince = now - sentForDays * dayMs;
  const rows = await database.query(
    `SELECT o.po, o.stage, o.hold, o.flags, o.stage_since, o.received_at, o.released_at, o.shipped_at,
       o.tells_delivery, l.looks, l.since
     FROM history_orders o
     LEFT JOIN (SELECT po, sum(looks) AS looks, min(first_at) AS since FROM history_looks
       WHERE store = $1 AND day > $3 GROUP BY po HAVING sum(looks) >= ${manyLooks}) l ON l.po = o.po
     WHERE o.store = $1 AND (
       o.stage IN ('received', 'in-review', 'in-production', 'in-progress', 'packed')
       OR (o.stage IN ('shipped', 'partly-shipped') AND o.stage_since > $2
         AND (o.tells_delivery = 1 OR o.flags <> ''))
       OR (o.stage IN ('delivered', 'canceled') AND o.stage_since > $2 AND o.flags <> '')
       OR l.looks IS NOT NULL)
     LIMIT ${mostRows}`,
    [store, sentSince, Math.floor(now / dayMs) - looksForDays],
  );
  return rows.map((row) => {
    const known = knownRow.parse(row);
    return {
      po: known.po,
      stage: known.stage,
      isHeld: known.hold !== null || known.stage === 'in-review',
      flags: known.flags === '' ? [] : known.flags.split(','),
      stageSince: known.stage_since,
      receivedAt: known.received_at,
      releasedAt: known.released_at,
      shippedAt: known.shipped_at,
      tellsDelivery: known.tells_delivery === 1,
      looks: known.looks ?? 0,
      looksSince: known.since,
    };
  });
}

const time = z.number().nullable();
const knownRow = z.object({
  po: z.string(),
  stage: z.enum(stages),
  hold: z.string().nullable(),
  flags: z.string(),
  stage_since: z.number(),
  received_at: time,
  released_at: time,
  shipped_at: time,
  tells_delivery: z.number(),
  // A sum is a text in PostgreSQL.
  looks: z.coerce.number().nullable(),
  since: time,
});
