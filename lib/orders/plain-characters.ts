/** Digits of any script as those of ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, asciiDigit);
}

/** The digits of each script stand in a row from zero to nine, and rows that touch are whole ones. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

/** Characters that a program wrote as HTML or as a part of an address, once: `&#35;1001`, `%231001`. */
export function withoutEscapes(text: string): string {
  const plain = withoutEntities(text);
  if (!/%[0-9a-f]{2}/i.test(plain)) return plain;
  try {
    const once = decodeURIComponent(plain);
    return /[\p{Cc}\p{Cs}\u2028\u2029\ufffd]/u.test(once) ? plain : once;
  } catch {
    return plain;
  }
}

/** `&amp;` and `&#35;` as the characters they stand for: those that stand around numbers and in links. */
export function withoutEntities(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp|num|equals|quest)|#(\d{2,4})|#x([0-9a-f]{2,4}));/gi,
    (...found) => {
      const [whole, name, decimal, hexadecimal] = found;
      if (typeof name === 'string') return namedCharacters[name.toLowerCase()] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code < 32 || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCharCode(code);
    },
  );
}

const namedCharacters: Record<string, string | undefined> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  num: '#',
  equals: '=',
  quest: '?',
};

/**
 * Takes characters off both ends, by walking: an expression for the end of a text is tried at each place of a row of
 * blanks.
 */
export function trimEnds(text: string, unwanted: RegExp): string {
  const characters = [...text];
  let [start, end] = [0, characters.length];
  while (start < end && unwanted.test(characters[start] ?? '')) start += 1;
  while (end > start && unwanted.test(characters[end - 1] ?? '')) end -= 1;
  return characters.slice(start, end).join('');
}
