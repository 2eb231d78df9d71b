import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import { ja } from '@/lib/i18n/messages/ja';
import { aPublicOrder } from '@/lib/testing/public-orders';
import { sayTopics, usualText } from './topic-help';

const usual = { fromDays: 2, toDays: 5, orders: 1312, windowDays: 28, slower: false };

test('how long it usually takes is said with how long this order has taken', () => {
  const say = (fields: object, days: number | null) =>
    usualText({ ...usual, ...fields }, days, en.topics.usual, 'en');
  expect(say({}, 3)).toBe(
    'Orders usually leave 2 to 5 days after they reach the print shop (1,312 recent orders). Yours came 3 days ago.',
  );
  expect(say({ fromDays: 0, toDays: 1 }, 0)).toBe(
    'Orders usually leave within 1 day of reaching the print shop (1,312 recent orders). Yours came today.',
  );
  expect(say({ fromDays: 3, toDays: 3 }, null)).toBe(
    'Orders usually leave within 3 days of reaching the print shop (1,312 recent orders).',
  );
  expect(say({ slower: true }, 9)).toContain('9 days ago. That is longer than 9 in 10');
  expect(usualText(usual, 1, ja.topics.usual, 'ja')).not.toContain(' ');
});

test('it answers when an order will come, and is read without a click', () => {
  const when = {
    now: '2026-11-24T12:00:00.000Z',
    timeZone: 'UTC',
    locale: 'en',
    windows: { lateAfterDays: 10, reportWithinDays: 30 },
  };
  const topic = (fields: object) =>
    sayTopics(aPublicOrder({ stage: 'in-production', ...fields }), en.topics, when).find(
      ({ id }) => id === 'when',
    );
  expect(topic({ usual })).toMatchObject({ isOpen: true, said: expect.stringContaining('2 to 5 days') });
  for (const fields of [{ usual: null }, {}]) {
    expect(topic(fields)).toMatchObject({ isOpen: false, said: en.topics.texts.when });
  }
});
