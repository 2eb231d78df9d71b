import { afterAll, beforeAll, expect, test } from 'vitest';
import { livePurchaseOrder, outagePurchaseOrder, sampleOrders, sandboxSamples } from './orders';
import { type Sandbox, startSandbox } from './server';

let clock = Date.UTC(2026, 10, 24, 12);
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => clock });
});
afterAll(() => sandbox.stop());

const get = (path: string, token = sandbox.token) =>
  fetch(sandbox.url + path, { headers: { authorization: `Token token=${token}` }, redirect: 'manual' });
const show = (po: string) => get(`/orders/show?purchase_order=${encodeURIComponent(po)}`);

test('lists every order it knows, and knows every order it lists', () => {
  const known = [livePurchaseOrder, ...sampleOrders.map((order) => order.purchaseOrder), outagePurchaseOrder];
  expect(sandboxSamples.map(({ po }) => po)).toEqual(known);
});

test('answers with the example of the document, by purchase order and by id', async () => {
  const answer = await show('5697626056');
  expect(answer.status).toBe(200);
  const order = await answer.json();
  expect(order).toEqual(await (await get('/orders/16724')).json());
  expect(order).toEqual({
    id: 16724,
    purchase_order: '5697626056',
    created_at: '2014-06-30T23:56:24.691 -07:00',
    shipped_at: '2014-07-01T12:21:24.691 -07:00',
    status: 'shipped',
    client_amount: 5.25,
    items: [
      {
        id: 33448,
        customer_sku: '1415956-15',
        sku_id: 202,
        description: 'T-Shirt',
        workflow_state: 'packaged',
      },
    ],
    shipments: [
      {
        shipping_method: 'Smartmail Expedited',
        tracking_number: '9374869903500930473876',
        search_link: 'http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500930473876',
      },
    ],
  });
});

test.each(sandboxSamples.filter(({ po }) => po !== outagePurchaseOrder))(
  'answers with $po',
  async ({ po }) => {
    const answer = await show(po);
    expect(answer.status).toBe(200);
    expect((await answer.json()).purchase_order).toBe(po);
  },
);

test('an unknown number, an unknown id and a wrong key are answered as documented', async () => {
  for (const answer of [await show('no-such-order'), await get('/orders/1'), await get('/orders/show/1')]) {
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      status: 'not_found',
      message: 'An order with that ID cannot be located',
    });
  }
  const wrongKey = await get('/orders/16724', 'another-key-000000');
  expect(wrongKey.status).toBe(401);
  expect(Object.keys(await wrongKey.json())).toEqual(['status', 'message']);
  const refused = await get('/orders/show');
  expect(refused.status).toBe(422);
  expect(Object.keys(await refused.json())).toEqual(['status', 'message']);
});

test('the live order begins with the first look, arrives in four minutes, and begins again for a later visitor', async () => {
  const own = await startSandbox({ now: () => clock });
  const look = async (afterSeconds: number) => {
    clock += afterSeconds * 1000;
    const answer = await fetch(`${own.url}/orders/show?purchase_order=${livePurchaseOrder}`, {
      headers: { authorization: `Token token=${own.token}` },
    });
    const { status, items, shipments, shipped_at } = await answer.json();
    const words = items.map((item: { workflow_state: string }) => item.workflow_state);
    return [status, ...words, shipped_at === null, shipments[0]?.delivered ?? null];
  };
  clock += 3_600_000;
  expect(await look(0)).toEqual(['received', 'open', 'open', 'open', true, null]);
  expect(await look(44)).toEqual(['received', 'open', 'open', 'open', true, null]);
  expect(await look(1)).toEqual(['open', 'open', 'open', 'open', true, null]);
  expect(await look(30)).toEqual(['open', 'completed', 'open', 'open', true, null]);
  expect(await look(25)).toEqual(['open', 'completed', 'completed', 'open', true, null]);
  expect(await look(20)).toEqual(['completed', 'completed', 'completed', 'completed', true, null]);
  expect(await look(45)).toEqual(['shipped', 'shipped', 'shipped', 'shipped', false, false]);
  expect(await look(75)).toEqual(['shipped', 'shipped', 'shipped', 'shipped', false, true]);
  expect(await look(200)).toEqual(['shipped', 'shipped', 'shipped', 'shipped', false, true]);
  expect(await look(100)).toEqual(['received', 'open', 'open', 'open', true, null]);
  await own.stop();
});

test('an order has the same times at each look of a day, and never grows old', async () => {
  const hourMs = 3_600_000;
  const begun = clock;
  const received = async () => Date.parse((await (await show('2006')).json()).received_at);
  const first = await received();
  clock = begun + 20 * hourMs;
  expect(await received()).toBe(first);
  clock = begun + 50 * hourMs;
  expect(await received()).toBe(first + 48 * hourMs);
  clock = begun;
});

test('makes an order for a number that it does not know, where it is told how', async () => {
  const own = await startSandbox({ orderFor: (po) => (po === 'none' ? null : { purchase_order: po }) });
  const ask = (po: string) =>
    fetch(`${own.url}/orders/show?purchase_order=${po}`, {
      headers: { authorization: `Token token=${own.token}` },
    });
  expect(await (await ask('any-1')).json()).toEqual({ purchase_order: 'any-1' });
  expect((await (await ask('1001')).json()).id).toBe(20001);
  expect((await ask('none')).status).toBe(404);
  await own.stop();
});

test('orders are put and faults set while it runs, and every request is counted', async () => {
  const before = sandbox.requests.length;
  sandbox.putOrder({ id: 5, purchase_order: 'PUT-1', status: 'open' });
  expect((await (await get('/orders/5')).json()).purchase_order).toBe('PUT-1');
  sandbox.setFault({ kind: 'redirect', location: 'http://elsewhere.test/' }, 'PUT-1');
  const moved = await show('PUT-1');
  expect([moved.status, moved.headers.get('location')]).toEqual([302, 'http://elsewhere.test/']);
  expect((await show('1001')).status).toBe(200);
  sandbox.setFault(null, 'PUT-1');
  expect((await show('PUT-1')).status).toBe(200);
  sandbox.setFault({ kind: 'server-error-html' });
  expect((await show('1001')).status).toBe(500);
  sandbox.setFault({ kind: 'refused' }, '1002');
  sandbox.clearFaults();
  expect((await show('1002')).status).toBe(200);
  expect((await show(outagePurchaseOrder)).status).toBe(500);
  expect(sandbox.requests.slice(before).map((request) => request.lookup)).toEqual([
    '5',
    'PUT-1',
    '1001',
    'PUT-1',
    '1001',
    '1002',
    outagePurchaseOrder,
  ]);
});
