import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../lib/testing/app-server';
import { expect, test } from './fixtures';

const probe = new URL('heap-probe.cjs', import.meta.url).pathname;
const order = '5697626056';

/** What one client of each kind sends. */
const kinds: Record<
  string,
  (app: App, number: number, headers: Record<string, string>) => Promise<Response>
> = {
  'a lookup of a cached order': (app, _, headers) => fetch(`${app.url}/api/orders?po=${order}`, { headers }),
  'a number that nobody knows': (app, number, headers) =>
    fetch(`${app.url}/api/orders?po=unknown-${number}`, { headers }),
  'an order’s page': (app, _, headers) => fetch(`${app.url}/track?po=${order}`, { headers }),
  'an order in a frame': (app, _, headers) => fetch(`${app.url}/embed?po=${order}`, { headers }),
  'a wrong proof': (app, number, headers) =>
    fetch(`${app.url}/api/orders/verify`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ po: `unproven-${number}`, proof: 'nobody@example.com' }),
    }),
  'a wrong passcode': (app, _, headers) =>
    fetch(`${app.url}/support/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ passcode: 'not the passcode' }),
    }),
};

async function send(app: App, kind: string, from: number, count: number): Promise<Set<number>> {
  const statuses = new Set<number>();
  let next = from;
  const one = async () => {
    while (next < from + count) {
      const number = next++;
      // Each in a network of its own.
      const address = `10.${(number >> 8) & 255}.${number & 255}.${(number >> 16) + 1}`;
      const answer = await kinds[kind]?.(app, number, { 'x-forwarded-for': address });
      await answer?.arrayBuffer();
      statuses.add(answer?.status ?? 0);
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return statuses;
}

async function heapOf(app: App): Promise<number> {
  const before = app.log().length;
  app.process.kill('SIGUSR2');
  for (;;) {
    const told = /heap after collection: (\d+)/.exec(app.log().slice(before));
    if (told) return Number(told[1]);
    await wait(20);
  }
}

test('a client costs less than 2 kB, whatever it did', async ({ startApp }) => {
  test.setTimeout(300_000);
  const app = await startApp({
    TRUST_PROXY_HOPS: '1',
    SUPPORT_PASSCODE: 'a passcode of the desk',
    NODE_OPTIONS: `--max-old-space-size=384 --require ${probe}`,
  });
  const perClient: Record<string, number> = {};
  let from = 0;
  for (const kind of Object.keys(kinds)) {
    await send(app, kind, from, 300);
    from += 300;
  }
  for (const kind of Object.keys(kinds)) {
    // What is kept for all, such as compiled code, comes to an end within the rounds; what is kept for each doesn't.
    for (let round = 0; round < 3 && (perClient[kind] ?? 2000) >= 2000; round++) {
      const before = await heapOf(app);
      const statuses = await send(app, kind, from, 1000);
      expect(Math.min(...statuses), kind).toBeLessThan(500);
      perClient[kind] = Math.round(((await heapOf(app)) - before) / 1000);
      from += 1000;
    }
  }
  for (const [kind, bytes] of Object.entries(perClient)) expect(bytes, kind).toBeLessThan(2000);
});
