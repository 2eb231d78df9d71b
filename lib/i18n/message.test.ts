import { expect, test } from 'vitest';
import { fill, fillPlural, formatCountry, formatList } from './message';

test('values go into their places, and a place without one stays', () => {
  expect(fill('Order {po}, {other}', { po: '{po} #1001' })).toBe('Order {po} #1001, {other}');
});

test('each language has its own plural forms, and `other` stands in for one it lacks', () => {
  const arabic = { zero: 'صفر', one: 'واحد', two: 'اثنان', few: '{count} قليل', other: '{count}' };
  expect(fillPlural(arabic, 2, 'ar')).toBe('اثنان');
  expect(fillPlural(arabic, 3, 'ar')).toBe('3 قليل');
  expect(fillPlural(arabic, 99, 'ar')).toBe('99');
  expect(fillPlural({ one: '{count} item', other: '{count} items' }, 1, 'en')).toBe('1 item');
  expect(fillPlural({ one: '{count} of {total}', other: '' }, 1, 'en', { total: '3' })).toBe('1 of 3');
});

test('counts and lists are written as the language writes them', () => {
  expect(fillPlural({ other: '{count}' }, 1234, 'de')).toBe('1.234');
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b, and c');
});

test('a country’s code becomes its name, and anything else stays', () => {
  expect(formatCountry('US', 'de')).toBe('Vereinigte Staaten');
  expect(formatCountry('ZZZ', 'de')).toBe('ZZZ');
  expect(formatCountry('United States', 'de')).toBe('United States');
});
