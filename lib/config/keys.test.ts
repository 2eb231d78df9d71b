import { createHmac } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { type Config, readConfig, setConfig } from './config';
import { hashForLog, keyedHash, keysFor } from './keys';

function withSecret(LINK_SECRET?: string) {
  const result = readConfig({ ORDER_STATUS_API_SANDBOX: '1', LINK_SECRET });
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
