import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Proofs } from '@/lib/access/proofs';
import { OrderSource } from '@/lib/order-source/order-source';
import { createOrderStore } from '@/lib/order-source/order-store';
import type { FetchOrderResult, OrderLookup } from '@/lib/order-status-api/client';
import { unavailable } from '@/lib/order-status-api/fetch-order-result';
import type { StoreSettings } from '@/lib/process/settings';
import { lookupParts, openLimits } from '@/lib/testing/lookup-parts';
import { keysOf, storeOf } from '@/lib/testing/settings-of';
import { toldFrom } from '@/lib/testing/told-from';
import type { LookupParts } from './lookup-parts';
import { verifyOrder } from './verify-order';

/** Where a number alone shows nothing, a wrong proof tells nobody whether there is such an order. */

const keys = keysOf({ LINK_SECRET: 'a-secret-of-tests-0123456789-and-more' });
const proofs = new Proofs({ keys, store: storeOf(), redis: null });
let store: StoreSettings;

function configure(PURCHASE_ORDER_PREFIX?: string) {
  store = storeOf({ PO_ALONE_SHOWS: 'nothing', PURCHASE_ORDER_PREFIX });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T02:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

/** An upstream that knows one order and takes its time, a cache, and a budget. */
function aWorld(purchaseOrder: string) {
  const told = toldFrom(
    {
      id: 1,
      purchase_order: purchaseOrder,
      status: 'open',
      ship_to_zip_code: '89501',
      ship_to_country: 'US',
    },
    keys,
  );
  const world = {
    latencyMs: 100,
    fault: null as FetchOrderResult | null,
    budget: Number.POSITIVE_INFINITY,
    calls: [] as string[],
    async fetchOrder(lookup: OrderLookup): Promise<FetchOrderResult> {
      const po = 'purchaseOrder' in lookup ? lookup.purchaseOrder : '';
      world.calls.push(po);
      if (world.fault !== null) return world.fault;
      later(world.latencyMs);
      return po === purchaseOrder ? { kind: 'found', told } : { kind: 'not-found' };
    },
  };
  const source = new OrderSource({
    fetchOrder: world.fetchOrder,
    store: createOrderStore(null, keys.of('redis-seal')),
    keys,
  });
  const forgiven = vi.fn(async () => {});
  const charges: string[] = [];
  const admitProof: LookupParts['limits']['admitProof'] = async () => ({
    kind: 'admitted',
    forgive: forgiven,
    caller: { client: 'a', network: 'n' },
    admitCall: async () =>
      world.budget-- > 0
        ? { kind: 'admitted', end: async (cameTo) => void charges.push(cameTo) }
        : { kind: 'too-many-requests', retryAfterSeconds: 9 },
  });
  const parts = lookupParts({
    store,
    keys,
    proofs,
    orders: source,
    limits: { ...openLimits().limits, admitProof },
    wait: async (ms) => later(ms),
  });
  /** What a stranger sees of a try, and what it costs. */
  const attempt = async (po: string, proof = '11111') => {
    const [startedAt, calls, forgivenBefore] = [Date.now(), world.calls.length, forgiven.mock.calls.length];
    charges.length = 0;
    const result = await verifyOrder({ po, proof, client: '192.0.2.1' }, parts);
    return {
      charges: [...charges],
      result: result.kind === 'verified' ? { kind: result.kind } : result,
      tookMs: Date.now() - startedAt,
      calls: world.calls.length - calls,
      isForgiven: forgiven.mock.calls.length > forgivenBefore,
    };
  };
  return { world, source, attempt, purchaseOrder };
}
type World = ReturnType<typeof aWorld>;

const memories: [string, (made: World) => Promise<void>][] = [
  ['nothing is in memory', async () => {}],
  [
    'the order is in memory',
    async ({ source, purchaseOrder }) => void (await source.readOrder(purchaseOrder)),
  ],
  [
    'an older copy is in memory',
    async ({ source, purchaseOrder }) => {
      await source.readOrder(purchaseOrder);
      later(60 * 60 * 1000);
    },
  ],
  [
    'a stale copy is in memory',
    async ({ source, world, purchaseOrder }) => {
      await source.readOrder(purchaseOrder);
      later(60 * 60 * 1000);
      world.fault = unavailable('network');
      await source.readOrder(purchaseOrder);
      world.fault = null;
    },
  ],
  [
    'the other number is known to be unknown',
    async ({ source }) => {
      for (const form of ['1002', '#1002', 'SHOP-1002']) await source.readOrder(form);
    },
  ],
];

/** What befalls the upstream, what a stranger is told then, and when: for numbers with one, two and three forms. */
const upstreams: [string, Partial<World['world']>, string, number[]][] = [
  ['is well', {}, 'no-match', [1500, 1500, 1500]],
  ['takes 0.9 s', { latencyMs: 900 }, 'no-match', [1500, 3000, 3000]],
  ['takes 1.8 s', { latencyMs: 1800 }, 'no-match', [3000, 4500, 6000]],
  ['is overloaded', { fault: unavailable('overloaded', 5) }, 'unavailable', [1500, 1500, 1500]],
  ['is down', { fault: unavailable('network') }, 'unavailable', [1500, 1500, 1500]],
  ['rests', { fault: unavailable('resting', 40) }, 'unavailable', [1500, 1500, 1500]],
  ['may not be asked', { budget: 0 }, 'too-many-requests', [1500, 1500, 1500]],
];

describe.each([
  [1, undefined, '1001', '1001', '1002'],
  [2, undefined, '1001', '#1001', '#1002'],
  [3, 'SHOP-', 'SHOP-1001', '#1001', '#1002'],
])('a number with %i forms', (forms, prefix, purchaseOrder, known, unknown) => {
  describe.each(memories)('while %s', (_memory, remember) => {
    test.each(upstreams)('and the upstream %s, is told alike whether it exists', async (...state) => {
      const [, befallen, kind, times] = state;
      configure(prefix);
      const tryAt = async (po: string) => {
        const made = aWorld(purchaseOrder);
        await remember(made);
        Object.assign(made.world, befallen);
        return made.attempt(po);
      };
      const exists = await tryAt(known);
      expect(exists).toEqual(await tryAt(unknown));
      expect(exists).toMatchObject({ result: { kind }, tookMs: times[forms - 1] });
    });
  });
});

test('a budget that ends between two forms ends alike for both', async () => {
  configure('SHOP-');
  const told = [];
  for (const po of ['1001', '1002']) {
    const { world, attempt } = aWorld('SHOP-1001');
    world.budget = 1;
    told.push(await attempt(po));
  }
  expect(told[0]).toEqual(told[1]);
  expect(told[0]).toMatchObject({ result: { kind: 'too-many-requests' }, calls: 1 });
});

test('an answer with another order is told like none', async () => {
  configure();
  const { world, attempt } = aWorld('1001');
  const unknown = await attempt('1002');
  world.fault = { kind: 'another-order' };
  expect(await attempt('16724')).toMatchObject({ result: unknown.result, isForgiven: unknown.isForgiven });
});

test('a right proof is told at once, and only while the upstream says so', async () => {
  configure('SHOP-');
  const { world, source, attempt } = aWorld('SHOP-1001');
  expect(await attempt('#1001', '89501')).toEqual({
    result: { kind: 'verified' },
    tookMs: 300,
    calls: 3,
    charges: ['order', 'order', 'order'],
    isForgiven: true,
  });
  await source.readOrder('SHOP-1001');
  world.fault = unavailable('network');
  expect(await attempt('SHOP-1001', '89501')).toMatchObject({
    result: { kind: 'unavailable' },
    tookMs: 1500,
  });
});
