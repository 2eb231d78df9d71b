import { expect, test } from 'vitest';
import { de } from '@/lib/i18n/messages/de';
import { en } from '@/lib/i18n/messages/en';
import type { PublicOrder } from '@/lib/orders/public-order';
import { buildReply } from './ready-reply';

const order: PublicOrder = {
  po: '#1001',
  stage: 'shipped',
  hold: null,
  steps: [],
  items: [],
  shipments: [],
  destination: { name: 'Wilhelmina Z.', city: 'Reno', region: 'NV', postalCode: '89501', country: 'US' },
  shows: 'full',
  checkedAt: '2026-11-24T02:00:00.000Z',
  stale: false,
};
const clock = { locale: 'en', timeZone: 'America/New_York', now: '2026-11-24T02:00:00.000Z' };

test('a reply answers, leads to the order and says how long the link works', () => {
  const content = {
    order,
    url: 'https://track.store.example/track?t=token',
    expiresAt: '2026-12-25T04:59:59.000Z',
    storeName: 'Juniper & Finch',
  };
  expect(buildReply(content, en, clock)).toBe(`Hello,

Here’s the latest on your order #1001: Your order has shipped.

You can track it here anytime:
https://track.store.example/track?t=token

This link works until December 24, 2026.

Kind regards
Juniper & Finch`);
});

test('what is not known is left out', () => {
  const content = { order, url: null, expiresAt: null, storeName: null };
  expect(buildReply(content, en, clock)).toBe(`Hello,

Here’s the latest on your order #1001: Your order has shipped.

Kind regards`);
});

test('a reply is in the customer’s language, its date too', () => {
  const content = { order, url: null, expiresAt: '2026-12-25T04:59:59.000Z', storeName: null };
  expect(buildReply(content, de, { ...clock, locale: 'de' })).toBe(`Guten Tag,

zu Ihrer Bestellung #1001: Ihre Bestellung wurde versandt.

Bis zum 24. Dezember 2026 bleibt dieser Link gültig.

Freundliche Grüße`);
});

test('what a topic says stands after the answer', () => {
  const content = { order, url: null, expiresAt: null, storeName: null, help: en.topics.texts.noScanYet };
  expect(buildReply(content, en, clock).split('\n\n')).toEqual([
    'Hello,',
    'Here’s the latest on your order #1001: Your order has shipped.',
    en.topics.texts.noScanYet,
    'Kind regards',
  ]);
});
