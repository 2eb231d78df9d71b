import { expect, test } from 'vitest';
import type { VerifyResult } from '@/lib/lookups/verify-order';
import { lookupQuestion } from '@/lib/orders/lookup-question';
import type { PublicOrder } from '@/lib/orders/public-order';
import { verifyAddress, verifyResponse } from './verify-answer';

const order: PublicOrder = {
  po: '1001',
  stage: 'received',
  hold: null,
  steps: [],
  items: [],
  shipments: [],
  destination: null,
  shows: 'full',
  checkedAt: '2026-11-24T02:00:00.000Z',
  stale: false,
};
const verified: VerifyResult = { kind: 'verified', token: 'a..b.c.d', order };
const form = (fields: Record<string, string>) =>
  new URLSearchParams({ po: '#1001', proof: 'w@example.com', ...fields });

test('a right proof answers with the token and the order', async () => {
  const answer = verifyResponse(verified);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(await answer.json()).toEqual({ token: 'a..b.c.d', order });
});

test.each([
  [{ kind: 'no-match' }, 404, null],
  [{ kind: 'invalid-proof' }, 400, null],
  [{ kind: 'invalid-purchase-order' }, 400, null],
  [{ kind: 'too-many-requests', retryAfterSeconds: 900 }, 429, '900'],
  [{ kind: 'unavailable', retryAfterSeconds: 15 }, 503, '15'],
] as const)('$0.kind answers as the contract says', async (result, status, retryAfter) => {
  const answer = verifyResponse(result);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('retry-after')).toBe(retryAfter);
  expect((await answer.json()).code).toBe(result.kind);
});

test('a form is led to the opened order, or back with its number and never with its proof', () => {
  expect(verifyAddress(verified, form({}))).toBe('/track?t=a..b.c.d');
  expect(verifyAddress({ kind: 'no-match' }, form({ to: 'track' }))).toBe('/track?po=%231001&error=no-match');
  expect(verifyAddress({ kind: 'invalid-purchase-order' }, form({ po: '' }))).toBe('/track?po=');
});

test.each([
  { kind: 'no-match' },
  { kind: 'invalid-proof' },
  { kind: 'too-many-requests', retryAfterSeconds: 700 },
  { kind: 'unavailable', retryAfterSeconds: 15 },
] as const)('$kind, written into an address, is read from it', ({ kind: reason, ...rest }) => {
  for (const to of ['track', 'embed']) {
    const address = verifyAddress({ kind: reason, retryAfterSeconds: 0, ...rest }, form({ to }));
    const query = new URL(address, 'https://t.example').searchParams;
    expect(lookupQuestion(query)).toMatchObject({ kind: 'proof-failed', reason, ...rest });
  }
});

test('the language stays, and inside a frame its looks do, too', () => {
  const looks = { lang: 'es', theme: 'dark', accent: '1a73e8', heading: '3', label: 'Pedido' };
  expect(verifyAddress(verified, form(looks))).toBe('/track?lang=es&t=a..b.c.d');
  expect(verifyAddress({ kind: 'no-match' }, form({ ...looks, to: 'embed' }))).toBe(
    '/embed?lang=es&theme=dark&accent=1a73e8&heading=3&label=Pedido&po=%231001&error=no-match',
  );
});

test('no field of a form leads elsewhere', () => {
  for (const to of ['https://evil.example', '//evil.example', '/support', '']) {
    expect(verifyAddress(verified, form({ to, lang: '/../x' }))).toBe('/track?t=a..b.c.d');
  }
});
