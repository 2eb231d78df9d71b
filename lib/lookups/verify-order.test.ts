import { beforeEach, expect, test, vi } from 'vitest';
import { isLinkTo, openAccessLink } from '@/lib/access/access-link';
import { buildProofDigests } from '@/lib/order-source/proof-digest';
import type { Order } from '@/lib/orders/order';
import { readConfig, setConfig } from '@/lib/process/settings';
import type { FindOrderResult } from './find-order';
import { type VerifyParts, verifyOrder } from './verify-order';

const now = Date.parse('2026-11-24T02:00:00Z');

function configure(env: Record<string, string> = {}) {
  const result = readConfig({
    ORDER_STATUS_API_SANDBOX: '1',
    LINK_SECRET: 'a-secret-of-tests-0123456789-and-more',
    ...env,
  });
  if (result.kind === 'wrong') throw new Error('wrong settings');
  setConfig(result.config);
}
beforeEach(() => configure());

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

interface Facts {
  ship_to_email: string | null;
  ship_to_zip_code: string | null;
  ship_to_country: string | null;
}
const american: Facts = {
  ship_to_email: 'Wilhelmina@Example.com',
  ship_to_zip_code: '89501-1234',
  ship_to_country: 'US',
};

function known(purchaseOrder: string, facts: Facts = american, stale = false): FindOrderResult {
  const read = { order: anOrder(purchaseOrder), checkedAt: '2026-11-24T01:59:00.000Z', stale };
  return { kind: 'found', read, proofs: buildProofDigests(facts), cache: 'fresh' };
}

/** A use case whose upstream knows the given orders, whose limits are open, and whose clock stands still. */
function parts(orders: Record<string, FindOrderResult>, replaced: Partial<VerifyParts> = {}) {
  const forgive = vi.fn(async () => {});
  const waits: number[] = [];
  const made: VerifyParts = {
    findOrder: async (typed) => orders[typed] ?? { kind: 'not-found', cache: 'none' },
    admitProof: async () => ({
      kind: 'admitted',
      forgive,
      caller: { client: 'a', network: 'n' },
      admitCall: async () => ({ kind: 'admitted', end: async () => {} }),
    }),
    askOrder: async (form) => orders[form] ?? { kind: 'not-found', cache: 'none' },
    isEmailOnManyOrders: async () => false,
    now: () => now,
    wait: async (ms) => waits.push(ms),
    ...replaced,
  };
  return { made, forgive, waits };
}
const client = '192.0.2.1';
const verify = (po: string, proof: string, made: VerifyParts) => verifyOrder({ po, proof, client }, made);

test.each(['wilhelmina@example.com', ' WILHELMINA@EXAMPLE.COM ', '89501', '89501-1234', '８９５０１'])(
  'the proof %j opens everything that a shopper may see',
  async (proof) => {
    const { made, forgive } = parts({ '1001': known('1001') });
    const result = await verify('1001', proof, made);
    if (result.kind !== 'verified') throw new Error(result.kind);
    expect(result.order).toMatchObject({ po: '1001', shows: 'full', destination: { city: 'Reno' } });
    const link = await openAccessLink(result.token, now);
    expect(link).toMatchObject({ kind: 'open', purchaseOrder: '1001', shows: 'full' });
    expect(link.kind === 'open' && isLinkTo(link, { id: '16724' })).toBe(true);
    expect(forgive).toHaveBeenCalledOnce();
  },
);

test('its link lasts 24 hours, and ends with the day', async () => {
  const result = await verify('1001', '89501', parts({ '1001': known('1001') }).made);
  if (result.kind !== 'verified') throw new Error(result.kind);
  expect((await openAccessLink(result.token, now + 24 * 3_600_000)).kind).toBe('open');
  expect((await openAccessLink(result.token, Date.parse('2026-11-25T23:59:59Z'))).kind).toBe('expired');
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
  const { made, forgive } = parts({ '1001': known('1001') });
  expect(await verify('1001', proof, made)).toEqual({ kind: 'no-match' });
  expect(forgive).not.toHaveBeenCalled();
});

test.each(['', ' ', '\u200b\t', '\u0000', '%', '--', '@', '<>', ',', '\u200e', 'mailto:'])(
  'the proof %j is none at all',
  async (proof) => {
    const { made } = parts({ '1001': known('1001') });
    expect(await verify('1001', proof, made)).toEqual({ kind: 'invalid-proof' });
  },
);

test('an order with no fact on it is opened by no proof', async () => {
  const empty = { ship_to_email: ' ', ship_to_zip_code: '', ship_to_country: null };
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
  expect(await openAccessLink(result.token, now)).toMatchObject({ purchaseOrder: 'SHOP-1001' });
});

test('an outage is never told as no match, and is not the client’s failure', async () => {
  const { made, forgive } = parts({
    '1001': { kind: 'unavailable', retryAfterSeconds: 7, cache: 'none' },
  });
  expect(await verify('1001', '89501', made)).toEqual({ kind: 'unavailable', retryAfterSeconds: 7 });
  expect(forgive).toHaveBeenCalledOnce();
});

test('in an outage the last good copy still opens', async () => {
  const { made } = parts({ '1001': known('1001', american, true) });
  expect((await verify('1001', '89501', made)).kind).toBe('verified');
  expect((await verify('1001', '11111', made)).kind).toBe('no-match');
});

test('an e-mail address that stands on many orders opens none, and their postal code still does', async () => {
  const { made, forgive } = parts({ '1001': known('1001') }, { isEmailOnManyOrders: async () => true });
  expect(await verify('1001', 'wilhelmina@example.com', made)).toEqual({ kind: 'no-match' });
  expect(forgive).not.toHaveBeenCalled();
  expect((await verify('1001', '89501', made)).kind).toBe('verified');
});

test('limits are told what is offered, and what looks like an e-mail address is no postal code', async () => {
  const admitProof = vi.fn<VerifyParts['admitProof']>(parts({}).made.admitProof);
  const { made } = parts({ '1001': known('1001') }, { admitProof });
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

test('a client that tried too often is told so before anything is read', async () => {
  const findOrder = vi.fn();
  const { made } = parts(
    {},
    {
      findOrder,
      admitProof: async () => ({ kind: 'too-many-requests', retryAfterSeconds: 900 }),
    },
  );
  expect(await verify('1001', '89501', made)).toEqual({ kind: 'too-many-requests', retryAfterSeconds: 900 });
  expect(findOrder).not.toHaveBeenCalled();
});

test('tries for one order count together, however its number is written', async () => {
  const admitProof = vi.fn<VerifyParts['admitProof']>(async () => ({
    kind: 'too-many-requests',
    retryAfterSeconds: 1,
  }));
  const { made } = parts({}, { admitProof });
  for (const po of ['1001', '#1001', 'Order 1001.']) await verify(po, '11111', made);
  expect(admitProof.mock.calls).toEqual(Array(3).fill([client, '1001', 'postal-code']));
});

test('what is no purchase order is refused first', async () => {
  const { made } = parts({});
  for (const po of ['', ' ', '\u0000', 'x'.repeat(129)]) {
    expect(await verify(po, '', made)).toEqual({ kind: 'invalid-purchase-order' });
  }
});
