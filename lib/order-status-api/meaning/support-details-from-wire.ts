import 'server-only';
import { isBehindOrder } from '@/lib/orders/stage';
import type { SupportDetails, SupportNote } from '@/lib/orders/support-order';
import type { WireAddress, WireOrder } from '../wire-order';
import { readInstant } from './instants';
import { type MeaningOptions, readMeaning, unknownWordsOf, wordFromWire } from './order-from-wire';
import { capText, cleanText, readAddressText, readNote } from './text';

/** What the support desk alone may learn: never kept, and never the store's cost, which isn't even read. */
export function supportDetailsFromWire(wire: WireOrder, options: MeaningOptions = {}): SupportDetails {
  const { now = Date.now() } = options;
  const { order, oddities, droppedTimes, hidesProofs } = readMeaning(wire, { ...options, now });
  return {
    status: readNote(wire.status, 60),
    unknownWords: unknownWordsOf(wire),
    items: wire.items.map((item) => ({
      id: cleanText(item.id, 40),
      skuId: cleanText(item.sku_id, 40),
      word: readNote(item.workflow_state, 60),
    })),
    unreadableTimes: droppedTimes,
    parcelFlags: [...oddities],
    hasItemsBehind: wire.items.some((item) => isBehindOrder(wordFromWire(item.workflow_state), order.stage)),
    hidesProofs,
    address: supportAddressFromWire(wire.address),
    location: looseTexts(wire.location).join(', ') || null,
    notes: [
      ...looseTexts(wire.order_notes).map((text): SupportNote => ({ about: 'order', text, at: null })),
      ...looseTexts(wire.fulfillment_notes).map(
        (text): SupportNote => ({ about: 'fulfillment', text, at: null }),
      ),
      ...wire.order_status_notes.flatMap(({ note, created_at }): SupportNote[] => {
        const text = readNote(note, 2000);
        return text === null ? [] : [{ about: 'status', text, at: readInstant(created_at, now) }];
      }),
    ],
    serviceRequests: wire.service_requests.map((request) => ({
      reason: readNote(request.reason, 500),
      state: readNote(request.workflow_state, 60),
      itemCount: cleanText(request.items_count, 20),
      at: readInstant(request.created_at, now),
    })),
  };
}

function supportAddressFromWire(address: WireAddress): SupportDetails['address'] {
  const read = (text: string | null, longest: number) => capText(readAddressText(text, longest), longest);
  const names = [address.ship_to_first_name, address.ship_to_last_name].map((name) => read(name, 60));
  return {
    name: names.filter((name) => name !== null).join(' ') || null,
    company: read(address.ship_to_company_name, 100),
    street: read(address.ship_to_address, 200),
    street2: read(address.ship_to_address_2, 200),
    city: read(address.ship_to_city, 100),
    region: read(address.ship_to_state, 100),
    postalCode: read(address.ship_to_zip_code, 20),
    country: read(address.ship_to_country, 100),
    email: read(address.ship_to_email, 254),
    telephone: read(address.ship_to_telephone, 60),
  };
}

/** Fields whose shape no document gives: text, a list of texts, or objects that hold one as `note` or `name`. */
function looseTexts(value: unknown, depth = 0): string[] {
  if (depth > 3) return []; // deeper than any note, and a hostile depth would end the call stack
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((entry) => looseTexts(entry, depth + 1));
  if (typeof value === 'object' && value !== null) {
    return looseTexts('note' in value ? value.note : 'name' in value ? value.name : null, depth + 1);
  }
  const text = typeof value === 'string' || typeof value === 'number' ? readNote(String(value), 2000) : null;
  return text === null ? [] : [text];
}
