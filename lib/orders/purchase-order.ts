import { asciiDigits, trimEnds, withoutEscapes } from './plain-characters';

declare const brand: unique symbol;

/** A purchase order as a visitor gave it, checked: 1 to 128 characters, none of them a control character. */
export type PurchaseOrder = string & { readonly [brand]: true };

const longest = 128;
/** A text longer than this is no number, whatever stands at its ends: known before anything looks through it. */
const longestText = 512;
const invisible = /[\s\p{Z}\p{Cf}]/u;
// The replacement character stands where an address or a form held bytes that are no text.
const unwritable = /[\p{Cc}\p{Cs}\u2028\u2029\ufffd]/u;

/**
 * Trims white space and invisible formatting characters from both ends. Null where nothing is left, where it is
 * longer than 128 characters, or holds a control character or bytes that were no text.
 */
export function parsePurchaseOrder(text: string): PurchaseOrder | null {
  if (text.length > longestText) return null;
  const trimmed = trimEnds(text, invisible);
  if (trimmed === '' || [...trimmed].length > longest || unwritable.test(trimmed)) return null;
  return trimmed as PurchaseOrder; // the one place that makes one, after every check
}

/**
 * The forms to ask the upstream for, in this order and without repeats: as typed, bare ("Order #1001." is 1001), and
 * the bare one with the store's prefix before it or, where there is no prefix, without the `3D` that mail programs
 * leave in a damaged link, or a label that is written together with it ("PO-1001").
 */
export function purchaseOrderForms(typed: PurchaseOrder, prefix: string | undefined): PurchaseOrder[] {
  const bare = bareNumber(typed);
  const forms = [parsePurchaseOrder(bare), parsePurchaseOrder(lastForm(bare, prefix))];
  const known = new Set<string>([typed]);
  const others = forms.filter((form): form is PurchaseOrder => {
    if (form === null || known.has(form)) return false;
    known.add(form);
    return true;
  });
  if (others.length === 0) return [typed];
  // A form that would count as another number is none of this one, or it would bring more tries for that.
  const key = purchaseOrderKey(typed, prefix);
  return [typed, ...others.filter((form) => purchaseOrderKey(form, prefix) === key)];
}

function lastForm(bare: string, prefix: string | undefined): string {
  if (bare === '') return '';
  if (prefix) return hasPrefix(bare, prefix) ? '' : prefix + bare;
  return /^3d/i.test(bare) ? bareNumber(bare.slice(2)) : bare.replace(gluedLabel, '');
}

/** One that ends in a digit may as well be the beginning of a number. */
function hasPrefix(bare: string, prefix: string): boolean {
  return (
    !/\d$/.test(prefix) &&
    withoutStarts(foldPurchaseOrder(bare), startsFrom(prefix)) !== foldPurchaseOrder(bare)
  );
}

/** What a number may begin with that isn't its own. */
function startsFrom(prefix: string | undefined): string[] {
  if (!prefix) return ['3d'];
  // What becomes of the prefix itself where a number is made bare: of "#SHOP-" only "SHOP-" stays.
  return [prefix, bareNumber(`${prefix}0`).slice(0, -1)].map(foldPurchaseOrder);
}

/** Whether an answer is for the order that was asked for: equal after NFKC and case folding. */
export function isSamePurchaseOrder(asked: string, answered: string): boolean {
  return foldPurchaseOrder(asked) === foldPurchaseOrder(answered);
}

/** One key for all spellings that count as the same purchase order. */
export function foldPurchaseOrder(text: string): string {
  // Upper case opens up "ß" and the like, which lower case alone leaves apart; the capital "ẞ" first has to become one.
  return text.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

/**
 * One key for all the ways of writing that can lead to the same order, so that tries count together: "#1001",
 * "Order 1001". Whatever one spelling is asked for by has the key of that spelling.
 */
export function purchaseOrderKey(typed: PurchaseOrder, prefix: string | undefined): string {
  const starts = startsFrom(prefix);
  const plain = (text: string) => foldPurchaseOrder(bareNumber(text));
  const reduced = (text: string) => withoutStarts(plain(text), starts).replace(gluedLabel, '');
  const folded = foldPurchaseOrder(typed);
  let key = trimEnds(folded.replace(loneAccent, "'").replace(openedMark, ''), invisible) || folded;
  for (let turn = 0; turn < longest; turn += 1) {
    const bare = reduced(key);
    const prefixed = prefix && bare !== '' ? reduced(prefix + bare) : '';
    const next = prefixed || bare || plain(key);
    if (next === '' || next === key) break;
    key = next;
  }
  return key;
}

function withoutStarts(text: string, starts: string[]): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const start of starts) if (start !== '' && rest.startsWith(start)) rest = rest.slice(start.length);
  }
  return rest;
}

/** Brackets, quotes, asterisks and punctuation: what may stand around a number without being a part of it. */
const around = /[\s\p{Z}\p{M}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pc}=<>|~^`]|(?![#%@])\p{Po}/u;
/** An accent that is typed as a quote is a blank with a mark to NFKC. */
const loneAccent = / \p{M}+/gu;
/** Folding opens up some letters into one and a mark, and a mark parts words where the letter didn't. */
const openedMark = /(?<=\p{Script=Latin})\p{M}+/gu;
/** What parts a label from its number, without a blank: "PO:1234", "Order#1234", "order=1234", "注文（1234）". */
const betweenWords = /[\s\p{Z}\p{Ps}\p{Pe}\p{Pi}\p{Pf}:="<>|、。،؛؟।]+/u;
/** Where a word of a script that isn't Latin begins or ends without a blank: "注文番号1234です", "رقم1234". */
const endOfForeignWord =
  /(?<=(?!\p{Script=Latin})[\p{L}\p{M}][,;!?]{0,3})(?=[#\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])(?=[,;!?]{0,3}(?!\p{Script=Latin})\p{L})/gu;
/** "No.", "Nº", "№" (which NFKC makes "No"), "N°", "n.º", "Nr.", directly before the number. */
const numberSign = /^(?:n(?:\.?[o°]\.?|\.)|[\p{L}.-]*(?:nr|nro|num|núm|nbr|ord|best|cmd|ped)\.)(?=\d)/iu;
/** A label that is written together with its number: "PO-1001", "Order1001", "order_1001". */
const gluedLabel =
  /^(?:(?:purchase[-_]?)?order|po|bestell(?:ung|nummer|nr)|auftrag|pedido|commande|ordine|bestelling|number)(?:number|nummer|nr|no|id)?[-_./]*(?=\d)/i;
/** The parameters of a link that stayed on its number: "1001&lang=de", "1001;utm_source=mail". */
const furtherParameters = /(?<=[^\s&;?])[?&;](?:amp;)*[a-z_][\w-]*=.*$/iu;

/**
 * What is left of a text without what people and programs write around a number: labels, brackets, quotes, signs,
 * other scripts' digits and dashes, invisible characters. The whole of it, so cleaned, where no word or several could
 * be the number.
 */
function bareNumber(text: string): string {
  const plain = trimEnds(plainCharacters(text), around);
  if (!/[\p{L}\p{N}]/u.test(plain)) return '';
  const words = wordsIn(plain);
  const [only] = words;
  return only !== undefined && words.length === 1 ? only : plain;
}

/**
 * The words of a text that could be the number of an order, bare and each once: those marked as one ("#1001",
 * "No. 1001"), or else those with a digit.
 */
export function numberWords(text: string): string[] {
  return wordsIn(plainCharacters(text));
}

function wordsIn(plain: string): string[] {
  const words = plain
    .replace(endOfForeignWord, ' ')
    .split(betweenWords)
    .flatMap(splitAtSigns)
    .map((word) => ({ ...word, text: trimEnds(word.text, around) }))
    .filter((word) => word.text !== '');
  // A number that stands alone needs no digit.
  const able = words.length === 1 ? words : words.filter((word) => /\d/.test(word.text));
  const marked = able.filter((word) => word.isMarked || numberSign.test(word.text));
  const meant = marked.length > 0 ? marked : able;
  return [...new Set(meant.map((word) => withoutSign(word.text)))];
}

/** "Order#1001" is a label and a number that is marked as one; in "12#34" the sign marks nothing. */
function splitAtSigns(word: string): { text: string; isMarked: boolean }[] {
  return word.split('#').map((text, index, all) => ({
    text,
    isMarked: index > 0 && !/\d/.test(all[index - 1] ?? ''),
  }));
}

function withoutSign(word: string): string {
  let rest = word;
  while (numberSign.test(rest)) rest = trimEnds(rest.replace(numberSign, ''), around);
  return rest;
}

/** A text in plain characters: NFKC, nothing invisible, one dash, ASCII digits, without what is left of a link. */
function plainCharacters(text: string): string {
  const composed = withoutEscapes(text).normalize('NFKC');
  // A ligature may stand for a whole sentence: what becomes so long is no number.
  if (composed.length > longestText) return '';
  return asciiDigits(composed)
    .replace(loneAccent, "'")
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/(?<=\d)\u30fc+(?=\d)/g, '-')
    .replace(furtherParameters, (found, at: number, whole: string) =>
      /\p{Nd}/u.test(whole.slice(0, at)) ? '' : found,
    )
    .replace(/#\s+(?=\d)/g, '#')
    .replace(/(?:=20|=0[ad])+$/i, '');
}
