import type { App } from '../lib/testing/app-server';
import { expect, test } from './fixtures';

const lookUp = async (app: App, po: string, forwardedFor?: string) => {
  const headers: Record<string, string> =
    forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  const answer = await fetch(`${app.url}/api/orders?po=${encodeURIComponent(po)}`, { headers });
  await answer.arrayBuffer();
  return answer;
};

test('thirty guesses with thirty forged addresses are stopped after ten failures; a watched order goes on', async ({
  sandbox,
  startApp,
  page,
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

  const answer = await page.goto(`${app.url}/track?po=guess-99`);
  expect(answer?.status()).toBe(429);
  expect(Number(answer?.headers()['retry-after'])).toBeGreaterThan(3000);
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

test('a page or program that asks too often is told when to come back', async ({ startApp }) => {
  const app = await startApp({ LOOKUPS_PER_MINUTE: '5' });
  for (let n = 0; n < 5; n++) expect((await lookUp(app, '5697626056')).status).toBe(200);
  const refused = await lookUp(app, '5697626056');
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
