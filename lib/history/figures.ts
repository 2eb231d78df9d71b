import 'server-only';
import type { Database } from '@/lib/database/database';
import { percentileOf, type Span } from '@/lib/orders/kaplan-meier';
import { type Stage, stages } from '@/lib/orders/stage';
import { readCounts } from './counters';

const dayMs = 24 * 60 * 60 * 1000;
const weekMs = 7 * dayMs;
const weeksTold = 12;
const countedDays = 90;
/** Of fewer orders a percentile tells nothing. */
const fewestOfWeek = 10;

/** What owners ask. Days are whole and fractions; null where too few are known, or too many still wait. */
export interface Figures {
  /** Orders that aren't finished, and what was finished within 28 days, by stage. */
  stages: { stage: Stage; orders: number }[];
  /** By the week of their arrival, the oldest first. */
  weeks: { from: string; orders: number; medianDays: number | null; ninetiethDays: number | null }[];
  counts: Awaited<ReturnType<typeof readCounts>>;
}

/** @param now in milliseconds since 1970 */
export async function readFigures(database: Database, store: string, now: number): Promise<Figures> {
  const byStage = await database.query(
    `SELECT stage, count(*) AS orders FROM history_orders WHERE store = $1
       AND (stage NOT IN ('shipped', 'delivered', 'canceled') OR stage_since > $2) GROUP BY stage`,
    [store, now - 28 * dayMs],
  );
  const of = new Map(byStage.map(({ stage, orders }) => [stage, Number(orders)]));
  return {
    stages: stages.map((stage) => ({ stage, orders: of.get(stage) ?? 0 })).filter(({ orders }) => orders > 0),
    weeks: await readWeeks(database, store, now),
    counts: await readCounts(database, store, Math.floor(now / dayMs) - countedDays),
  };
}

async function readWeeks(database: Database, store: string, now: number): Promise<Figures['weeks']> {
  const monday = mondayOf(now);
  const first = monday - (weeksTold - 1) * weekMs;
  const rows = await database.query(
    `SELECT received_at, shipped_at, asked_at, stage FROM history_orders
     WHERE store = $1 AND received_at >= $2 AND received_at <= $3
       AND stage NOT IN ('canceled', 'in-review') AND hold IS NULL`,
    [store, first, now],
  );
  const weeks = Array.from({ length: weeksTold }, (): Span[] => []);
  for (const { received_at, shipped_at, asked_at, stage } of rows) {
    if (shipped_at === null && (stage === 'shipped' || stage === 'delivered')) continue;
    const receivedAt = Number(received_at);
    const length = Number(shipped_at ?? asked_at) - receivedAt;
    const week = weeks[Math.floor((receivedAt - first) / weekMs)];
    if (length >= 0) week?.push({ length, hasEnded: shipped_at !== null });
  }
  return weeks.map((spans, week) => ({
    from: new Date(first + week * weekMs).toISOString(),
    orders: spans.length,
    medianDays: daysOf(spans, 0.5),
    ninetiethDays: daysOf(spans, 0.9),
  }));
}

function daysOf(spans: Span[], share: number): number | null {
  const ms = spans.length < fewestOfWeek ? null : percentileOf(spans, share);
  return ms === null ? null : ms / dayMs;
}

/** Midnight of a week's Monday, in UTC. */
function mondayOf(now: number): number {
  const day = Math.floor(now / dayMs);
  // The first of January 1970 was a Thursday.
  return (day - ((day + 3) % 7)) * dayMs;
}
