import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { supportOrder } from '@/lib/http/api-schemas';
import { type Sandbox, startSandbox } from '@/lib/order-status-api/sandbox/server';
import { log } from '@/lib/process/log';
import { placeTracker } from '@/lib/testing/tracker-of';
import type { Tracker } from '@/lib/tracker/create-tracker';
import { GET } from './orders/route';
import { POST } from './share-links/route';

const token = 'a-token-of-the-help-desk';
let sandbox: Sandbox;
let tracker: Tracker;

function configure(env: Record<string, string> = {}) {
  tracker = placeTracker({
    ORDER_STATUS_API_SANDBOX: '',
    ORDER_STATUS_API_URL: sandbox.url,
    ORDER_STATUS_API_TOKEN: sandbox.token,
    UPSTREAM_REQUESTS_PER_SECOND: '1000',
    SUPPORT_PASSCODE: 'correct horse battery',
    SUPPORT_API_TOKEN: token,
    PUBLIC_URL: 'https://track.store.example',
    PURCHASE_ORDER_PREFIX: 'SHOP-',
    ...env,
  });
}

beforeAll(async () => {
  log.level = 'silent';
  sandbox = await startSandbox();
  sandbox.putOrder({ id: 91, purchase_order: 'SHOP-77', status: 'open', client_amount: 41.17 });
  sandbox.putOrder({ id: 92, purchase_order: null, status: 'open' });
});
afterAll(() => sandbox.stop());
beforeEach(() => configure());

const bearer = { authorization: `Bearer ${token}` };
const ask = (query: string, headers: Record<string, string> = bearer) =>
  GET(new Request(`http://localhost:3000/api/support/orders?${query}`, { headers }));
const share = (body: unknown, headers: Record<string, string> = bearer) =>
  POST(
    new Request('http://localhost:3000/api/support/share-links', {
      method: 'POST',
      headers: { host: 'localhost:3000', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
const codeOf = async (answer: Promise<Response>) => {
  const { status, body } = await answer.then(async (a) => ({ status: a.status, body: await a.json() }));
  return `${status} ${body.code}`;
};

test('a help desk gets the support view with its token, and an agent with a session', async () => {
  const answer = await ask('po=5697626056');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  const order = supportOrder.parse(await answer.json());
  expect(order).toMatchObject({
    po: '5697626056',
    id: '16724',
    flags: 'nothing-to-prove-with',
    url: 'https://track.store.example/track?po=5697626056',
  });
  const cookie = await tracker.desk.begin(new Headers({ host: 'localhost' }), Date.now());
  expect((await ask('id=16724', { cookie })).status).toBe(200);
});

test('nobody else gets anything', async () => {
  const strangers: Record<string, string>[] = [
    {},
    { authorization: 'Bearer x' },
    { cookie: 'order-tracker-desk=x' },
  ];
  for (const headers of strangers) {
    const answer = await ask('po=5697626056', headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await codeOf(share({ po: '5697626056' }, headers))).toBe('401 unauthorized');
  }
  configure({ SUPPORT_PASSCODE: '', SUPPORT_API_TOKEN: '' });
  expect((await ask('po=5697626056', { authorization: 'Bearer ' })).status).toBe(401);
});

test('an order is found by id and by every form of its number', async () => {
  for (const query of ['id=91', 'id=%2091%20', 'po=SHOP-77', 'po=77', 'po=%20Order%20%2377.']) {
    expect(supportOrder.parse(await (await ask(query)).json()).po).toBe('SHOP-77');
  }
});

test("every answer fits its schema, and none holds the store's cost", async () => {
  for (const po of [
    '2003',
    '3001',
    '3008',
    '3009',
    '3010',
    '3011',
    '3012',
    'BULK-250',
    '注文-42',
    'SHOP-77',
  ]) {
    const text = await (await ask(`po=${encodeURIComponent(po)}`)).text();
    expect(() => supportOrder.parse(JSON.parse(text))).not.toThrow();
    expect(text).not.toMatch(/73\.19|41\.17|client_amount/);
  }
});

test.each([
  'id=show',
  'id=..',
  'id=1%2F..%2F..%2Fstocks%2F1',
  'id=',
  'id=-1',
  'id=1.0',
  'id=%EF%BC%91',
  '',
  'id=1&id=2',
  'po=1&id=1',
  'po=1&po=2',
])('the question %j is refused without asking the upstream', async (query) => {
  const before = sandbox.requests.length;
  expect(await codeOf(ask(query))).toBe('400 invalid-request');
  expect(sandbox.requests).toHaveLength(before);
});

test('what is no number, no order and no upstream is told apart', async () => {
  expect(await codeOf(ask('po='))).toBe('400 invalid-purchase-order');
  expect(await codeOf(ask('po=nobody-knows'))).toBe('404 not-found');
  expect(await codeOf(ask('id=999999999'))).toBe('404 not-found');
  const outage = await ask('po=OUTAGE-1');
  expect(outage.status).toBe(503);
  expect(Number(outage.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('the desk always asks the upstream itself', async () => {
  const asked = () => sandbox.requests.filter(({ lookup }) => lookup === '1003').length;
  const before = asked();
  await ask('po=1003');
  await ask('po=1003');
  expect(asked()).toBe(before + 2);
});

test('a signed link is made by number or id, with its view and days', async () => {
  const answer = await share({ po: ' #77 ', shows: 'status', days: 7 });
  const { url, expiresAt } = await answer.json();
  const [, made = ''] = /^https:\/\/track\.store\.example\/track\?t=(.+)$/.exec(url) ?? [];
  const opened = await tracker.track({ po: null, token: made }, 'a customer');
  expect(opened).toMatchObject({ kind: 'found', order: { po: 'SHOP-77', shows: 'status' } });
  expect(expiresAt).toMatch(/T23:59:59\.000Z$/);
  const daysLeft = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
  expect(daysLeft).toBeGreaterThanOrEqual(7 - 0.001);
  expect(daysLeft).toBeLessThan(8);
  expect((await share({ id: 91, shows: 'full' })).status).toBe(200);
});

test('left out, the days are those of the settings', async () => {
  configure({ SHARE_LINK_DAYS: '3' });
  const { expiresAt } = await (await share({ id: '91', shows: 'full' })).json();
  expect((Date.parse(expiresAt) - Date.now()) / 86_400_000).toBeLessThan(4);
});

test.each([
  [{ po: '77', shows: 'everything' }, '400 invalid-request'],
  [{ po: '77', days: 0 }, '400 invalid-request'],
  [{ po: '77', days: 3651 }, '400 invalid-request'],
  [{ po: '77', days: '7' }, '400 invalid-request'],
  [{ po: '77', id: '91' }, '400 invalid-request'],
  [{ id: '1/../../stocks/1' }, '400 invalid-request'],
  [{}, '400 invalid-request'],
  [null, '400 invalid-request'],
  [{ po: ' ' }, '400 invalid-purchase-order'],
  [{ po: 'nobody-knows' }, '404 not-found'],
  [{ id: '92' }, '400 invalid-purchase-order'],
])('for %j no link is made: %s', async (body, expected) => {
  expect(await codeOf(share(body))).toBe(expected);
});

test('posts from elsewhere, of another type or too long are refused', async () => {
  expect(await codeOf(share({ po: '77' }, { ...bearer, 'sec-fetch-site': 'cross-site' }))).toBe(
    '403 forbidden',
  );
  expect(await codeOf(share({ po: '77' }, { ...bearer, 'content-type': 'text/plain' }))).toBe(
    '415 unsupported-media-type',
  );
  expect(await codeOf(share({ po: 'x'.repeat(5000) }))).toBe('413 body-too-large');
});

test('no link is made for a host that a stranger could have named', async () => {
  configure({ PUBLIC_URL: '' });
  expect(await codeOf(share({ po: '77' }, { ...bearer, host: 'evil.example' }))).toBe('503 unavailable');
  const { url } = await (await share({ po: '77' })).json();
  expect(url).toMatch(/^http:\/\/localhost:3000\/track\?t=/);
});
