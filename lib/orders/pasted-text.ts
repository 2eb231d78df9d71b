import { numberRank } from './number-parameter';
import { withoutEntities } from './plain-characters';
import { numberWords } from './purchase-order';
import { isUnfilled } from './unfilled-template';

/** What a text asks for that was typed or pasted where a number is meant, or that an address holds. */
export type PastedText =
  /** A number as it was given: by a link, or the text itself. */
  | { kind: 'number'; po: string }
  /** A link to an order that opens by its token. */
  | { kind: 'token'; token: string }
  /** A link or a template that the number is missing from, or a text that names several: nobody knows which. */
  | { kind: 'lost' };

/** The longest text that is looked through for a link: a reply of the desk with a signed link fits. */
const longestPasted = 4096;
const mostLinks = 20;
/** The longest that is looked through for a number among words. */
const longestSentence = 512;

/**
 * Reads a text as people and programs give it: the address of an order's page from this or another shop, alone, in
 * words or damaged on its way, is read as its number; anything else is the number itself.
 */
export function readPastedText(text: string): PastedText {
  if (text.length > longestPasted) return { kind: 'number', po: text };
  const link = readLinks(text);
  if (link === null) return readWords(text);
  if (link.kind !== 'number') return link;
  // A link may hold another one in place of the number, and no more than that.
  const inner = readLinks(link.po);
  if (inner === null) return readWords(link.po);
  return inner.kind === 'number' && readLinks(inner.po) === null ? readWords(inner.po) : { kind: 'lost' };
}

/** The number of a text that may be a link; empty where it holds none. */
export function numberInText(text: string): string {
  const read = readPastedText(text);
  return read.kind === 'number' ? read.po : '';
}

function readWords(text: string): PastedText {
  if (isUnfilled(text)) return { kind: 'lost' };
  // Several lines or cells, or a long sentence, are no number; but one may stand among their words.
  const line = text.trim().replace(/[\t-\r]+/g, ' ');
  if (line.length <= longestSentence && (line !== text.trim() || line.length > 128)) {
    const [number, ...others] = line.includes(' ') ? numberWords(line) : [];
    if (number !== undefined && others.length === 0) return { kind: 'number', po: number };
  }
  return { kind: 'number', po: text };
}

/** What a link holds; empty texts where the names are there and the values aren't. */
interface ReadLink {
  number: string | null;
  token: string | null;
}

/** Null where there is no link that could lead to an order. */
function readLinks(text: string): PastedText | null {
  let plain = withoutEntities(text.replace(/=\r?\n/g, '')).replaceAll('](', ' ');
  // Mail programs put a link into a parameter of their own link, once or twice encoded.
  for (let depth = 0; depth < 3; depth += 1) {
    const words = plain.split(betweenLinks).filter((word) => /[?/]/.test(word));
    const links = words.slice(0, mostLinks).flatMap((word) => readLink(word) ?? []);
    if (links.length > 0) return choose(links);
    const decoded = plain.replace(/%([2-7][0-9a-f])/gi, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (decoded === plain) return null;
    plain = decoded;
  }
  return null;
}

function choose(links: ReadLink[]): PastedText {
  const numbers = new Set(links.flatMap(({ number }) => number || []));
  const tokens = new Set(links.flatMap(({ token }) => token ?? []));
  const [[number], [token]] = [numbers, tokens];
  if (number !== undefined) return numbers.size === 1 ? { kind: 'number', po: number } : { kind: 'lost' };
  return token !== undefined && tokens.size === 1 ? { kind: 'token', token } : { kind: 'lost' };
}

const betweenLinks = /[\s<>"“”„‟«»‹›「」『』（）【】|`、。，；！？،؛؟]+/u;
/** Reads one link, with a scheme or without; null for a word that is none, or that leads elsewhere. */
function readLink(word: string): ReadLink | null {
  const link = cutOut(word);
  const queryStart = link.indexOf('?');
  const head = queryStart === -1 ? link : link.slice(0, queryStart);
  if (!/[./]/.test(head)) return null;
  const [, ...segments] = head.replace(/^https?:\/\//i, '').split('/');
  const path = segments.filter((segment) => segment !== '').map((segment) => segment.toLowerCase());
  const byQuery = queryStart === -1 ? null : readQuery(link.slice(queryStart + 1), path);
  if (byQuery !== null) return byQuery;
  const before = segments.findIndex((segment) => orderPages.has(segment.toLowerCase()));
  const number = before === -1 ? '' : decodedValue(segments[before + 1] ?? '');
  return /^[\w#-]{1,20}$/.test(number) && /\d/.test(number) ? { number, token: null } : null;
}

/** What stands before an order's number in the paths of common shops: "/orders/1001", "/view-order/1001". */
const orderPages = new Set(['order', 'orders', 'view-order', 'order-received', 'order-status']);

/** The link in a word: from its scheme on, up to what closes the bracket before it, without a sentence's punctuation. */
function cutOut(word: string): string {
  const wrapped = unwrapped(word);
  const start = /https?:\/\//i.exec(wrapped)?.index ?? /[^([{*~'_]|$/.exec(wrapped)?.index ?? 0;
  let end = start;
  for (const open: string[] = []; end < wrapped.length; end += 1) {
    const character = wrapped[end] ?? '';
    const closes = brackets[character];
    if (closes !== undefined && open.pop() !== closes) break;
    if ('([{'.includes(character)) open.push(character);
  }
  while (end > start && ".,;:!?'*~".includes(wrapped[end - 1] ?? '')) end -= 1;
  return wrapped.slice(start, end);
}

const brackets: Record<string, string | undefined> = { ')': '(', ']': '[', '}': '{' };

/** Takes a link out of what Proofpoint's mail filter makes of it, which encodes in ways of its own. */
function unwrapped(word: string): string {
  if (!/urldefense/i.test(word)) return word;
  const start = word.indexOf('__http');
  const end = word.indexOf('__;', start);
  if (start !== -1 && end !== -1) return word.slice(start + 2, end);
  const inner = /[?&]u=([^&]*)/.exec(word)?.[1];
  if (inner === undefined) return word;
  return inner
    .replace(/-([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('_', '/');
}

/** @param path of the link: its parts, in lower case */
function readQuery(text: string, path: string[]): ReadLink | null {
  const [query = '', ...fragments] = text.split('#');
  const page = path.at(-1) ?? '';
  const isOurs = ['', 'track', 'embed'].includes(page);
  const numbers: { rank: number; value: string }[] = [];
  let token: string | null = null;
  for (const part of query.split(/[&;?]/)) {
    const [, name = '', raw = ''] = /^([^=%]{1,40})(?:=|%3d)(.*)$/i.exec(part) ?? [];
    const value = decodedValue(raw);
    const rank = page === 'support' && name === 'q' ? 0 : numberRank(name);
    // In another shop's link `order` may tell how a list is sorted.
    if (rank !== null && (rank === 0 || isOurs || /\p{Nd}/u.test(value))) numbers.push({ rank, value });
    if (isOurs && /^(?:amp;)*t$/i.test(name) && value !== '') token = value;
  }
  if (numbers.length === 0) return token === null ? null : { number: null, token };
  const given = numbers
    .filter(({ value }) => value.trim() !== '')
    .sort((one, other) => one.rank - other.rank);
  const [first] = given;
  if (first === undefined) {
    const [fragment = ''] = fragments.join('#').split('&');
    return { number: fragment === '' ? '' : `#${decodedValue(fragment)}`, token };
  }
  const isClear = given.every(({ rank, value }) => rank > first.rank || value.trim() === first.value.trim());
  return { number: isClear ? first.value : '', token: null };
}

function decodedValue(raw: string): string {
  const text = raw.replaceAll('+', ' ');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
