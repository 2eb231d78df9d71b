import { countOrder } from '@/lib/orders/order-counts';
import type { PublicOrder } from '@/lib/orders/public-order';
import type { Visit } from '@/lib/wording/since-last-visit';

const key = 'order-tracker:visits';
const most = 8;

/**
 * A script's text: tells the element around it how many visits are remembered, in the variable `--recent`, before a
 * page is painted. Where the browser keeps nothing, it tells nothing.
 */
export const keepRoomForVisits = `try {
  const { length } = JSON.parse(localStorage.getItem('${key}') ?? '[]');
  if (length > 0) document.currentScript.parentElement.style.setProperty('--recent', Math.min(length, ${most}));
} catch {}`;

/**
 * A script's text: keeps room, by the attribute `data-changed` on the element around it, for the line that tells what
 * changed since the last visit, where something did. It runs before the page is painted.
 */
export function keepRoomForChanges(order: PublicOrder): string {
  const { po, stage, packed, canceled, parcels } = visitOf(order, new Date(0));
  // With the comma that parts it from what follows: 1 begins as 12 does.
  const pattern = (part: object) =>
    `${JSON.stringify(part).slice(1, -1)},`.replace(/[^\w":,]/g, (sign) => unicodeEscape(sign));
  return `try{/${pattern({ po })}(?!${pattern({ stage, packed, canceled, parcels })})/.test(localStorage['${key}'])&&(document.currentScript.parentNode.dataset.changed='')}catch{}`;
}

/** A sign that stands for itself in a script's pattern, whatever it means there or to what reads HTML. */
function unicodeEscape(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What is to be remembered of an order that is looked at now. */
export function visitOf(order: PublicOrder, now: Date): Visit {
  const { packed, canceled, parcels } = countOrder(order);
  return { po: order.po, stage: order.stage, packed, canceled, parcels, seenAt: now.toISOString() };
}

/** The latest first; none where the browser keeps nothing. */
export function readVisits(): Visit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isVisit).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers an order as it is now, and gives what was remembered of it before. */
export function rememberVisit(visit: Visit): Visit | null {
  const visits = readVisits();
  const before = visits.find(({ po }) => po === visit.po) ?? null;
  keep([visit, ...visits.filter(({ po }) => po !== visit.po)].slice(0, most));
  return before;
}

/** Forgets one order, or all of them. */
export function forgetVisits(po: string | null): Visit[] {
  const left = po === null ? [] : readVisits().filter((visit) => visit.po !== po);
  keep(left);
  return left;
}

function keep(visits: Visit[]): void {
  try {
    if (visits.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(visits));
  } catch {
    // A browser that keeps nothing is no problem: there is only nothing to tell at the next visit.
  }
}

function isVisit(value: unknown): value is Visit {
  if (typeof value !== 'object' || value === null) return false;
  const { po, stage, packed, canceled, parcels, seenAt } = value as Partial<Record<keyof Visit, unknown>>;
  return (
    typeof po === 'string' &&
    typeof stage === 'string' &&
    [packed, canceled, parcels].every((count) => typeof count === 'number') &&
    typeof seenAt === 'string' &&
    !Number.isNaN(Date.parse(seenAt))
  );
}
