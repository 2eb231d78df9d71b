import { createHmac } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { hashForLog, keyedHash, keysFor } from './keys';
import { type Config, readConfig, setConfig } from './settings';

function withSecret(LINK_SECRET?: string, env: Record<string, string> = {}) {
  const result = readConfig({ ORDER_STATUS_API_SANDBOX: '1', LINK_SECRET, ...env });
  if (result.kind === 'wrong') throw new Error('wrong settings');
  setConfig(result.config satisfies Config);
}
const [one, two] = ['first-secret-0123456789-of-many-letters', 'second-secret-0123456789-of-many-letters'];

afterEach(() => withSecret());

test('each purpose has a key of its own, the same in every process with the same secret', () => {
  withSecret(one);
  expect(keysFor('access-link')).toEqual(keysFor('access-link'));
  expect(keysFor('access-link')[0].bytes).not.toEqual(keysFor('proof-digest')[0].bytes);
  expect(keysFor('access-link')[0].bytes).toHaveLength(32);
});

test('the first part of the secret makes, and all of them read', () => {
  withSecret(one);
  const [old] = keysFor('access-link');
  withSecret(`${two},${one}`);
  expect(keysFor('access-link')[0]).not.toEqual(old);
  expect(keysFor('access-link')).toContainEqual(old);
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
    return keysFor(purpose)[0].id;
  });
  expect(new Set(ids).size).toBe(stores.length);
  // A slash at the end makes no other store.
  withSecret(one, { ...stores[0], ORDER_STATUS_API_URL: 'https://api.example/v3/' });
  expect(keysFor(purpose)[0].id).toBe(ids[0]);
});

test('the sandbox is one store, at whatever port and with whatever key it starts', () => {
  const ids = ['1', '2'].map((port) => {
    withSecret(one, {
      ORDER_STATUS_API_URL: `http://127.0.0.1:${port}`,
      ORDER_STATUS_API_TOKEN: port.repeat(16),
    });
    return keysFor('access-link')[0].id;
  });
  expect(ids[0]).toBe(ids[1]);
});

test('without a secret there is one for this run', () => {
  withSecret();
  expect(keysFor('access-link')).toEqual(keysFor('access-link'));
});

test('a log tells equal values apart from others, without the value', () => {
  withSecret(one);
  expect(hashForLog('1001')).toBe(hashForLog('1001'));
  expect(hashForLog('1001')).not.toBe(hashForLog('1002'));
  expect(hashForLog('1001')).not.toContain('1001');
});

test('a remembered hash is that of its own key, value and purpose', () => {
  withSecret(one);
  const hash = keyedHash('log-hash', '1001');
  expect(hash).toBe(
    createHmac('sha256', keysFor('log-hash')[0].bytes).update('1001').digest('base64url').slice(0, 16),
  );
  expect(keyedHash('cache-key', '1001')).not.toBe(hash);
  withSecret(two);
  expect(keyedHash('log-hash', '1001')).not.toBe(hash);
});
