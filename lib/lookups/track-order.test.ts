import { expect, test, vi } from 'vitest';
import { makeAccessLink } from '@/lib/access/access-link';
import type { ReadOrderResult } from '@/lib/order-source/order-source';
import { type View, views } from '@/lib/orders/public-order';
import { parsePurchaseOrder } from '@/lib/orders/purchase-order';
import { log } from '@/lib/process/log';
import { lookupParts, openLimits } from '@/lib/testing/lookup-parts';
import { aReadOrder } from '@/lib/testing/read-orders';
import { storeOf } from '@/lib/testing/settings-of';
import type { LookupParts } from './lookup-parts';
import { trackOrder } from './track-order';

const client = '192.0.2.1';
const unavailable = { kind: 'unavailable', retryAfterSeconds: 7, cache: 'none' } as const;

/** A tracker before an upstream that knows the given orders; `told` has what lookups came to. */
function aTracker(orders: Record<string, ReadOrderResult>, replaced: Partial<LookupParts> = {}) {
  const { limits, told } = openLimits();
  const readOrder = vi.fn<LookupParts['orders']['readOrder']>(
    async (form) => orders[form] ?? { kind: 'not-found', cache: 'none' },
  );
  const parts = lookupParts({ limits, ...replaced });
  parts.orders = { ...parts.orders, readOrder };
  return {
    parts,
    told,
    readOrder,
    byNumber: (po: string) => trackOrder({ po, token: null }, client, parts),
    byLink: (token: string) => trackOrder({ po: null, token }, client, parts),
    async linkTo(po: string, shows: View, { orderId = '16724' as string | null, now = parts.now() } = {}) {
      const purchaseOrder = parsePurchaseOrder(po);
      if (purchaseOrder === null) throw new Error(`${po} is none`);
      return (await makeAccessLink({ purchaseOrder, orderId, shows, days: 1 }, now, parts.links)).token;
    },
  };
}

test.each([
  ['tracking', false],
  ['status', true],
] as const)('where a number alone shows %s, an order comes with that view', async (view, hides) => {
  const shipment = {
    carrier: 'UPS',
    method: null,
    trackingNumber: '1Z',
    trackingUrl: null,
    lastMile: null,
    delivered: null,
  };
  const { byNumber, told } = aTracker(
    { '1001': aReadOrder('1001', { shipments: [shipment] }) },
    { store: storeOf({ PO_ALONE_SHOWS: view }) },
  );
  const result = await byNumber(' #1001 ');
  expect(result).toMatchObject({
    kind: 'found',
    order: {
      po: '1001',
      shows: view,
      destination: null,
      shipments: [{ trackingNumber: hides ? null : '1Z' }],
    },
    hidesNumbers: hides,
  });
  expect(told.ended).toEqual(['shown']);
});

test('where it shows nothing, no order is looked for at all', async () => {
  const { byNumber, readOrder, told } = aTracker(
    { '1001': aReadOrder('1001') },
    { store: storeOf({ PO_ALONE_SHOWS: 'nothing' }) },
  );
  expect(await byNumber('1001')).toEqual({ kind: 'verification-required' });
  expect(await byNumber('nobody knows')).toEqual({ kind: 'verification-required' });
  expect([readOrder.mock.calls, told.ended]).toEqual([[], []]);
});

test('what is no number asks nobody, and no limit', async () => {
  const { byNumber, readOrder, parts } = aTracker({});
  parts.limits = { ...parts.limits, admitLookup: () => Promise.reject(new Error('asked')) };
  for (const po of ['', ' ', '\u0000', 'x'.repeat(129)]) {
    expect(await byNumber(po)).toEqual({ kind: 'invalid-purchase-order' });
  }
  expect(readOrder).not.toHaveBeenCalled();
});

test('each end of a lookup is told to the visitor, and to the limits as what it is', async () => {
  const { byNumber, told } = aTracker({ out: unavailable });
  expect(await byNumber('unknown')).toEqual({ kind: 'not-found' });
  expect(await byNumber('out')).toEqual({ kind: 'unavailable', retryAfterSeconds: 7 });
  expect(told.ended).toEqual(['not-found', 'unanswered']);
});

test('one key counts for all ways to write a number, by the prefix of the store', async () => {
  const { limits } = openLimits();
  const admitLookup = vi.fn(limits.admitLookup);
  const { byNumber } = aTracker(
    {},
    { limits: { ...limits, admitLookup }, store: storeOf({ PURCHASE_ORDER_PREFIX: 'SHOP-' }) },
  );
  for (const po of ['1001', '#1001', 'SHOP-1001']) await byNumber(po);
  const [[, first] = []] = admitLookup.mock.calls;
  expect(admitLookup.mock.calls).toEqual(Array(3).fill([client, first]));
});

test('who asked too often, or has seen too many orders, sees none, and is told when to come back', async () => {
  const refusal = { kind: 'too-many-requests', retryAfterSeconds: 9 } as const;
  const { limits } = openLimits();
  const refused = aTracker({}, { limits: { ...limits, admitLookup: async () => refusal } });
  expect(await refused.byNumber('1001')).toEqual(refusal);
  expect(refused.readOrder).not.toHaveBeenCalled();

  const admitLookup: LookupParts['limits']['admitLookup'] = async (...asked) => {
    const lookup = await limits.admitLookup(...asked);
    return lookup.kind === 'admitted' ? { ...lookup, show: async () => refusal } : lookup;
  };
  const full = aTracker({ '1001': aReadOrder('1001') }, { limits: { ...limits, admitLookup } });
  expect(await full.byNumber('1001')).toEqual(refusal);
});

test.each(views)(
  'a link opens its own order with its own view, %s, whatever a number alone shows',
  async (shows) => {
    const { byLink, linkTo, readOrder } = aTracker(
      { 'SHOP-1001': aReadOrder('SHOP-1001') },
      { store: storeOf({ PO_ALONE_SHOWS: 'nothing', PURCHASE_ORDER_PREFIX: 'SHOP-' }) },
    );
    const result = await byLink(await linkTo('SHOP-1001', shows));
    expect(result).toMatchObject({ kind: 'found', order: { po: 'SHOP-1001', shows } });
    // Exactly as the upstream calls it, and never in another form.
    expect(readOrder.mock.calls.map(([form]) => form)).toEqual(['SHOP-1001']);
  },
);

test('a link whose number went to another order opens nothing, nor does one that is over or made elsewhere', async () => {
  const { byLink, linkTo, readOrder } = aTracker({ '1001': aReadOrder('1001') });
  expect(await byLink(await linkTo('1001', 'full', { orderId: '99' }))).toEqual({ kind: 'link-invalid' });
  readOrder.mockClear();
  const old = await linkTo('1001', 'full', { now: Date.now() - 5 * 86_400_000 });
  expect(await byLink(old)).toEqual({ kind: 'link-expired' });
  expect(await byLink(await aTracker({}).linkTo('1001', 'full'))).toEqual({ kind: 'link-invalid' });
  expect(await byLink('')).toEqual({ kind: 'link-invalid' });
  expect(readOrder).not.toHaveBeenCalled();
});

test('a link meets unknown orders, outages and answers with another order', async () => {
  const { byLink, linkTo } = aTracker({ out: unavailable, mixed: { kind: 'another-order', cache: 'none' } });
  expect(await byLink(await linkTo('gone', 'full'))).toEqual({ kind: 'not-found' });
  expect(await byLink(await linkTo('out', 'full'))).toEqual({ kind: 'unavailable', retryAfterSeconds: 7 });
  expect(await byLink(await linkTo('mixed', 'full'))).toEqual({ kind: 'unavailable', retryAfterSeconds: 30 });
});

test('a fault of ours is a result like any other, and stands in the log once', async () => {
  const logged = vi.spyOn(log, 'error').mockReturnValue();
  const { byNumber, byLink, linkTo, readOrder, told } = aTracker({});
  readOrder.mockRejectedValue(new Error('no memory'));
  expect(await byNumber('1001')).toEqual({ kind: 'broken' });
  expect(await byLink(await linkTo('1001', 'full'))).toEqual({ kind: 'broken' });
  expect(logged).toHaveBeenCalledTimes(2);
  // It is nobody's failure.
  expect(told.ended).toEqual(['unanswered']);
  logged.mockRestore();
});

test('where there is a memory, a step without a time has the one when it was seen to begin, by number and by link', async () => {
  const packed = { after: '2026-11-22T10:00:00.000Z', by: '2026-11-24T10:00:00.000Z' };
  const { byNumber, byLink, linkTo } = aTracker(
    { '1001': aReadOrder('1001', { stage: 'packed' }) },
    { readRemembered: async () => ({ seen: { packed } }) },
  );
  for (const result of [await byNumber('1001'), await byLink(await linkTo('1001', 'full'))]) {
    const steps = result.kind === 'found' ? result.order.steps : [];
    expect(steps.find(({ id }) => id === 'packed')).toMatchObject({ at: null, seen: packed });
  }
});

test('where there is none, no step has a word of it', async () => {
  const { byNumber } = aTracker({ '1001': aReadOrder('1001', { stage: 'packed' }) });
  expect(JSON.stringify(await byNumber('1001'))).not.toContain('seen');
});
