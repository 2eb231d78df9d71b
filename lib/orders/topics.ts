import { countOrder } from './order-counts';
import type { PublicOrder } from './public-order';

/** What a shopper may want to do about an order, as the next question after "where is it?". */
export const topicIds = [
  'late',
  'no-scan-yet',
  'delivered-not-received',
  'wrong-or-damaged',
  'on-hold',
  'canceled',
  'order-again',
  'when',
  'change-or-cancel',
] as const;
export type TopicId = (typeof topicIds)[number];

/** A topic has another text at another moment: each is a sentence of the dictionary, `topics.texts`. */
export type TopicText =
  | 'late'
  | 'noScanYet'
  | 'deliveredNotReceived'
  | 'wrongOrDamaged'
  | 'onHold'
  | 'onHoldProduction'
  | 'onHoldIntake'
  | 'canceled'
  | 'orderAgain'
  | 'when'
  | 'whenShipped'
  | 'changeEarly'
  | 'changeInProduction'
  | 'changeTooLate'
  | 'changeUnknown';

export interface Topic {
  id: TopicId;
  text: TopicText;
  /** It answers a worry, and is read without a click. */
  isOpen: boolean;
}

/** The order as far as topics depend on it. */
export type TopicOrder = Pick<PublicOrder, 'stage' | 'hold' | 'steps' | 'items' | 'shipments' | 'usual'>;

/** When it is looked at, by the store's days. */
export interface TopicMoment {
  /** ISO 8601. */
  now: string;
  /** An IANA name: a day begins at midnight there. */
  timeZone: string | undefined;
  /** A shipped order counts as late from the day after so many days. */
  lateAfterDays: number;
}

/** What the store settles about help, in days. */
export interface HelpWindows {
  lateAfterDays: number;
  reportWithinDays: number;
}

/** The days of a store that has settled none of its own. */
export const defaultHelpWindows: HelpWindows = { lateAfterDays: 10, reportWithinDays: 30 };

const most = 4;
const firstScanDays = 3;

/** The two to four topics of a moment, the likeliest first. */
export function topicsOf(order: TopicOrder, moment: TopicMoment): Topic[] {
  return [...ofTravel(order, moment), ...ofStage(order)].slice(0, most);
}

/** Calendar days from one instant to a later one, where midnight is that of the zone; 0 where it isn't later. */
export function daysBetween(from: string, to: string, timeZone: string | undefined): number {
  return Math.max(0, dayNumber(to, timeZone) - dayNumber(from, timeZone));
}

function isOnItsWay({ stage }: TopicOrder): boolean {
  return stage === 'shipped' || stage === 'partly-shipped';
}

/** What the time since shipping asks; an order whose time isn't known is neither new nor late. */
function ofTravel(order: TopicOrder, { now, timeZone, lateAfterDays }: TopicMoment): Topic[] {
  if (!isOnItsWay(order)) return [];
  const shippedAt = order.steps.find(({ id }) => id === 'shipped')?.at ?? null;
  const days = shippedAt === null ? null : daysBetween(shippedAt, now, timeZone);
  if (days !== null && days > lateAfterDays) return [late];
  return [days !== null && days < firstScanDays ? noScanYet : whenShipped];
}

/** What the stage, its hold, canceled items and delivered parcels ask. */
function ofStage(order: TopicOrder): Topic[] {
  const { stage, hold } = order;
  const { live, packed, canceled, delivered } = countOrder(order);
  const partlyCanceled = canceled > 0 ? [topic('canceled', 'canceled')] : [];
  const arrived = delivered > 0 ? [notReceived(false), wrongOrDamaged] : [];
  switch (stage) {
    case 'received':
      return [...partlyCanceled, topic('change-or-cancel', 'changeEarly'), when(order)];
    case 'in-review':
      return [topic('on-hold', holdText(hold)), ...partlyCanceled, topic('change-or-cancel', 'changeEarly')];
    case 'in-production':
      return [...partlyCanceled, when(order), topic('change-or-cancel', 'changeInProduction')];
    case 'packed':
      return [...partlyCanceled, when(order), topic('change-or-cancel', 'changeTooLate')];
    case 'partly-shipped': {
      const text = packed < live ? 'changeInProduction' : 'changeTooLate';
      return [...arrived, ...partlyCanceled, topic('change-or-cancel', text)];
    }
    case 'shipped':
      return [...arrived, ...partlyCanceled, topic('change-or-cancel', 'changeTooLate')];
    case 'delivered':
      return [notReceived(true), wrongOrDamaged, ...partlyCanceled];
    case 'canceled':
      return [topic('canceled', 'canceled'), topic('order-again', 'orderAgain')];
    case 'in-progress':
      return [...partlyCanceled, when(order), topic('change-or-cancel', 'changeUnknown')];
    default:
      return stage satisfies never;
  }
}

/** Read without a click where there is something to tell. */
function when({ usual }: TopicOrder): Topic {
  return { id: 'when', text: 'when', isOpen: (usual ?? null) !== null };
}

function topic(id: TopicId, text: TopicText): Topic {
  return { id, text, isOpen: false };
}

const late: Topic = { id: 'late', text: 'late', isOpen: true };
const noScanYet = topic('no-scan-yet', 'noScanYet');
const whenShipped = topic('when', 'whenShipped');
const notReceived = (isOpen: boolean): Topic => ({
  id: 'delivered-not-received',
  text: 'deliveredNotReceived',
  isOpen,
});
const wrongOrDamaged = topic('wrong-or-damaged', 'wrongOrDamaged');

function holdText(hold: TopicOrder['hold']): TopicText {
  if (hold === null) return 'onHold';
  return hold === 'production' ? 'onHoldProduction' : 'onHoldIntake';
}

const quarterMs = 15 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;
const formats = new Map<string, Intl.DateTimeFormat>();
const knownDays = new Map<string, number>();
const mostKnown = 2000;

/**
 * The days since 1970 of a zone's calendar: one more at each midnight, however long the day was. Midnights are at whole
 * quarters of an hour everywhere, so that what was found for a quarter holds for all of it.
 */
function dayNumber(instant: string, timeZone = ''): number {
  const date = new Date(instant);
  const key = `${timeZone} ${Math.floor(date.getTime() / quarterMs)}`;
  const known = knownDays.get(key);
  if (known !== undefined) return known;
  if (knownDays.size === mostKnown) knownDays.clear();
  const found = findDayNumber(date, timeZone);
  knownDays.set(key, found);
  return found;
}

function findDayNumber(date: Date, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: timeZone === '' ? undefined : timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
  formats.set(timeZone, format);
  const [month = NaN, day = NaN, year = NaN] = format.format(date).split('/').map(Number);
  return Date.UTC(year, month - 1, day) / dayMs;
}
