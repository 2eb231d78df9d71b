import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wireOrder } from './wire-order';

const scalars = ['id', 'purchase_order', 'received_at', 'created_at', 'shipped_at', 'status'] as const;
const addressNames = [
  'ship_to_first_name',
  'ship_to_last_name',
  'ship_to_company_name',
  'ship_to_address',
  'ship_to_address_2',
  'ship_to_city',
  'ship_to_state',
  'ship_to_zip_code',
  'ship_to_country',
  'ship_to_email',
  'ship_to_telephone',
] as const;
const lists = ['items', 'shipments', 'order_status_notes', 'service_requests'] as const;
const internal = ['location', 'order_notes', 'fulfillment_notes'] as const;

const textOrNull = expect.toSatisfy((value: unknown) => value === null || typeof value === 'string');

/** An object with any JSON under the names that we read. */
const anyOrder = fc.record(
  Object.fromEntries(
    [...scalars, ...addressNames, ...lists, ...internal, 'address'].map((name) => [name, fc.jsonValue()]),
  ),
  { requiredKeys: [] },
);
const anyItem = fc.record(
  { id: fc.jsonValue(), description: fc.jsonValue(), workflow_state: fc.jsonValue() },
  { requiredKeys: [] },
);
const anyShipment = fc.record(
  { tracking_number: fc.jsonValue(), search_link: fc.jsonValue(), delivered: fc.jsonValue() },
  { requiredKeys: [] },
);

test('any JSON is read or refused, never a crash', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => typeof wireOrder.safeParse(value).success === 'boolean'));
});

test('an order is refused only for a list of items or shipments that is none', () => {
  fc.assert(
    fc.property(anyOrder, (order) => {
      const isList = (value: unknown) => value === undefined || value === null || Array.isArray(value);
      const parsed = wireOrder.safeParse(order);
      expect(parsed.success).toBe(isList(order.items) && isList(order.shipments));
      if (!parsed.success) return;
      for (const name of scalars) expect(parsed.data[name]).toEqual(textOrNull);
      for (const name of addressNames) expect(parsed.data.address[name]).toEqual(textOrNull);
    }),
  );
});

test('what is no entry is left out, what is wrong in an entry is null', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyItem, fc.string(), fc.integer(), fc.constant(null))),
      fc.array(fc.oneof(anyShipment, fc.boolean(), fc.constant([]))),
      (items, shipments) => {
        const order = wireOrder.parse({ items, shipments });
        expect(order.items).toHaveLength(items.filter(isObject).length);
        for (const item of order.items) {
          expect(item).toEqual({
            id: textOrNull,
            customer_sku: textOrNull,
            sku_id: textOrNull,
            description: textOrNull,
            workflow_state: textOrNull,
          });
        }
        expect(order.shipments.map(({ delivered }) => delivered)).toEqual(
          shipments
            .filter(isObject)
            .map((shipment) => (typeof shipment.delivered === 'boolean' ? shipment.delivered : null)),
        );
      },
    ),
  );
});

test('text comes through unchanged, a whole number as its digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), (text, number) => {
      const order = wireOrder.parse({ id: number, purchase_order: text, status: number });
      expect(order).toMatchObject({ id: String(number), purchase_order: text, status: String(number) });
    }),
  );
});

test('a number that has lost digits on its way is no number', () => {
  const order = wireOrder.parse(JSON.parse('{"id":12345678901234567890,"purchase_order":9007199254740991}'));
  expect(order).toMatchObject({ id: null, purchase_order: '9007199254740991' });
});

test('an address is read nested, flat, or half and half; a nested fact goes first', () => {
  const facts = fc.record(Object.fromEntries(addressNames.map((name) => [name, fc.option(fc.string())])), {
    requiredKeys: [],
  });
  fc.assert(
    fc.property(fc.option(facts), facts, (nested, flat) => {
      const { address } = wireOrder.parse({ address: nested, ...flat });
      for (const name of addressNames) {
        expect(address[name]).toBe(nested?.[name] ?? flat[name] ?? null);
      }
    }),
  );
});

test('the key of a prototype is a key like any other', () => {
  const order = wireOrder.parse(JSON.parse('{"__proto__":{"status":"shipped"},"constructor":1}'));
  expect(order.status).toBeNull();
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
