import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../../lib/testing/app-server';
import { expect, test } from '../support/fixtures';

const probe = new URL('../support/heap-probe.cjs', import.meta.url).pathname;
const order = '5697626056';

/** What one client sends: a lookup of a cached order, one of a number that nobody knows, an order's page, and so on. */
const kinds: ((app: App, number: number, headers: Record<string, string>) => Promise<Response>)[] = [
  (app, _, headers) => fetch(`${app.url}/api/orders?po=${order}`, { headers }),
  (app, number, headers) => fetch(`${app.url}/api/orders?po=unknown-${number}`, { headers }),
  (app, _, headers) => fetch(`${app.url}/track?po=${order}`, { headers }),
  (app, _, headers) => fetch(`${app.url}/embed?po=${order}`, { headers }),
  (app, number, headers) =>
    fetch(`${app.url}/api/orders/verify`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ po: `unproven-${number}`, proof: 'nobody@example.com' }),
    }),
  (app, _, headers) =>
    fetch(`${app.url}/support/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ passcode: 'not the passcode' }),
    }),
];

/** Sends what so many clients send, of each kind in turn. */
async function send(app: App, from: number, count: number): Promise<Set<number>> {
  const statuses = new Set<number>();
  let next = from;
  const one = async () => {
    while (next < from + count) {
      const number = next++;
      // Each in a network of its own.
      const address = `10.${(number >> 8) & 255}.${number & 255}.${(number >> 16) + 1}`;
      const answer = await kinds[number % kinds.length]?.(app, number, { 'x-forwarded-for': address });
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

// Each kind by itself, and many more of them, is a matter of the bench (`npm run bench -- attack`).
test('a client costs less than 2 kB, whatever it did', async ({ startApp }) => {
  test.slow();
  const app = await startApp({
    TRUST_PROXY_HOPS: '1',
    SUPPORT_PASSCODE: 'a passcode of the desk',
    NODE_OPTIONS: `--max-old-space-size=384 --require ${probe}`,
  });
  const clients = 800;
  await send(app, 0, clients);
  // What is kept for all, such as compiled code, comes to an end within the rounds; what is kept for each doesn't.
  const perClient: number[] = [];
  for (let round = 1; round <= 4 && !perClient.some((bytes) => bytes < 2000); round++) {
    const before = await heapOf(app);
    const statuses = await send(app, round * clients, clients);
    expect(Math.max(...statuses)).toBeLessThan(500);
    perClient.push(Math.round(((await heapOf(app)) - before) / clients));
  }
  expect(Math.min(...perClient), `${perClient}`).toBeLessThan(2000);
});
