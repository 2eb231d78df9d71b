import { expect, test } from 'vitest';
import { storeOf } from '@/lib/testing/settings-of';
import { sharedEmailFinder } from './shared-email';

let isSharedEmail: (email: string) => boolean;
function configure(env: Record<string, string>) {
  isSharedEmail = sharedEmailFinder(storeOf(env));
}

test.each([
  [{ SUPPORT_EMAIL: 'Help@Store.example' }, 'help@store.example'],
  [{ SUPPORT_EMAIL: 'help@store.example' }, 'orders@store.example'],
  [{ SUPPORT_EMAIL: 'store@gmail.com' }, 'store@gmail.com'],
  [{ STORE_URL: 'https://www.store.example/shop' }, 'orders@store.example'],
  [{ STORE_URL: 'https://www.store.example' }, 'orders@www.store.example'],
  [{ STORE_URL: 'https://store.example' }, 'orders@www.store.example'],
  [{ STORE_URL: 'https://store.example' }, 'noreply@mail.store.example'],
  [{ STORE_URL: 'https://store.example' }, 'orders@store.example.'],
  [{ STORE_URL: 'https://bücher.example' }, 'hallo@bücher.example'],
  [{ STORE_URL: 'https://bücher.example' }, 'hallo@xn--bcher-kva.example'],
  [{ SHARED_EMAILS: 'Fulfil@Partner.example, @marketplace.example' }, 'fulfil@partner.example'],
  [{ SHARED_EMAILS: 'fulfil@partner.example @marketplace.example' }, 'x123@relay.marketplace.example'],
  [{ SHARED_EMAILS: '@gmail.com' }, 'anyone@gmail.com'],
])('with %o, %s is shared', (env, email) => {
  configure(env);
  expect(isSharedEmail(email)).toBe(true);
});

test.each([
  [{}, 'ann@example.test'],
  [{ SUPPORT_EMAIL: 'store@gmail.com' }, 'ann@gmail.com'],
  [{ SUPPORT_EMAIL: 'store@outlook.com' }, 'ann@outlook.com'],
  [{ SUPPORT_EMAIL: 'store@YAHOO.co.jp' }, 'ann@yahoo.co.jp'],
  [{ STORE_URL: 'https://store.example' }, 'ann@bookstore.example'],
  [{ STORE_URL: 'https://store.example' }, 'ann@store.example.test'],
  [{ STORE_URL: 'https://store.example' }, 'store.example@example.test'],
  [{ SHARED_EMAILS: 'fulfil@partner.example' }, 'ann@partner.example'],
])('with %o, %s is one customer’s', (env, email) => {
  configure(env);
  expect(isSharedEmail(email)).toBe(false);
});

test('an address of any length is looked at in no time', () => {
  configure({ STORE_URL: 'https://store.example' });
  const startedAt = performance.now();
  for (const part of ['a.', 'ü.', '.', '@']) expect(isSharedEmail(`a@${part.repeat(500_000)}`)).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(100);
});
