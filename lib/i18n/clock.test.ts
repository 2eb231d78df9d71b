import { expect, test } from 'vitest';
import {
  type Clock,
  formatDay,
  formatFull,
  formatLongDay,
  formatMoment,
  formatZone,
  storeClock,
} from './clock';

const clockIn = (timeZone: string, now = '2026-11-24T13:02:11.000Z'): Clock => ({
  locale: 'en-GB',
  timeZone,
  now,
});

test('the same instant is another day on the other side of the world', () => {
  const lateEvening = '2026-11-23T23:30:00.000Z';
  expect(formatDay(lateEvening, clockIn('America/Los_Angeles'))).toBe('23 Nov');
  expect(formatDay(lateEvening, clockIn('UTC'))).toBe('23 Nov');
  expect(formatDay(lateEvening, clockIn('Asia/Tokyo'))).toBe('24 Nov');
});

test('summer time is that of the zone, on the day in question', () => {
  const berlin = clockIn('Europe/Berlin', '2026-03-29T12:00:00.000Z');
  expect(formatMoment('2026-03-29T00:30:00.000Z', berlin)).toBe('1:30');
  expect(formatMoment('2026-03-29T01:30:00.000Z', berlin)).toBe('3:30');
});

test('today is told by the clock alone, and it is today in the zone, not in UTC', () => {
  const tokyo = clockIn('Asia/Tokyo', '2026-11-23T16:00:00.000Z');
  expect(formatMoment('2026-11-23T15:30:00.000Z', tokyo)).toBe('0:30');
  expect(formatMoment('2026-11-23T14:30:00.000Z', tokyo)).toBe('23 Nov, 23:30');
});

test('the first of a month is an ordinal in French, and no other day or hour is', () => {
  const french = { ...clockIn('UTC', '2026-03-24T13:02:11.000Z'), locale: 'fr' };
  expect(formatDay('2026-01-01T01:11:00.000Z', french)).toBe('1er janv.');
  expect(formatDay('2026-01-11T12:00:00.000Z', french)).toBe('11 janv.');
  expect(formatMoment('2026-01-01T01:11:00.000Z', french)).toMatch(/^1er janv\., 0?1:11$/);
  expect(formatLongDay('2025-12-01T12:00:00.000Z', french)).toBe('1er décembre 2025');
  expect(formatFull('2025-12-01T12:00:00.000Z', french)).toMatch(/^1er décembre 2025/);
});

test('a year is named where it is not this one', () => {
  expect(formatDay('2014-07-01T06:56:24.691Z', clockIn('UTC'))).toBe('1 Jul 2014');
});

test('the zone is named, for a reader elsewhere', () => {
  expect(formatZone(clockIn('UTC'))).toBe('UTC');
  expect(formatFull('2026-07-01T12:00:00.000Z', clockIn('Europe/Berlin'))).toBe('1 July 2026 at 14:00 CEST');
});

test('the store’s clock shows minutes: what is drawn twice within one comes out the same', () => {
  const at = (time: string) => storeClock('en', 'UTC', Date.parse(`2026-11-24T${time}Z`));
  expect(at('14:02:00')).toEqual({ locale: 'en', timeZone: 'UTC', now: '2026-11-24T14:02:00.000Z' });
  expect(at('14:02:59.999')).toEqual(at('14:02:00'));
  expect(at('14:03:00')).not.toEqual(at('14:02:59.999'));
});
