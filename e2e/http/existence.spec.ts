import type { Fault } from '../../lib/order-status-api/sandbox/faults';
import type { App } from '../../lib/testing/app-server';
import { expect, test } from '../support/fixtures';

/** Where a number alone shows nothing, a wrong proof tells nobody whether there is such an order. */

let clients = 0;
/** A try by somebody who has not tried before: what a stranger sees of it, without the number that was asked for. */
async function attempt(app: App, po: string, proof = '11111') {
  const startedAt = performance.now();
  const answer = await fetch(`${app.url}/api/orders/verify`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `198.51.${++clients >> 8}.${clients & 255}`,
    },
    body: JSON.stringify({ po, proof }),
  });
  const body = await answer.text();
  // Timers are exact to a millisecond or so; a busy machine adds some more.
  const steps = Math.floor((performance.now() - startedAt + 20) / 1500);
  const {
    'x-request-id': _id,
    date: _date,
    'retry-after': wait,
    ...headers
  } = Object.fromEntries(answer.headers);
  // Two that wait for one moment may be told a second apart.
  return { status: answer.status, body, steps, headers, waits: wait === undefined ? 'no' : 'yes' };
}

/** An order, kept in memory by whoever has its link. */
async function aSeenOrder(app: App, sandbox: { putOrder(wire: object): void }, id: number, po: string) {
  sandbox.putOrder({
    id,
    purchase_order: po,
    status: 'open',
    ship_to_zip_code: '89501',
    ship_to_country: 'US',
  });
  const opened = await attempt(app, po, '89501');
  expect(opened.status).toBe(200);
  const link = JSON.parse(opened.body).token;
  expect((await fetch(`${app.url}/api/orders?t=${link}`)).status).toBe(200);
}

const states: [string, Fault | null, number][] = [
  ['well', null, 404],
  ['slow', { kind: 'latency', ms: 900 }, 404],
  ['slower', { kind: 'latency', ms: 1800 }, 404],
  ['down', { kind: 'reset' }, 503],
];

test('a wrong proof is told alike, in the same time, whether the order exists or not, in every state', async ({
  sandbox,
  startApp,
}) => {
  test.setTimeout(180_000);
  const nothing = { PO_ALONE_SHOWS: 'nothing', TRUST_PROXY_HOPS: '1' };
  const [plain, prefixed] = [
    await startApp(nothing),
    await startApp({ ...nothing, PURCHASE_ORDER_PREFIX: 'EX-' }),
  ];
  const id = 810_000 + process.pid;
  await aSeenOrder(plain, sandbox, id, `${id}`);
  await aSeenOrder(prefixed, sandbox, id + 1, `EX-${id}`);
  const numbers: [App, string, string][] = [
    [plain, `${id}`, `${id}7`],
    [plain, `#${id}`, `#${id}7`],
    [prefixed, `#${id}`, `#${id}7`],
  ];
  try {
    for (const [state, fault, status] of states) {
      sandbox.setFault(fault);
      // A busy machine may be late by a step now and then; what tells an order is so each time.
      await expect(async () => {
        const told = await Promise.all(
          numbers.map(([app, ...pair]) => Promise.all(pair.map((po) => attempt(app, po)))),
        );
        for (const [exists, doesNot] of told) {
          expect(exists, state).toEqual(doesNot);
          expect(exists?.status, state).toBe(status);
          expect(exists?.steps, state).toBeGreaterThanOrEqual(1);
        }
      }).toPass({ timeout: 40_000, intervals: [0] });
    }
    // By now the upstream rests, and an order that is in memory opens for nobody who has to prove it.
    await expect(async () => {
      const pair = [`${id}`, `${id}7`].map((po) => attempt(plain, po, '89501'));
      const [exists, doesNot] = await Promise.all(pair);
      expect(exists).toEqual(doesNot);
      expect(exists?.status).toBe(503);
    }).toPass({ timeout: 20_000, intervals: [0] });
  } finally {
    sandbox.setFault(null);
  }
});

test('under more tries than the upstream bears, both are refused alike', async ({ sandbox, startApp }) => {
  const app = await startApp({
    PO_ALONE_SHOWS: 'nothing',
    TRUST_PROXY_HOPS: '1',
    UPSTREAM_REQUESTS_PER_SECOND: '2',
  });
  const id = 820_000 + process.pid;
  await aSeenOrder(app, sandbox, id, `${id}`);
  const crowd = Promise.all(Array.from({ length: 70 }, (_, n) => attempt(app, `crowd-${n}`)));
  const [exists, doesNot] = await Promise.all([attempt(app, `${id}`), attempt(app, `${id}7`)]);
  expect(exists).toEqual(doesNot);
  expect(exists.status).toBe(503);
  await crowd;
});
