import { expect, test } from 'vitest';
import { visitOf } from '@/lib/browser/visits';
import { en } from '@/lib/i18n/messages/en';
import { anItem, aPublicOrder, aShipment } from '@/lib/testing/public-orders';
import { sinceText } from './since-last-visit';

const clock = { locale: 'en', timeZone: 'UTC', now: '2026-11-24T13:00:00.000Z' };
const before = visitOf(
  aPublicOrder({
    stage: 'in-production',
    items: [anItem('A', 'in-production'), anItem('B', 'in-production')],
  }),
  new Date('2026-11-21T08:00:00.000Z'),
);

test('tells what changed, in one sentence', () => {
  const order = aPublicOrder({
    stage: 'shipped',
    items: [anItem('A', 'packed'), anItem('B', 'canceled')],
    shipments: [aShipment()],
  });
  expect(sinceText(before, visitOf(order, new Date()), en.order, clock)).toBe(
    'Since your last visit on Nov 21: your order went from “In production” to “Shipped”, 1 more item was packed, 1 package was added, and 1 item was canceled.',
  );
});

test('says nothing where nothing changed', () => {
  expect(sinceText(before, { ...before, seenAt: clock.now }, en.order, clock)).toBeNull();
});
