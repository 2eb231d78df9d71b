import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { log } from '@/lib/process/log';
import { meaningParts } from '@/lib/testing/told-from';
import { createOrderStatusClient, type UpstreamCall } from './client';
import type { Fault } from './sandbox/faults';
import { livePurchaseOrder, sampleOrders } from './sandbox/orders';
import { type Sandbox, startSandbox } from './sandbox/server';
import { type UpstreamLimits, upstreamLimits } from './upstream-guard';

let sandbox: Sandbox;
let calls: UpstreamCall[];
let close: (() => void) | undefined;

beforeEach(async () => {
  log.level = 'silent';
  calls = [];
  sandbox = await startSandbox();
});
afterEach(async () => {
  close?.();
  close = undefined;
  await sandbox.stop();
});

const callWithinMs = 400;

type AClient = Partial<UpstreamLimits> & { baseUrl?: string; token?: string };

function aClient({ baseUrl = sandbox.url, token = sandbox.token, ...limits }: AClient = {}) {
  return createOrderStatusClient({
    ...meaningParts(),
    baseUrl,
    token,
    limits: { ...upstreamLimits(1000), callWithinMs, retryShare: 0, firstRetries: 0, ...limits },
    onCall: (call) => calls.push(call),
  });
}

/** The base address of an upstream that answers as told. */
async function anUpstream(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`;
}

async function answerTo(body: string, status = 200, lookup = { purchaseOrder: '1001' }) {
  const baseUrl = await anUpstream((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body);
  });
  return aClient({ baseUrl }).fetchOrder(lookup);
}

test('asks as the document says', async () => {
  const asked: unknown[] = [];
  const baseUrl = await anUpstream(({ method, url, headers }, response) => {
    const { accept, authorization } = headers;
    asked.push({ method, url, accept, authorization, contentType: headers['content-type'] });
    response.end();
  });
  const client = aClient({ baseUrl: `${baseUrl}/`, token: 'a-key-of-20-letters-' });
  await client.fetchOrder({ purchaseOrder: '5697626056' });
  await client.fetchOrder({ id: '16724' });
  const common = {
    method: 'GET',
    accept: 'application/json',
    authorization: 'Token token=a-key-of-20-letters-',
    contentType: 'application/json',
  };
  expect(asked).toEqual([
    { ...common, url: '/api/v3/orders/show?purchase_order=5697626056' },
    { ...common, url: '/api/v3/orders/16724' },
  ]);
});

test.each([
  ['..', '..'],
  ['PO 12/34', 'PO%2012%2F34'],
  ['#1001', '%231001'],
  ['100%25', '100%2525'],
  ['注文-42', '%E6%B3%A8%E6%96%87-42'],
  ['007', '007'],
  ['1+1&id=2', '1%2B1%26id%3D2'],
  ['../orders/1', '..%2Forders%2F1'],
  ['half \ud800 a pair', 'half%20%EF%BF%BD%20a%20pair'],
])('the purchase order %s travels whole', async (purchaseOrder, encoded) => {
  const paths: unknown[] = [];
  const baseUrl = await anUpstream((request, response) => {
    paths.push(request.url);
    response.end();
  });
  await aClient({ baseUrl }).fetchOrder({ purchaseOrder });
  expect(paths).toEqual([`/api/v3/orders/show?purchase_order=${encoded}`]);
});

test.each(['', 'show', '..', '1/../../stocks/1', '1?x=1', '１２', '-1', '1e3', '9'.repeat(21)])(
  'the id "%s" is none, and is not asked for',
  async (id) => {
    expect(await aClient().fetchOrder({ id })).toEqual({ kind: 'not-found' });
    expect(sandbox.requests).toEqual([]);
  },
);

test.each([livePurchaseOrder, ...sampleOrders.map((order) => order.purchaseOrder)])(
  'finds %s by its purchase order, and by its id',
  async (purchaseOrder) => {
    const client = aClient();
    const found = await client.fetchOrder({ purchaseOrder });
    if (found.kind !== 'found') throw new Error(found.kind);
    expect(found.told.order.purchaseOrder).toBe(purchaseOrder);
    const again = await client.fetchOrder({ id: found.told.order.id ?? '' });
    expect(again).toMatchObject({ kind: 'found', told: { order: { purchaseOrder } } });
  },
);

test.each<[Fault, object]>([
  [{ kind: 'latency', ms: 150 }, { kind: 'found' }],
  [
    { kind: 'latency', ms: 2000 },
    { kind: 'unavailable', reason: 'timeout' },
  ],
  [
    { kind: 'drip', msPerByte: 20 },
    { kind: 'unavailable', reason: 'timeout' },
  ],
  [{ kind: 'hang' }, { kind: 'unavailable', reason: 'timeout' }],
  [{ kind: 'reset' }, { kind: 'unavailable', reason: 'network' }],
  [{ kind: 'truncated' }, { kind: 'unavailable', reason: 'network' }],
  [{ kind: 'gzip-bomb' }, { kind: 'unavailable', reason: 'too-large' }],
  [{ kind: 'huge-body' }, { kind: 'unavailable', reason: 'too-large' }],
  [{ kind: 'malformed-json' }, { kind: 'unavailable', reason: 'not-json' }],
  [{ kind: 'empty-body' }, { kind: 'unavailable', reason: 'not-json' }],
  [{ kind: 'wrong-types' }, { kind: 'unavailable', reason: 'unreadable' }],
  [{ kind: 'deep-nesting' }, { kind: 'unavailable', reason: 'unreadable' }],
  [{ kind: 'another-order' }, { kind: 'another-order' }],
  [{ kind: 'unauthorized' }, { kind: 'unauthorized' }],
  [{ kind: 'forbidden' }, { kind: 'unavailable', reason: 'unexpected-status' }],
  [{ kind: 'not-found-html' }, { kind: 'unavailable', reason: 'unexpected-status' }],
  [{ kind: 'not-found-with-200' }, { kind: 'not-found' }],
  [{ kind: 'refused' }, { kind: 'refused' }],
  [{ kind: 'too-many-requests' }, { kind: 'unavailable', reason: 'rate-limited', retryAfterSeconds: null }],
  [
    { kind: 'retry-later', status: 429, retryAfter: '7' },
    { kind: 'unavailable', reason: 'rate-limited', retryAfterSeconds: 7 },
  ],
  [
    { kind: 'retry-later', status: 503, retryAfter: new Date(Date.now() - 60_000).toUTCString() },
    { kind: 'unavailable', reason: 'server-error', retryAfterSeconds: 0 },
  ],
  [{ kind: 'server-error-json' }, { kind: 'unavailable', reason: 'server-error' }],
  [{ kind: 'server-error-html' }, { kind: 'unavailable', reason: 'server-error' }],
])('$kind has a name, and its answer is in time', async (fault, expected) => {
  sandbox.setFault(fault);
  const startedAt = performance.now();
  const result = await aClient().fetchOrder({ purchaseOrder: '1001' });
  expect(performance.now() - startedAt).toBeLessThan(callWithinMs + 1000);
  expect(result).toMatchObject(expected);
  expect(JSON.stringify(result)).not.toMatch(/internal/);
  expect(calls).toHaveLength(1);
  expect(calls[0]?.result).toBe('reason' in expected ? expected.reason : result.kind);
});

test('an order that is slow to come whole is no order, though its head came at once', async () => {
  const baseUrl = await anUpstream((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"id":1,');
  });
  const result = await aClient({ baseUrl }).fetchOrder({ purchaseOrder: '1001' });
  expect(result).toMatchObject({ kind: 'unavailable', reason: 'timeout' });
});

test('who has little time gets an answer in little time', async () => {
  sandbox.setFault({ kind: 'hang' });
  const startedAt = Date.now();
  const result = await aClient({ callWithinMs: 4000 }).fetchOrder(
    { purchaseOrder: '1001' },
    { deadlineAt: startedAt + 350 },
  );
  expect(result).toMatchObject({ kind: 'unavailable', reason: 'timeout' });
  expect(Date.now() - startedAt).toBeLessThan(600);
});

test('an answer that lies unread while this process is busy is not late', async () => {
  const baseUrl = await anUpstream((_, response) => {
    response.end('{"id":1,"purchase_order":"1001","status":"open"}');
    for (const until = Date.now() + callWithinMs + 100; Date.now() < until; );
  });
  expect((await aClient({ baseUrl }).fetchOrder({ purchaseOrder: '1001' })).kind).toBe('found');
});

test('a redirect is not followed, and the key goes nowhere else', async () => {
  const elsewhere: unknown[] = [];
  const location = await anUpstream((request, response) => {
    elsewhere.push(request.headers);
    response.end();
  });
  sandbox.setFault({ kind: 'redirect', location });
  const result = await aClient().fetchOrder({ purchaseOrder: '1001' });
  expect(result).toMatchObject({ kind: 'unavailable', reason: 'redirect' });
  expect(elsewhere).toEqual([]);
});

test('an upstream that is not there is unavailable', async () => {
  const baseUrl = await anUpstream(() => {});
  close?.();
  const result = await aClient({ baseUrl }).fetchOrder({ purchaseOrder: '1' });
  expect(result).toMatchObject({ kind: 'unavailable', reason: 'network' });
});

test.each([
  ['{"status":"not_found","message":"x"}', 404, { kind: 'not-found' }],
  ['{"status":"not_found","id":null}', 200, { kind: 'not-found' }],
  ['{"status":"not_found","id":5,"purchase_order":"1001"}', 200, { kind: 'found' }],
  ['{"status":"missing"}', 404, { kind: 'unavailable', reason: 'unexpected-status' }],
  ['', 404, { kind: 'unavailable', reason: 'unexpected-status' }],
  ['{"id":1,"purchase_order":"1001"}', 404, { kind: 'unavailable', reason: 'unexpected-status' }],
  ['<h1>Not found</h1>', 200, { kind: 'unavailable', reason: 'not-json' }],
  ['null', 200, { kind: 'unavailable', reason: 'unreadable' }],
  ['[]', 200, { kind: 'unavailable', reason: 'unreadable' }],
  ['"1001"', 200, { kind: 'unavailable', reason: 'unreadable' }],
  ['{}', 200, { kind: 'unavailable', reason: 'unreadable' }],
  ['\ufeff{"purchase_order":"1001"}', 200, { kind: 'found' }],
  ['{"purchase_order":1001}', 200, { kind: 'found', told: { order: { purchaseOrder: '1001' } } }],
  ['{"purchase_order":"１００１"}', 200, { kind: 'found' }],
  ['{"purchase_order":"01001"}', 200, { kind: 'another-order' }],
  ['{"purchase_order":"10010"}', 200, { kind: 'another-order' }],
  ['{"purchase_order":"1001"}', 206, { kind: 'unavailable', reason: 'unexpected-status' }],
  ['{"purchase_order":"1001"}', 418, { kind: 'unavailable', reason: 'unexpected-status' }],
])('the body %s with status %i has its meaning', async (body, status, expected) => {
  expect(await answerTo(body, status)).toMatchObject(expected);
});

test('an answer to an id counts only with that id', async () => {
  const client = aClient({
    baseUrl: await anUpstream((_, response) => response.end('{"id":"7","purchase_order":"1001"}')),
  });
  expect(await client.fetchOrder({ id: '7' })).toMatchObject({ kind: 'found' });
  expect(await client.fetchOrder({ id: '007' })).toMatchObject({ kind: 'found' });
  expect(await client.fetchOrder({ id: '8' })).toEqual({ kind: 'another-order' });
});

test('what has no cause in the network is a fault of ours: told as such, and no sign of an outage', async () => {
  const error = vi.spyOn(log, 'error').mockImplementation(() => {});
  // Node refuses to speak to this port, whatever stands behind it.
  const client = aClient({ baseUrl: 'http://127.0.0.1:1/api/v3' });
  for (let n = 0; n < 10; n++)
    expect(await client.fetchOrder({ purchaseOrder: `${n}` })).toEqual({ kind: 'broken' });
  expect(client.state.breaker).toBe('closed');
  expect(error).toHaveBeenCalledTimes(10);
  error.mockRestore();
});

test('a fetch that somebody has replaced since the start is not what calls the upstream', async () => {
  vi.stubGlobal('fetch', () => {
    throw new Error('a framework prerenders');
  });
  expect((await aClient().fetchOrder({ purchaseOrder: '1001' })).kind).toBe('found');
  vi.unstubAllGlobals();
});

test('what outlives a request is made outside its context', async () => {
  const context = new AsyncLocalStorage<string>();
  const seen = new Set<string | undefined>();
  const client = createOrderStatusClient({
    ...meaningParts(),
    baseUrl: sandbox.url,
    token: sandbox.token,
    limits: upstreamLimits(1000),
    onCall: () => seen.add(context.getStore()),
  });
  await context.run('a request', () => client.fetchOrder({ purchaseOrder: '1001' }));
  expect(seen).toEqual(new Set([undefined]));
});

test('odd numbers that alone make it fail close no door: it is asked an everyday question first', async () => {
  const asked: string[] = [];
  const baseUrl = await anUpstream((request, response) => {
    const number = decodeURIComponent(new URL(request.url ?? '', 'http://x').searchParams.toString());
    asked.push(number);
    response.statusCode = number.includes('odd') ? 500 : 404;
    response.end('{"status":"not_found"}');
  });
  const client = aClient({ baseUrl });
  for (let n = 0; n < 60; n++) await client.fetchOrder({ purchaseOrder: `odd ${n}` });
  expect(client.state.breaker).toBe('closed');
  expect(await client.fetchOrder({ purchaseOrder: '1001' })).toEqual({ kind: 'not-found' });
  // One in five at most.
  expect(asked.filter((number) => number === 'purchase_order=1').length).toBeLessThanOrEqual(12);
});

test('an order as large as allowed is read, and one byte more is not', async () => {
  const body = '{"purchase_order":"1001"}';
  const fits = body.padEnd(1_048_576, ' ');
  expect(await answerTo(fits)).toMatchObject({ kind: 'found' });
  close?.();
  expect(await answerTo(`${fits} `)).toMatchObject({ kind: 'unavailable', reason: 'too-large' });
});

test('without a key nothing is asked', async () => {
  const client = createOrderStatusClient({
    ...meaningParts(),
    baseUrl: sandbox.url,
    token: undefined,
    limits: upstreamLimits(5),
  });
  expect(await client.fetchOrder({ purchaseOrder: '1001' })).toEqual({ kind: 'unauthorized' });
  expect(sandbox.requests).toEqual([]);
});

test('no connection stays busy, however an answer ended', async () => {
  const busy = new Set<unknown>();
  const endings: RequestListener[] = [
    (_, response) => response.flushHeaders(),
    (request, response) => response.write('{"id":', () => request.socket.destroy()),
    (_, response) => response.end(' '.repeat(3_000_000)),
    (_, response) => response.writeHead(500).write('never ends'),
    (_, response) => response.writeHead(422).end('{}'),
    (_, response) => response.end('{}'),
  ];
  const left = [...endings];
  const baseUrl = await anUpstream((request, response) => {
    busy.add(response);
    response.once('close', () => busy.delete(response));
    left.shift()?.(request, response);
  });
  const client = aClient({ baseUrl, failuresToRest: 100 });
  for (const [turn] of endings.entries()) await client.fetchOrder({ purchaseOrder: `${turn}` });
  await vi.waitFor(() => expect(busy.size).toBe(0));
  expect(left).toEqual([]);
});

test('it knows whether its key is refused, and tells of each call', async () => {
  const stranger = aClient({ token: 'not-the-key-of-it' });
  expect(await stranger.fetchOrder({ purchaseOrder: '1001' })).toEqual({ kind: 'unauthorized' });
  expect(stranger.state).toEqual({ breaker: 'closed', isKeyRefused: true });
  const client = aClient();
  expect(await client.fetchOrder({ purchaseOrder: '1001' })).toMatchObject({ kind: 'found' });
  expect(client.state).toEqual({ breaker: 'closed', isKeyRefused: false });
  expect(calls.map((call) => call.result)).toEqual(['unauthorized', 'found']);
  expect(calls.every((call) => call.ms >= 0 && call.ms < 1000)).toBe(true);
});

test('an answer that breaks on our side is a fault of ours, and tells nothing of the upstream', async () => {
  const client = createOrderStatusClient({
    ...meaningParts(),
    proofs: {
      isEmailShared: () => false,
      digestsOf: () => {
        throw new Error('no keys');
      },
    },
    baseUrl: sandbox.url,
    token: sandbox.token,
    limits: upstreamLimits(1000),
  });
  for (let n = 0; n < 9; n++) {
    expect(await client.fetchOrder({ purchaseOrder: '1001' })).toEqual({ kind: 'broken' });
  }
  expect(client.state.breaker).toBe('closed');
});

test('neither the key nor a number is logged', async () => {
  const lines: unknown[] = [];
  log.level = 'trace';
  for (const level of ['error', 'warn', 'info'] as const) {
    vi.spyOn(log, level).mockImplementation((...line: unknown[]) => void lines.push(line));
  }
  for (const kind of ['reset', 'server-error-json', 'another-order', 'unauthorized'] as const) {
    sandbox.setFault({ kind });
    await aClient().fetchOrder({ purchaseOrder: 'secret-number' });
  }
  vi.restoreAllMocks();
  expect(lines).toHaveLength(5);
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`secret-number|${sandbox.token}`));
});
