import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNotification } from './notification';

test.each([
  [{ id: 16724 }, [{ id: '16724' }]],
  [{ purchase_order: ' 5697626056 ', status: 'shipped' }, [{ purchaseOrder: '5697626056' }]],
  [{ order: { id: '16724', purchaseOrder: '#1001' } }, [{ id: '16724' }, { purchaseOrder: '#1001' }]],
  [{ data: { attributes: { 'purchase-order': '注文-42' } } }, [{ purchaseOrder: '注文-42' }]],
  [
    [{ order_id: 1 }, { orderId: 2 }],
    [{ id: '1' }, { id: '2' }],
  ],
  [{ orders: ['1001', 'A-2'] }, [{ purchaseOrder: '1001' }, { id: '1001' }, { purchaseOrder: 'A-2' }]],
  [{ order: 16724 }, [{ purchaseOrder: '16724' }, { id: '16724' }]],
  [{ PO: '1001', po_number: '1001' }, [{ purchaseOrder: '1001' }]],
  [{ 'order[purchase_order]': '1001', 'order[id]': '7' }, [{ purchaseOrder: '1001' }, { id: '7' }]],
  [{ payload: '{"order":{"id":16724}}' }, [{ id: '16724' }]],
  [{ '{"purchase_order":"1001"}': '' }, [{ purchaseOrder: '1001' }]],
])('%j names its orders', (body, lookups) => {
  expect(readNotification(body).lookups).toEqual(lookups);
});

test.each([
  null,
  7,
  '16724',
  [],
  {},
  { id: 'show' },
  { id: '..' },
  { id: '1/../../stocks/1' },
  { id: -1 },
  { id: 1.5 },
  { purchase_order: '' },
  { purchase_order: 'x'.repeat(129) },
  { purchase_order: 'a\u0000b' },
  { item: { sku_id: 5 }, tracking_number: '1001' },
  { payload: '{"id":' },
])('%j names none', (body) => {
  expect(readNotification(body).lookups).toEqual([]);
});

test('names of fields are told for the log, and nothing that could be a value', () => {
  const body = { event: 'shipped', 'order[id]': 1, '1001': '', '{"purchase_order":"1001"}': '', 'a b': 1 };
  expect(readNotification(body).keys).toEqual(['event', 'order[id]']);
  expect(readNotification([{ event: 1 }]).keys).toEqual([]);
});

test('a body that names many orders, or is deep or wide, costs little and names ten at most', () => {
  const many = { orders: Array.from({ length: 5000 }, (_, index) => `PO-${index}`) };
  expect(readNotification(many).lookups).toHaveLength(10);
  const deep = JSON.parse(`${'{"order":'.repeat(30_000)}{"id":1}${'}'.repeat(30_000)}`);
  expect(readNotification(deep).lookups).toEqual([]);
  const wide = { rows: Array.from({ length: 10_000 }, () => ({})), id: 1 };
  expect(readNotification(wide).lookups).toEqual([]);
});

test.each([
  ['a long name', 'aB-'.repeat(19_000)],
  ['a name that is almost JSON', `[${'1,'.repeat(28_000)}`],
  ['a name that is JSON', `[${'1,'.repeat(28_000)}1]`],
  ['JSON of names', JSON.stringify({ [`{"a":${'[1],'.repeat(5000)}`]: Array(4000).fill(0) })],
])('%s over a list of many values costs no more than over one', (_name, key) => {
  const spentMs = (list: unknown) => {
    const begun = performance.now();
    readNotification(list);
    return performance.now() - begun;
  };
  spentMs({ [key]: [0] });
  expect(spentMs({ [key]: Array(3000).fill(0) })).toBeLessThan(100);
});

test('nothing that is sent makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (body) => {
      const { lookups, keys } = readNotification(body);
      expect(lookups.length).toBeLessThanOrEqual(10);
      expect(keys.length).toBeLessThanOrEqual(20);
    }),
  );
});
