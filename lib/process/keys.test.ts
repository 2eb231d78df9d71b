import { createHmac } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { keysOf } from '@/lib/testing/settings-of';

let keys = keysOf();
function withSecret(LINK_SECRET?: string, env: Record<string, string> = {}) {
  keys = keysOf({ LINK_SECRET, ...env });
}
const [one, two] = ['first-secret-0123456789-of-many-letters', 'second-secret-0123456789-of-many-letters'];

afterEach(() => withSecret());

test('each purpose has a key of its own, the same in every process with the same secret', () => {
  withSecret(one);
  expect(keys.of('access-link')).toEqual(keys.of('access-link'));
  expect(keys.of('access-link')[0].bytes).not.toEqual(keys.of('proof-digest')[0].bytes);
  expect(keys.of('access-link')[0].bytes).toHaveLength(32);
});

test('the first part of the secret makes, and all of them read', () => {
  withSecret(one);
  const [old] = keys.of('access-link');
  withSecret(`${two},${one}`);
  expect(keys.of('access-link')[0]).not.toEqual(old);
  expect(keys.of('access-link')).toContainEqual(old);
});

const purposes = [
  'access-link',
  'proof-digest',
  'cache-key',
  'log-hash',
  'support-session',
  'redis-seal',
] as const;

test.each(purposes)('with one secret, two stores have no key for %s in common', (purpose) => {
  const store = { ORDER_STATUS_API_SANDBOX: '', ORDER_STATUS_API_URL: 'https://api.example/v3' };
  const [key, otherKey] = ['a'.repeat(8) + 'b'.repeat(8), 'a'.repeat(8) + 'c'.repeat(8)];
  const stores = [
    { ...store, ORDER_STATUS_API_TOKEN: key },
    { ...store, ORDER_STATUS_API_TOKEN: otherKey },
    { ...store, ORDER_STATUS_API_TOKEN: key, ORDER_STATUS_API_URL: 'https://api.example/v4' },
    {},
  ];
  const ids = stores.map((env) => {
    withSecret(one, env);
    return keys.of(purpose)[0].id;
  });
  expect(new Set(ids).size).toBe(stores.length);
  // A slash at the end makes no other store.
  withSecret(one, { ...stores[0], ORDER_STATUS_API_URL: 'https://api.example/v3/' });
  expect(keys.of(purpose)[0].id).toBe(ids[0]);
});

test('the sandbox is one store, at whatever port and with whatever key it starts', () => {
  const ids = ['1', '2'].map((port) => {
    withSecret(one, {
      ORDER_STATUS_API_URL: `http://127.0.0.1:${port}`,
      ORDER_STATUS_API_TOKEN: port.repeat(16),
    });
    return keys.of('access-link')[0].id;
  });
  expect(ids[0]).toBe(ids[1]);
});

test('without a secret there is one for this run', () => {
  withSecret();
  expect(keys.of('access-link')).toEqual(keys.of('access-link'));
});

test('a log tells equal values apart from others, without the value', () => {
  withSecret(one);
  expect(keys.hashForLog('1001')).toBe(keys.hashForLog('1001'));
  expect(keys.hashForLog('1001')).not.toBe(keys.hashForLog('1002'));
  expect(keys.hashForLog('1001')).not.toContain('1001');
});

test('a remembered hash is that of its own key, value and purpose', () => {
  withSecret(one);
  const hash = keys.hash('log-hash', '1001');
  expect(hash).toBe(
    createHmac('sha256', keys.of('log-hash')[0].bytes).update('1001').digest('base64url').slice(0, 16),
  );
  expect(keys.hash('cache-key', '1001')).not.toBe(hash);
  withSecret(two);
  expect(keys.hash('log-hash', '1001')).not.toBe(hash);
});
