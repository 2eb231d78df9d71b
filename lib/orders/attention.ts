import type { Stage } from './stage';
import type { UsualTimes } from './usual';

/** Why an order needs a look. */
export const attentionReasons = [
  'on-hold',
  'not-released',
  'long-in-production',
  'printed-not-shipped',
  'no-tracking',
  'late',
  'at-odds',
  'often-seen',
] as const;
export type AttentionReason = (typeof attentionReasons)[number];

/** What is known of an order without asking anew. Times are milliseconds since 1970. */
export interface KnownOrder {
  po: string;
  stage: Stage;
  isHeld: boolean;
  /** See `orderFlags`. */
  flags: string[];
  stageSince: number;
  receivedAt: number | null;
  releasedAt: number | null;
  shippedAt: number | null;
  /** Whether its carrier tells of deliveries. */
  tellsDelivery: boolean;
  /** How often shoppers opened it of late, and since when that is counted. */
  looks: number;
  looksSince: number | null;
}

/** An order that needs a look: its reasons, the most pressing first. */
export interface Attention {
  po: string;
  stage: Stage;
  reasons: { reason: AttentionReason; since: number }[];
}

export interface AttentionMoment {
  /** Milliseconds since 1970. */
  now: number;
  usual: Pick<UsualTimes, 'toRelease' | 'toShip'> | null;
  /** A shipped order counts as late after so many days. */
  lateAfterDays: number;
}

const dayMs = 24 * 60 * 60 * 1000;
const heldDays = 2;
const releaseDays = 2;
const productionDays = 7;
const printedDays = 2;
/** What contradicts itself is of interest while somebody may ask about it. */
const oddForDays = 30;
const lateForDays = 60;
export const manyLooks = 5;

const odd = new Set(['status-at-odds', 'delivered-at-odds', 'item-at-odds', 'parcels-at-odds']);

/** The orders that need a look, those first that are furthest beyond what is right. */
export function attentionOf(orders: readonly KnownOrder[], moment: AttentionMoment): Attention[] {
  return orders
    .map((order) => ({ order, found: findReasons(order, moment) }))
    .filter(({ found }) => found.length > 0)
    .sort((one, other) => (other.found[0]?.beyondMs ?? 0) - (one.found[0]?.beyondMs ?? 0))
    .map(({ order: { po, stage }, found }) => ({
      po,
      stage,
      reasons: found.map(({ reason, since }) => ({ reason, since })),
    }));
}

interface Found {
  reason: AttentionReason;
  since: number;
  beyondMs: number;
}

function findReasons(order: KnownOrder, moment: AttentionMoment): Found[] {
  const { now, usual, lateAfterDays } = moment;
  const { stage, stageSince, flags, shippedAt } = order;
  const isSent = stage === 'shipped' || stage === 'partly-shipped' || stage === 'delivered';
  const found: Found[] = [];
  const look = (
    reason: AttentionReason,
    applies: boolean,
    since: number | null,
    days: number,
    until = Infinity,
  ) => {
    const forMs = now - (since ?? now);
    const isDue = applies && forMs > days * dayMs && forMs <= until * dayMs;
    if (isDue) found.push({ reason, since: since ?? now, beyondMs: forMs - days * dayMs });
  };

  look('on-hold', order.isHeld, stageSince, heldDays);
  const isWaiting = stage === 'received' && !order.isHeld;
  look('not-released', isWaiting, order.receivedAt ?? stageSince, usual?.toRelease?.toDays ?? releaseDays);
  const isMade = stage === 'in-production' || stage === 'in-progress';
  const toShip = usual?.toShip ?? null;
  const madeSince = order.releasedAt ?? stageSince;
  // What is usual is counted from the arrival; without it, from when it went into production.
  if (toShip === null) look('long-in-production', isMade, madeSince, productionDays);
  else look('long-in-production', isMade, order.receivedAt ?? madeSince, toShip.toDays);
  look('printed-not-shipped', stage === 'packed', stageSince, printedDays);
  const isUntracked = isSent && stage !== 'delivered' && flags.includes('shipped-without-tracking');
  look('no-tracking', isUntracked, shippedAt ?? stageSince, 0, oddForDays);
  const isUnderWay = isSent && stage !== 'delivered' && order.tellsDelivery;
  look('late', isUnderWay, shippedAt, lateAfterDays, lateForDays);
  look(
    'at-odds',
    flags.some((flag) => odd.has(flag)),
    stageSince,
    0,
    oddForDays,
  );
  look('often-seen', order.looks >= manyLooks, order.looksSince, 0);
  return found.sort((one, other) => other.beyondMs - one.beyondMs);
}
