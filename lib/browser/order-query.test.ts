import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onlineManager } from '@tanstack/react-query';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aPublicOrder } from '@/lib/testing/public-orders';
import { type WatchedOrder, watchOrder } from './order-query';

let answer: { status: number; body: string } = { status: 200, body: '' };
let asked = 0;
const server = createServer((_request, response) => {
  asked++;
  response.writeHead(answer.status, { 'retry-after': '7' }).end(answer.body);
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

const packed = aPublicOrder({ stage: 'packed' });
const shipped = aPublicOrder({ stage: 'shipped' });
let seen: WatchedOrder[] = [];
const watch = (isPaused = false) => watchOrder(address, packed, isPaused, (watched) => seen.push(watched));
const reconnect = () => {
  onlineManager.setOnline(false);
  onlineManager.setOnline(true);
};
/** Long enough for a question to reach the server of this test. */
const aMoment = () => new Promise((passed) => setTimeout(passed, 100));
beforeEach(() => {
  seen = [];
  asked = 0;
});

test('a look brings the order as it now is', async () => {
  answer = { status: 200, body: JSON.stringify(shipped) };
  const watched = watch();
  expect(await watched.checkNow()).toEqual({ kind: 'seen', order: shipped });
  expect(seen.at(-1)).toEqual({ order: shipped, trouble: null, isChecking: false });
  watched.stop();
});

test.each([
  [503, '', 'outage'],
  [429, '', 'limited'],
  [404, '', 'outage'],
  [410, '', 'link-ended'],
  [200, '<html>', 'outage'],
] as const)('%i keeps the last good order and names the trouble: %#', async (status, body, trouble) => {
  answer = { status, body };
  const watched = watch();
  expect(await watched.checkNow()).toEqual({ kind: 'trouble', trouble });
  expect(seen.at(-1)).toEqual({ order: packed, trouble, isChecking: false });

  answer = { status: 200, body: JSON.stringify(shipped) };
  await watched.checkNow();
  expect(seen.at(-1)).toEqual({ order: shipped, trouble: null, isChecking: false });
  watched.stop();
});

test('a link that is not known any more has ended', async () => {
  answer = { status: 404, body: '' };
  const watched = watchOrder(`${address}?t=sealed`, packed, true, (change) => seen.push(change));
  expect(await watched.checkNow()).toEqual({ kind: 'trouble', trouble: 'link-ended' });
  expect(seen.at(-1)?.trouble).toBe('link-ended');
  watched.stop();
});

test('an answer of a newer shape says that the page is outdated, and names no trouble that there isn’t', async () => {
  answer = { status: 200, body: JSON.stringify({ ...shipped, stage: 'a word of tomorrow' }) };
  const watched = watch();
  expect(await watched.checkNow()).toEqual({ kind: 'outdated' });
  expect(seen.at(-1)).toEqual({ order: packed, trouble: null, isChecking: false });
  watched.stop();
});

test('going on after a pause, it looks at once where a look is overdue, and not before', async () => {
  answer = { status: 200, body: JSON.stringify(packed) };
  const watched = watch(true);
  watched.setPaused(false);
  await vi.waitFor(() => expect(asked).toBe(1));
  await watched.checkNow();
  const before = asked;
  watched.setPaused(true);
  watched.setPaused(false);
  await aMoment();
  expect(asked).toBe(before);
  watched.stop();
});

test('what begins paused looks only when asked', async () => {
  answer = { status: 200, body: JSON.stringify(packed) };
  const watched = watch(true);
  await aMoment();
  expect(asked).toBe(0);
  await watched.checkNow();
  reconnect();
  await aMoment();
  expect(asked).toBe(1);

  watched.setPaused(false);
  reconnect();
  await vi.waitFor(() => expect(asked).toBe(2));
  watched.setPaused(true);
  reconnect();
  await aMoment();
  expect(asked).toBe(2);
  watched.stop();
});

test.each([
  ['is finished', 200, JSON.stringify(aPublicOrder({ stage: 'delivered' }))],
  ['came by a link that ended', 410, ''],
])('the connection returns: an order that %s is not asked for', async (_which, status, body) => {
  answer = { status, body };
  const watched = watch();
  await watched.checkNow();
  const before = asked;
  reconnect();
  await aMoment();
  expect(asked).toBe(before);
  watched.stop();
});

test('a look that waits for the connection is dropped by a pause', async () => {
  answer = { status: 200, body: JSON.stringify(packed) };
  onlineManager.setOnline(false);
  const watched = watch();
  watched.setPaused(true);
  onlineManager.setOnline(true);
  await aMoment();
  expect(asked).toBe(0);
  watched.stop();
});
