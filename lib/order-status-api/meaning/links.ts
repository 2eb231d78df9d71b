import { trimEnds } from '@/lib/orders/plain-characters';
import { cleanText, decodeEntities, isNothing } from './text';
import { withoutRouting } from './tracking-number';

/** What became of a link that was sent: `dropped` is one that can't be meant, or isn't safe to offer. */
export type ReadLink = { kind: 'link'; href: string } | { kind: 'none' } | { kind: 'dropped' };

const longestLink = 2000;

/**
 * A link to a carrier, safe to offer: http or https, no credentials in it, of a sane length, and whole: not two in
 * one, no piece of a page, no place that nobody filled.
 */
export function readLink(text: string | null): ReadLink {
  const decoded = decodeEntities(text, longestLink).trim();
  if (cleanText(decoded, longestLink) === null || isNothing(decoded)) return { kind: 'none' };
  const href = decoded.length > longestLink ? null : hrefFrom(trimEnds(decoded, aroundLink));
  return href === null ? { kind: 'dropped' } : { kind: 'link', href };
}

/** What a sentence puts around a link, and no link begins or ends with. */
const aroundLink = /[\s<>"'“”‘’«».,;]/u;

/** Whether a text is meant as a link, in a field for something else. */
export function looksLikeLink(text: string): boolean {
  return /https?:\/\/|^\s*www\./i.test(text) || /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}\/\S+$/i.test(text.trim());
}

function hrefFrom(text: string): string | null {
  // A line break, a tab or an invisible character stands in no link that a system made.
  if (/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|%0[ad]/iu.test(text)) return null;
  if (/[<>"\\^`]/.test(text) || hasUnfilledPlace(text)) return null;
  if ((text.match(/https?:\/\/|(?:^|[\s,;|])www\./gi) ?? []).length > 1) return null;
  const full = withScheme(text);
  if (full === null || !URL.canParse(full)) return null;
  const url = new URL(full);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '' || url.hostname === '') return null;
  if (hasEmptyNumber(url)) return null;
  if (url.protocol === 'http:' && url.port === '' && servesHttps(url.hostname)) url.protocol = 'https:';
  return withoutRoutingIn(url.href);
}

function withScheme(text: string): string | null {
  if (/^https?:/i.test(text)) return text;
  const bare = text.replace(/^\/\//, '');
  // A host with a dot and a name at its end, before anything that could be a scheme or credentials.
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}(:\d{1,5})?([/?#]|$)/i.test(bare) ? `https://${bare}` : null;
}

/**
 * `{number}`, `%s`, `[tracking]`, `#NUMBER#`, `%NUMBER%`, `__NUMBER__`, `*|NUMBER|*`, `:number`, `$number`, `XXXXX` and
 * `@`: places of a template. An email address is none.
 */
function hasUnfilledPlace(text: string): boolean {
  const plain = text.replace(/%(7b|7d|5b|5d|40|23)/gi, (code) => decodeURIComponent(code));
  return (
    /[{}[\]]/.test(plain) ||
    /%s(?![a-z0-9])/i.test(plain) ||
    /#[^#]*#/.test(plain) ||
    /%(?![0-9a-f]{2})[a-z_]\w*%|__[a-z_]+__|\*\||[/=][:$][a-z_]/i.test(plain) ||
    /[/=](?:x{5,}|(?:your[_-]?)?(?:tracking|track|shipment|parcel)?[_-]?(?:number|code|nr|num))$/i.test(
      plain,
    ) ||
    /@(?![\w.-]+\.)|(?<![\w.+%-])@/.test(plain)
  );
}

/** A parameter that holds nothing, or a word for it, in a link that has no number elsewhere. */
function hasEmptyNumber(url: URL): boolean {
  const params = [...url.searchParams, ...new URLSearchParams(url.hash.replace(/^#[^?]*\??/, ''))];
  const isEmpty = ([, value]: [string, string]) => isNothing(value);
  const hasNumber = /\d{5}/.test(`${url.pathname}${url.search}${url.hash}`);
  const endsInNothing = /\/(?:null|undefined|nan|none|n%2fa)\/?$/i.test(url.pathname);
  return !hasNumber && (params.some(isEmpty) || endsInNothing);
}

/** Hosts that are known to serve their pages by https, subdomains included. */
const httpsHosts = [
  'ups.com usps.com fedex.com dhl.com dhl.de ontrac.com canadapost.ca canadapost-postescanada.ca royalmail.com',
  'auspost.com.au purolator.com amazon.com 17track.net aftership.com parcelsapp.com',
]
  .join(' ')
  .split(' ');

function servesHttps(hostname: string): boolean {
  return httpsHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** What routes a label's code is taken out of a link as it is of a number. */
function withoutRoutingIn(href: string): string {
  // Digits of an escape such as %20 belong to no number.
  return href.replace(/%[0-9a-f]{2}|\d(?:(?:%20|[+-])*\d){27,}/gi, (text) => {
    const number = text.replace(/%20|[+-]/g, '');
    const rest = withoutRouting(number);
    return text.startsWith('%') || rest === number ? text : rest;
  });
}

/** The one tracking number in a link, where it is plain which one; else null. */
export function numberInLink(href: string): string | null {
  const url = new URL(href);
  const named = [...url.searchParams].filter(([name]) =>
    /track|label|num|nbr|awb|inquiry|barcode/i.test(name),
  );
  const among = (values: string[]) => {
    const numbers = new Set(values.map((value) => value.trim()).filter(looksLikeNumber));
    const [only] = numbers;
    return numbers.size === 1 && only !== undefined ? only : null;
  };
  return (
    among(named.map(([, value]) => value)) ??
    among([...url.searchParams].map(([, value]) => value)) ??
    among(url.pathname.split('/').slice(-2).map(decoded))
  );
}

/** Eight or more letters and digits, with more than a few digits among them, blanks and hyphens aside. */
export function looksLikeNumber(text: string): boolean {
  const plain = text.replace(/[\s-]/g, '');
  return /^[a-z0-9]{8,40}$/i.test(plain) && (plain.match(/\d/g) ?? []).length >= 6;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
