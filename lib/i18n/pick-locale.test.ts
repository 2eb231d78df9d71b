import { expect, test } from 'vitest';
import { closestLocale, pickLocale } from './pick-locale';

const wish = (given: Partial<Parameters<typeof pickLocale>[0]>) =>
  pickLocale({ chosen: null, acceptLanguage: null, fallback: 'en', ...given });

test.each([
  ['EN-us', 'en'],
  [' en_GB ', 'en'],
  ['pt-BR', 'pt'],
  ['pt_BR', 'pt'],
  ['de_DE.UTF-8', 'de'],
  ['de-DE@euro', 'de'],
  ['ar-EG-u-nu-arab', 'ar'],
  ['zh', 'zh'],
  ['zh-CN', 'zh'],
  ['ZH_cn', 'zh'],
  ['zh-Hans-CN', 'zh'],
  ['zh-Hans-HK', 'zh'],
  ['zh-SG', 'zh'],
])('%s is read as %s', (tag, locale) => {
  expect(closestLocale(tag)).toBe(locale);
});

test.each([
  'zh-TW',
  'zh_HK',
  'zh-MO',
  'zh-Hant',
  'zh-Hant-TW',
  'zh-Hant-CN',
  'zh_TW.UTF-8',
  'iw',
  'yue',
  'english',
])('there are no words for %s', (tag) => {
  expect(closestLocale(tag)).toBeNull();
});

test('traditional Chinese leaves the choice to the next language asked for', () => {
  expect(wish({ acceptLanguage: 'zh-TW,en;q=0.5', fallback: 'de' })).toBe('en');
  expect(wish({ acceptLanguage: 'zh-Hant-HK, ja;q=0.8, en;q=0.5' })).toBe('ja');
  expect(wish({ acceptLanguage: 'zh-TW', fallback: 'nl' })).toBe('nl');
  expect(wish({ chosen: 'zh-TW', acceptLanguage: 'fr;Q=0.9' })).toBe('fr');
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
