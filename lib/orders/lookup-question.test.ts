import { expect, test } from 'vitest';
import { lookupQuestion } from './lookup-question';

const ask = (query: string) => lookupQuestion(new URLSearchParams(query));
const orderOf = (po: string | null, token: string | null = null) => ({
  kind: 'order',
  request: { po, token },
});

test('a number or a token asks for an order', () => {
  expect(ask('po=+1001+')).toEqual(orderOf(' 1001 '));
  expect(ask('t=a.b')).toEqual(orderOf(null, 'a.b'));
});

test.each([
  ...[
    'purchase_order',
    'order',
    'order_number',
    'order_id',
    'orderNumber',
    'ORDER_NUMBER',
    'orderId',
    'PO',
    'Po',
    'amp;po',
  ],
  ...['amp;amp;po', 'purchaseOrder', 'po_number'],
])('%s is read as a number', (name) => {
  expect(ask(`${name}=%231001`)).toEqual(orderOf('#1001'));
  expect(ask(`${name}=`)).toEqual({ kind: 'number-lost' });
});

test('beside a number or token of ours another spelling means nothing', () => {
  expect(ask('po=1&order=2')).toEqual(orderOf('1'));
  expect(ask('t=a&order=2')).toEqual(orderOf(null, 'a'));
});

test('without a number there is nothing to look up', () => {
  expect(ask('lang=de')).toEqual({ kind: 'nothing-asked' });
  expect(ask('po=')).toEqual({ kind: 'number-lost' });
  expect(ask('po=+')).toEqual({ kind: 'number-lost' });
});

test.each(['po=1&po=2', 'PO=1&po=2', 't=1&t=2', 'order=1&order=2', 'order=1&order_number=2', 'po=1&t=a'])(
  '%s can’t be read',
  (query) => {
    expect(ask(query)).toEqual({ kind: 'unreadable' });
  },
);

test.each([
  ['po=1001&po=1001', '1001'],
  ['po=1001&PO=+1001', ' 1001'],
  ['order=1001&order_number=1001', '1001'],
  ['order_number=1001&order_id=5551', '1001'],
  ['po=&order=1001', '1001'],
  ['po=&po=1001', '1001'],
  ['t=&po=1001', '1001'],
  ['lang=de;po=1001', '1001'],
  ['lang=de&amp;po=1001', '1001'],
  ['lang=de%26po=1001', '1001'],
  ['po%3D1001', '1001'],
])('%s asks for one number', (query, po) => {
  expect(ask(query)).toEqual(orderOf(po));
});

test.each([
  'po=&po=',
  'po={{ticket.x}}',
  'order=[order_number]',
  'po=undefined',
  'PO=',
  'po=&t=',
  'lang=de;po=',
])('of %s the number is lost', (query) => {
  expect(ask(query)).toEqual({ kind: 'number-lost' });
});

test('a token is a token, also beside an empty number; an empty one opens nothing', () => {
  expect(ask('po=&t=a')).toEqual(orderOf(null, 'a'));
  expect(ask('t=a&t=a')).toEqual(orderOf(null, 'a'));
  expect(ask('t=')).toEqual(orderOf(null, ''));
});

test('“repeated” is a number like any other', () => {
  expect(ask('po=repeated')).toEqual(orderOf('repeated'));
  expect(ask('order=repeated')).toEqual(orderOf('repeated'));
});

test('a pasted link of ours asks for what it led to, and no proof of another page failed for it', () => {
  const link = (query: string) => encodeURIComponent(`https://t.example/track?${query}`);
  expect(ask(`po=${link('po=%231001')}&error=no-match`)).toEqual(orderOf('#1001'));
  expect(ask(`order=${link('t=a.b')}`)).toEqual(orderOf(null, 'a.b'));
});

test('a failed proof never asks for the order, so that its page tells nothing about it', () => {
  expect(ask('po=1001&error=no-match')).toEqual({
    kind: 'proof-failed',
    request: { po: '1001', token: null },
    reason: 'no-match',
  });
  expect(ask('po=1001&error=made-up')).toEqual(orderOf('1001'));
});

test.each([
  ['700', 700],
  ['3600', 3600],
  ['3601', 60],
  ['0', 60],
  ['-5', 60],
  ['1e2x', 60],
  [null, 60],
])('?wait=%s is %i seconds: no address says that a wait is endless', (wait, retryAfterSeconds) => {
  const written = wait === null ? '' : `&wait=${wait}`;
  expect(ask(`po=1001&error=too-many-requests${written}`)).toMatchObject({ retryAfterSeconds });
});

test('a number that is none is told as such, and never asked to prove itself', () => {
  expect(ask('po=%00&error=no-match')).toEqual(orderOf('\0'));
});
