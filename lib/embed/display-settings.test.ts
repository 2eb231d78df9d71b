import { expect, test } from 'vitest';
import { addressWith, displayParameters, embedAddress, parseDisplaySettings } from './display-settings';

const read = (query: string) => {
  const parameters = new URLSearchParams(query);
  return parseDisplaySettings((name) => parameters.get(name));
};

test('what the store chose travels from step to step unchanged', () => {
  const chosen = read('lang=es-MX&theme=dark&accent=%231A73E8&heading=3&label=Where+is+my+order%3F');
  expect(chosen).toEqual({
    lang: 'es-MX',
    theme: 'dark',
    accent: '#1a73e8',
    heading: 3,
    label: 'Where is my order?',
  });
  expect(read(new URLSearchParams(displayParameters(chosen)).toString())).toEqual(chosen);
});

test('defaults are not repeated in addresses', () => {
  expect(displayParameters(read(''))).toEqual([]);
  expect(embedAddress(read(''), null)).toBe('/embed');
  expect(embedAddress(read('theme=light'), { po: '#1004' })).toBe('/embed?theme=light&po=%231004');
  expect(embedAddress(read('lang=es'), { token: 'a.b' })).toBe('/embed?lang=es&t=a.b');
});

test.each([
  ['lang=%22%3E%3Cscript%3E', 'lang', null],
  ['theme=neon', 'theme', 'auto'],
  ['accent=red;background:url(//evil.example)', 'accent', null],
  ['accent=1a73e8', 'accent', '#1a73e8'],
  ['heading=1', 'heading', 2],
  ['heading=none', 'heading', 'none'],
  ['label=%E2%80%AE%00', 'label', null],
  [`label=${'x'.repeat(500)}`, 'label', 'x'.repeat(60)],
] as const)('%s gives %s: %s', (query, name, value) => {
  expect(read(query)[name]).toBe(value);
});

test('a page is shown otherwise at its own address: what it shows stays, what isn’t wanted any more goes', () => {
  const address = 'https://track.store.example/embed?po=%231001&lang=de&theme=dark&error=no-match';
  expect(addressWith(address, '?lang=fr&accent=112233&po=other')).toBe(
    'https://track.store.example/embed?po=%231001&lang=fr&error=no-match&accent=112233',
  );
});
