import { decodeHTMLStrict } from 'entities';

/**
 * A supplier's text as it is meant: HTML entities decoded once, what could harm a page taken out, and null where it is
 * a word for nothing, such as "N/A" or "-". It is cut to its length by `capText`, once it is known to hold nothing
 * that must not be shown: the half of a secret would be no less of one.
 * @param longest how many characters are wanted; some more come back
 */
export function readText(text: string | null, longest: number): string | null {
  const clean = decodeAndClean(text, longest);
  return clean === null || isNothing(clean) ? null : clean;
}

/** The same of a part of an address: there "NA" may be Namibia, or a first name. */
export function readAddressText(text: string | null, longest: number): string | null {
  const clean = decodeAndClean(text, longest);
  const isBareNa = clean !== null && /^na$/i.test(clean);
  return clean === null || (isNothing(clean) && !isBareNa) ? null : clean;
}

/** A note, decoded, cleaned and capped: whatever it says, it is no less a note. */
export function readNote(text: string | null, longest: number): string | null {
  return capText(decodeAndClean(text, longest), longest);
}

/**
 * Text as it was sent, cleaned and capped: for identifiers, which must stay what they were called, and for words that
 * a table is asked about.
 */
export function cleanText(text: string | null, longest: number): string | null {
  return capText(clean((text ?? '').slice(0, longest * 16)), longest);
}

/** A text of at most so many characters, the last of which says that some are missing. */
export function capText(text: string | null, longest: number): string | null {
  if (text === null || text.length <= longest) return text;
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}

function decodeAndClean(text: string | null, longest: number): string | null {
  return clean(decodeEntities(text, longest));
}

function clean(text: string): string | null {
  const isPlain = plainText.test(text);
  const kept = (isPlain ? text : text.replace(/[\t\r\n]+/g, ' ').replace(unwanted, '')).trim();
  return kept === '' ? null : kept;
}

/** What most texts are; they need no closer look. */
const plainText = /^[\x20-\x7e]*$/;

// Control characters, halves of surrogate pairs, and formatting characters, among them those that turn the
// direction of text around; the joiners that emoji and some scripts are written with stay.
const unwanted = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

/** `&amp;` and `&#39;` as the characters they stand for. Only what ends in a semicolon is one: "AT&T" is none. */
export function decodeEntities(text: string | null, longest: number): string {
  // An entity is longer than its character.
  const sent = (text ?? '').slice(0, longest * 16);
  return sent.includes('&') ? decodeHTMLStrict(sent) : sent;
}

/** Whether a text says that there is nothing to say: in any case, script of digits, brackets or punctuation. */
export function isNothing(text: string): boolean {
  const letters = lettersAndDigits(text).toLowerCase();
  // A drawing such as an emoji may be a name; a dash or a question mark is none.
  if (letters === '') return !/\p{So}/u.test(text);
  return /^0+$/.test(letters) || wordsForNothing.has(letters);
}

const wordsForNothing = new Set(
  [
    'na none null nil undefined tbd tba tbc nan notavailable notapplicable notprovided notgiven',
    'keine keineangabe nichtverfügbar ninguno ninguna nodisponible aucun aucune nondisponible nessuno nessuna',
    'nondisponibile geen nvt nenhum nenhuma nãodisponível なし 無し 该当なし 未定 无 無 暂无 لايوجد غيرمتوفر',
  ]
    .join(' ')
    .split(' '),
);

/** Letters and digits alone, in one dress: compatibility forms and digits of any script made plain, upper case. */
export function lettersAndDigits(text: string): string {
  if (plainText.test(text)) return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return asciiDigits(text.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Digits of any script as 0 to 9. */
export function asciiDigits(text: string): string {
  if (plainText.test(text)) return text;
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Each script has its ten digits in a row, with something else before its zero. */
function digitValue(codePoint: number): number {
  let zero = codePoint;
  while (codePoint - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return codePoint - zero;
}
