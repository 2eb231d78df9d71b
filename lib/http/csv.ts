import 'server-only';
import { csvText } from '@/lib/orders/csv';
import { privateHeaders } from './problem';

/** A table as a file. @param rows the first one is the heading */
export function csvResponse(name: string, rows: readonly (readonly string[])[]): Response {
  return new Response(csvText(rows), {
    headers: {
      ...privateHeaders,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
}

/** Whether a program asks for a table rather than JSON. */
export function wantsCsv(headers: Headers): boolean {
  return /(?:^|,)\s*text\/csv\b/i.test(headers.get('accept') ?? '');
}
