import { expect, test } from 'vitest';
import { meantAddress } from './lost-number';

test.each([
  ['https://t.example/track?po=#1004', 'https://t.example/track?po=%231004'],
  ['https://t.example/track?po=&lang=de#1004', 'https://t.example/track?lang=de&po=%231004'],
  ['https://t.example/track?po=#1004&lang=de', 'https://t.example/track?po=%231004&lang=de'],
  ['https://t.example/track?lang=de&amp;po=#1004', 'https://t.example/track?lang=de&po=%231004'],
  ['https://t.example/track?order_number=#1004', 'https://t.example/track?po=%231004'],
  ['https://t.example/track?PO=#1004', 'https://t.example/track?po=%231004'],
  ['https://t.example/track?order=&po=#1004', 'https://t.example/track?po=%231004'],
  ['https://t.example/track?po=#PO%2012/34', 'https://t.example/track?po=%23PO+12%2F34'],
  ['https://t.example/track?po=#100%', 'https://t.example/track?po=%23100%25'],
])('%s meant %s', (address, meant) => {
  expect(meantAddress(address)).toBe(meant);
});

test.each([
  'https://t.example/track?po=1#package-2',
  'https://t.example/track?po=#',
  'https://t.example/track?order=1&po=#x',
  'https://t.example/#x',
])('%s lost nothing', (address) => {
  expect(meantAddress(address)).toBeNull();
});
