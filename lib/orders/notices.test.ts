import { expect, test } from 'vitest';
import { isNoticeOn, type Notice, noticesFor } from './notices';

const from = '2026-12-24T00:00:00+01:00';
const until = '2026-12-27T00:00:00+01:00';
const notice = (given: Partial<Notice> = {}): Notice => ({
  text: { en: 'Closed' },
  from,
  until,
  stages: null,
  ...given,
});
const at = (now: string, notices = [notice()], locale = 'en') => noticesFor(notices, locale, Date.parse(now));

test.each([
  ['2026-12-22T22:59:59Z', []],
  ['2026-12-22T23:00:00Z', [false]],
  ['2026-12-23T22:59:59.999Z', [false]],
  ['2026-12-23T23:00:00Z', [true]],
  ['2026-12-26T22:59:59.999Z', [true]],
  ['2026-12-26T23:00:00Z', []],
])('at %s a page carries it, and it holds: %j', (now, expected) => {
  expect(at(now).map(({ isOn }) => isOn)).toEqual(expected);
});

test('one without a beginning or an end goes on, and one in other languages isn’t carried', () => {
  expect(at('1990-01-01T00:00:00Z', [notice({ from: null })])).toHaveLength(1);
  expect(at('2990-01-01T00:00:00Z', [notice({ until: null })])).toMatchObject([{ isOn: true }]);
  expect(at('2026-12-25T00:00:00Z', [notice()], 'de')).toEqual([]);
});

test('on a page that stays open, it ends at the very instant that it names', () => {
  expect(isNoticeOn({ from, until }, Date.parse(until) - 1)).toBe(true);
  expect(isNoticeOn({ from, until }, Date.parse(until))).toBe(false);
  expect(isNoticeOn({ from, until }, Date.parse(from) - 1)).toBe(false);
});
