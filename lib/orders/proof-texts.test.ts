import { expect, test } from 'vitest';
import { claimedPostalCodes, emailIn, postalCodeOf } from './proof-texts';

test.each([
  'Mina.O-Neil@Example.test',
  'mina.o-neil@example.test,',
  '‹mina.o-neil@example.test›',
  'mailto:mina.o-neil@example.test?subject=Hi',
  'Mina <mina.o-neil@example.test>',
  '\u200emina.o-neil@example.test',
  'ｍｉｎａ.o-neil＠example.test',
  'mina.o-neil @ example.test',
  'mina.o\u2011neil@example.test',
  'mina.o-neil%40example.test',
  'mina.o-neil&#64;example.test',
])('the address in %s is found', (text) => {
  expect(emailIn(text)).toBe('mina.o-neil@example.test');
});

test.each(['', '@', 'mina@', 'a@b.test c@d.test', 'mina', `${'a'.repeat(600)}@example.test`])(
  'there is no one address in %j',
  (text) => {
    expect(emailIn(text)).toBeNull();
  },
);

test.each([
  ['80205-1234', 'US', { kind: 'zip', code: '80205' }],
  ['501', 'US', { kind: 'zip', code: '00501' }],
  ['D-80331', 'DE', { kind: 'postal', code: '80331' }],
  ['80331 München', 'DE', { kind: 'postal', code: '80331' }],
  ['sw1a-1aa', 'GB', { kind: 'postal', code: 'SW1A1AA' }],
  ['101', 'IS', null],
  ['00000', 'US', null],
  ['none', 'US', null],
])('the code that %s of %s comes down to is %o', (text, country, code) => {
  expect(postalCodeOf(text, country)).toEqual(code);
});

test('what is claimed is no address, and at most one code of each kind', () => {
  expect(claimedPostalCodes('a80205@example.test')).toEqual([]);
  expect(claimedPostalCodes('Paris 75001')).toEqual([
    { kind: 'postal', code: '75001' },
    { kind: 'zip', code: '75001' },
  ]);
});
