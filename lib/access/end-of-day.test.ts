import { expect, test } from 'vitest';
import { endOfDay } from './end-of-day';

const end = (instant: string, zone: string) => new Date(endOfDay(Date.parse(instant), zone)).toISOString();

test.each([
  ['2026-11-24T02:00:00.500Z', 'UTC', '2026-11-24T23:59:59.000Z'],
  ['2026-11-24T23:59:59.999Z', 'UTC', '2026-11-24T23:59:59.000Z'],
  ['2026-11-24T02:00:00Z', 'America/Los_Angeles', '2026-11-24T07:59:59.000Z'],
  ['2026-11-24T16:00:00Z', 'Asia/Tokyo', '2026-11-25T14:59:59.000Z'],
  ['2026-11-24T02:00:00Z', 'Asia/Kathmandu', '2026-11-24T18:14:59.000Z'],
])('the day of %s in %s ends at %s', (instant, zone, expected) => {
  expect(end(instant, zone)).toBe(expected);
});

test('a day on which the clocks change ends when its own midnight comes', () => {
  expect(end('2026-03-29T00:30:00Z', 'Europe/Berlin')).toBe('2026-03-29T21:59:59.000Z');
  expect(end('2026-10-24T22:30:00Z', 'Europe/Berlin')).toBe('2026-10-25T22:59:59.000Z');
});
