import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import type { PublicOrder } from '@/lib/orders/public-order';
import { type Hold, stages } from '@/lib/orders/stage';
import { anItem, aPublicOrder, aShipment } from '@/lib/testing/public-orders';
import { answerOf, nextOf, remarkOf } from './order-answer';

const wordingOf = (order: PublicOrder, hold: Hold | null = null) => ({
  order: { ...order, hold },
  words: en.order,
  locale: 'en',
});
const items = (...states: Parameters<typeof anItem>[1][]) => states.map((state) => anItem('T-Shirt', state));

test.each([
  [
    aPublicOrder({ stage: 'shipped', shipments: [aShipment(), aShipment()] }),
    'Your order has shipped in 2 packages.',
  ],
  [aPublicOrder({ stage: 'shipped', shipments: [aShipment()] }), 'Your order has shipped.'],
  [
    aPublicOrder({ stage: 'in-production', items: items('packed', 'packed', 'in-production', 'canceled') }),
    'Your order is being made; 2 of your 3 items are packed; 1 other was canceled.',
  ],
  [
    aPublicOrder({ stage: 'in-production', items: items('packed', 'canceled') }),
    'Your order is in production; 1 item was canceled.',
  ],
  [
    aPublicOrder({ stage: 'partly-shipped', items: items('shipped', 'packed') }),
    '1 of your 2 items has shipped.',
  ],
  [
    aPublicOrder({
      stage: 'partly-shipped',
      items: items('in-production', 'packed'),
      shipments: [aShipment({ delivered: true })],
    }),
    'Part of your order has shipped.',
  ],
  [
    aPublicOrder({ stage: 'packed', items: items('packed', 'canceled', 'canceled') }),
    'Your order is packed; 2 items were canceled.',
  ],
  [
    aPublicOrder({
      stage: 'shipped',
      shipments: [aShipment({ delivered: true }), aShipment({ delivered: false })],
    }),
    '1 of your 2 packages has been delivered.',
  ],
  [aPublicOrder({ stage: 'canceled', items: items('canceled') }), 'Your order was canceled.'],
])('one sentence answers: %#', (order, answer) => {
  expect(answerOf(wordingOf(order))).toBe(answer);
});

test('the two holds are told apart, and neither sounds like an error', () => {
  const order = aPublicOrder({ stage: 'in-review' });
  const answers = [null, 'production', 'intake'] as const;
  expect(new Set(answers.map((hold) => answerOf(wordingOf(order, hold)))).size).toBe(3);
  expect(new Set(answers.map((hold) => nextOf(wordingOf(order, hold)))).size).toBe(3);
});

test('no stage is called completed, and each has a sentence', () => {
  for (const stage of stages) {
    const answer = answerOf(wordingOf(aPublicOrder({ stage })));
    expect(answer).toMatch(/^[A-Z0-9].+\.$/);
    expect(answer).not.toMatch(/completed/i);
  }
});

test('the wait for a first scan is told for two days after shipping, and not once a package arrived', () => {
  const shipped = (checkedAt: string, delivered: boolean | null = null) =>
    wordingOf(
      aPublicOrder({ stage: 'shipped', checkedAt, shipments: [aShipment({ delivered }), aShipment()] }),
    );
  expect(remarkOf(shipped('2026-11-25T19:21:24.691Z'))).toBe(en.order.firstScan);
  expect(remarkOf(shipped('2026-11-25T19:21:25.000Z'))).toBeNull();
  expect(remarkOf(shipped('2026-11-24T12:00:00.000Z', true))).toBeNull();
});
