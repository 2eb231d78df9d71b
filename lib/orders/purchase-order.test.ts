import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  foldPurchaseOrder,
  isSamePurchaseOrder,
  parsePurchaseOrder,
  purchaseOrderForms,
  purchaseOrderKey,
} from './purchase-order';

function forms(text: string, prefix?: string) {
  const typed = parsePurchaseOrder(text);
  return typed === null ? null : purchaseOrderForms(typed, prefix);
}

test.each(['..', 'PO 12/34', '#1001', '100%25', '注文-42', '007', 'null', 'a'.repeat(128)])(
  'takes %s as it is',
  (text) => {
    expect(parsePurchaseOrder(text)).toBe(text);
  },
);

test.each([
  ['  1001\t', '1001'],
  ['\u200b\ufeff1001\u2060', '1001'],
  ['\u00a0PO 1\u3000', 'PO 1'],
])('trims white space and invisible characters from the ends of %j', (text, expected) => {
  expect(parsePurchaseOrder(text)).toBe(expected);
});

test.each(['', '   ', '\u200b', 'a'.repeat(129), '10\u000001', '10\n01', '\ud800', '10\ufffd01'])(
  'refuses %j',
  (text) => {
    expect(parsePurchaseOrder(text)).toBeNull();
  },
);

test('asks for what was typed first, then for the bare number, then with the prefix of the store', () => {
  expect(forms('#1001')).toEqual(['#1001', '1001']);
  expect(forms('Order #1001.', 'SHOP-')).toEqual(['Order #1001.', '1001', 'SHOP-1001']);
  expect(forms('“1001”')).toEqual(['“1001”', '1001']);
  expect(forms('１００１')).toEqual(['１００１', '1001']);
  expect(forms('1001')).toEqual(['1001']);
  expect(forms('1001', '#')).toEqual(['1001', '#1001']);
  expect(forms('#1001', '#')).toEqual(['#1001', '1001']);
});

test('there are one to three forms, the typed one first, none twice', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 140 }),
      fc.string({ maxLength: 8 }),
      (text, prefix) => {
        const all = forms(text, prefix);
        if (all === null) return;
        expect(all.length).toBeGreaterThan(0);
        expect(all.length).toBeLessThanOrEqual(3);
        expect(new Set(all).size).toBe(all.length);
        expect(all[0]).toBe(parsePurchaseOrder(text));
      },
    ),
  );
});

test('an answer is for the order asked for whatever its case and width, and for no other', () => {
  expect(isSamePurchaseOrder('po-１', 'PO-1')).toBe(true);
  expect(isSamePurchaseOrder('STRASSE-1', 'straße-1')).toBe(true);
  expect(isSamePurchaseOrder('STRAẞE-1', 'straße-1')).toBe(true);
  expect(isSamePurchaseOrder('1001', '01001')).toBe(false);
  expect(isSamePurchaseOrder('#1001', '1001')).toBe(false);
});

test('folding is settled after one turn', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldPurchaseOrder(text);
      expect(foldPurchaseOrder(folded)).toBe(folded);
    }),
  );
});

test.each([
  [['1001', '#1001', ' Order #1001. ', '１００１', '"1001"'], undefined],
  [['1001', '#1001', 'order no. 1001'], '#'],
  [['1001', 'SHOP-1001', 'shop-1001', '#SHOP-1001'], 'SHOP-'],
])('tries for %j count together', (texts, prefix) => {
  const keys = texts.map((text) => {
    const typed = parsePurchaseOrder(text);
    return typed === null ? null : purchaseOrderKey(typed, prefix);
  });
  expect(new Set(keys)).toEqual(new Set(['1001']));
});

test('tries for different orders count apart, also where nothing but noise is left', () => {
  const key = (text: string) => {
    const typed = parsePurchaseOrder(text);
    return typed === null ? null : purchaseOrderKey(typed, 'SHOP-');
  };
  expect(new Set(['#', '##', 'SHOP-', '1', '11', 'SHOP-12'].map(key)).size).toBe(6);
});
