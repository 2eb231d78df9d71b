import { expect, test } from 'vitest';
import { readDeskQuestion } from './desk-question';

const read = (query: Record<string, string | string[]>) => readDeskQuestion(query, { days: 3650 });

test('one number is looked at by itself, as a number or as an id', () => {
  expect(read({ q: ' #1001 ' })).toMatchObject({ typed: ' #1001 ', by: 'po', lookups: [{ po: '#1001' }] });
  expect(read({ q: '16724', by: 'id' })).toMatchObject({ by: 'id', lookups: [{ id: '16724' }] });
  expect(read({ q: 'PO 12/34' })?.lookups).toEqual([{ po: 'PO 12/34' }]);
});

test('a pasted address of an order is read as its number', () => {
  expect(read({ q: ' https://track.store.example/track?po=%231001&lang=de ' })?.lookups).toEqual([
    { po: '#1001' },
  ]);
});

test('up to two hundred are taken at once, each of them once', () => {
  const many = Array.from({ length: 201 }, (_, index) => `PO ${index}`);
  expect(read({ q: many.join('\r\n'), from: '20' })).toMatchObject({ hasMore: true, from: 20 });
  expect(read({ q: many.join('\n') })?.lookups).toHaveLength(200);
  expect(read({ q: '1001, 1002;1003\t1001\n\n' })).toMatchObject({
    hasMore: false,
    lookups: [{ po: '1001' }, { po: '1002' }, { po: '1003' }],
  });
});

test('a link from elsewhere names one order exactly', () => {
  expect(read({ po: 'A, B' })).toMatchObject({ typed: 'A, B', lookups: [{ po: 'A, B' }] });
  expect(read({ id: '16724' })).toMatchObject({ by: 'id', lookups: [{ id: '16724' }] });
});

test('what no HTML can hold is neither shown again nor looked up', () => {
  for (const name of ['q', 'po', 'id']) {
    expect(JSON.stringify(read({ [name]: 'a\0\x07b\ufdd0' }))).not.toMatch(/\\u0000|\\u0007|\ufdd0/);
  }
});

test('nothing asks for nothing, and a parameter given twice is no question', () => {
  expect(read({})?.lookups).toEqual([]);
  expect(read({ q: ' \n' })?.lookups).toEqual([]);
  expect(read({ q: ['1001', '1002'] })).toBeNull();
});

test('a signed link is asked for by a view and a number of days that there are', () => {
  expect(read({ shows: 'full', days: '30' })?.link).toEqual({ shows: 'full', days: 30 });
  for (const [shows, days] of [
    ['everything', '30'],
    ['full', '0'],
    ['full', '3651'],
    ['full', '-1'],
    ['full', '1e3'],
    ['full', ''],
  ] as const) {
    expect(read({ shows, days })?.link).toBeNull();
  }
});

test.each([
  ['1001、1004', ['1001', '1004']],
  ['1001，1004', ['1001', '1004']],
  ['1001؛1004', ['1001', '1004']],
  ['1001 1004', ['1001', '1004']],
  ['#1001 #1004', ['1001', '1004']],
  ['1001 and 1004', ['1001', '1004']],
  ['Orders #1001 and #1004 of May 24', ['1001', '1004']],
  ['1001, #1004', ['1001', '#1004']],
  ['PO 12/34\nPO 13/34', ['PO 12/34', 'PO 13/34']],
  ['1001 1004\n1005', ['1001', '1004', '1005']],
  ['Hello,\nmy order is 1001\nMina', ['1001']],
  ['1001\nnobody-knows', ['1001', 'nobody-knows']],
  ['Order 1001', ['Order 1001']],
  ['https://track.store.example/track?po=1001, https://track.store.example/track?po=1004', ['1001', '1004']],
])('%j is looked up as %j', (q, numbers) => {
  expect(read({ q })?.lookups).toEqual(numbers.map((po) => ({ po })));
});

test('a text that may be one number is asked for whole before it is taken for several', () => {
  expect(read({ q: ' 1001 1004 ' })?.whole).toEqual({ po: '1001 1004' });
  expect(read({ q: '1001、1004' })?.whole).toEqual({ po: '1001、1004' });
  expect(read({ q: '1001\n1004' })?.whole).toBeNull();
  expect(read({ q: '1001' })?.whole).toBeNull();
  expect(read({ q: '1001 1004', by: 'id' })?.whole).toBeNull();
});

test('a pasted mail is read as the number of its link', () => {
  const mail = 'Hello,\nabout your order 1004: shipped.\nhttps://track.store.example/track?po=1004\nRegards';
  expect(read({ q: mail })?.lookups).toEqual([{ po: '1004' }]);
  expect(read({ po: 'https://track.store.example/track?po=1004' })?.lookups).toEqual([{ po: '1004' }]);
});
