import type { App } from '../../lib/testing/app-server';
import { expect, test } from '../support/fixtures';

/** Each client has limits of its own, so that several tests can have one server. */
const threeAMinute = { LOOKUPS_PER_MINUTE: '3', TRUST_PROXY_HOPS: '1' };

const lookUp = async (app: App, po: string, forwardedFor?: string) => {
  const headers: Record<string, string> =
    forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  const answer = await fetch(`${app.url}/api/orders?po=${encodeURIComponent(po)}`, { headers });
  await answer.arrayBuffer();
  return answer;
};

test('a page is one lookup, as its JSON is, though its style asks for the answer, too', async ({
  appWith,
}) => {
  const app = await appWith(threeAMinute);
  for (const [n, path] of ['/track', '/api/orders', '/embed'].entries()) {
    const headers = { 'x-forwarded-for': `198.51.100.${n}` };
    const statuses: number[] = [];
    for (let look = 0; look < 4; look++) {
      statuses.push((await fetch(`${app.url}${path}?po=1001`, { headers })).status);
    }
    expect(statuses, path).toEqual([200, 200, 200, 429]);
  }
});

test('thirty guesses with thirty forged addresses are stopped after ten failures; a watched order goes on', async ({
  sandbox,
  startApp,
}) => {
  const app = await startApp({ FAILED_LOOKUPS_PER_HOUR: '10' });
  expect((await lookUp(app, '5697626056')).status).toBe(200);
  const before = sandbox.requests.length;
  const statuses: number[] = [];
  for (let n = 0; n < 30; n++) statuses.push((await lookUp(app, `guess-${n}`, `203.0.113.${n}`)).status);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(404));
  expect(statuses.slice(10)).toEqual(Array(20).fill(429));
  expect(sandbox.requests.length - before).toBe(10);

  const refused = await lookUp(app, 'LIVE-1');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
  expect((await lookUp(app, '5697626056')).status).toBe(200);

  const page = await fetch(`${app.url}/track?po=guess-99`);
  expect(page.status).toBe(429);
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(3000);
});

test('behind proxies of ours, each client has limits of its own, and cannot choose another', async ({
  startApp,
}) => {
  const app = await startApp({ FAILED_LOOKUPS_PER_HOUR: '3', TRUST_PROXY_HOPS: '1' });
  const guess = async (n: number, client: string) => (await lookUp(app, `guess-${n}`, client)).status;
  const first: number[] = [];
  for (let n = 0; n < 5; n++) first.push(await guess(n, `10.9.8.${n}, 203.0.113.5`));
  expect(first).toEqual([404, 404, 404, 429, 429]);
  expect(await guess(6, '203.0.113.6')).toBe(404);
  expect(await guess(7, '2001:db8:1:2::1')).toBe(404);
  expect(await guess(8, '2001:db8:1:2:ffff::1')).toBe(404);
  expect(await guess(9, '2001:db8:1:2:3:4:5:6')).toBe(404);
  expect(await guess(10, '2001:db8:1:2::2')).toBe(429);
  expect(await guess(11, '2001:db8:1:3::1')).toBe(404);
});

test('a page or program that asks too often is told when to come back', async ({ appWith }) => {
  const app = await appWith(threeAMinute);
  const client = '203.0.113.5';
  for (let n = 0; n < 3; n++) expect((await lookUp(app, '5697626056', client)).status).toBe(200);
  const refused = await lookUp(app, '5697626056', client);
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

test('sixty new numbers during an outage cost the upstream 25 calls at most, and are nobody’s failure', async ({
  sandbox,
  startApp,
}) => {
  const app = await startApp({ UPSTREAM_REQUESTS_PER_SECOND: '5', FAILED_LOOKUPS_PER_HOUR: '10' });
  sandbox.setFault({ kind: 'server-error-html' });
  try {
    const before = sandbox.requests.length;
    const inTurn: number[] = [];
    for (let n = 0; n < 30; n++) inTurn.push((await lookUp(app, `new-${n}`)).status);
    const atOnce = await Promise.all(Array.from({ length: 30 }, (_, n) => lookUp(app, `more-${n}`)));
    expect(new Set([...inTurn, ...atOnce.map(({ status }) => status)])).toEqual(new Set([503]));
    for (const { headers } of atOnce) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(sandbox.requests.length - before).toBeLessThanOrEqual(25);
  } finally {
    sandbox.setFault(null);
  }
});

test('two hundred readers of a cold order from one address cost one call', async ({ sandbox, startApp }) => {
  const app = await startApp({ FAILED_LOOKUPS_PER_HOUR: '30' });
  const before = sandbox.requests.length;
  const answers = await Promise.all(Array.from({ length: 200 }, () => lookUp(app, '5697626056')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(sandbox.requests.length - before).toBe(1);
});

test('different orders are shown up to the limit, by page, frame and JSON alike; shown ones and links go on', async ({
  sandbox,
  startApp,
}) => {
  for (let n = 0; n < 8; n++) sandbox.putOrder(plainOrder(700_000 + n));
  const app = await startApp({ ORDERS_PER_HOUR: '5' });
  const [api, page, frame] = ['/api/orders', '/track', '/embed'];
  const statusOf = async (path: string, po: string) => {
    const answer = await fetch(`${app.url}${path}?po=${encodeURIComponent(po)}`);
    await answer.arrayBuffer();
    return answer.status;
  };
  for (let n = 0; n < 5; n++)
    expect(await statusOf([api, page, frame][n % 3] ?? '', `${700_000 + n}`)).toBe(200);
  // Again, and in other spellings.
  for (const po of ['700000', '#700000', 'Order 700001.']) expect(await statusOf(api, po)).toBe(200);
  for (const path of [api, page, frame]) expect(await statusOf(path, '700006')).toBe(429);
  const refused = await lookUp(app, '700007');
  expect([refused.status, Number(refused.headers.get('retry-after')) > 3000]).toEqual([429, true]);
  expect(await statusOf(page, '700002')).toBe(200);

  const proven = await fetch(`${app.url}/api/orders/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ po: '700006', proof: '89501' }),
  });
  expect(proven.status).toBe(200);
  const { token } = await proven.json();
  expect((await fetch(`${app.url}/api/orders?t=${token}`)).status).toBe(200);
});

const plainOrder = (number: number) => ({
  id: number,
  purchase_order: `${number}`,
  status: 'open',
  address: { ship_to_first_name: 'Wilhelmina', ship_to_zip_code: '89501', ship_to_country: 'US' },
});

test('spellings of one known order end with their client’s limit, and cost others nothing', async ({
  sandbox,
  startApp,
}) => {
  sandbox.putOrder(plainOrder(710_000));
  const app = await startApp({ FAILED_LOOKUPS_PER_HOUR: '30', TRUST_PROXY_HOPS: '1' });
  const before = sandbox.requests.length;
  const statuses: number[] = [];
  for (let n = 1; n <= 45; n++) {
    const spelling = `710000${[...n.toString(2)].map((bit) => (bit === '1' ? '!' : '.')).join('')}`;
    statuses.push((await lookUp(app, spelling, '203.0.113.5')).status);
  }
  expect(statuses).toEqual([...Array(30).fill(200), ...Array(15).fill(429)]);
  expect(sandbox.requests.length - before).toBe(31);
  expect((await lookUp(app, '710000', '203.0.113.5')).status).toBe(200);
  expect((await lookUp(app, '710000.', '198.51.100.5')).status).toBe(200);
});

test('a framework that prerenders does not make the upstream seem away', async ({ sandbox, startApp }) => {
  const app = await startApp({ TRUST_PROXY_HOPS: '1' });
  await lookUp(app, '5697626056');
  for (let n = 0; n < 12; n++) {
    const headers = { rsc: '1', 'next-router-prefetch': '2', 'x-forwarded-for': `198.51.100.${n}` };
    for (const po of [`w${n}`, '5697626056']) {
      await fetch(`${app.url}/track?po=${po}`, { headers }).then((answer) => answer.arrayBuffer());
    }
  }
  const ready = await fetch(`${app.url}/api/ready`);
  expect(await ready.json()).toMatchObject({ upstream: 'reachable' });
  expect(await (await lookUp(app, '5697626056')).status).toBe(200);
  expect(sandbox.requests.length).toBeGreaterThan(0);
  expect(app.log()).not.toContain('The connection to the Order Status API failed');
});

test('wrong secrets of every kind are counted together, logged and refused; a right one from elsewhere passes', async ({
  startApp,
}) => {
  const [metrics, hints, support] = [
    'metrics-token-of-tests',
    'hints-secret-of-tests',
    'support-token-of-the-tests',
  ];
  const app = await startApp({
    TRUST_PROXY_HOPS: '1',
    METRICS_TOKEN: metrics,
    NOTIFICATION_SECRET: hints,
    SUPPORT_API_TOKEN: support,
  });
  const ask = (path: string, token: string, client: string, method = 'GET') =>
    fetch(`${app.url}${path}`, {
      method,
      ...(method === 'POST' ? { body: '{}' } : {}),
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': client,
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
    }).then(async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    });
  const guesser = '203.0.113.9';
  expect(await ask('/api/metrics', 'wrong', guesser)).toBe(401);
  expect(await ask('/api/metrics', '', guesser)).toBe(401);
  expect(await ask('/api/notifications/wrong', '', guesser, 'POST')).toBe(404);
  for (let n = 0; n < 3; n++) expect(await ask('/api/support/orders?id=1', `wrong-${n}`, guesser)).toBe(401);
  expect(await ask('/api/metrics', 'wrong', guesser)).toBe(429);
  expect(await ask('/api/notifications/wrong', '', guesser, 'POST')).toBe(429);
  expect(await ask('/api/metrics', metrics, guesser)).toBe(429);
  const other = '203.0.114.9';
  for (let n = 0; n < 8; n++) expect(await ask('/api/metrics', metrics, other)).toBe(200);
  expect(await ask(`/api/notifications/${hints}`, '', other, 'POST')).toBe(200);
  expect(await ask('/api/support/orders?po=5697626056', support, other)).toBe(200);
  expect(app.log().match(/"secret":"METRICS_TOKEN".*a wrong secret was given/g)?.length).toBeGreaterThan(0);
  expect(app.log()).not.toMatch(/metrics-token-of-tests|"wrong/);
});
