import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Sandbox, startSandbox } from '@/lib/order-status-api/sandbox/server';
import { log } from '@/lib/process/log';
import { placeTracker } from '@/lib/testing/tracker-of';
import type { Tracker } from '@/lib/tracker/create-tracker';
import { POST } from './[secret]/route';

const secret = 'a-secret-of-the-fulfiller';
let sandbox: Sandbox;
let tracker: Tracker;

function configure(env: Record<string, string> = {}) {
  tracker = placeTracker({
    ORDER_STATUS_API_SANDBOX: '',
    ORDER_STATUS_API_URL: sandbox.url,
    ORDER_STATUS_API_TOKEN: sandbox.token,
    UPSTREAM_REQUESTS_PER_SECOND: '1000',
    LOOKUPS_PER_MINUTE: '1000',
    NOTIFICATION_SECRET: secret,
    ...env,
  });
}

beforeAll(async () => {
  log.level = 'silent';
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(() => configure());

const json = 'application/json';
const notify = (body: string, { given = secret, type = json } = {}) =>
  POST(
    new Request('http://localhost:3000/api/notifications/x', {
      method: 'POST',
      headers: { 'content-type': type, 'sec-fetch-site': 'cross-site' },
      body,
    }),
    { params: Promise.resolve({ secret: given }) },
  );
const callsFor = (po: string) => sandbox.requests.filter(({ lookup }) => lookup === po).length;
const read = (po: string) => tracker.track({ po, token: null }, 'a shopper');

test.each([
  ['by number', JSON.stringify({ purchase_order: '5697626056', status: 'canceled' }), json],
  ['by id', JSON.stringify({ order: { id: 16724 } }), json],
  ['by a form', 'order[purchase_order]=5697626056', 'application/x-www-form-urlencoded'],
])('an order that moved is asked for once more, and nothing else changes: %s', async (_by, body, type) => {
  const before = await read('5697626056');
  await read('1001');
  const [calls, others] = [callsFor('5697626056'), callsFor('1001')];
  expect((await notify(body, { type })).status).toBe(200);
  expect((await notify(body, { type })).status).toBe(200); // replayed
  const [first, second] = [await read('5697626056'), await read('5697626056')];
  expect(callsFor('5697626056')).toBe(calls + 1);
  await read('1001');
  expect(callsFor('1001')).toBe(others);
  for (const after of [first, second]) {
    if (after.kind !== 'found' || before.kind !== 'found') throw new Error(after.kind);
    expect({ ...after.order, checkedAt: before.order.checkedAt }).toEqual(before.order);
  }
});

test('the copy is kept for outages', async () => {
  await read('1002');
  sandbox.setFault({ kind: 'server-error-json' }, '1002');
  await notify('{"po":"1002"}');
  const result = await read('1002');
  expect(result).toMatchObject({ kind: 'found', order: { po: '1002', stale: true } });
  sandbox.setFault(null, '1002');
});

test.each(['', '{', 'null', '[]', '{"id":"show"}', '{"id":"1/../../stocks/1"}', '"x"'])(
  'the body %j is taken, and asks the upstream nothing',
  async (body) => {
    const before = sandbox.requests.length;
    const answer = await notify(body);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok' });
    expect(sandbox.requests).toHaveLength(before);
  },
);

test('a wrong secret, and any where none is set, is no address', async () => {
  expect((await notify('{}', { given: `${secret}x` })).status).toBe(404);
  configure({ NOTIFICATION_SECRET: '' });
  for (const given of ['', secret, 'undefined']) expect((await notify('{}', { given })).status).toBe(404);
});

test('64 KiB are taken and no more, of JSON or a form', async () => {
  const body = (bytes: number) => JSON.stringify({ note: 'x'.repeat(bytes - 11) });
  expect((await notify(body(64 * 1024))).status).toBe(200);
  expect((await notify(body(64 * 1024 + 1))).status).toBe(413);
  expect((await notify('{}', { type: 'text/xml' })).status).toBe(415);
});

test('the log tells names of fields, and no value', async () => {
  const info = vi.spyOn(log, 'info');
  await notify(JSON.stringify({ purchase_order: '1001', event: 'shipped', token: 'canary' }));
  expect(info.mock.calls).toEqual([
    [{ keys: ['purchase_order', 'event', 'token'], orders: 1 }, 'a notification came in'],
  ]);
  info.mockRestore();
});
