import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { log } from '@/lib/process/log';
import { meaningParts } from '@/lib/testing/told-from';
import { createOrderStatusClient, type OrderListRequest, type UpstreamCall } from './client';
import type { Fault } from './sandbox/faults';
import { type Sandbox, startSandbox } from './sandbox/server';
import { type UpstreamLimits, upstreamLimits } from './upstream-guard';

const now = Date.now();
let sandbox: Sandbox;
let calls: UpstreamCall[];
let close: (() => void) | undefined;

beforeEach(async () => {
  log.level = 'silent';
  calls = [];
  sandbox = await startSandbox({ year: true, now: () => now });
});
afterEach(async () => {
  close?.();
  close = undefined;
  await sandbox.stop();
});

type AClient = Partial<UpstreamLimits> & { baseUrl?: string; token?: string };

function aClient({ baseUrl = sandbox.url, token = sandbox.token, ...limits }: AClient = {}) {
  return createOrderStatusClient({
    ...meaningParts(),
    baseUrl,
    token,
    limits: { ...upstreamLimits(1000), callWithinMs: 400, retryShare: 0, firstRetries: 0, ...limits },
    onCall: (call) => calls.push(call),
  });
}

async function anUpstream(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`;
}

const whole: OrderListRequest = { status: null, createdFrom: null, createdTo: null, page: 1 };

async function answerTo(body: unknown, status = 200, headers: Record<string, string> = {}) {
  const baseUrl = await anUpstream((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  return aClient({ baseUrl }).listOrders(whole);
}

test('asks as the document says', async () => {
  const asked: (string | undefined)[] = [];
  const baseUrl = await anUpstream(({ url, headers }, response) => {
    asked.push(url, headers.authorization);
    response.end('{"orders":[]}');
  });
  const client = aClient({ baseUrl });
  const end = { kind: 'listed', orders: [], unreadable: 0, isEnd: true };
  expect(await client.listOrders(whole)).toEqual(end);
  const days = { createdFrom: '2026-10-27', createdTo: '2026-11-03' };
  expect(await client.listOrders({ status: 'open', ...days, page: 3 })).toEqual(end);
  const key = `Token token=${sandbox.token}`;
  expect(asked).toEqual([
    '/api/v3/orders?limit=100&page=1',
    key,
    '/api/v3/orders?order_status=open&created_at_min=10-27-2026&created_at_max=11-03-2026&limit=100&page=3',
    key,
  ]);
});

test('reads a page as single calls read its orders', async () => {
  const client = aClient();
  const page = await client.listOrders({ ...whole, page: 2 });
  if (page.kind !== 'listed') throw new Error(page.kind);
  expect(page).toMatchObject({ unreadable: 0, isEnd: false });
  expect(page.orders).toHaveLength(100);
  for (const { order } of page.orders.slice(0, 5)) {
    const single = await client.fetchOrder({ purchaseOrder: order.purchaseOrder });
    expect(single).toMatchObject({ kind: 'found', told: { order } });
  }
  expect(calls[0]).toMatchObject({ result: 'list-listed' });
});

test('reads bare orders, and leaves out and counts what is none', async () => {
  const order = { purchase_order: '1001', status: 'open' };
  const orders = [
    { order },
    order,
    { order: null },
    7,
    { status: 'open' },
    { order: { ...order, items: 5 } },
  ];
  for (const body of [{ orders }, orders]) {
    const page = await answerTo(body);
    expect(page).toMatchObject({ kind: 'listed', unreadable: 4, isEnd: false });
    if (page.kind !== 'listed') continue;
    expect(page.orders.map((told) => told.order.purchaseOrder)).toEqual(['1001', '1001']);
    close?.();
  }
});

test.each<[unknown, number, object]>([
  ['{"status":"not_found"}', 404, { kind: 'refused', why: 'not-found' }],
  ['<h1>no</h1>', 404, { kind: 'refused', why: 'not-found' }],
  ['{}', 401, { kind: 'refused', why: 'unauthorized' }],
  ['{}', 403, { kind: 'refused', why: 'unauthorized' }],
  ['{}', 422, { kind: 'refused', why: 'unprocessable' }],
  [{ data: [] }, 200, { kind: 'refused', why: 'another-shape' }],
  [{ orders: { order: {} } }, 200, { kind: 'refused', why: 'another-shape' }],
  ['7', 200, { kind: 'refused', why: 'another-shape' }],
  ['{"orders":[', 200, { kind: 'unavailable', reason: 'not-json' }],
  ['<html>', 200, { kind: 'unavailable', reason: 'not-json' }],
  [`[${' '.repeat(5_000_000)}]`, 200, { kind: 'unavailable', reason: 'too-large' }],
  ['{}', 302, { kind: 'unavailable', reason: 'redirect' }],
  ['{}', 500, { kind: 'unavailable', reason: 'server-error' }],
])('%.20s with %i is told for what it is', async (body, status, result) => {
  expect(await answerTo(body, status)).toMatchObject(result);
});

test('two megabytes are a page', async () => {
  const orders = Array.from({ length: 100 }, (_, id) => ({
    id,
    purchase_order: `${id}`,
    x: 'x'.repeat(20_000),
  }));
  expect(await answerTo({ orders })).toMatchObject({ kind: 'listed', unreadable: 0 });
});

const wrong: Fault[] = [
  { kind: 'unauthorized' },
  { kind: 'not-found-html' },
  { kind: 'refused' },
  { kind: 'another-shape' },
  { kind: 'server-error-html' },
  { kind: 'reset' },
  { kind: 'truncated' },
  { kind: 'gzip-bomb' },
];
test('whatever is wrong with the list, single orders are found as before', async () => {
  const client = aClient();
  for (const fault of wrong) {
    sandbox.setFault(fault, 'list');
    for (let again = 0; again < 6; again++) {
      expect((await client.listOrders(whole)).kind).not.toBe('listed');
    }
    expect(await client.fetchOrder({ purchaseOrder: '1001' })).toMatchObject({ kind: 'found' });
    expect(client.state).toEqual({ breaker: 'closed', isKeyRefused: false });
  }
}, 15_000);

test('a list that asks to wait is left alone, as the upstream is', async () => {
  const client = aClient();
  sandbox.setFault({ kind: 'retry-later', status: 429, retryAfter: '30' }, 'list');
  expect(await client.listOrders(whole)).toMatchObject({ reason: 'rate-limited', retryAfterSeconds: 30 });
  const before = sandbox.requests.length;
  expect(await client.listOrders(whole)).toMatchObject({ reason: 'paused' });
  expect(sandbox.requests).toHaveLength(before);
});

test('nothing is asked behind visitors while the upstream is sick, not even whether it is well again', async () => {
  const client = aClient({ restMs: 20 });
  sandbox.setFault({ kind: 'server-error-json' });
  for (const po of ['1', '2', '3', '4', '5', '6']) await client.fetchOrder({ purchaseOrder: po });
  expect(client.state.breaker).not.toBe('closed');
  const before = sandbox.requests.length;
  await expect.poll(() => client.state.breaker).toBe('half-open');
  expect(await client.listOrders(whole)).toMatchObject({ reason: 'resting' });
  const behind = await client.fetchOrder({ purchaseOrder: '1001' }, { caller: 'background' });
  expect(behind).toMatchObject({ reason: 'resting' });
  expect(sandbox.requests).toHaveLength(before);
});

test('ten passes of the list at once make no shopper wait for more than one call', async () => {
  sandbox.setFault({ kind: 'latency', ms: 60 }, 'list');
  // One at a time, as a watcher asks; the queue takes ten inside.
  const client = aClient({ inside: 1, perSecond: 1000 });
  const passes = Array.from({ length: 10 }, (_, page) => client.listOrders({ ...whole, page: page + 1 }));
  await expect.poll(() => sandbox.requests.length).toBeGreaterThan(0);
  expect(await client.fetchOrder({ purchaseOrder: '1001' })).toMatchObject({ kind: 'found' });
  const listed = sandbox.requests.filter(({ lookup }) => lookup.startsWith('/api/v3/orders?'));
  const shopper = sandbox.requests.findIndex(({ lookup }) => lookup === '1001');
  expect(listed.length).toBeGreaterThan(0);
  expect(shopper).toBeLessThanOrEqual(2);
  await Promise.all(passes);
});
