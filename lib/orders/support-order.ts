import type { Order } from './order';
import { type PublicOrder, toPublicOrder } from './public-order';
import type { PurchaseOrder } from './purchase-order';
import type { Hold, ItemState, Stage } from './stage';

/** What an agent asks for: a purchase order as the customer gave it, or the fulfiller's internal id. */
export type SupportLookup = { po: string } | { id: string };

export type SupportResult =
  /** `purchaseOrder` is null where the order has none that could be looked up. */
  | { kind: 'found'; order: SupportOrder; purchaseOrder: PurchaseOrder | null }
  | { kind: 'invalid-request' }
  | { kind: 'invalid-purchase-order' }
  | { kind: 'not-found' }
  /** The fulfiller answered with an order of another number: it may have taken the number for an id. */
  | { kind: 'another-order' }
  | { kind: 'unavailable'; retryAfterSeconds: number };

/** What the support desk alone learns of an order, beside what is kept: cleaned text, never the store's cost. */
export interface InternalFacts {
  /** The fulfiller's own word for where the order stands, as sent. */
  status: string | null;
  unknownWords: string[];
  items: { id: string | null; skuId: string | null; word: string | null }[];
  /** Times that were sent and can't be read: `shipped_at: soon`. */
  unreadableTimes: string[];
  /** A link to a carrier was sent that is not safe to offer. */
  hasUnsafeLink: boolean;
  address: SupportAddress;
  /** Where it is made. */
  location: string | null;
  notes: SupportNote[];
  serviceRequests: ServiceRequest[];
}

export interface SupportAddress {
  name: string | null;
  company: string | null;
  street: string | null;
  street2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
  email: string | null;
  telephone: string | null;
}

export interface SupportNote {
  about: 'order' | 'fulfillment' | 'status';
  text: string;
  /** ISO 8601, UTC. */
  at: string | null;
}

export interface ServiceRequest {
  reason: string | null;
  state: string | null;
  itemCount: string | null;
  at: string | null;
}

/** What an agent should look at twice. */
export const supportFlags = [
  /** The status or an item carries a word that no table of ours knows: shown neutrally to the shopper. */
  'unknown-word',
  /** Status `shipped` without a time of shipping, or a time of shipping with another status. */
  'status-at-odds',
  'shipped-without-tracking',
  /** A carrier's link that isn't http or https was dropped: the shopper sees the number alone. */
  'unsafe-link-dropped',
  'unreadable-time',
  /** The e-mail is the store's own or on many orders, and proves nothing. */
  'shared-proof',
  /** Neither an e-mail of the customer's own nor a postal code: no proof opens this order, a signed link does. */
  'nothing-to-prove-with',
] as const;
export type SupportFlag = (typeof supportFlags)[number];

/**
 * The support view of an order. Its top level is flat, for the sidebars of help desks, which show plain keys; lists
 * stand in `detail`. Instants are ISO 8601 in UTC; null stands where the fulfiller told nothing.
 */
export interface SupportOrder extends SupportAddress {
  po: string;
  /** The fulfiller's internal id. */
  id: string | null;
  stage: Stage;
  /** The fulfiller's own word. */
  status: string | null;
  /** Why it is held, where it is. */
  hold: Hold | null;
  receivedAt: string | null;
  releasedAt: string | null;
  shippedAt: string | null;
  itemCount: number;
  /** `T-Shirt (packed), Mug (in-production)` */
  items: string;
  /** Comma-separated. */
  trackingNumbers: string;
  /** The first parcel's. */
  trackingUrl: string | null;
  /** Comma-separated, see `supportFlags`. */
  flags: string;
  location: string | null;
  /** The plain address to share; null where neither `PUBLIC_URL` nor a purchase order is known. */
  url: string | null;
  checkedAt: string;
  detail: {
    /** What the shopper sees with a proof. */
    order: PublicOrder;
    flags: SupportFlag[];
    unknownWords: string[];
    unreadableTimes: string[];
    items: SupportItem[];
    notes: SupportNote[];
    serviceRequests: ServiceRequest[];
  };
}

export interface SupportItem {
  id: string | null;
  skuId: string | null;
  name: string | null;
  sku: string | null;
  state: ItemState;
  /** The fulfiller's own word. */
  word: string | null;
}

/** Picks what an agent may learn. The store's cost is not among it, here as elsewhere. */
export function toSupportOrder(
  order: Order,
  facts: InternalFacts,
  context: { checkedAt: string; isProvable: boolean; isEmailShared: boolean; url: string | null },
): SupportOrder {
  const { checkedAt, url } = context;
  const flags = buildFlags(order, facts, context);
  const tracking = order.shipments.map(({ trackingNumber }) => trackingNumber);
  const { name, company, street, street2, city, region, postalCode, country, email, telephone } =
    facts.address;
  return {
    po: order.purchaseOrder,
    id: order.id,
    stage: order.stage,
    status: facts.status,
    hold: order.hold,
    receivedAt: order.receivedAt,
    releasedAt: order.releasedAt,
    shippedAt: order.shippedAt,
    itemCount: order.items.length,
    items: order.items.map((item) => `${item.name ?? item.sku ?? 'item'} (${item.state})`).join(', '),
    trackingNumbers: tracking.filter((number) => number !== null).join(', '),
    trackingUrl: order.shipments.find(({ trackingUrl }) => trackingUrl !== null)?.trackingUrl ?? null,
    flags: flags.join(', '),
    name,
    company,
    street,
    street2,
    city,
    region,
    postalCode,
    country,
    email,
    telephone,
    location: facts.location,
    url,
    checkedAt,
    detail: {
      order: toPublicOrder({ order, checkedAt, stale: false }, 'full'),
      flags,
      unknownWords: facts.unknownWords,
      unreadableTimes: facts.unreadableTimes,
      items: order.items.map((item, index) => toSupportItem(item, facts.items[index])),
      notes: facts.notes,
      serviceRequests: facts.serviceRequests,
    },
  };
}

function toSupportItem(
  { name, sku, state }: Order['items'][number],
  fact: InternalFacts['items'][number] | undefined,
): SupportItem {
  return {
    id: fact?.id ?? null,
    skuId: fact?.skuId ?? null,
    name,
    sku,
    state,
    word: fact?.word ?? null,
  };
}

function buildFlags(
  order: Order,
  facts: InternalFacts,
  { isProvable, isEmailShared }: { isProvable: boolean; isEmailShared: boolean },
): SupportFlag[] {
  const isSent = order.stage === 'shipped' || order.stage === 'partly-shipped' || order.stage === 'delivered';
  const saysShipped = facts.status?.toLowerCase() === 'shipped';
  const raised: Record<SupportFlag, boolean> = {
    'unknown-word': facts.unknownWords.length > 0,
    'status-at-odds': saysShipped !== (order.shippedAt !== null),
    'shipped-without-tracking':
      isSent && !order.shipments.some((shipment) => shipment.trackingNumber !== null),
    'unsafe-link-dropped': facts.hasUnsafeLink,
    'unreadable-time': facts.unreadableTimes.length > 0,
    'shared-proof': isEmailShared,
    'nothing-to-prove-with': !isProvable,
  };
  return supportFlags.filter((flag) => raised[flag]);
}
