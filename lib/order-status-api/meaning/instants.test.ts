import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseInstant } from './instants';

test.each([
  ['2014-06-30T23:56:24.691 -07:00', '2014-07-01T06:56:24.691Z'],
  ['2020-02-05T11:53:08-08:00', '2020-02-05T19:53:08.000Z'],
  ['2020-02-05T11:53:08Z', '2020-02-05T11:53:08.000Z'],
  ['2020-02-05T11:53:08.5Z', '2020-02-05T11:53:08.500Z'],
])('reads %s', (text, expected) => {
  expect(parseInstant(text)).toBe(expected);
});

test.each([
  null,
  '',
  'soon',
  '2020-02-30T11:53:08Z',
  '2020-02-05',
  '2020-02-05T11:53:08',
  '0000-00-00T00:00:00Z',
  '2020-02-05T25:53:08Z',
])('%s is no time', (text) => {
  expect(parseInstant(text)).toBeNull();
});

test('never throws, and never gives anything but null or an instant in UTC', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.date({ noInvalidDate: true }).map(String)), (text) => {
      const instant = parseInstant(text);
      return instant === null || new Date(instant).toISOString() === instant;
    }),
  );
});
