import { asciiDigits, trimEnds, withoutEscapes } from './plain-characters';

/**
 * What a text comes down to as a proof: an email address or a postal code, without the label, brackets or link that
 * people copy with it. What is compared and what is hidden are read here alike, or one would show what the other takes.
 */

/** A text longer than this is neither: known before anything looks through it. */
const longestText = 512;

/** The one email address in a text, in lower case; null where there is none, or several. */
export function emailIn(text: string): string | null {
  const addresses = new Set(
    withoutInvisible(withoutEscapes(text))
      .replace(/\p{Pd}/gu, '-')
      .replace(/\s{1,9}@\s{1,9}/g, '@')
      .split(aroundEmails)
      .filter((word) => word.includes('@'))
      .map((word) => trimEnds(word, endsOfEmail).toLowerCase()),
  );
  const [email] = addresses;
  return email !== undefined && addresses.size === 1 && /^[^@]+@[^@]+$/.test(email) ? email : null;
}

const aroundEmails =
  /mailto:|\?(?:subject|body|cc|bcc)=.*$|[\s\p{Z}\p{Ps}\p{Pe}\p{Pf}\p{Pi}<>"|,;:、。،؛]+/giu;
/** What can't begin or end an address: `_`, `-` and `+` may. */
const endsOfEmail = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'*`~.!?،؛؟、。]/u;

/** A code as it is compared: of a ZIP code of the United States only the first five digits count. */
export interface PostalCode {
  kind: 'zip' | 'postal';
  code: string;
}

/** The postal code of an order; null where there is none that could prove anything. */
export function postalCodeOf(text: string, countryText: string): PostalCode | null {
  const code = postalCodeIn(text);
  const country = withoutInvisible(countryText)
    .toUpperCase()
    .replace(/[^\p{L}]/gu, '');
  if (!unitedStates.test(country)) return isGuessable(code) ? null : { kind: 'postal', code };
  // A code that was a number on its way has lost the zeros it began with. Where no country is named, it may be whole.
  const isShort = country !== '' && /^(?:\d{3,4}|\d{7,8})$/.test(code);
  const whole = isShort ? code.padStart(code.length > 5 ? 9 : 5, '0') : code;
  if (isGuessable(whole)) return null;
  const [, five] = zipCode.exec(whole) ?? [];
  return five === undefined ? { kind: 'postal', code } : { kind: 'zip', code: five };
}

/** A visitor doesn't say the country: five or nine digits may be a code of the United States or another's. */
export function claimedPostalCodes(text: string): PostalCode[] {
  // What holds an email address is one try, for that alone.
  const code = /[@＠﹫]/.test(text) ? '' : postalCodeIn(text);
  if (isGuessable(code)) return [];
  const postal: PostalCode = { kind: 'postal', code };
  const [, five] = zipCode.exec(code) ?? [];
  return five === undefined ? [postal] : [postal, { kind: 'zip', code: five }];
}

const zipCode = /^(\d{5})(\d{4})?$/;
const unitedStates = /^(US|USA|UNITEDSTATES|UNITEDSTATESOFAMERICA|)$/;

/** Three characters are guessed; words such as "none" that stand where a code should, and a row of zeros, are known. */
function isGuessable(code: string): boolean {
  return code.length < 4 || !/[1-9]/.test(code);
}

/**
 * Letters and digits, without a label or a town ("ZIP: 80205", "75001 Paris") and without the country before a code of
 * digits ("D-80331").
 */
function postalCodeIn(text: string): string {
  return asciiDigits(withoutInvisible(text))
    .toUpperCase()
    .replace(foreignLetters, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !/^\p{L}{3,}$/u.test(word))
    .join('')
    .replace(/^[A-Z]+(?=\d{4,}$)/, '');
}

/** No postal code has any; a label in front of one may, without a blank: "郵便番号1000001". */
const foreignLetters = /(?!\p{Script=Latin})[\p{L}\p{M}]+/gu;

function withoutInvisible(text: string): string {
  if (text.length > longestText) return '';
  const composed = text.normalize('NFKC');
  // One character may stand for a whole sentence.
  if (composed.length > longestText) return '';
  return composed.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}
