import { expect, test } from 'vitest';
import { csvField } from '@/lib/orders/csv';
import { csvResponse, wantsCsv } from './csv';

test.each([
  ['1001', '1001'],
  ['a "b", c', '"a ""b"", c"'],
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@x', "'@x"],
  ['=1,2\n', '"\'=1,2\n"'],
])('%j is written as %j', (text, field) => expect(csvField(text)).toBe(field));

test('a table is a private file, and begins with the mark that spreadsheets look for', async () => {
  const response = csvResponse('orders', [['order'], ['注文-42']]);
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('order\r\n注文-42\r\n');
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

test('is given to whoever asks for it', () => {
  expect(wantsCsv(new Headers({ accept: 'text/csv' }))).toBe(true);
  expect(wantsCsv(new Headers({ accept: 'application/json, text/csv;q=0.5' }))).toBe(true);
  expect(wantsCsv(new Headers({ accept: 'text/html, */*' }))).toBe(false);
  expect(wantsCsv(new Headers())).toBe(false);
});
