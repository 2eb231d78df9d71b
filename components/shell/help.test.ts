import { expect, test } from 'vitest';
import { helpAddress } from '@/lib/wording/topic-help';
import { mailAddress } from './help';

test('the number goes along to whoever helps, whatever characters it has', () => {
  expect(helpAddress('https://store.example/help?order={po}', { po: '#1 & 2' })).toBe(
    'https://store.example/help?order=%231%20%26%202',
  );
  expect(mailAddress('help@store.example', '#1', 'Order {po}')).toBe(
    'mailto:help@store.example?subject=Order%20%231',
  );
});

test('without a number its place stays empty', () => {
  expect(helpAddress('https://store.example/help?order={po}', {})).toBe('https://store.example/help?order=');
  expect(mailAddress('help@store.example', null, 'Order {po}')).toBe('mailto:help@store.example');
});
