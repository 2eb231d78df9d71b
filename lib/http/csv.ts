import 'server-only';
import { privateHeaders } from './problem';

/**
 * A table as a file for spreadsheets (RFC 4180, UTF-8 with a mark, without which some guess another encoding).
 * @param rows the first one is the heading
 */
export function csvResponse(name: string, rows: readonly (readonly string[])[]): Response {
  const text = rows.map((row) => row.map(csvField).join(',')).join('\r\n');
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      ...privateHeaders,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
}

/** A spreadsheet would run what begins like a formula; an apostrophe before it makes it text. */
export function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Whether a program asks for a table rather than JSON. */
export function wantsCsv(headers: Headers): boolean {
  return /(?:^|,)\s*text\/csv\b/i.test(headers.get('accept') ?? '');
}
