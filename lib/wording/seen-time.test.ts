import { expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { seenText } from './seen-time';

const words = { seenOn: 'seen {day}', seenBetween: 'between {from} and {to}' };
const clockIn = (timeZone: string) => ({ locale: 'en', timeZone, now: '2026-11-26T12:00:00Z' });

test('one day of the reader is told as one, whatever day it is elsewhere', () => {
  const seen = { after: '2026-11-24T02:00:00Z', by: '2026-11-24T20:00:00Z' };
  expect(seenText(seen, words, clockIn('UTC'))).toBe('seen Nov 24');
  expect(seenText(seen, words, clockIn('America/Los_Angeles'))).toBe('between Nov 23 and Nov 24');
});

test('two days are told as the time between them, with the year where it is another', () => {
  const seen = { after: '2025-12-30T02:00:00Z', by: '2026-01-02T20:00:00Z' };
  expect(seenText(seen, words, clockIn('UTC'))).toBe('between Dec 30, 2025 and Jan 2');
});

test.each(locales)('%s has a place for each day', async (locale) => {
  const messages = await import(`../i18n/messages/${locale}.ts`);
  const { seenOn, seenBetween } = messages[locale].order;
  expect(seenOn).toContain('{day}');
  expect(seenBetween).toMatch(/\{from\}.*\{to\}/);
});
