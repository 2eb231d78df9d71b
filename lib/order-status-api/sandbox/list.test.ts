import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { livePurchaseOrder } from './orders';
import { type Sandbox, startSandbox } from './server';
import { ordersOfYear } from './year';

const now = Date.UTC(2026, 10, 24, 12);
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => now, year: true });
});
afterEach(() => sandbox.clearFaults());
afterAll(() => sandbox.stop());

interface Listed {
  orders: { order: { id: number; purchase_order: string; status: string; received_at?: string } }[];
}

const ask = (query: string) =>
  fetch(`${sandbox.url}/orders${query}`, { headers: { authorization: `Token token=${sandbox.token}` } });
async function list(query = '') {
  const answer = await ask(query);
  expect(answer.status).toBe(200);
  const { orders }: Listed = await answer.json();
  return orders.map(({ order }) => order);
}

test('gives a hundred of the newest, two hundred at most, and ends with an empty page', async () => {
  expect(await list()).toHaveLength(100);
  expect(await list('?limit=500')).toHaveLength(200);
  const all: string[] = [];
  for (let page = 1; ; page++) {
    const orders = await list(`?limit=200&page=${page}`);
    if (orders.length === 0) break;
    all.push(...orders.map((order) => order.purchase_order));
  }
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain('5697626056');
  expect(all).not.toContain(livePurchaseOrder);
});

test('takes a status and days, and refuses others', async () => {
  const shipped = await list('?order_status=shipped&created_at_min=11-01-2026&created_at_max=11-14-2026');
  expect(shipped.length).toBeGreaterThan(20);
  expect(new Set(shipped.map((order) => order.status))).toEqual(new Set(['shipped']));
  const days = await list('?created_at_min=11-14-2026&created_at_max=11-14-2026');
  expect(days.length).toBeGreaterThan(0);
  expect(days.length).toBeLessThan(20);
  for (const query of ['?order_status=completed', '?created_at_min=2026-11-01'])
    expect((await ask(query)).status).toBe(422);
});

test('a new order moves the others, and every fault can be had', async () => {
  const before = await list('?limit=2');
  sandbox.putOrder({ id: 77, purchase_order: 'NEWEST', received_at: new Date(now).toISOString() });
  const after = await list('?limit=2');
  expect(after.map((order) => order.id)).toEqual([77, before[0]?.id]);
  sandbox.setFault({ kind: 'refused' }, 'list');
  expect((await ask('')).status).toBe(422);
  sandbox.setFault({ kind: 'another-shape' }, 'list');
  expect(Object.keys(await (await ask('')).json())).toEqual(['data']);
});

test('a year holds about two thousand orders of every kind, each found by number and by id', async () => {
  const orders = ordersOfYear.all(now).map((order) => order as Listed['orders'][number]['order']);
  expect(orders.length).toBeGreaterThan(1800);
  expect(orders.length).toBeLessThan(2200);
  const words = new Set(orders.map((order) => order.status));
  for (const word of ['received', 'open', 'completed', 'shipped', 'canceled']) expect(words).toContain(word);
  for (const order of orders.slice(0, 50)) {
    expect(ordersOfYear.find(order.purchase_order, now)).toEqual(order);
    expect(ordersOfYear.find(String(order.id), now)).toEqual(order);
  }
  expect(ordersOfYear.find('K-000001', now)).toBeUndefined();
});

test('an order of the year goes on while time does, and never back', () => {
  const ranks = ['received', 'intake_hold', 'production_hold', 'open', 'packaged', 'completed', 'shipped'];
  const newest = ordersOfYear.all(now).slice(0, 40) as { purchase_order: string }[];
  let shipped = 0;
  for (const { purchase_order } of newest) {
    const words = Array.from({ length: 60 }, (_, day) =>
      ordersOfYear.find(purchase_order, now + day * 864e5),
    );
    const statuses = words.map((order) => (order as { status: string }).status);
    const told = statuses.filter((status) => status !== 'canceled').map((status) => ranks.indexOf(status));
    expect(told).toEqual([...told].sort((one, other) => one - other));
    if (statuses.at(-1) === 'shipped') shipped++;
  }
  expect(shipped).toBeGreaterThan(30);
});
