import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { EncryptJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { views } from '@/lib/orders/public-order';
import { type PurchaseOrder, parsePurchaseOrder } from '@/lib/orders/purchase-order';
import { keysOf, storeOf } from '@/lib/testing/settings-of';
import { type AccessGrant, isLinkTo, type LinkParts, makeAccessLink, openAccessLink } from './access-link';

const now = Date.parse('2026-11-24T02:00:00Z');
const dayMs = 24 * 60 * 60 * 1000;
const secrets = {
  old: 'old-secret-0123456789-of-many-characters',
  current: 'current-secret-0123456789-of-many-characters',
};

let keys = keysOf();
let parts: LinkParts;
function configure(env: Record<string, string>) {
  const all = { LINK_SECRET: secrets.current, ...env };
  keys = keysOf(all);
  parts = { keys: keys.of('access-link'), timeZone: storeOf(all).STORE_TIME_ZONE };
}
const make = (grant: AccessGrant, at: number) => makeAccessLink(grant, at, parts);
const open = (token: string, at: number) => openAccessLink(token, at, parts);

function aPurchaseOrder(text: string): PurchaseOrder {
  const purchaseOrder = parsePurchaseOrder(text);
  if (purchaseOrder === null) throw new Error(`${text} is none`);
  return purchaseOrder;
}

const orderId = '16724';

const seal = (payload: Record<string, unknown>, header: { kid?: string; enc?: string } = {}) => {
  const [key] = keys.of('access-link');
  return new EncryptJWT(payload)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: key.id, ...header })
    .encrypt(key.bytes);
};

beforeEach(() => configure({}));
afterEach(() => configure({}));

const purchaseOrders = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 128 })
  .map((text) => parsePurchaseOrder(text))
  .filter((purchaseOrder) => purchaseOrder !== null);

test('what was sealed is what opens, for any purchase order and view, until the link ends', async () => {
  await fc.assert(
    fc.asyncProperty(
      purchaseOrders,
      fc.constantFrom(...views),
      fc.integer({ min: 1, max: 3650 }),
      async (purchaseOrder, shows, days) => {
        const { token, expiresAt } = await make({ purchaseOrder, orderId, shows, days }, now);
        const end = Date.parse(expiresAt);
        expect(end).toBeGreaterThanOrEqual(now + days * dayMs);
        expect(end).toBeLessThan(now + (days + 1) * dayMs);
        const opened = await open(token, end - 1000);
        expect(opened).toMatchObject({ kind: 'open', purchaseOrder, shows });
        expect(opened.kind === 'open' && isLinkTo(opened, { id: orderId })).toBe(true);
        expect(await open(token, end)).toEqual({ kind: 'expired' });
      },
    ),
  );
});

test('a token with any one character changed, added or left out opens nothing', async () => {
  const grant = { purchaseOrder: aPurchaseOrder('5697626056'), orderId, shows: 'full', days: 30 } as const;
  const { token } = await make(grant, now);
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ '];
  for (let at = 0; at < token.length; at++) {
    const [before, after] = [token.slice(0, at), token.slice(at + 1)];
    const others = at === token.length - 1 ? alphabet : [alphabet[(at * 7) % alphabet.length] ?? ''];
    for (const other of others.filter((character) => character !== token[at])) {
      expect(await open(before + other + after, now)).toEqual({ kind: 'invalid' });
    }
    expect(await open(before + after, now)).toEqual({ kind: 'invalid' });
    expect(await open(`${before}A${token.slice(at)}`, now)).toEqual({ kind: 'invalid' });
  }
});

test('no text that a stranger makes up opens anything, or throws', async () => {
  const part = fc.base64String().map((text) => text.replace(/[+/=]/g, ''));
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part, { minLength: 5, maxLength: 5 }).map((parts) => parts.join('.')),
    fc.json().map((json) => `${Buffer.from(json).toString('base64url')}..AAAA.AAAA.AAAA`),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(await open(text, now)).toEqual({ kind: 'invalid' });
    }),
  );
  expect(await open('A'.repeat(1_000_000), now)).toEqual({ kind: 'invalid' });
});

test('the token tells nothing of the order, and is never the same twice', async () => {
  const grant = { purchaseOrder: aPurchaseOrder('SECRET-1001'), orderId, shows: 'full', days: 1 } as const;
  const [first, second] = [await make(grant, now), await make(grant, now)];
  expect(first.token).not.toBe(second.token);
  const readable = first.token
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    .join();
  expect(readable).not.toContain('1001');
  expect(readable).not.toContain('full');
  expect(first.token).toMatch(/^[\w.-]+$/);
});

test('the longest purchase order still makes a token that opens', async () => {
  const purchaseOrder = aPurchaseOrder('𠮷'.repeat(128));
  const { token } = await make(
    { purchaseOrder, orderId: '9'.repeat(5000), shows: 'tracking', days: 3650 },
    now,
  );
  expect((await open(token, now)).kind).toBe('open');
});

test('the first secret makes links, and every secret listed reads them', async () => {
  const grant = { purchaseOrder: aPurchaseOrder('1001'), orderId, shows: 'status', days: 30 } as const;
  configure({ LINK_SECRET: secrets.old });
  const { token } = await make(grant, now);

  configure({ LINK_SECRET: `${secrets.current},${secrets.old}` });
  expect((await open(token, now)).kind).toBe('open');
  const renewed = await make(grant, now);

  configure({ LINK_SECRET: secrets.current });
  expect((await open(token, now)).kind).toBe('invalid');
  expect((await open(renewed.token, now)).kind).toBe('open');
});

test('a link of one store opens nothing at another, though both have one secret', async () => {
  const grant = { purchaseOrder: aPurchaseOrder('1001'), orderId, shows: 'full', days: 30 } as const;
  const at = (key: string) => ({ ORDER_STATUS_API_SANDBOX: '', ORDER_STATUS_API_TOKEN: key.repeat(16) });
  configure(at('a'));
  const { token } = await make(grant, now);
  expect((await open(token, now)).kind).toBe('open');
  configure(at('b'));
  expect(await open(token, now)).toEqual({ kind: 'invalid' });
  configure({ ...at('a'), ORDER_STATUS_API_URL: 'https://another.example/api/v3' });
  expect(await open(token, now)).toEqual({ kind: 'invalid' });
});

test('a link is to its own order alone, not to another that was given its number since', async () => {
  const linkTo = async (id: string | null) => {
    const purchaseOrder = aPurchaseOrder('1001');
    const { token } = await make({ purchaseOrder, orderId: id, shows: 'full', days: 1 }, now);
    const link = await open(token, now);
    if (link.kind !== 'open') throw new Error(link.kind);
    return link;
  };
  expect(isLinkTo(await linkTo('16724'), { id: '16724' })).toBe(true);
  expect(isLinkTo(await linkTo('16724'), { id: '16725' })).toBe(false);
  expect(isLinkTo(await linkTo('16724'), { id: null })).toBe(false);
  expect(isLinkTo(await linkTo(null), { id: '16724' })).toBe(false);
  expect(isLinkTo(await linkTo(null), { id: null })).toBe(true);
});

test('a link ends with a day of the store', async () => {
  configure({ STORE_TIME_ZONE: 'America/New_York' });
  const grant = { purchaseOrder: aPurchaseOrder('1001'), orderId, shows: 'full', days: 30 } as const;
  expect((await make(grant, now)).expiresAt).toBe('2026-12-24T04:59:59.000Z');
});

test('a key of another purpose, an unknown key and another algorithm seal nothing that opens', async () => {
  const exp = now / 1000 + 3600;
  const [own] = keys.of('access-link');
  const [other] = keys.of('support-session');
  const sealedBy = (bytes: Buffer, header: { kid: string; alg?: string; enc?: string }) =>
    new EncryptJWT({ po: '1001', shows: 'full', mark: null, exp })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', ...header })
      .encrypt(bytes);
  const tokens = await Promise.all([
    sealedBy(other.bytes, { kid: own.id }),
    sealedBy(other.bytes, { kid: other.id }),
    sealedBy(own.bytes, { kid: 'unknown' }),
    sealedBy(own.bytes, { kid: own.id, enc: 'A128CBC-HS256' }),
    sealedBy(own.bytes, { kid: own.id, alg: 'A256KW' }),
    sealedBy(randomBytes(32), { kid: own.id }),
  ]);
  for (const token of tokens) expect(await open(token, now)).toEqual({ kind: 'invalid' });
  expect((await open(await sealedBy(own.bytes, { kid: own.id }), now)).kind).toBe('open');
});

test.each([
  ['an unknown view', { po: '1001', shows: 'everything', mark: null, exp: now / 1000 + 60 }],
  ['no view', { po: '1001', mark: null, exp: now / 1000 + 60 }],
  ['no purchase order', { shows: 'full', mark: null, exp: now / 1000 + 60 }],
  ['a purchase order that is none', { po: ' \u0000 ', shows: 'full', mark: null, exp: now / 1000 + 60 }],
  [
    'more than a link of ours can',
    { po: '1001', shows: 'full', mark: null, exp: now / 1000 + 60, padding: 'x'.repeat(2000) },
  ],
  ['no mark of its order', { po: '1001', shows: 'full', exp: now / 1000 + 60 }],
  ['no end', { po: '1001', shows: 'full', mark: null }],
  ['an end that is no time', { po: '1001', shows: 'full', mark: null, exp: 'never' }],
])('sealed by us but holding %s, a token opens nothing', async (_what, payload) => {
  expect(await open(await seal(payload), now)).toEqual({ kind: 'invalid' });
});
