import { expect, test } from 'vitest';
import { askedAt, trackQuestion } from './track-question';

test('a number or a token asks for an order', () => {
  expect(trackQuestion({ po: ' 1001 ' }, null)).toEqual({
    kind: 'order',
    request: { po: ' 1001 ', token: null },
  });
  expect(trackQuestion({ t: 'a.b' }, null)).toEqual({ kind: 'order', request: { po: null, token: 'a.b' } });
  expect(trackQuestion({ po: 'repeated' }, null)).toMatchObject({ kind: 'order' });
});

test.each(['purchase_order', 'order', 'order_number', 'order_id', 'orderNumber', 'PO', 'amp;po'])(
  '%s redirects to po, and keeps the language',
  (name) => {
    expect(trackQuestion({ [name]: '#1001' }, 'en')).toEqual({
      kind: 'redirect',
      to: '/track?po=%231001&lang=en',
    });
    expect(trackQuestion({ [name]: '' }, null)).toEqual({ kind: 'redirect', to: '/track?po=' });
    expect(trackQuestion({ [name]: '1001', error: 'no-match' }, null)).toEqual({
      kind: 'redirect',
      to: '/track?po=1001',
    });
  },
);

test('without a number there is the form', () => {
  expect(trackQuestion({}, 'en')).toEqual({ kind: 'redirect', to: '/?lang=en' });
  expect(trackQuestion({ order: '' }, 'de')).toEqual({ kind: 'redirect', to: '/track?po=&lang=de' });
  expect(trackQuestion({ po: ' ' }, null)).toEqual({ kind: 'number-lost' });
  expect(trackQuestion({ po: ['', ''] }, null)).toEqual({ kind: 'redirect', to: '/track?po=' });
});

test.each([
  [{ po: ['1', '2'] }],
  [{ t: ['1', '2'] }],
  [{ order: ['1', '2'] }],
  [{ order: '1', order_number: '2' }],
  [{ po: '1', t: 'a' }],
])('%j can’t be read', (query) => {
  expect(trackQuestion(query, null)).toEqual({ kind: 'unreadable' });
});

test.each([
  ['po=%231001', '/track?po=%231001&lang=de'],
  ['t=a.b', '/track?t=a.b&lang=de'],
])('a pasted link of ours with %s leads where it led', (query, to) => {
  expect(trackQuestion({ po: `https://t.example/track?${query}` }, 'de')).toEqual({ kind: 'redirect', to });
});

test('a failed proof stays on its page', () => {
  expect(trackQuestion({ po: '1001', error: 'no-match' }, null)).toEqual({
    kind: 'proof-failed',
    request: { po: '1001', token: null },
    reason: 'no-match',
  });
});

test('what a template left in an address leads to one without it', () => {
  expect(trackQuestion({ po: '{{ticket.ticket_field_360}}' }, 'de')).toEqual({
    kind: 'redirect',
    to: '/track?po=&lang=de',
  });
});

test('one number that came twice is asked for once', () => {
  expect(trackQuestion({ po: ['1001', '1001'] }, null)).toEqual({ kind: 'redirect', to: '/track?po=1001' });
});

test.each([
  [['Track'], { po: '1001' }, { po: '1001', token: null }],
  [['en', 'track'], { order: '1001' }, { po: '1001', token: null }],
  [['track%3Fpo=1001'], {}, { po: '1001', token: null }],
  [['track%3Fpo%3D1001%26lang%3Dde'], {}, { po: '1001', token: null }],
  [['old'], { t: 'a.b' }, { po: null, token: 'a.b' }],
  [['orders', '1001', 'old'], {}, null],
  [['old'], { po: '' }, null],
])('%j with %j names the order %j', (path, query, asked) => {
  expect(askedAt(path, query)).toEqual(asked);
});
