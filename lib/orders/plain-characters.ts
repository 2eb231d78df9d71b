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
