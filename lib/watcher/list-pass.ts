import 'server-only';
import type { ListedStatus, OrderListRequest } from '@/lib/order-status-api/client';
import type { Order } from '@/lib/orders/order';
import type { JournalState, Pass } from './journal';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** How far back every pass goes at most, and how often all of it is listed. */
const windowDays = 28;
const wholeEveryMs = dayMs;
/** An upstream that never ends its list would be listed for ever. */
const mostPages = 500;

/** The pass that is due, if one is. @param everyMs between two of them */
export function duePass(state: JournalState, everyMs: number, now: number): Pass | null {
  if (now < state.nextListAt) return null;
  const isWholeDue = now - (state.lastWholeAt ?? 0) >= wholeEveryMs;
  if (!isWholeDue && now - (state.lastPassAt ?? 0) < everyMs) return null;
  return { kind: isWholeDue ? 'whole' : 'recent', startedAt: now, section: 0, page: 1 };
}

/** One list of a pass: all orders of the window, or those of a status from before it. */
interface Section {
  status: ListedStatus | null;
  isBefore: boolean;
}

const sections: Record<Pass['kind'], Section[]> = {
  recent: [{ status: null, isBefore: false }],
  whole: [
    { status: null, isBefore: false },
    { status: 'received', isBefore: true },
    { status: 'open', isBefore: true },
  ],
};

/** Null where the pass has come to its end. */
export function requestOf({ kind, startedAt, section, page }: Pass): OrderListRequest | null {
  const list = sections[kind][section];
  if (list === undefined) return null;
  const border = dayOf(startedAt - windowDays * dayMs);
  return {
    status: list.status,
    createdFrom: list.isBefore ? null : border,
    createdTo: list.isBefore ? border : null,
    page,
  };
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/**
 * What comes after a page: the next one, or the next list of the pass where this page was its last. That is an empty
 * page, one that brought nothing new, or, in a recent pass, one on which nothing could have moved.
 * @param orders of the page @param met purchase orders that this list has shown before
 */
export function afterPage(pass: Pass, orders: Order[], met: ReadonlySet<string>): Pass {
  const isOld = orders.every(({ purchaseOrder }) => met.has(purchaseOrder));
  const isQuiet = pass.kind === 'recent' && orders.every((order) => isFinished(order, pass.startedAt));
  const isPast = pass.section === 0 && orders.every((order) => isBeforeWindow(order, pass.startedAt));
  const isLast = isOld || isQuiet || isPast || pass.page >= mostPages;
  return isLast ? { ...pass, section: pass.section + 1, page: 1 } : { ...pass, page: pass.page + 1 };
}

/** A shipped order can still move where its carrier tells of deliveries. */
function isFinished({ stage, shipments, shippedAt }: Order, now: number): boolean {
  if (stage === 'delivered' || stage === 'canceled') return true;
  if (stage !== 'shipped') return false;
  const isAwaited = shipments.some(({ delivered }) => delivered === false);
  return !isAwaited || (shippedAt !== null && Date.parse(shippedAt) < now - windowDays * dayMs);
}

/** Days are counted in a zone that nobody tells: two are left open. An upstream may not filter at all. */
function isBeforeWindow({ receivedAt }: Order, startedAt: number): boolean {
  return receivedAt !== null && Date.parse(receivedAt) < startedAt - (windowDays + 2) * dayMs;
}
