import { expect, test } from 'vitest';
import type { FetchOrderResult, OrderLookup } from '@/lib/order-status-api/client';
import { unavailable } from '@/lib/order-status-api/fetch-order-result';
import type { Order } from '@/lib/orders/order';
import type { ToldOrder } from '@/lib/orders/told-order';
import { storeOf } from '@/lib/testing/settings-of';
import { toldFrom } from '@/lib/testing/told-from';
import { findSupportOrder, findSupportOrders, type SupportParts } from './find-support-order';

const nameOf = (lookup: OrderLookup) => ('id' in lookup ? `id ${lookup.id}` : lookup.purchaseOrder);

/** A desk before an upstream that answers as told, by purchase order or `id 1`. */
function aDesk(answers: Record<string, FetchOrderResult>, replaced: Partial<SupportParts> = {}) {
  const [asked, seen]: [string[], ToldOrder[]] = [[], []];
  const parts: SupportParts = {
    store: storeOf({ PURCHASE_ORDER_PREFIX: 'SHOP-' }),
    proofs: { isEmailOnManyOrders: async () => false },
    onSeen: (told) => seen.push(told),
    readRemembered: async () => null,
    client: {
      fetchOrder: async (lookup) => {
        asked.push(nameOf(lookup));
        return answers[nameOf(lookup)] ?? { kind: 'not-found' };
      },
    },
    ...replaced,
  };
  return { parts, asked, seen };
}

const found = (fields: object): FetchOrderResult => ({ kind: 'found', told: toldFrom(fields) });
const order = found({
  id: 91,
  purchase_order: 'SHOP-77',
  status: 'open',
  ship_to_first_name: 'Mina',
  ship_to_email: 'mina@example.test',
  ship_to_zip_code: '89501',
  ship_to_country: 'US',
});

test('an order is found by id, and by every form of its number, as the fulfiller tells it now', async () => {
  const { parts, asked, seen } = aDesk({ 'SHOP-77': order, 'id 91': order });
  const origin = 'https://track.store.example';
  for (const lookup of [{ po: '#77' }, { id: ' 91 ' }, { po: 'SHOP-77' }]) {
    expect(await findSupportOrder(lookup, origin, parts)).toMatchObject({
      kind: 'found',
      purchaseOrder: 'SHOP-77',
      order: { po: 'SHOP-77', id: '91', name: 'Mina', url: `${origin}/track?po=SHOP-77`, flags: '' },
    });
  }
  expect(asked).toEqual(['#77', '77', 'SHOP-77', 'id 91', 'SHOP-77']);
  expect(seen).toHaveLength(3);
});

test('where there is a memory, the desk is told when a step was seen to begin', async () => {
  const received = { after: '2026-11-22T10:00:00.000Z', by: '2026-11-24T10:00:00.000Z' };
  const readRemembered = async ({ purchaseOrder }: Order) =>
    purchaseOrder === 'SHOP-77' ? { seen: { received } } : { seen: {} };
  const { parts } = aDesk({ 'SHOP-77': order }, { readRemembered });
  const result = await findSupportOrder({ po: 'SHOP-77' }, null, parts);
  const steps = result.kind === 'found' ? result.order.detail.order.steps : [];
  expect(steps.find(({ id }) => id === 'received')).toMatchObject({ at: null, seen: received });
});

test('where the tracker does not know its own address there is no link', async () => {
  const { parts } = aDesk({ 'SHOP-77': order });
  expect(await findSupportOrder({ po: 'SHOP-77' }, null, parts)).toMatchObject({ order: { url: null } });
});

test.each(['', 'show', '..', '1/../2', '-1', '1.0', '１'])(
  'the id %j is refused and asks nothing',
  async (id) => {
    const { parts, asked } = aDesk({});
    expect(await findSupportOrder({ id }, null, parts)).toEqual({ kind: 'invalid-request' });
    expect(await findSupportOrder({ po: '\u0000' }, null, parts)).toEqual({ kind: 'invalid-purchase-order' });
    expect(asked).toEqual([]);
  },
);

test('each end of a call is told as what an agent can do about it', async () => {
  const { parts } = aDesk({
    another: { kind: 'another-order' },
    key: { kind: 'unauthorized' },
    odd: { kind: 'refused' },
    ours: { kind: 'broken' },
    out: unavailable('network'),
    paused: unavailable('paused', 40),
  });
  const results = await findSupportOrders(
    ['nobody', 'another', 'key', 'odd', 'ours', 'out', 'paused'].map((po) => ({ po })),
    null,
    parts,
  );
  expect(results).toEqual([
    { kind: 'not-found' },
    { kind: 'another-order' },
    { kind: 'unavailable', retryAfterSeconds: 30 },
    { kind: 'unavailable', retryAfterSeconds: 30 },
    { kind: 'unavailable', retryAfterSeconds: 30 },
    { kind: 'unavailable', retryAfterSeconds: 15 },
    { kind: 'unavailable', retryAfterSeconds: 40 },
  ]);
});

test('the desk reads by what an order can be proven, and by what it can not', async () => {
  const flagsOf = async (fields: object, isEmailOnManyOrders = false) => {
    const answer = found({ id: 1, purchase_order: '1001', status: 'open', ...fields });
    const { parts } = aDesk(
      { '1001': answer },
      { proofs: { isEmailOnManyOrders: async () => isEmailOnManyOrders } },
    );
    const result = await findSupportOrder({ po: '1001' }, null, parts);
    return result.kind === 'found' ? result.order.detail.flags : [];
  };
  const email = { ship_to_email: 'mina@example.test' };
  expect(await flagsOf(email)).toEqual([]);
  expect(await flagsOf({})).toEqual(['nothing-to-prove-with']);
  expect(await flagsOf(email, true)).toEqual(['shared-proof', 'nothing-to-prove-with']);
  expect(await flagsOf({ ...email, ship_to_zip_code: '89501' }, true)).toEqual(['shared-proof']);
  // Whoever has the number has its postal code.
  expect(await flagsOf({ ship_to_zip_code: '1001', ship_to_country: 'DK' })).toEqual([
    'nothing-to-prove-with',
  ]);
});
