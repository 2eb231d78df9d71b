import { expect, test } from 'vitest';
import { closestLocale, pickLocale } from './pick-locale';

const wish = (given: Partial<Parameters<typeof pickLocale>[0]>) =>
  pickLocale({ chosen: null, acceptLanguage: null, fallback: 'en', ...given });

test('a region or script is read as its language', () => {
  expect(closestLocale('EN-us')).toBe('en');
  expect(closestLocale(' en_GB ')).toBe('en');
  expect(closestLocale('pt-BR')).toBe('pt');
  expect(closestLocale('zh-Hant-TW')).toBe('zh');
});

test.each(['tlh', '', '<script>', 'e', null])('%j is no language of ours', (tag) => {
  expect(closestLocale(tag)).toBeNull();
});

test('of the browser’s wishes, the strongest that there are words in is granted', () => {
  expect(wish({ acceptLanguage: 'tlh, pt-BR;q=0.8, de-AT;q=0.9, en;q=0.1' })).toBe('de');
  expect(wish({ acceptLanguage: 'ja,ar' })).toBe('ja');
});

test('what was chosen goes before the browser’s wish, and that before the store’s', () => {
  expect(wish({ chosen: 'en', acceptLanguage: 'de' })).toBe('en');
  expect(wish({ chosen: 'tlh', acceptLanguage: 'xx;q=0.9, en-GB;q=0.2, *;q=0.1' })).toBe('en');
  expect(wish({ acceptLanguage: 'de;q=0', fallback: 'nl-BE' })).toBe('nl');
  expect(wish({ acceptLanguage: 'tlh', fallback: 'tlh' })).toBe('en');
});
