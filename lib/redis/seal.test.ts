import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readConfig, setConfig } from '@/lib/process/settings';
import { openText, sealText } from './seal';

const [first, second] = ['first-secret-of-tests-0123456789-and-on', 'second-secret-of-tests-9876543210-and'];

function configure(env: Record<string, string> = {}) {
  const result = readConfig({ ORDER_STATUS_API_SANDBOX: '1', LINK_SECRET: first, ...env });
  if (result.kind === 'wrong') throw new Error('wrong settings');
  setConfig(result.config);
}
configure();
afterEach(() => configure());

test('what was closed opens under its own name, and tells nothing before', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(openText(sealText(text, 'name'), 'name')).toBe(text);
    }),
  );
  const sealed = sealText('canary', 'name');
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('canary');
  expect(sealText('canary', 'name')).not.toBe(sealed);
});

test('changed, moved, cut or made up, it is nothing', () => {
  const sealed = sealText('{"value":1}', 'name');
  expect(openText(sealed, 'another name')).toBeNull();
  for (let at = 0; at < sealed.length; at += 3) {
    expect(
      openText(`${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`, 'name'),
    ).toBeNull();
    expect(openText(sealed.slice(0, at), 'name')).toBeNull();
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(openText(text, 'name')).toBeNull();
      expect(openText(`${sealed.split('.')[0]}.${text}`, 'name')).toBeNull();
    }),
  );
});

test('another store, or another secret, opens nothing; a new secret beside the old one does', () => {
  const sealed = sealText('text', 'name');
  configure({ ORDER_STATUS_API_SANDBOX: '', ORDER_STATUS_API_TOKEN: 'another-store-key' });
  expect(openText(sealed, 'name')).toBeNull();
  configure({ LINK_SECRET: second });
  expect(openText(sealed, 'name')).toBeNull();
  configure({ LINK_SECRET: `${second},${first}` });
  expect(openText(sealed, 'name')).toBe('text');
});
