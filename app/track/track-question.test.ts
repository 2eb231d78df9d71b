import { expect, test, vi } from 'vitest';
import { trackQuestion } from './track-question';

vi.mock('next/headers', () => ({}));

test('a number or a token asks for an order', () => {
  expect(trackQuestion({ po: ' 1001 ' }, null)).toEqual({
    kind: 'order',
    request: { po: ' 1001 ', token: null },
  });
  expect(trackQuestion({ t: 'a.b' }, null)).toEqual({ kind: 'order', request: { po: null, token: 'a.b' } });
});

test.each(['purchase_order', 'order', 'order_number'])(
  '%s redirects to po, and keeps the language',
  (name) => {
    expect(trackQuestion({ [name]: '#1001' }, 'en')).toEqual({
      kind: 'redirect',
      to: '/track?po=%231001&lang=en',
    });
    expect(trackQuestion({ [name]: '' }, null)).toEqual({ kind: 'redirect', to: '/track?po=' });
  },
);

test('without a number there is the form', () => {
  expect(trackQuestion({}, 'en')).toEqual({ kind: 'redirect', to: '/?lang=en' });
  expect(trackQuestion({ order: '' }, 'de')).toEqual({ kind: 'redirect', to: '/track?po=&lang=de' });
  expect(trackQuestion({ po: ' ' }, null)).toEqual({ kind: 'number-lost' });
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

test('a pasted link of ours leads where it led', () => {
  expect(trackQuestion({ po: 'https://t.example/track?po=%231001' }, null)).toEqual({
    kind: 'redirect',
    to: '/track?po=%231001',
  });
});

test('a failed proof never asks for the order, so that its page tells nothing about it', () => {
  expect(trackQuestion({ po: '1001', error: 'no-match' }, null)).toEqual({
    kind: 'proof-failed',
    po: '1001',
    reason: 'no-match',
  });
  expect(trackQuestion({ po: '1001', error: 'made-up' }, null)).toMatchObject({ kind: 'order' });
});
