import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { PurposeKeys } from '@/lib/process/keys';
import { keysOf } from '@/lib/testing/settings-of';
import { openText, sealText } from './seal';

const [first, second] = ['first-secret-of-tests-0123456789-and-on', 'second-secret-of-tests-9876543210-and'];

let keys: PurposeKeys;
function configure(env: Record<string, string> = {}) {
  keys = keysOf({ LINK_SECRET: first, ...env }).of('redis-seal');
}
configure();
afterEach(() => configure());

test('what was closed opens under its own name, and tells nothing before', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(openText(keys, sealText(keys, text, 'name'), 'name')).toBe(text);
    }),
  );
  const sealed = sealText(keys, 'canary', 'name');
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('canary');
  expect(sealText(keys, 'canary', 'name')).not.toBe(sealed);
});

test('changed, moved, cut or made up, it is nothing', () => {
  const sealed = sealText(keys, '{"value":1}', 'name');
  expect(openText(keys, sealed, 'another name')).toBeNull();
  for (let at = 0; at < sealed.length; at += 3) {
    expect(
      openText(
        keys,
        `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`,
        'name',
      ),
    ).toBeNull();
    expect(openText(keys, sealed.slice(0, at), 'name')).toBeNull();
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(openText(keys, text, 'name')).toBeNull();
      expect(openText(keys, `${sealed.split('.')[0]}.${text}`, 'name')).toBeNull();
    }),
  );
});

test('another store, or another secret, opens nothing; a new secret beside the old one does', () => {
  const sealed = sealText(keys, 'text', 'name');
  configure({ ORDER_STATUS_API_SANDBOX: '', ORDER_STATUS_API_TOKEN: 'another-store-key' });
  expect(openText(keys, sealed, 'name')).toBeNull();
  configure({ LINK_SECRET: second });
  expect(openText(keys, sealed, 'name')).toBeNull();
  configure({ LINK_SECRET: `${second},${first}` });
  expect(openText(keys, sealed, 'name')).toBe('text');
});
