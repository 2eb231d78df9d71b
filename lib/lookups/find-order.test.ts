import { expect, test } from 'vitest';
import type { ReadOptions, ReadOrderResult } from '@/lib/order-source/order-source';
import { parsePurchaseOrder } from '@/lib/orders/purchase-order';
import { lookupParts } from '@/lib/testing/lookup-parts';
import { aReadOrder } from '@/lib/testing/read-orders';
import { storeOf } from '@/lib/testing/settings-of';
import { findOrder } from './find-order';

/** Finds a number where the upstream answers its forms by `answers`; tells which were asked for, and how. */
async function find(
  typed: string,
  answers: Record<string, ReadOrderResult>,
  { prefix, options = {} }: { prefix?: string; options?: ReadOptions } = {},
) {
  const asked: { form: string; options: ReadOptions | undefined }[] = [];
  const parts = lookupParts({ store: storeOf({ PURCHASE_ORDER_PREFIX: prefix }) });
  const readOrder = async (form: string, given?: ReadOptions): Promise<ReadOrderResult> => {
    asked.push({ form, options: given });
    return answers[form] ?? { kind: 'not-found', cache: 'none' };
  };
  const number = parsePurchaseOrder(typed);
  if (number === null) throw new Error(`${typed} is none`);
  const result = await findOrder(number, options, { ...parts, orders: { ...parts.orders, readOrder } });
  return { result, asked, forms: asked.map(({ form }) => form) };
}

test('the number as it was typed is asked for first, and nothing else where it is known', async () => {
  const { result, forms } = await find('#1001', { '#1001': aReadOrder('#1001') });
  expect(result).toMatchObject({ kind: 'found', read: { order: { purchaseOrder: '#1001' } } });
  expect(forms).toEqual(['#1001']);
});

test('only where it is unknown its other forms are tried, with the prefix of the store', async () => {
  const { result, forms } = await find(
    '#1001',
    { 'SHOP-1001': aReadOrder('SHOP-1001') },
    { prefix: 'SHOP-' },
  );
  expect(result).toMatchObject({ kind: 'found', read: { order: { purchaseOrder: 'SHOP-1001' } } });
  expect(forms).toEqual(['#1001', '1001', 'SHOP-1001']);
});

test('an outage or a limit ends the search: no other form would be answered', async () => {
  for (const kind of ['unavailable', 'too-many-requests'] as const) {
    const { result, forms } = await find('#1001', { '#1001': { kind, retryAfterSeconds: 7, cache: 'none' } });
    expect(result).toMatchObject({ kind, retryAfterSeconds: 7 });
    expect(forms).toEqual(['#1001']);
  }
});

test('an answer with another order is passed over, and told as an outage where no form brings one', async () => {
  const another = { kind: 'another-order', cache: 'none' } as const;
  expect((await find('#1001', { '#1001': another, '1001': aReadOrder('1001') })).result.kind).toBe('found');
  expect((await find('#1001', { '#1001': another })).result).toMatchObject({
    kind: 'unavailable',
    retryAfterSeconds: 30,
  });
  expect((await find('#1001', {})).result.kind).toBe('not-found');
});

test('all forms share one deadline, and go by the same admission', async () => {
  const admitCall = async () => ({ kind: 'too-many-requests', retryAfterSeconds: 1 }) as const;
  const { asked } = await find('#1001', {}, { prefix: 'SHOP-', options: { admitCall } });
  expect(asked).toHaveLength(3);
  expect(new Set(asked.map(({ options }) => options?.deadlineAt)).size).toBe(1);
  expect(asked.every(({ options }) => options?.admitCall === admitCall)).toBe(true);
});
