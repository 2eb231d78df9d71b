import { expect, test } from 'vitest';
import { homeAddress, trackAddress } from './track-address';

test.each([
  [{ po: '#1001', lang: 'de' }, '/track?po=%231001&lang=de'],
  [{ po: 'PO 12/34', token: null, lang: null }, '/track?po=PO+12%2F34'],
  [{ po: null, token: 'a..b.c-d_e' }, '/track?t=a..b.c-d_e'],
  [{}, '/track'],
])('%j is written %s', (asked, address) => {
  expect(trackAddress(asked)).toBe(address);
});

test('a lost number stays a lost number, and keeps the language', () => {
  expect(trackAddress({ po: '', lang: 'de' })).toBe('/track?po=&lang=de');
});

test('the form keeps the language', () => {
  expect([homeAddress(null), homeAddress('de')]).toEqual(['/', '/?lang=de']);
});
