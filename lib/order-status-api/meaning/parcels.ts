import { carrierNamed, carrierOfHost } from '@/lib/orders/carriers';
import type { Shipment } from '@/lib/orders/order';
import { trimEnds } from '@/lib/orders/plain-characters';
import type { WireShipment } from '../wire-order';
import { type CarrierLinks, ownPage, pageBySettings, repairedLink } from './carrier-links';
import { looksLikeLink, looksLikeNumber, numberInLink, readLink } from './links';
import { asciiDigits, decodeEntities, isNothing, readText } from './text';
import { carrierOfNumber, compactNumber, withoutRouting } from './tracking-number';

/** What was dropped of the parcels, or contradicts itself: for the desk alone. */
export type ParcelOddity =
  | 'unsafe-link-dropped'
  /** A number's field holds what can't be read as one, or lost digits on its way. */
  | 'number-unreadable'
  /** The number's field is empty, and another one seems to hold the number. */
  | 'number-elsewhere'
  /** The same parcel is told twice, once as delivered and once as not. */
  | 'parcels-at-odds';

/** A parcel while it is read: `link` is the one that was given. */
interface Draft {
  carrier: string | null;
  method: string | null;
  number: string | null;
  link: string | null;
  delivered: boolean | null;
}

/** The parcels of an order: each once, with its number, its link, and who brings it. */
export function readParcels(
  shipments: WireShipment[],
  links: CarrierLinks,
): { parcels: Shipment[]; oddities: Set<ParcelOddity> } {
  const oddities = new Set<ParcelOddity>();
  const drafts = shipments.flatMap((shipment) => draftsOf(shipment, oddities));
  return { parcels: withoutTwins(drafts, oddities).map((draft) => parcelOf(draft, links)), oddities };
}

/** Several numbers in one field are several parcels, which share everything but a link that names one of them. */
function draftsOf(shipment: WireShipment, oddities: Set<ParcelOddity>): Draft[] {
  const carrier = readWord(shipment.shipping_carrier);
  const method = readWord(shipment.shipping_method);
  const hasLostDigits = shipment.number_lost_digits || inScientific.test(shipment.tracking_number ?? '');
  const { numbers, links } = readNumberField(hasLostDigits ? null : shipment.tracking_number);
  const given = readLink(shipment.search_link);
  if (given.kind === 'dropped' || links.some((link) => link === null)) oddities.add('unsafe-link-dropped');
  if (hasLostDigits) oddities.add('number-unreadable');
  const shared = { carrier, method, delivered: shipment.delivered };

  const inField = links.filter((link) => link !== null);
  const fromLinks = inField.map((link) => ({ ...shared, number: numberInLink(link), link }));
  if (numbers.length === 0 && fromLinks.length > 0) {
    if (fromLinks.some(({ number }) => number === null)) oddities.add('number-unreadable');
    // A link of its own field is the one that was meant to be followed.
    return fromLinks.map((draft, _, { length }) =>
      length === 1 && given.kind === 'link' ? { ...draft, link: given.href } : draft,
    );
  }
  const link = given.kind === 'link' ? given.href : (inField[0] ?? null);
  const readable = numbers.filter((number) => /^[^-].*\d|^\d/.test(number));
  if (readable.length < numbers.length) oddities.add('number-unreadable');
  if (readable.length === 0) {
    if ([carrier, method].some(holdsNumber)) oddities.add('number-elsewhere');
    return [{ ...shared, number: null, link }];
  }
  const isOfOne = link !== null && readable.some((number) => isIn(number, link));
  return readable.map((number) => ({
    ...shared,
    number,
    link: link !== null && (!isOfOne || isIn(number, link)) ? link : null,
  }));
}

function readWord(text: string | null): string | null {
  const word = readText(text, 100);
  const says = (said: string) => !isNothing(said) && !placeholder.test(said);
  return word !== null && says(word) && word.split(/\s+/).some(says) ? word : null;
}

const placeholder =
  /^(?:unknown|pending|awaiting|missing|empty|true|false|x{3,}|\[object object\]|not (?:yet )?assigned|none yet|no (?:tracking|carrier)(?: number)?|to be (?:announced|determined|confirmed|assigned|advised))\.?$/i;

/** What a spreadsheet makes of a long number: the end of it is lost. */
const inScientific = /^\s*\d+(?:[.,]\d+e\+?|e\+)\d+\s*$/i;

const mostNumbers = 50;
const longestNumber = 100;

/** What stands in a number's field: numbers, and links; null for a link that is none. */
function readNumberField(text: string | null): { numbers: string[]; links: (string | null)[] } {
  const decoded = decodeEntities(text, 500).slice(0, 4000);
  const written = looksLikeLink(decoded.trim()) ? decoded.trim().split(/\s+/) : [];
  const found = decoded.match(webAddress) ?? written.slice(0, 1);
  const links = found.slice(0, mostNumbers).map((address) => {
    const link = readLink(address.replace(/[,;.)]+$/, ''));
    return link.kind === 'link' ? link.href : null;
  });
  const numbers = found
    .reduce((rest, address) => rest.replace(address, '\n'), decoded)
    .normalize('NFKC')
    .slice(0, 4000)
    .split(betweenNumbers)
    .filter((piece) => piece.trim() !== '')
    .slice(0, mostNumbers)
    .flatMap((piece) => numberPieces(piece.trim().slice(0, longestNumber * 8)))
    .flatMap((piece) => readNumber(piece) ?? [])
    .slice(0, mostNumbers);
  return { numbers, links };
}

const webAddress = /(?:https?:\/\/|\bwww\.)[^\s<>"]+/gi;

const betweenNumbers =
  /[\r\n,;|、。،؛·•\u2028\u2029]+|<br\s*\/?>|\\[rn]|\s(?:and|or|und|oder|et|ou|y|o|e|en|of|&|\+)\s/i;

/** Two whole numbers with a blank, a slash or a dash between them are two; a number in groups is one. */
function numberPieces(piece: string): string[] {
  const parts = piece.split(/\s*\/\s*|\s+-+\s+/);
  if (parts.length > 1 && parts.every(looksLikeNumber)) return parts;
  const words = piece.split(/\s+/).filter((word) => word !== '');
  return words.length > 1 && words.every((word) => looksLikeNumber(word) && word.length >= 10)
    ? words
    : [piece];
}

/** One number: without invisible characters, a label before it, blanks within it, and what routes it. */
function readNumber(text: string): string | null {
  const plain = asciiDigits(text.normalize('NFKC')).replace(/[\p{Cf}\p{Cc}\p{Cs}\p{Mn}]/gu, '');
  const bare = plain
    .replace(label, '')
    .replace(/\((\d{2,4})\)(?=\d)/g, '$1')
    .replace(/\s*\([^()\d]*\)?$/, '');
  const number = readText(trimEnds(bare, aroundNumber), longestNumber);
  if (number === null) return null;
  const isGrouped = /^[a-z0-9]+(?:[\s-]+[a-z0-9]+)+$/i.test(number) && looksLikeNumber(number);
  const whole = isGrouped ? number.replace(/\s+/g, '') : number;
  return withoutRouting(whole);
}

/** What spreadsheets and sentences put around a number. */
const aroundNumber = /[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`=*.:]/u;

/** "Tracking #: ", "USPS ", "Sendungsnummer: " and "#": only before something that has a digit. */
const label =
  /^\s*(?:\p{L}[\p{L} .]{1,40}:\s*|(?:usps|ups|fedex|dhl|tracking|track)(?:[\s-]+(?:number|no|nr|id))?[\s.:#№]+|[.:#№]+\s*)(?=.*\d)/iu;

/** Whether a word seems to hold a tracking number beside what it says. */
function holdsNumber(word: string | null): boolean {
  const pieces = (word ?? '').split(/[\s,;:()#]+/);
  return pieces.some((piece) => looksLikeNumber(piece) && piece.length >= 10);
}

function isIn(number: string, link: string): boolean {
  return compactNumber(link).includes(compactNumber(number));
}

function withoutTwins(drafts: Draft[], oddities: Set<ParcelOddity>): Draft[] {
  const byNumber = new Map<string, Draft>();
  return drafts.filter((draft) => {
    const key = twinKey(draft);
    if (key === null) return true;
    const twin = byNumber.get(key);
    if (twin === undefined) {
      byNumber.set(key, draft);
      return true;
    }
    if (twin.delivered !== null && draft.delivered !== null && twin.delivered !== draft.delivered) {
      oddities.add('parcels-at-odds');
    }
    twin.number ??= draft.number;
    twin.carrier ??= draft.carrier;
    twin.method ??= draft.method;
    twin.link ??= draft.link;
    twin.delivered =
      twin.delivered === true || draft.delivered === true ? true : (twin.delivered ?? draft.delivered);
    return false;
  });
}

/** The same for a parcel that has a number and one that has but a link to it. */
function twinKey({ number, link }: Draft): string | null {
  const known = number ?? (link === null ? null : numberInLink(link));
  return known === null ? link : compactNumber(known);
}

/** A parcel whose link may not be shown, with the page of its carrier where the number tells that beyond doubt. */
export function withOwnPage(parcel: Shipment, links: CarrierLinks): Shipment {
  const { carrier, method, trackingNumber: number, trackingUrl } = parcel;
  if (number === null || trackingUrl !== null) return parcel;
  const recognized = carrierOfNumber(number, carrierNamed(carrier) ?? carrierNamed(method));
  return { ...parcel, trackingUrl: trackingUrlOf({ carrier, number, link: null, recognized }, links) };
}

function parcelOf({ carrier, method, number, link, delivered }: Draft, links: CarrierLinks): Shipment {
  const named = carrierNamed(carrier) ?? carrierNamed(method);
  const recognized = number === null ? null : carrierOfNumber(number, named);
  return {
    carrier,
    method: withoutRepetition(carrier, method),
    trackingNumber: number,
    trackingUrl: trackingUrlOf({ carrier, number, link, recognized }, links),
    lastMile: lastMileOf({ carrier, number, link, named, recognized }, links),
    delivered,
  };
}

function trackingUrlOf(
  {
    carrier,
    number,
    link,
    recognized,
  }: Pick<Draft, 'carrier' | 'number' | 'link'> & { recognized: string | null },
  links: CarrierLinks,
): string | null {
  if (link !== null) return repairedLink(link, number, links);
  if (number === null) return null;
  return (
    pageBySettings(carrier, number, links) ??
    (recognized === null ? null : ownPage(recognized, number, links))
  );
}

/**
 * The postal service, where it brings to the door what another carrier took: the number is its own, and the order
 * names somebody else. FedEx takes such numbers for parcels of its own.
 */
function lastMileOf(
  parcel: Pick<Draft, 'carrier' | 'number' | 'link'> & { named: string | null; recognized: string | null },
  links: CarrierLinks,
): Shipment['lastMile'] {
  const { carrier, number, link, named, recognized } = parcel;
  if (number === null || recognized !== 'USPS') return null;
  const linked = link === null ? null : carrierOfHost(new URL(link).host);
  if (named === 'FedEx' || linked === 'FedEx') return null;
  const isAnothers =
    linked !== null || (named === null && carrier === null)
      ? link !== null && linked !== 'USPS'
      : named !== 'USPS';
  const trackingUrl =
    isAnothers || (carrier !== null && named !== 'USPS') ? ownPage('USPS', number, links) : null;
  return trackingUrl === null ? null : { carrier: 'USPS', trackingUrl };
}

/** What carrier and method both say is said by the carrier: null where nothing is left of the method. */
function withoutRepetition(carrier: string | null, method: string | null): string | null {
  if (carrier === null || method === null) return method;
  const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const said = carrier
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  const words = method.split(/\s+/);
  const plainWords = words.map(plain);
  const isRunIn = (run: string[], whole: string[], from: number) =>
    run.every((word, place) => whole[from + place] === word);
  const kept = plainWords.filter((word) => word !== '');
  if (kept.length > 0 && said.some((_, from) => isRunIn(kept, said, from))) return null;
  const from = said.length === 0 ? -1 : plainWords.findIndex((_, place) => isRunIn(said, plainWords, place));
  if (from === -1) return method;
  const rest = [...words.slice(0, from), ...words.slice(from + said.length)].join(' ');
  return readText(rest.replace(/^[\s\-–—:·,/|()]+|[\s\-–—:·,/|(]+$/g, ''), 100);
}
