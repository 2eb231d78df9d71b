/**
 * A table as a text for spreadsheets (RFC 4180), with a mark before it, without which some guess another encoding.
 * @param rows the first one is the heading
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet would run what begins like a formula; an apostrophe before it makes it text. */
export function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
