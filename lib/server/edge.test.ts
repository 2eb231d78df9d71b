import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { log } from '@/lib/process/log';
import { getRequestContext, type RequestContext } from '@/lib/process/request-context';
import { placeTracker } from '@/lib/testing/tracker-of';
import { createEdge } from './edge';

log.level = 'silent';

// Stands where the framework does, and tells what reached it.
let seen: { request: IncomingMessage; context: RequestContext | null } | null = null;
const server = createServer(
  createEdge(async (request, response) => {
    seen = { request, context: getRequestContext() };
    if (request.url === '/track?po=broken') throw new Error('a fault of ours');
    response.end('from the framework');
  }, new Map()),
);

function settle(env: Record<string, string> = {}): void {
  placeTracker(env);
}

beforeAll(async () => {
  settle();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => server.close());

async function ask(path: string, init: RequestInit = {}) {
  seen = null;
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test('the browser and the page get one policy, with a nonce of this request alone', async () => {
  const first = await ask('/track?po=1');
  const policy = first.headers.get('content-security-policy');
  expect(policy).toContain(`'nonce-${seen?.context?.nonce}'`);
  expect(seen?.request.headers['content-security-policy']).toBe(policy);
  expect(first.headers.get('cache-control')).toBe('private, no-store');
  expect((await ask('/track?po=1')).headers.get('content-security-policy')).not.toBe(policy);
});

test('a page learns the language that stands in its address, whatever else stands there', async () => {
  const chosen = async (path: string) => {
    await ask(path);
    return seen?.context?.chosenLang;
  };
  expect(await chosen('/track?po=1&lang=de-AT')).toBe('de');
  expect(await chosen('/track?po=what?&lang=de')).toBe('de');
  expect(await chosen('/?lang=%ff')).toBeNull();
  expect(await chosen('/')).toBeNull();
});

test('all pages but the lookup form are kept out of search engines', async () => {
  const robots = async (path: string) => (await ask(path)).headers.get('x-robots-tag');
  expect(await robots('/')).toBeNull();
  expect(await robots('/?lang=de')).toBeNull();
  expect(await robots('/?po=1?2')).toBeNull();
  expect(await robots('/track?po=1')).toBe('noindex, nofollow');
});

test.each([
  ['https://cdn.store.example/logo.png', "img-src 'self' https://cdn.store.example;"],
  ['HTTPS://CDN.store.example/logo.png', "img-src 'self' https://cdn.store.example;"],
  ['/logo.png', "img-src 'self';"],
])('the logo %s is let in', async (logo, directive) => {
  settle({ STORE_LOGO_URL: logo });
  const answer = await ask('/');
  settle();
  expect(answer.headers.get('content-security-policy')).toContain(directive);
});

test.each([
  'rsc',
  'next-router-prefetch',
  'next-router-state-tree',
  'next-action',
  'next-anything-new',
  'x-nextjs-data',
  'x-middleware-subrequest',
  'x-invoke-path',
  'x-matched-path',
  'x-now-route-matches',
  'range',
])('the header %s never reaches the framework', async (name) => {
  await ask('/api/orders?po=1', { headers: { [name]: 'evil', 'x-other': 'stays' } });
  expect(seen?.request.headers['x-other']).toBe('stays');
  expect(JSON.stringify(seen?.request.headers)).not.toContain('evil');
});

test('of the cookies only the sessions of the desk reach the framework, and of those a few', async () => {
  const cookie = async (given: string) => {
    await ask('/api/health', { headers: { cookie: given } });
    return seen?.request.headers.cookie;
  };
  expect(await cookie('__prerender_bypass=evil; order-tracker-desk=a; other=b')).toBe('order-tracker-desk=a');
  expect(await cookie('x=1;__Host-order-tracker-desk=b')).toBe('__Host-order-tracker-desk=b');
  const many = Array.from({ length: 300 }, (_, n) => `order-tracker-desk=${n}; name${n}=${n}`).join('; ');
  expect((await cookie(`${many}; __Host-order-tracker-desk=b`))?.split('; ')).toEqual([
    ...Array.from({ length: 10 }, (_, n) => `order-tracker-desk=${n}`),
    '__Host-order-tracker-desk=b',
  ]);
});

test('a policy that a client sends is not the one that counts', async () => {
  await ask('/track?po=1', { headers: { 'content-security-policy': "script-src 'nonce-evil'" } });
  expect(seen?.request.headers['content-security-policy']).not.toContain('evil');
});

test('what outlives a request does not keep its response', async () => {
  await ask('/track?po=1');
  const context = seen?.context;
  expect(context).toBeDefined();
  await vi.waitFor(() => expect(context?.response).toBeNull());
});

test('where the tracker stands on https, browsers are told to come by nothing else', async () => {
  expect((await ask('/')).headers.get('strict-transport-security')).toBeNull();
  settle({ PUBLIC_URL: 'https://track.store.example' });
  for (const path of ['/', '/api/health', '/embed/none.js', `/?${'a&'.repeat(40)}`]) {
    expect((await ask(path)).headers.get('strict-transport-security'), path).toBe('max-age=31536000');
  }
  settle();
});

test('a fault on the way is told as one, without what went wrong', async () => {
  const answer = await ask('/track?po=broken');
  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain('a fault of ours');
});

const cases: [string, string, number][] = [
  ['32 parameters', `/track?${'a&'.repeat(31)}`, 200],
  ['33 parameters', `/track?${'a&'.repeat(32)}`, 400],
  ['33 parameters of JSON', `/api/health?${'a&'.repeat(32)}`, 400],
  ['an address of 4 kB', `/track?po=${'a'.repeat(4096 - 10)}`, 200],
  ['one character more', `/track?po=${'a'.repeat(4097 - 10)}`, 414],
  ['two hundred numbers at the desk', `/support?q=${'a'.repeat(12_000)}`, 200],
  ['more than that', `/support?q=${'a'.repeat(12_288)}`, 414],
  ['one more in a file', `/embed/${'a'.repeat(4096)}`, 414],
  ['the page of the framework for errors', '/_global-error', 404],
  ['another of them', '/_not-found', 404],
  ['the old one', '/_error', 404],
  ['its number', '/500', 404],
  ['a known page in percent signs', '/%74rack', 404],
  ['JSON in percent signs', '/%61pi/orders', 404],
  ['an unknown page in its own letters', '/gr%C3%B6%C3%9Fe', 200],
  ['unknown JSON', '/api/none', 404],
  ['a file that is not there', '/_next/static/none.js', 404],
  ["a page for the framework's own scripts", '/track.rsc?po=1', 404],
  ['a part of one', '/track.segments/_tree.segment.rsc', 404],
  ['the same in percent signs', '/%74rack%2Ersc', 404],
  ['the optimizer', '/_next/image?url=x', 404],
];
test.each(cases)('%s', async (_name, path, status) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(seen === null).toBe(status !== 200);
  if (status !== 200) expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});
