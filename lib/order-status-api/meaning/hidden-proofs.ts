import { decodeHTML } from 'entities';
import type { Order, OrderItem, Shipment } from '@/lib/orders/order';
import { emailIn, postalCodeOf } from '@/lib/orders/proof-texts';
import type { WireAddress } from '../wire-order';
import { lettersAndDigits } from './text';
import { compactNumber } from './tracking-number';

type Holds = (text: string) => boolean;
type Contents = Pick<Order, 'items' | 'shipments'>;

/** What tells whether a text holds a fact of the order that proves whose it is, in whatever writing. */
export interface ProofFinder {
  holdsEmail: Holds;
  holdsPostalCode: Holds;
}

/** Finds an order's own email address and postal code in texts. */
export function proofFinder(address: WireAddress): ProofFinder {
  const codes = provingCodes(address);
  const email = emailIn(address.ship_to_email ?? '');
  const emailForms = email === null ? [] : spokenForms(email);
  return {
    holdsEmail: finder(
      (writing, characters) =>
        email !== null &&
        (writing.normalize('NFKC').toLowerCase().includes(email) ||
          emailForms.some((form) => form.length >= 8 && characters.includes(form))),
    ),
    holdsPostalCode: finder((_, characters) => codes.some((code) => characters.includes(code))),
  };
}

/** Remembers what it was asked: an order says many things several times. */
function finder(isHeld: (writing: string, characters: string) => boolean): Holds {
  const known = new Map<string, boolean>();
  return (text) => {
    const held =
      known.get(text) ?? someWriting(text, (writing) => isHeld(writing, lettersAndDigits(writing)));
    known.set(text, held);
    return held;
  };
}

/**
 * The code that proves, and the field as it was sent, in letters and digits, four or more: fewer prove nothing. Of the
 * nine digits of a ZIP+4 the first five prove.
 */
function provingCodes({ ship_to_zip_code, ship_to_country }: WireAddress): string[] {
  const proving = postalCodeOf(ship_to_zip_code ?? '', ship_to_country ?? '');
  const sent = lettersAndDigits(ship_to_zip_code ?? '').replace(/^(\d{5})\d{4}$/, '$1');
  const codes = [...(proving === null ? [] : [proving.code]), sent];
  return codes.filter((code) => code.length >= 4 && !/^0*$/.test(code));
}

/** An address in letters and digits, its marks left out or spelled out: "ada.lovelace at example dot com". */
function spokenForms(email: string): string[] {
  const dots = (part: string) => [part, part.replaceAll('.', ' dot ')];
  const [name = '', host = ''] = email.split('@');
  const forms = dots(name).flatMap((said) =>
    dots(host).flatMap((at) => [`${said}@${at}`, `${said} at ${at}`]),
  );
  return forms.map(lettersAndDigits);
}

/**
 * Whether something is true of a text in any writing that a reader could take it for: with percent escapes and
 * entities decoded, however often that was done to it, and in base64 or hexadecimal digits within a link.
 */
function someWriting(
  text: string,
  isTrue: (writing: string) => boolean,
  encodings = text.includes('://') ? 2 : 0,
): boolean {
  let writing = text;
  for (let times = 0; times < 8; times++) {
    if (isTrue(writing)) return true;
    // Only in links: elsewhere nobody would know it for such.
    if (encodings > 0 && encodedIn(writing).some((inner) => someWriting(inner, isTrue, encodings - 1))) {
      return true;
    }
    if (!/[%&]/.test(writing)) return false;
    const decoded = decodeHTML(decodePercent(writing));
    if (decoded === writing) return false;
    writing = decoded;
  }
  // Nobody escapes a text so often but to hide something in it.
  return true;
}

function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('latin1');
    }
  });
}

/** What the words of a link say in base64, whose alphabet has a slash where a path has one, too, and in hexadecimal. */
function encodedIn(text: string): string[] {
  const runs = new Set([...(text.match(/[\w+/-]{6,}/g) ?? []), ...(text.match(/[\w+-]{6,}/g) ?? [])]);
  const hexadecimal = text.match(/(?:[0-9a-f]{2}){4,}/gi) ?? [];
  const decoded = [
    ...[...runs].map((run) => Buffer.from(run, 'base64')),
    ...hexadecimal.map((run) => Buffer.from(run, 'hex')),
  ];
  return decoded.map(readableIn).filter((said) => said !== '');
}

/** Most words of a link are no such code, and nearly nothing of them can be read. */
function readableIn(bytes: Buffer): string {
  return (bytes.toString('latin1').match(/[\x20-\x7e]{4,}/g) ?? []).join(' ');
}

/** The order without its email address, which no view shows, in whatever field a supplier put it. */
export function withoutEmail(order: Order, { holdsEmail }: ProofFinder): Order {
  const { destination } = order;
  const drop = (text: string | null) => (text !== null && holdsEmail(text) ? null : text);
  return {
    ...order,
    ...contentsWithout(order, holdsEmail),
    destination: destination && {
      name: drop(destination.name),
      city: drop(destination.city),
      region: drop(destination.region),
      postalCode: drop(destination.postalCode),
      country: drop(destination.country),
    },
  };
}

/** Items and parcels without what holds the order's own postal code: all that may be seen without a proof. */
export function withoutPostalCode(order: Contents, { holdsPostalCode }: ProofFinder): Contents {
  return contentsWithout(order, holdsPostalCode);
}

function contentsWithout({ items, shipments }: Contents, holds: Holds): Contents {
  return {
    items: items.map((item) => itemWithout(item, holds)),
    shipments: shipments.map((parcel) => parcelWithout(parcel, holds)),
  };
}

/**
 * What a proof opens, without the ZIP code that routes a label: also before a number whose check digit is wrong, which
 * `withoutRouting` leaves as it is.
 */
export function withoutOwnRouting(
  contents: Contents,
  { ship_to_zip_code, ship_to_country }: WireAddress,
): Contents {
  const postal = postalCodeOf(ship_to_zip_code ?? '', ship_to_country ?? '');
  if (postal?.kind !== 'zip') return contents;
  const routing = new RegExp(
    `(?<!\\d)420${postal.code}(?:\\d{4})?(?=(?:\\d{20}|\\d{22}|\\d{26})(?!\\d))`,
    'g',
  );
  const strip = (text: string | null) => text?.replace(routing, '') ?? null;
  return {
    items: contents.items,
    shipments: contents.shipments.map((parcel) => ({
      ...parcel,
      trackingNumber: strip(parcel.trackingNumber),
      trackingUrl: strip(parcel.trackingUrl),
    })),
  };
}

/** A name loses the word that holds the fact, since it is no use to hide a whole product; a SKU goes as a whole. */
function itemWithout({ name, sku, state }: OrderItem, holds: Holds): OrderItem {
  return { name: nameWithout(name, holds), sku: sku !== null && holds(sku) ? null : sku, state };
}

function nameWithout(name: string | null, holds: Holds): string | null {
  if (name === null || !holds(name)) return name;
  const rest = name
    .split(/\s+/)
    .filter((word) => !holds(word))
    .join(' ');
  return lettersAndDigits(rest) === '' || holds(rest) ? null : rest;
}

function parcelWithout(parcel: Shipment, holds: Holds): Shipment {
  const { carrier, method, trackingNumber, trackingUrl, lastMile, delivered } = parcel;
  const word = (text: string | null) => (text !== null && holds(text) ? null : text);
  return {
    carrier: word(carrier),
    method: word(method),
    trackingNumber: word(trackingNumber),
    trackingUrl: trackingUrl === null ? null : linkWithout(trackingUrl, trackingNumber, holds),
    lastMile: lastMile !== null && holds(lastMile.trackingUrl) ? null : lastMile,
    delivered,
  };
}

/** A link without the parameters that hold the fact; null where it holds it elsewhere, or led nowhere without them. */
function linkWithout(href: string, number: string | null, holds: Holds): string | null {
  if (!holds(href)) return href;
  const url = new URL(href);
  for (const [name, value] of [...url.searchParams]) {
    if (holds(`${url.origin}/?${new URLSearchParams([[name, value]])}`)) url.searchParams.delete(name);
  }
  if (holds(url.hash)) url.hash = '';
  if (holds(url.href)) return null;
  const names = (link: string) => number !== null && compactNumber(link).includes(compactNumber(number));
  return names(href) && !names(url.href) ? null : url.href;
}
