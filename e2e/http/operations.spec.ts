import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';
import type { App } from '../../lib/testing/app-server';
import { expect, test } from '../support/fixtures';

/** Sends part of a request and nothing more; tells what came back, and after how many milliseconds it was closed. */
async function sendHalf(app: App, text: string): Promise<{ answer: string; ms: number }> {
  const begun = performance.now();
  const socket = connect(app.port, '127.0.0.1', () => socket.write(text));
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', () => {}); // a reset closes it, too
  await once(socket, 'close');
  return { answer, ms: performance.now() - begun };
}

const halfHeaders = 'GET /api/health HTTP/1.1\r\nHost: local\r\nX-Slow: ';
const halfBody =
  'POST /api/orders/verify HTTP/1.1\r\nHost: local\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"po":';

test('a client that never ends its headers is cut off after five seconds, one that never ends its body after ten', async ({
  app,
}) => {
  const [headers, body] = await Promise.all([sendHalf(app, halfHeaders), sendHalf(app, halfBody)]);
  expect(headers.answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(headers.ms).toBeGreaterThan(4500);
  expect(headers.ms).toBeLessThan(7500);
  expect(body.ms).toBeGreaterThan(9500);
  expect(body.ms).toBeLessThan(12_500);
});

test('headers beyond 16 kB are refused', async ({ app }) => {
  const answer = await fetch(`${app.url}/api/health`, { headers: { 'x-long': 'a'.repeat(20_000) } });
  expect(answer.status).toBe(431);
});

test('on SIGTERM it is not ready, finishes what runs and ends, whatever a half-sent request does', async ({
  sandbox,
  startApp,
}) => {
  const app = await startApp();
  sandbox.setFault({ kind: 'latency', ms: 2000 }, '5697626056');
  try {
    expect((await fetch(`${app.url}/api/ready`)).status).toBe(200);
    const half = sendHalf(app, halfHeaders);
    const slow = fetch(`${app.url}/api/orders?po=5697626056`);
    await expect.poll(() => sandbox.requests.some(({ lookup }) => lookup === '5697626056')).toBe(true);

    const begun = performance.now();
    const ended = app.stop();
    await expect
      .poll(async () => {
        const answer = await fetch(`${app.url}/api/ready`);
        return [answer.status, answer.headers.get('connection'), (await answer.json()).status];
      })
      .toEqual([503, 'close', 'draining']);
    expect((await slow).status).toBe(200);
    expect(await ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(16_000);
    await half;
    await expect(fetch(`${app.url}/api/health`)).rejects.toThrow();
  } finally {
    sandbox.setFault(null, '5697626056');
  }
});

test('readiness tells of the upstream and Redis, but they do not decide', async ({ sandbox, startApp }) => {
  const app = await startApp({ REDIS_URL: 'redis://127.0.0.1:1' });
  const readiness = async () => (await fetch(`${app.url}/api/ready`)).json();
  expect(await readiness()).toEqual({ status: 'ready', upstream: 'reachable', redis: 'unreachable' });
  sandbox.setFault({ kind: 'unauthorized' }, 'refuses-our-key');
  const answer = await fetch(`${app.url}/api/orders?po=refuses-our-key`);
  sandbox.setFault(null, 'refuses-our-key');
  expect(answer.status).toBe(503);
  expect(await readiness()).toMatchObject({ status: 'ready', upstream: 'key-refused' });
});

test('figures are for whoever has the token, and nothing without one', async ({ app, startApp }) => {
  expect((await fetch(`${app.url}/api/metrics`)).status).toBe(404);
  const measured = await startApp({ METRICS_TOKEN: 'a-token-for-metrics' });
  const read = (authorization: string) =>
    fetch(`${measured.url}/api/metrics`, { headers: authorization === '' ? {} : { authorization } });
  expect((await read('')).status).toBe(401);
  expect((await read('Bearer a-token-for-metric')).status).toBe(401);

  await fetch(`${measured.url}/api/orders?po=5697626056`);
  await fetch(`${measured.url}/api/orders?po=5697626056`);
  await fetch(`${measured.url}/api/orders?po=nobody-knows-it`);
  const figures = async () => (await read('Bearer a-token-for-metrics')).text();
  // A request is counted when the server is done with it, which may be after its client has read the answer.
  await expect
    .poll(figures)
    .toMatch(/order_tracker_request_seconds_count\{route="\/api\/orders",status="200"\} 2/);
  const text = await figures();
  for (const line of [
    'order_tracker_lookups_total{outcome="found"} 2',
    'order_tracker_lookups_total{outcome="not-found"} 1',
    'order_tracker_cache_reads_total{state="fresh"} 1',
    'order_tracker_upstream_call_seconds_count{result="found"} 1',
    'order_tracker_upstream_breaker{state="closed"} 1',
    'order_tracker_redis_up 0',
  ]) {
    expect(text).toContain(line);
  }
  expect(text).not.toMatch(/5697626056|nobody-knows-it/);
});

test('each request is one line of JSON that names its route and outcome, and neither order nor client', async ({
  startApp,
}) => {
  const app = await startApp({ NOTIFICATION_SECRET: 'canary-secret-of-hints', TRUST_PROXY_HOPS: '1' });
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(app.url + path, { ...init, headers: { ...init.headers, 'x-forwarded-for': '198.51.100.77' } });
  const shown = await ask('/api/orders?po=5697626056');
  await ask('/api/orders?po=canary-number');
  await ask('/api/orders/verify', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"po":"5697626056","proof":"canary-proof"}',
  });
  await ask('/track?po=canary-number&t=canary-token');
  await ask('/api/notifications/canary-secret-of-hints', {
    method: 'POST',
    body: '{"canary-key":"canary-value"}',
  });
  await ask('/canary-path');
  const gone = new AbortController();
  get(`${app.url}/api/orders?po=SLOW`, { signal: gone.signal }).on('error', () => {});
  setTimeout(() => gone.abort(), 1);
  await app.stop();

  const log = app.log();
  expect(log).not.toMatch(/5697626056|canary-(number|proof|token|secret|value|path)|198\.51\.100\.77/);
  const lines = log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const ofOrder = lines.filter(({ requestId }) => requestId === shown.headers.get('x-request-id'));
  expect(ofOrder).toEqual([
    expect.objectContaining({
      method: 'GET',
      route: '/api/orders',
      status: 200,
      ms: expect.any(Number),
      outcome: 'found',
      cache: 'none',
      upstreamCall: true,
      po: expect.stringMatching(/^[\w-]{16}$/),
      client: expect.stringMatching(/^[\w-]{16}$/),
    }),
  ]);
  expect(lines).toContainEqual(expect.objectContaining({ route: '/api/orders', outcome: 'not-found' }));
  expect(lines).toContainEqual(
    expect.objectContaining({
      route: '/api/orders/verify',
      outcome: 'no-match',
      cache: 'fresh',
      po: ofOrder[0].po,
    }),
  );
  expect(lines).toContainEqual(expect.objectContaining({ route: '/api/notifications/*' }));
  expect(lines).toContainEqual(expect.objectContaining({ route: 'other', status: 404 }));
});
