import type { Order } from './order';
import { type PublicOrder, type Remembered, toPublicOrder } from './public-order';
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
export interface SupportDetails {
  /** The fulfiller's own word for where the order stands, as sent. */
  status: string | null;
  unknownWords: string[];
  items: { id: string | null; skuId: string | null; word: string | null }[];
  /** Times that were sent and can't be read, or can't be true: `shipped_at: soon`. */
  unreadableTimes: string[];
  /** What was dropped of the parcels, or contradicts itself there. */
  parcelFlags: Extract<
    SupportFlag,
    'unsafe-link-dropped' | 'number-unreadable' | 'number-elsewhere' | 'parcels-at-odds'
  >[];
  /** Items say less than their order, which has left. */
  hasItemsBehind: boolean;
  /** Something holds the customer's own postal code or email address, and isn't shown to whoever has the number. */
  hidesProofs: boolean;
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

/** How many days a link may be asked to last: ten years. */
export const mostLinkDays = 3650;

/** What an agent should look at twice, of the order itself. */
export const orderFlagNames = [
  /** The status or an item carries a word that no table of ours knows: shown neutrally to the shopper. */
  'unknown-word',
  /** Status `shipped` without a time of shipping, or a time of shipping with another status. */
  'status-at-odds',
  /** A package of an order that has left, or all of them, without a tracking number. */
  'shipped-without-tracking',
  /** A carrier delivered a parcel of an order that is canceled, or whose status says that it hasn't left. */
  'delivered-at-odds',
  /** An item says that it isn't packed yet, in an order that has left: the shopper reads "In progress". */
  'item-at-odds',
  /** The same parcel is told twice, once as delivered and once as not. */
  'parcels-at-odds',
  /** A tracking number holds nothing that can be one, or came cut short. */
  'number-unreadable',
  /** There is no tracking number, but the method or carrier seems to hold one. */
  'number-elsewhere',
  /** A carrier's link was dropped: no web address, two in one, or a template that nobody filled. */
  'unsafe-link-dropped',
  /** A time that can't be read, or can't be true. */
  'unreadable-time',
] as const;
export type OrderFlag = (typeof orderFlagNames)[number];

/** The same, and what keeps its customer from proving whose it is. */
export const supportFlags = [
  ...orderFlagNames,
  /** Something holds the customer's postal code or email address, and is hidden without a proof. */
  'proof-hidden',
  /** The email is the store's own or on many orders, and proves nothing. */
  'shared-proof',
  /** Neither an email of the customer's own nor a postal code: no proof opens this order, a signed link does. */
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
  details: SupportDetails,
  context: {
    checkedAt: string;
    isProvable: boolean;
    isEmailShared: boolean;
    url: string | null;
    remembered: Remembered | null;
  },
): SupportOrder {
  const { checkedAt, url } = context;
  const flags = buildFlags(order, details, context);
  const { items, shipments } = order.withProof ?? order;
  const tracking = shipments.map(({ trackingNumber }) => trackingNumber);
  const { name, company, street, street2, city, region, postalCode, country, email, telephone } =
    details.address;
  return {
    po: order.purchaseOrder,
    id: order.id,
    stage: order.stage,
    status: details.status,
    hold: order.hold,
    receivedAt: order.receivedAt,
    releasedAt: order.releasedAt,
    shippedAt: order.shippedAt,
    itemCount: items.length,
    items: items.map((item) => `${item.name ?? item.sku ?? 'item'} (${item.state})`).join(', '),
    trackingNumbers: tracking.filter((number) => number !== null).join(', '),
    trackingUrl: shipments.find(({ trackingUrl }) => trackingUrl !== null)?.trackingUrl ?? null,
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
    location: details.location,
    url,
    checkedAt,
    detail: {
      order: toPublicOrder({ order, checkedAt, stale: false }, 'full', context.remembered),
      flags,
      unknownWords: details.unknownWords,
      unreadableTimes: details.unreadableTimes,
      items: items.map((item, index) => toSupportItem(item, details.items[index])),
      notes: details.notes,
      serviceRequests: details.serviceRequests,
    },
  };
}

function toSupportItem(
  { name, sku, state }: Order['items'][number],
  told: SupportDetails['items'][number] | undefined,
): SupportItem {
  return {
    id: told?.id ?? null,
    skuId: told?.skuId ?? null,
    name,
    sku,
    state,
    word: told?.word ?? null,
  };
}

function buildFlags(
  order: Order,
  details: SupportDetails,
  { isProvable, isEmailShared }: { isProvable: boolean; isEmailShared: boolean },
): SupportFlag[] {
  const raised = new Set<SupportFlag>(orderFlags(order, details));
  if (details.hidesProofs) raised.add('proof-hidden');
  if (isEmailShared) raised.add('shared-proof');
  if (!isProvable) raised.add('nothing-to-prove-with');
  return supportFlags.filter((flag) => raised.has(flag));
}

/** The flags that an order has by itself, whatever proves whose it is. */
export function orderFlags(order: Order, details: SupportDetails): OrderFlag[] {
  const isSent = order.stage === 'shipped' || order.stage === 'partly-shipped' || order.stage === 'delivered';
  const saysShipped = details.status?.toLowerCase() === 'shipped';
  const isSomeDelivered = order.shipments.some((shipment) => shipment.delivered === true);
  const tracking = (order.withProof ?? order).shipments.map((shipment) => shipment.trackingNumber);
  const raised: Record<OrderFlag, boolean> = {
    'unknown-word': details.unknownWords.length > 0,
    'status-at-odds': saysShipped !== (order.shippedAt !== null),
    'shipped-without-tracking': isSent && (tracking.length === 0 || tracking.includes(null)),
    'delivered-at-odds':
      isSomeDelivered && (order.stage === 'canceled' || !(saysShipped || order.shippedAt !== null)),
    'item-at-odds': details.hasItemsBehind,
    'parcels-at-odds': details.parcelFlags.includes('parcels-at-odds'),
    'number-unreadable': details.parcelFlags.includes('number-unreadable'),
    'number-elsewhere': details.parcelFlags.includes('number-elsewhere'),
    'unsafe-link-dropped': details.parcelFlags.includes('unsafe-link-dropped'),
    'unreadable-time': details.unreadableTimes.length > 0,
  };
  return orderFlagNames.filter((flag) => raised[flag]);
}
