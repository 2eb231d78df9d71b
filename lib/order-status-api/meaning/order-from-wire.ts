import 'server-only';
import type { Destination, Order, OrderItem } from '@/lib/orders/order';
import {
  holdFromStatus,
  isKnownItemWord,
  isKnownStatus,
  itemStateFromWord,
  type Stage,
  stageFromEvidence,
} from '@/lib/orders/stage';
import type { WireAddress, WireItem, WireOrder } from '../wire-order';
import type { CarrierLinks } from './carrier-links';
import { proofFinder, withoutEmail, withoutOwnRouting, withoutPostalCode } from './hidden-proofs';
import { readTimes } from './instants';
import { type ParcelOddity, readParcels, withOwnPage } from './parcels';
import { capText, cleanText, decodeEntities, readAddressText, readText } from './text';

export interface MeaningOptions {
  /** Milliseconds since 1970: what lies after it hasn't happened. */
  now?: number;
  carrierLinks?: CarrierLinks;
}

/** An order as it is meant, and what of it was dropped or contradicts itself. */
export interface OrderMeaning {
  order: Order;
  oddities: ReadonlySet<ParcelOddity>;
  /** Times that were sent and are none: `shipped_at: soon`. */
  droppedTimes: string[];
  /** Something holds what proves whose order it is, and isn't shown without a proof, or at all. */
  hidesProofs: boolean;
}

/**
 * From what the API sends to what we keep. What a shopper never sees ends here, and so does what nobody meant: each
 * field is read for its meaning in this folder, and nowhere else.
 */
export function orderFromWire(wire: WireOrder, options?: MeaningOptions): Order {
  return readMeaning(wire, options).order;
}

/** The same, with what the desk must know of how it was read. */
export function readMeaning(
  wire: WireOrder,
  { now = Date.now(), carrierLinks = {} }: MeaningOptions = {},
): OrderMeaning {
  const status = wordFromWire(wire.status);
  const { receivedAt, releasedAt, shippedAt, dropped } = readTimes(wire, now);
  const { parcels, oddities } = readParcels(wire.shipments, carrierLinks);
  const stage = stageFromEvidence({
    status,
    itemWords: wire.items.map((item) => wordFromWire(item.workflow_state)),
    shippedAt,
    delivered: parcels.map((parcel) => parcel.delivered),
  });
  const told: Order = {
    id: cleanText(wire.id, 40),
    purchaseOrder: cleanText(wire.purchase_order, 128) ?? '',
    stage,
    hold: stage === 'in-review' ? holdFromStatus(status) : null,
    receivedAt,
    releasedAt,
    shippedAt,
    items: wire.items.map((item) => itemFromWire(item, stage)),
    shipments: parcels,
    destination: destinationFromWire(wire.address),
    withProof: null,
  };
  const finder = proofFinder(wire.address);
  const kept = withoutEmail(told, finder);
  const safe = withoutPostalCode(kept, finder);
  const shown = { ...safe, shipments: safe.shipments.map((parcel) => withOwnPage(parcel, carrierLinks)) };
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const { items, shipments } = kept;
  const opens = !isSame(shown, { items, shipments });
  return {
    order: {
      ...kept,
      ...capContents(shown),
      destination: kept.destination && capDestination(kept.destination),
      withProof: opens ? capContents(withoutOwnRouting({ items, shipments }, wire.address)) : null,
    },
    oddities,
    droppedTimes: dropped,
    hidesProofs: opens || !isSame(kept, told),
  };
}

/** The status and item words of an order that no table of ours knows. */
export function unknownWordsOf(wire: WireOrder): string[] {
  const status = wordFromWire(wire.status);
  const itemWords = wire.items.map((item) => wordFromWire(item.workflow_state));
  const unknown = [
    ...(status !== null && !isKnownStatus(status) ? [status] : []),
    ...itemWords.filter((word): word is string => word !== null && !isKnownItemWord(word)),
  ];
  return [...new Set(unknown)];
}

/** The same for a log: none that holds the customer's email address or postal code. */
export function unknownWords(wire: WireOrder): string[] {
  const words = unknownWordsOf(wire);
  if (words.length === 0) return words;
  const { holdsEmail, holdsPostalCode } = proofFinder(wire.address);
  return words.filter((word) => !holdsEmail(word) && !holdsPostalCode(word));
}

function itemFromWire(item: WireItem, stage: Stage): OrderItem {
  return {
    name: readText(item.description, 200),
    sku: readText(item.customer_sku, 100),
    state: itemStateFromWord(wordFromWire(item.workflow_state), stage),
  };
}

function destinationFromWire(address: WireAddress): Destination | null {
  const destination: Destination = {
    name: nameAndInitial(
      readAddressText(address.ship_to_first_name, 60),
      readAddressText(address.ship_to_last_name, 60),
    ),
    city: readAddressText(address.ship_to_city, 100),
    region: readAddressText(address.ship_to_state, 100),
    postalCode: readAddressText(address.ship_to_zip_code, 20),
    country: readAddressText(address.ship_to_country, 100),
  };
  return Object.values(destination).some((fact) => fact !== null) ? destination : null;
}

function capContents({
  items,
  shipments,
}: Pick<Order, 'items' | 'shipments'>): Pick<Order, 'items' | 'shipments'> {
  return {
    items: items.map(({ name, sku, state }) => ({ name: capText(name, 200), sku: capText(sku, 100), state })),
    shipments: shipments.map((parcel) => ({
      ...parcel,
      carrier: capText(parcel.carrier, 100),
      method: capText(parcel.method, 100),
      trackingNumber: capText(parcel.trackingNumber, 100),
    })),
  };
}

function capDestination({ name, city, region, postalCode, country }: Destination): Destination {
  return {
    name: capText(name, 64),
    city: capText(city, 100),
    region: capText(region, 100),
    postalCode: capText(postalCode, 20),
    country: capText(country, 100),
  };
}

function nameAndInitial(first: string | null, last: string | null): string | null {
  const [initial] = last ?? '';
  if (initial === undefined) return first;
  return first === null ? `${initial}.` : `${first} ${initial}.`;
}

/** `Packaged`, ` packaged ` and `Intake Hold` are the words of the tables in another dress. */
export function wordFromWire(word: string | null): string | null {
  return (
    cleanText(decodeEntities(word, 60), 60)
      ?.toLowerCase()
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
      .replace(/[\s-]+/g, '_') ?? null
  );
}
