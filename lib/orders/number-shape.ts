const longest = 24;

/**
 * What a number looks like, without what it is: `#1042` is `#9999`, `AB-12` is `AA-99`. A row of letters longer than any
 * prefix is a word, and its length tells nothing.
 */
export function shapeOf(text: string): string {
  const shape = text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, '9')
    .replace(/\p{L}\p{M}*/gu, 'A')
    .replace(/[^9A\p{P}\p{S} ]/gu, '')
    .replace(/A{7,}/g, 'A…')
    .trim();
  const cut = [...shape];
  return cut.length > longest ? `${cut.slice(0, longest).join('')}…` : shape;
}
