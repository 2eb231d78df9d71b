import type { WireAddress, WireItem, WireOrder, WireShipment } from '@/lib/order-status-api/wire-order';
import { parseInstant } from './instant';
import type { Destination, Order, OrderItem, Shipment } from './order';
import {
  holdFromStatus,
  isKnownItemWord,
  isKnownStatus,
  itemStateFromWord,
  type Stage,
  stageFromEvidence,
} from './stage';
import type { InternalFacts, SupportNote } from './support-order';

/**
 * From what the API sends to what we keep. What a shopper never sees ends here, and so does hostile text: control
 * and bidirectional characters are taken out and lengths capped.
 */
export function orderFromWire(wire: WireOrder): Order {
  const status = wordFromWire(wire.status);
  const shippedAt = parseInstant(wire.shipped_at);
  const shipments = wire.shipments.map(shipmentFromWire);
  const stage = stageFromEvidence({
    status,
    itemWords: wire.items.map((item) => wordFromWire(item.workflow_state)),
    shippedAt,
    delivered: shipments.map((shipment) => shipment.delivered),
  });
  // Only the later generation tells when an order came in; there, created_at is its release to production.
  const tellsReceived = wire.received_at !== null && wire.received_at.trim() !== '';
  const createdAt = parseInstant(wire.created_at);
  return {
    id: wire.id,
    purchaseOrder: cleanText(wire.purchase_order, 128) ?? '',
    stage,
    hold: stage === 'in-review' ? holdFromStatus(status) : null,
    receivedAt: tellsReceived ? parseInstant(wire.received_at) : createdAt,
    releasedAt: tellsReceived ? createdAt : null,
    shippedAt,
    items: wire.items.map((item) => itemFromWire(item, stage)),
    shipments,
    destination: destinationFromWire(wire.address),
  };
}

/** The status and item words of an order that no table of ours knows, cleaned for a log. */
export function unknownWords(wire: WireOrder): string[] {
  const status = wordFromWire(wire.status);
  const itemWords = wire.items.map((item) => wordFromWire(item.workflow_state));
  const unknown = [
    ...(status !== null && !isKnownStatus(status) ? [status] : []),
    ...itemWords.filter((word): word is string => word !== null && !isKnownItemWord(word)),
  ];
  return [...new Set(unknown)];
}

/** What the support desk alone may learn: never kept, and never the store's cost, which isn't even read. */
export function internalFactsFromWire(wire: WireOrder): InternalFacts {
  const times = { received_at: wire.received_at, created_at: wire.created_at, shipped_at: wire.shipped_at };
  return {
    status: cleanText(wire.status, 60),
    unknownWords: unknownWords(wire),
    items: wire.items.map((item) => ({
      id: cleanText(item.id, 40),
      skuId: cleanText(item.sku_id, 40),
      word: cleanText(item.workflow_state, 60),
    })),
    unreadableTimes: Object.entries(times).flatMap(([name, time]) => {
      const text = cleanText(time, 60);
      return text !== null && parseInstant(time) === null ? [`${name}: ${text}`] : [];
    }),
    hasUnsafeLink: wire.shipments.some(
      ({ search_link: link }) => cleanText(link, 2000) !== null && safeLink(link) === null,
    ),
    address: supportAddressFromWire(wire.address),
    location: looseTexts(wire.location).join(', ') || null,
    notes: [
      ...looseTexts(wire.order_notes).map((text): SupportNote => ({ about: 'order', text, at: null })),
      ...looseTexts(wire.fulfillment_notes).map(
        (text): SupportNote => ({ about: 'fulfillment', text, at: null }),
      ),
      ...wire.order_status_notes.flatMap(({ note, created_at }): SupportNote[] => {
        const text = cleanText(note, 2000);
        return text === null ? [] : [{ about: 'status', text, at: parseInstant(created_at) }];
      }),
    ],
    serviceRequests: wire.service_requests.map((request) => ({
      reason: cleanText(request.reason, 500),
      state: cleanText(request.workflow_state, 60),
      itemCount: cleanText(request.items_count, 20),
      at: parseInstant(request.created_at),
    })),
  };
}

function supportAddressFromWire(address: WireAddress): InternalFacts['address'] {
  const names = [address.ship_to_first_name, address.ship_to_last_name].map((name) => cleanText(name, 60));
  return {
    name: names.filter((name) => name !== null).join(' ') || null,
    company: cleanText(address.ship_to_company_name, 100),
    street: cleanText(address.ship_to_address, 200),
    street2: cleanText(address.ship_to_address_2, 200),
    city: cleanText(address.ship_to_city, 100),
    region: cleanText(address.ship_to_state, 100),
    postalCode: cleanText(address.ship_to_zip_code, 20),
    country: cleanText(address.ship_to_country, 100),
    email: cleanText(address.ship_to_email, 254),
    telephone: cleanText(address.ship_to_telephone, 60),
  };
}

/** Fields whose shape no document gives: text, a list of texts, or objects that hold one as `note` or `name`. */
function looseTexts(value: unknown, depth = 0): string[] {
  if (depth > 3) return []; // deeper than any note, and a hostile depth would end the call stack
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((entry) => looseTexts(entry, depth + 1));
  if (typeof value === 'object' && value !== null) {
    return looseTexts('note' in value ? value.note : 'name' in value ? value.name : null, depth + 1);
  }
  const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value), 2000) : null;
  return text === null ? [] : [text];
}

function itemFromWire(item: WireItem, stage: Stage): OrderItem {
  return {
    name: cleanText(item.description, 200),
    sku: cleanText(item.customer_sku, 100),
    state: itemStateFromWord(wordFromWire(item.workflow_state), stage),
  };
}

function shipmentFromWire(shipment: WireShipment): Shipment {
  return {
    carrier: cleanText(shipment.shipping_carrier, 100),
    method: cleanText(shipment.shipping_method, 100),
    trackingNumber: cleanText(shipment.tracking_number, 100),
    trackingUrl: safeLink(shipment.search_link),
    delivered: shipment.delivered,
  };
}

function destinationFromWire(address: WireAddress): Destination | null {
  const destination: Destination = {
    name: nameAndInitial(cleanText(address.ship_to_first_name, 60), cleanText(address.ship_to_last_name, 60)),
    city: cleanText(address.ship_to_city, 100),
    region: cleanText(address.ship_to_state, 100),
    postalCode: cleanText(address.ship_to_zip_code, 20),
    country: cleanText(address.ship_to_country, 100),
  };
  return Object.values(destination).some((fact) => fact !== null) ? destination : null;
}

function nameAndInitial(first: string | null, last: string | null): string | null {
  const [initial] = last ?? '';
  if (initial === undefined) return first;
  return first === null ? `${initial}.` : `${first} ${initial}.`;
}

/** `Packaged`, ` packaged ` and `Intake Hold` are the words of the tables in another dress. */
function wordFromWire(word: string | null): string | null {
  return (
    cleanText(word, 60)
      ?.toLowerCase()
      .replace(/[\s-]+/g, '_') ?? null
  );
}

// Control characters, halves of surrogate pairs, and formatting characters, among them those that turn the
// direction of text around; the joiners that emoji and some scripts are written with stay.
const unwanted = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

function cleanText(text: string | null, longest: number): string | null {
  const clean = (text ?? '')
    .slice(0, longest * 8)
    .replace(/[\t\r\n]+/g, ' ')
    .replace(unwanted, '')
    .trim();
  if (clean === '') return null;
  const characters = [...clean];
  return characters.length <= longest ? clean : `${characters.slice(0, longest - 1).join('')}…`;
}

/** A link that is safe to offer: http or https, no credentials in it, of a sane length. */
function safeLink(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > 2000 || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
}
