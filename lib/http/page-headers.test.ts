import { readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig, setConfig } from '@/lib/config/config';
import { proxy, config as proxyConfig } from '@/proxy';
import { preparePage } from './page-headers';

let seen: IncomingMessage['headers'] = {};
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  preparePage(request, response);
  seen = { ...request.headers };
  response.end();
});

function settle(env: Record<string, string> = {}): void {
  const result = readConfig({ ORDER_STATUS_API_SANDBOX: '1', ...env });
  if (result.kind === 'wrong') throw new Error('wrong settings');
  setConfig(result.config);
}

beforeAll(async () => {
  settle();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => server.close());

function ask(path: string, init: RequestInit = {}) {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, init);
}

test('the browser and the page get one policy, with a nonce of this request alone', async () => {
  const first = await ask('/track?po=1');
  const policy = first.headers.get('content-security-policy');
  expect(policy).toContain(`'nonce-${seen['x-nonce']}'`);
  expect(seen['content-security-policy']).toBe(policy);
  expect(first.headers.get('cache-control')).toBe('private, no-store');
  expect((await ask('/track?po=1')).headers.get('content-security-policy')).not.toBe(policy);
});

test('a page learns the language that stands in its address, whatever else stands there', async () => {
  await ask('/track?po=1&lang=de-AT');
  expect(seen['x-lang']).toBe('de');
  await ask('/track?po=what?&lang=de');
  expect(seen['x-lang']).toBe('de');
  await ask('/?lang=%ff');
  expect(seen['x-lang']).toBe('');
  await ask('/');
  expect(seen['x-lang']).toBe('');
});

test('all pages but the lookup form are kept out of search engines', async () => {
  expect((await ask('/')).headers.get('x-robots-tag')).toBeNull();
  expect((await ask('/?lang=de')).headers.get('x-robots-tag')).toBeNull();
  expect((await ask('/?po=1?2')).headers.get('x-robots-tag')).toBeNull();
  expect((await ask('/track?po=1')).headers.get('x-robots-tag')).toBe('noindex, nofollow');
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

test('what a client sends under our names is never believed', async () => {
  const headers = {
    'x-nonce': 'evil',
    'x-lang': 'evil',
    'content-security-policy': "script-src 'nonce-evil'",
  };
  await ask('/track?po=1', { headers });
  expect(JSON.stringify(seen)).not.toContain('evil');
  await ask('/track?po=1', { headers, method: 'POST' });
  expect(seen['x-nonce']).toBeUndefined();
});

test('what is prepared here and what proxy.ts stands before are the same addresses', async () => {
  const standsBefore = new RegExp(`^${proxyConfig.matcher[0]?.source}$`);
  const pages = [
    '/',
    '/track',
    '/support',
    '/support/install',
    '/embeds',
    '/verify/x',
    '/apis',
    '/_next/image',
    '/a/b',
    '/icon.svg/x',
    '/icon-1.png',
    '/iconXsvg',
    '/x/favicon.ico',
    '/manifest.webmanifests',
  ];
  const others = [
    '/api/orders',
    '/embed',
    '/embed/v1.js',
    '/verify',
    '/support/sign-in',
    '/support/sign-out',
    '/manifest.webmanifest',
    ...readdirSync('public', { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `/${name}`),
  ];
  for (const path of [...pages, ...others, '/_next/static/a.js']) {
    const isPage = pages.includes(path);
    expect(standsBefore.test(path), path).toBe(isPage);
    for (const query of ['', '?po=1']) {
      const answer = await ask(path + query);
      expect(answer.headers.has('content-security-policy'), path + query).toBe(isPage);
      expect(seen['x-nonce'] !== undefined, path + query).toBe(isPage);
    }
  }
});

test('what was not prepared gets the same from proxy.ts, and a method that no page takes gets nothing', async () => {
  const address = 'http://track.localhost/track?po=1&lang=de';
  const answer = proxy(new NextRequest(address, { headers: { 'x-lang': 'evil' } }));
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain("frame-ancestors 'none'");
  expect(answer.headers.get('x-middleware-request-content-security-policy')).toBe(policy);
  expect(policy).toContain(`'nonce-${answer.headers.get('x-middleware-request-x-nonce')}'`);
  expect(answer.headers.get('x-middleware-request-x-lang')).toBe('de');
  expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(proxy(new NextRequest(address, { method: 'POST' })).status).toBe(405);
});
