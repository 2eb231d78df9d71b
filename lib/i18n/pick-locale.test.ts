import { expect, test } from 'vitest';
import { closestLocale, pickLocale } from './pick-locale';

const wish = (given: Partial<Parameters<typeof pickLocale>[0]>) =>
  pickLocale({ chosen: null, acceptLanguage: null, fallback: 'en', ...given });

test('a region or script is read as its language', () => {
  expect(closestLocale('EN-us')).toBe('en');
  expect(closestLocale(' en_GB ')).toBe('en');
});

test.each(['tlh', '', '<script>', 'e', null])('%j is no language of ours', (tag) => {
  expect(closestLocale(tag)).toBeNull();
});

test('what was chosen goes before the browser’s wish, and that before the store’s', () => {
  expect(wish({ chosen: 'en', acceptLanguage: 'tlh' })).toBe('en');
  expect(wish({ chosen: 'tlh', acceptLanguage: 'xx;q=0.9, en-GB;q=0.2, *;q=0.1' })).toBe('en');
  expect(wish({ acceptLanguage: 'en;q=0', fallback: 'tlh' })).toBe('en');
});
