import { expect, test, vi } from 'vitest';
import { isLinkTo, openAccessLink } from '@/lib/access/access-link';
import { Proofs } from '@/lib/access/proofs';
import type { ReadOrderResult } from '@/lib/order-source/order-source';
import type { Order } from '@/lib/orders/order';
import type { ProvingAddress } from '@/lib/orders/told-order';
import { log } from '@/lib/process/log';
import { lookupParts, openLimits } from '@/lib/testing/lookup-parts';
import { keysOf, storeOf } from '@/lib/testing/settings-of';
import type { LookupParts } from './lookup-parts';
import { verifyOrder } from './verify-order';

const now = Date.parse('2026-11-24T02:00:00Z');

const keys = keysOf({ LINK_SECRET: 'a-secret-of-tests-0123456789-and-more' });
const links = { keys: keys.of('access-link'), timeZone: 'UTC' };
const proofs = new Proofs({ keys, store: storeOf(), redis: null });

function anOrder(purchaseOrder: string): Order {
  return {
    id: '16724',
    purchaseOrder,
    stage: 'shipped',
    hold: null,
    receivedAt: null,
    releasedAt: null,
    shippedAt: '2026-11-23T08:00:00.000Z',
    items: [],
    shipments: [],
    destination: { name: 'Wilhelmina Z.', city: 'Reno', region: 'NV', postalCode: '89501', country: 'US' },
    withProof: null,
  };
}

const american: ProvingAddress = {
  email: 'Wilhelmina@Example.com',
  postalCode: '89501-1234',
  country: 'US',
};

function known(purchaseOrder: string, address = american, stale = false): ReadOrderResult {
  const read = { order: anOrder(purchaseOrder), checkedAt: '2026-11-24T01:59:00.000Z', stale };
  return { kind: 'found', read, proofs: proofs.digestsOf(address), cache: 'fresh' };
}

/** A use case whose upstream knows the given orders, whose limits are open, and whose clock stands still. */
function parts(orders: Record<string, ReadOrderResult>, replaced: Partial<LookupParts> = {}) {
  const { limits, told } = openLimits();
  const read = async (form: string): Promise<ReadOrderResult> =>
    orders[form] ?? { kind: 'not-found', cache: 'none' };
  const made = lookupParts({
    keys,
    links,
    proofs,
    limits,
    orders: { readOrder: read, askOrder: read },
    now: () => now,
    ...replaced,
  });
  return { made, told };
}
const client = '192.0.2.1';
const verify = (po: string, proof: string, made: LookupParts) => verifyOrder({ po, proof, client }, made);

test.each(['wilhelmina@example.com', ' WILHELMINA@EXAMPLE.COM ', '89501', '89501-1234', '８９５０１'])(
  'the proof %j opens everything that a shopper may see',
  async (proof) => {
    const { made, told } = parts({ '1001': known('1001') });
    const result = await verify('1001', proof, made);
    if (result.kind !== 'verified') throw new Error(result.kind);
    expect(result.order).toMatchObject({ po: '1001', shows: 'full', destination: { city: 'Reno' } });
    const link = await openAccessLink(result.token, now, links);
    expect(link).toMatchObject({ kind: 'open', purchaseOrder: '1001', shows: 'full' });
    expect(link.kind === 'open' && isLinkTo(link, { id: '16724' })).toBe(true);
    expect(told.forgiven).toBe(1);
  },
);

test('its link lasts 24 hours, and ends with the day', async () => {
  const result = await verify('1001', '89501', parts({ '1001': known('1001') }).made);
  if (result.kind !== 'verified') throw new Error(result.kind);
  expect((await openAccessLink(result.token, now + 24 * 3_600_000, links)).kind).toBe('open');
  expect((await openAccessLink(result.token, Date.parse('2026-11-25T23:59:59Z'), links)).kind).toBe(
    'expired',
  );
});

test.each([
  'null',
  'undefined',
  '%25',
  'a%',
  '@example.com',
  '@example.com 1',
  'example.com',
  '8950',
  '89502',
  '1234',
])('the proof %j matches nothing, and counts', async (proof) => {
  const { made, told } = parts({ '1001': known('1001') });
  expect(await verify('1001', proof, made)).toEqual({ kind: 'no-match' });
  expect(told.forgiven).toBe(0);
});

test.each(['', ' ', '\u200b\t', '\u0000', '%', '--', '@', '<>', ',', '\u200e', 'mailto:'])(
  'the proof %j is none at all',
  async (proof) => {
    const { made } = parts({ '1001': known('1001') });
    expect(await verify('1001', proof, made)).toEqual({ kind: 'invalid-proof' });
  },
);

test('an order with no fact on it is opened by no proof', async () => {
  const empty = { email: ' ', postalCode: '', country: null };
  const { made } = parts({ '1001': known('1001', empty) });
  for (const proof of ['null', '0', 'none', 'a@b']) {
    expect(await verify('1001', proof, made)).toEqual({ kind: 'no-match' });
  }
});

test('a wrong proof and an order that does not exist are told alike', async () => {
  const { made } = parts({ '1001': known('1001') });
  expect(await verify('1001', '11111', made)).toEqual(await verify('9999', '11111', made));
});

test('the link names the order as the upstream knows it', async () => {
  const { made } = parts({ 'Order #1001.': known('SHOP-1001') });
  const result = await verify(' Order #1001. ', '89501', made);
  if (result.kind !== 'verified') throw new Error(result.kind);
  expect(await openAccessLink(result.token, now, links)).toMatchObject({ purchaseOrder: 'SHOP-1001' });
});

test('an outage is never told as no match, and is not the client’s failure', async () => {
  const { made, told } = parts({
    '1001': { kind: 'unavailable', retryAfterSeconds: 7, cache: 'none' },
  });
  expect(await verify('1001', '89501', made)).toEqual({ kind: 'unavailable', retryAfterSeconds: 7 });
  expect(told.forgiven).toBe(1);
});

test('in an outage the last good copy still opens', async () => {
  const { made } = parts({ '1001': known('1001', american, true) });
  expect((await verify('1001', '89501', made)).kind).toBe('verified');
  expect((await verify('1001', '11111', made)).kind).toBe('no-match');
});

test('an e-mail address that stands on many orders opens none, and their postal code still does', async () => {
  const many = new Proofs({ keys, store: storeOf(), redis: null });
  for (const [n, postalCode] of ['89501', '89502', '89503'].entries()) {
    const order = anOrder(`${n}`);
    many.noteEmail({ order, proofs: many.digestsOf({ ...american, postalCode }) });
  }
  const { made, told } = parts({ '1001': known('1001') }, { proofs: many });
  expect(await verify('1001', 'wilhelmina@example.com', made)).toEqual({ kind: 'no-match' });
  expect(told.forgiven).toBe(0);
  expect((await verify('1001', '89501', made)).kind).toBe('verified');
});

test('limits are told what is offered, and what looks like an e-mail address is no postal code', async () => {
  const { limits } = openLimits();
  const admitProof = vi.fn(limits.admitProof);
  const { made } = parts({ '1001': known('1001') }, { limits: { ...limits, admitProof } });
  const kinds: string[] = [];
  for (const proof of ['89501', 'wilhelmina@example.com', '8@9501', '89501@0', '@89501'])
    kinds.push((await verify('1001', proof, made)).kind);
  expect(kinds).toEqual(['verified', 'verified', 'no-match', 'no-match', 'no-match']);
  expect(admitProof.mock.calls.map(([, , offered]) => offered)).toEqual([
    'postal-code',
    'email',
    'email',
    'email',
    'postal-code',
  ]);
});

/** Limits that let nobody prove anything. */
const closed = (retryAfterSeconds: number) =>
  vi.fn<LookupParts['limits']['admitProof']>(async () => ({ kind: 'too-many-requests', retryAfterSeconds }));

test('a client that tried too often is told so before anything is read', async () => {
  const readOrder = vi.fn();
  const { limits } = openLimits();
  const { made } = parts(
    {},
    { limits: { ...limits, admitProof: closed(900) }, orders: { readOrder, askOrder: readOrder } },
  );
  expect(await verify('1001', '89501', made)).toEqual({ kind: 'too-many-requests', retryAfterSeconds: 900 });
  expect(readOrder).not.toHaveBeenCalled();
});

test('tries for one order count together, however its number is written', async () => {
  const admitProof = closed(1);
  const { made } = parts({}, { limits: { ...openLimits().limits, admitProof } });
  for (const po of ['1001', '#1001', 'Order 1001.']) await verify(po, '11111', made);
  expect(admitProof.mock.calls).toEqual(Array(3).fill([client, '1001', 'postal-code']));
});

test.each(['tracking', 'nothing'] as const)(
  'where a number alone shows %s, a fault of ours is told as one, at the same time as a wrong proof, and counts for nobody',
  async (alone) => {
    const logged = vi.spyOn(log, 'error').mockReturnValue();
    const fails = () => Promise.reject(new Error('canary: no memory'));
    const waited: number[] = [];
    const store = storeOf({ PO_ALONE_SHOWS: alone });
    const wait = async (ms: number) => void waited.push(ms);
    const broken = parts({}, { store, wait, orders: { readOrder: fails, askOrder: fails } });
    expect(await verify('1001', '89501', broken.made)).toEqual({ kind: 'broken' });
    expect(broken.told.forgiven).toBe(1);
    await verify('1001', '11111', parts({ '1001': known('1001') }, { store, wait }).made);
    expect(waited).toEqual(alone === 'nothing' ? [1500, 1500] : []);
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  },
);

test('what is no purchase order is refused first', async () => {
  const { made } = parts({});
  for (const po of ['', ' ', '\u0000', 'x'.repeat(129)]) {
    expect(await verify(po, '', made)).toEqual({ kind: 'invalid-purchase-order' });
  }
});
