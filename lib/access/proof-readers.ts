import { asciiDigits, trimEnds } from '@/lib/orders/plain-characters';

/**
 * What a proof and an order's own address come down to, so that one can be compared with the other: the same readers
 * for both sides. People copy both out of mails, with a label, brackets or a link around them.
 */

/** A text longer than this is neither: known before anything looks through it. */
const longestText = 512;

/** Whether nothing is left of a proof without blanks, marks and `mailto:`: then it isn't counted as a try. */
export function isEmptyProof(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(/mailto:/gi, ''));
}

/** The one e-mail address in a text, in lower case, as a fact to compare; null where there is none, or several. */
export function emailFact(text: string): string | null {
  const addresses = new Set(
    withoutInvisible(text)
      .split(aroundEmails)
      .filter((word) => word.includes('@'))
      .map((word) => trimEnds(word, endsOfEmail).toLowerCase()),
  );
  const [email] = addresses;
  const isEmail = email !== undefined && addresses.size === 1 && /^[^@]+@[^@]+$/.test(email);
  return isEmail ? `email:${email}` : null;
}

const aroundEmails =
  /mailto:|\?(?:subject|body|cc|bcc)=.*$|[\s\p{Z}\p{Ps}\p{Pe}\p{Pf}\p{Pi}<>"|,;:、。،؛]+/giu;
/** What can't begin or end an address: `_`, `-` and `+` may. */
const endsOfEmail = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'*`~.!?،؛؟、。]/u;

/** The postal code of an order as a fact: of five or nine digits where it is the United States', the first five. */
export function postalFact(text: string, countryText: string): string | null {
  const code = postalCode(text);
  const country = withoutInvisible(countryText)
    .toUpperCase()
    .replace(/[^\p{L}]/gu, '');
  if (!unitedStates.test(country)) return isGuessable(code) ? null : `postal:${code}`;
  // A code that was a number on its way has lost the zeros it began with. Where no country is named, it may be whole.
  const isShort = country !== '' && /^(?:\d{3,4}|\d{7,8})$/.test(code);
  const whole = isShort ? code.padStart(code.length > 5 ? 9 : 5, '0') : code;
  if (isGuessable(whole)) return null;
  const [, five] = zipCode.exec(whole) ?? [];
  return five === undefined ? `postal:${code}` : `zip:${five}`;
}

/** A visitor doesn't say the country: five or nine digits may be a code of the United States or another's. */
export function postalClaims(text: string): string[] {
  // What holds an e-mail address is one try, for that alone.
  const code = /[@＠﹫]/.test(text) ? '' : postalCode(text);
  if (isGuessable(code)) return [];
  const [, five] = zipCode.exec(code) ?? [];
  return five === undefined ? [`postal:${code}`] : [`postal:${code}`, `zip:${five}`];
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
function postalCode(text: string): string {
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
