import { firstInstant, firstShipment, hourMs, items, laterInstant, laterShipment } from './wire-builders';

/**
 * A believable year of a store: some 2,000 orders, each a function of its place in time alone, so that they are the
 * same after a restart and go on while time does. The print shop is slow every third week.
 */
export interface OrdersOfYear {
  /** By purchase order or id, as `/orders/show` and `/orders/<id>` find them; undefined where there is none. */
  find(lookup: string, now: number): object | undefined;
  /** All of the last 365 days, the newest first. */
  all(now: number): object[];
}

const dayMs = 24 * hourMs;
const yearMs = 365 * dayMs;
/** Every order has a slot of time; a third of the slots stay empty, more of them in summer and at weekends. */
const slotMs = yearMs / 3000;
const firstId = 5_000_000;

export const ordersOfYear: OrdersOfYear = {
  find(lookup, now) {
    const slot = slotFrom(lookup);
    if (slot === null) return;
    const order = orderOf(slot);
    const isOfThisYear = order !== null && order.receivedAt <= now && order.receivedAt > now - yearMs;
    return isOfThisYear ? wireAt(order, now) : undefined;
  },
  all(now) {
    const orders: object[] = [];
    for (let slot = Math.floor(now / slotMs); slot > (now - yearMs) / slotMs; slot--) {
      const order = orderOf(slot);
      if (order !== null && order.receivedAt <= now) orders.push(wireAt(order, now));
    }
    return orders;
  },
};

/** `K-162044` is the purchase order of an id beyond five millions. */
function slotFrom(lookup: string): number | null {
  const slot = /^K-(\d{6})$/.exec(lookup)?.[1] ?? /^5(\d{6})$/.exec(lookup)?.[1];
  return slot === undefined ? null : Number(slot);
}

type Kind = 'usual' | 'canceled' | 'held' | 'stuck' | 'no-tracking' | 'at-odds' | 'lost';

/** What becomes of an order, and when; milliseconds since 1970. */
interface Journey {
  slot: number;
  kind: Kind;
  isLater: boolean;
  itemCount: number;
  receivedAt: number;
  /** When it goes into production, is printed, leaves and arrives; or is canceled. */
  releasedAt: number;
  printedAt: number;
  shippedAt: number;
  deliveredAt: number;
  canceledAt: number;
}

/** Null where the slot stays empty. */
function orderOf(slot: number): Journey | null {
  const chance = chancesOf(slot);
  const receivedAt = Math.round((slot + chance()) * slotMs);
  if (chance() > demandAt(receivedAt)) return null;
  const kind = kindOf(chance());
  const isLater = chance() < 0.7;
  const itemCount = 1 + Math.floor(chance() ** 3 * 5);
  const heldMs = kind === 'held' ? (0.5 + 4.5 * chance()) * dayMs : 0;
  const releasedAt = receivedAt + heldMs + (2 + 26 * chance() ** 2) * hourMs;
  const makingDays = (0.8 + 3.2 * chance() ** 1.5) * slownessAt(receivedAt);
  const printedAt = pastWeekend(releasedAt + makingDays * dayMs);
  const waitMs = kind === 'stuck' ? (3 + 6 * chance()) * dayMs : (3 + 20 * chance()) * hourMs;
  const shippedAt = pastWeekend(printedAt + waitMs);
  const deliveredAt = kind === 'lost' ? Number.POSITIVE_INFINITY : shippedAt + (1.5 + 5 * chance()) * dayMs;
  const canceledAt =
    kind === 'canceled' ? receivedAt + (1 + 20 * chance()) * hourMs : Number.POSITIVE_INFINITY;
  const times = { receivedAt, releasedAt, printedAt, shippedAt, deliveredAt, canceledAt };
  return { slot, kind, isLater, itemCount, ...times };
}

function kindOf(chance: number): Kind {
  const shares: [Kind, number][] = [
    ['canceled', 0.03],
    ['held', 0.08],
    ['stuck', 0.03],
    ['no-tracking', 0.015],
    ['at-odds', 0.01],
    ['lost', 0.02],
  ];
  let left = chance;
  for (const [kind, share] of shares) {
    if (left < share) return kind;
    left -= share;
  }
  return 'usual';
}

/** The share of slots that are taken: more on working days, most before Christmas, least in summer. */
function demandAt(ms: number): number {
  const date = new Date(ms);
  const isWeekend = date.getUTCDay() % 6 === 0;
  const yearly = Math.cos(((date.getUTCMonth() + date.getUTCDate() / 31 - 11.4) / 12) * 2 * Math.PI);
  return (isWeekend ? 0.5 : 0.72) * (1 + 0.3 * yearly);
}

/** How much longer than usual it takes to make what comes in then. */
function slownessAt(ms: number): number {
  return 1 + 1.4 * Math.max(0, Math.sin((ms / (21 * dayMs)) * 2 * Math.PI));
}

/** Nothing is printed or handed over on a Saturday or Sunday. */
function pastWeekend(ms: number): number {
  const day = new Date(ms).getUTCDay();
  if (day === 6) return ms + 2 * dayMs;
  return day === 0 ? ms + dayMs : ms;
}

/** Numbers from 0 to 1, the same ones for the same slot (mulberry32). */
function chancesOf(slot: number): () => number {
  let state = Math.imul(slot, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function wireAt(journey: Journey, now: number): object {
  const { slot, kind, isLater, receivedAt, releasedAt, shippedAt } = journey;
  const id = firstId + slot;
  const status = statusAt(journey, now);
  const isReleased = now >= releasedAt && status !== 'canceled';
  const isShipped = status === 'shipped';
  const instant = isLater ? laterInstant : firstInstant;
  const createdAt = isReleased ? instant(releasedAt) : null;
  const times = isLater
    ? { received_at: instant(receivedAt), created_at: createdAt }
    : { created_at: instant(receivedAt) };
  return {
    id,
    purchase_order: `K-${String(slot).padStart(6, '0')}`,
    ...times,
    ...(isShipped && kind !== 'at-odds' ? { shipped_at: instant(shippedAt) } : {}),
    status,
    client_amount: 8.5 + journey.itemCount * 7.25,
    items: items(id, Array<string>(journey.itemCount).fill(itemWordOf(status, isLater))),
    shipments: isShipped && kind !== 'no-tracking' ? [shipmentOf(journey, now)] : [],
    ...(isLater ? { address: addressOf(slot) } : addressOf(slot)),
  };
}

function statusAt(journey: Journey, now: number): string {
  const { kind, isLater, releasedAt, printedAt, shippedAt, canceledAt } = journey;
  if (now >= canceledAt) return 'canceled';
  if (now < releasedAt) {
    if (kind !== 'held' || !isLater) return 'received';
    return journey.slot % 2 === 0 ? 'intake_hold' : 'production_hold';
  }
  if (now < printedAt) return 'open';
  if (now < shippedAt) return isLater ? 'completed' : 'packaged';
  return 'shipped';
}

function itemWordOf(status: string, isLater: boolean): string {
  if (status === 'shipped') return isLater ? 'shipped' : 'packaged';
  return status === 'received' ? 'open' : status;
}

function shipmentOf({ slot, isLater, deliveredAt }: Journey, now: number): object {
  const number = postalNumber(slot);
  return isLater ? laterShipment(number, now >= deliveredAt) : firstShipment(number);
}

/** 22 digits, the last of which checks the others. */
function postalNumber(slot: number): string {
  const digits = `9400111899${String(slot * 7919).padStart(11, '0')}`;
  const sum = [...digits]
    .reverse()
    .reduce((left, digit, at) => left + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const people = ['Ada', 'Ben', 'Chioma', 'Dara', 'Elif', 'Farid', 'Greta', 'Hana', 'Iker', 'June'];
const families = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo'];
const towns: [string, string, string][] = [
  ['Portland', 'OR', '97201'],
  ['Austin', 'TX', '78701'],
  ['Madison', 'WI', '53703'],
  ['Savannah', 'GA', '31401'],
  ['Ithaca', 'NY', '14850'],
];

function addressOf(slot: number): object {
  const [first, last] = [people[slot % people.length] ?? '', families[slot % families.length] ?? ''];
  const [city, state, code] = towns[slot % towns.length] ?? ['', '', ''];
  return {
    ship_to_first_name: first,
    ship_to_last_name: last,
    ship_to_address: `${(slot % 900) + 1} ${families[(slot >> 3) % families.length]} Street`,
    ship_to_city: city,
    ship_to_state: state,
    ship_to_zip_code: code,
    ship_to_country: 'US',
    ship_to_email: `${first}.${last}.${slot}@example.com`.toLowerCase(),
  };
}
