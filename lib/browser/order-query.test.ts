import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aPublicOrder } from '@/lib/testing/public-orders';
import { type WatchedOrder, watchOrder } from './order-query';

let answer: { status: number; body: string } = { status: 200, body: '' };
const server = createServer((_request, response) => {
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
const watch = () => watchOrder(address, packed, (watched) => seen.push(watched));
beforeEach(() => {
  seen = [];
});

test('a look brings the order as it now is', async () => {
  answer = { status: 200, body: JSON.stringify(shipped) };
  const watched = watch();
  expect(await watched.checkNow()).toEqual(shipped);
  expect(seen.at(-1)).toEqual({ order: shipped, trouble: null, isChecking: false });
  watched.stop();
});

test.each([
  [503, '', 'outage'],
  [429, '', 'limited'],
  [404, '', 'outage'],
  [410, '', 'link-ended'],
  [200, '<html>', 'outage'],
  [200, JSON.stringify({ ...shipped, stage: 'a word of tomorrow' }), 'outage'],
] as const)('%i keeps the last good order and names the trouble: %#', async (status, body, trouble) => {
  answer = { status, body };
  const watched = watch();
  expect(await watched.checkNow()).toBeNull();
  expect(seen.at(-1)).toEqual({ order: packed, trouble, isChecking: false });

  answer = { status: 200, body: JSON.stringify(shipped) };
  await watched.checkNow();
  expect(seen.at(-1)).toEqual({ order: shipped, trouble: null, isChecking: false });
  watched.stop();
});
