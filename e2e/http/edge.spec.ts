import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { App } from '../../lib/testing/app-server';
import { expect, test } from '../support/fixtures';

interface Answer {
  status: number;
  headers: string;
  body: string;
  /** Whether the server closed the connection. */
  isClosed: boolean;
}

/** Sends bytes and reads one answer: to its end, or until the connection is closed where that was asked for. */
function send(port: number, text: string): Promise<Answer> {
  const asksToClose = /^connection: close/im.test(text);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let read = '';
    const finish = (isClosed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      const [headers = '', body = ''] = read.split(/\r\n\r\n(.*)/s);
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(read)?.[1] ?? 0), headers, body, isClosed });
    };
    const timer = setTimeout(() => finish(false), 8000);
    socket.setEncoding('latin1').on('data', (part: string) => {
      read = (read + part).replace('HTTP/1.1 100 Continue\r\n\r\n', '');
      if (!asksToClose && isWhole(read)) finish(false);
    });
    socket.on('error', () => {}); // a reset closes it, too
    socket.on('close', () => finish(true));
  });
}

/** Whether an answer has come to its end, by its length or its last chunk. */
function isWhole(read: string): boolean {
  const bodyAt = read.indexOf('\r\n\r\n') + 4;
  if (bodyAt < 4) return false;
  const headers = read.slice(0, bodyAt);
  const length = /^content-length: (\d+)/im.exec(headers)?.[1];
  if (length !== undefined) return read.length - bodyAt >= Number(length);
  return /^transfer-encoding: chunked/im.test(headers) && read.endsWith('\r\n0\r\n\r\n');
}

const ask = (app: App, line: string, headers = '', body = '') =>
  send(app.port, `${line} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n${body}`);

const routes = [
  '/',
  '/track',
  '/support',
  '/support/install',
  '/verify',
  '/support/sign-in',
  '/embed',
  '/embed/v1.js',
  '/embed/none.js',
  '/icon.svg',
  '/manifest.webmanifest',
  '/.well-known/security.txt',
  '/_next/static/none.js',
  '/api/orders',
  '/api/orders/verify',
  '/api/health',
  '/api/ready',
  '/api/notifications/some-secret',
  '/api/none',
  '/none',
];

test.describe('each address', () => {
  for (const [what, query, status] of [
    ['of more than 12 kB', `po=${'x'.repeat(12_288)}`, 414],
    ['with 2,000 parameters', 'a&'.repeat(2000), 400],
    ['with 33 parameters', 'a=1&'.repeat(32), 400],
  ] as const) {
    test(`${what} is refused before anything parses it`, async ({ app }) => {
      for (const route of routes) {
        const answer = await ask(app, `GET ${route}?${query}`);
        expect([route, answer.status]).toEqual([route, status]);
        expect(answer.headers, route).toMatch(/content-security-policy: default-src 'none'/i);
        expect(answer.headers, route).toMatch(/cache-control: private, no-store/i);
        expect(answer.headers, route).toMatch(/x-content-type-options: nosniff/i);
        if (route.startsWith('/api/')) {
          expect(answer.headers).toMatch(/content-type: application\/problem\+json/i);
          expect(JSON.parse(answer.body)).toMatchObject({ status });
        }
      }
    });
  }

  test('answers other methods at once, without reading what they send', async ({ app }) => {
    const posted = ['/verify', '/support/sign-in', '/api/orders/verify', '/api/notifications/some-secret'];
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'POST']) {
      const asked = method === 'POST' ? routes.filter((route) => !posted.includes(route)) : routes;
      const check = async (route: string) => {
        // What is announced never comes.
        const answer = await ask(app, `${method} ${route}`, 'Content-Length: 10485760\r\n', 'a');
        const status = route === '/api/none' ? 404 : 405;
        expect([method, route, answer.status, answer.isClosed]).toEqual([method, route, status, true]);
        if (status === 405) expect(answer.headers).toMatch(/^allow: /im);
      };
      await Promise.all(asked.map(check));
    }
  });

  test('with too large a body is refused by its announcement', async ({ app }) => {
    for (const [route, largest] of [
      ['/verify', 4096],
      ['/support/sign-in', 4096],
      ['/api/orders/verify', 4096],
      ['/api/support/share-links', 4096],
      ['/api/notifications/some-secret', 65_536],
    ] as const) {
      const answer = await ask(app, `POST ${route}`, `Content-Length: ${largest + 1}\r\n`, 'a');
      expect([route, answer.status, answer.isClosed]).toEqual([route, 413, true]);
    }
  });
});

const odd: [line: string, status: number, headers?: string][] = [
  ['OPTIONS *', 400],
  ['GET *', 400],
  ['GET /_global-error', 404],
  ['GET /_not-found', 404],
  ['GET /_error', 404],
  ['GET /_document', 404],
  ['GET /404', 404],
  ['GET /500', 404],
  ['GET /_next/image?url=%2Ficon.svg&w=64&q=75', 404],
  ['GET /_next/data/x/track.json', 404],
  ['GET /%74rack?po=5697626056', 404],
  ['GET /%61pi/orders?po=5697626056', 404],
  // No address of ours, but it names an order: to its page.
  ['GET /%2561pi/orders?po=5697626056', 307],
  ['GET /x/../api/orders?po=5697626056', 404],
  ['GET /track/..\\api', 404],
  ['GET /%E0%A4%A', 404],
  ['GET /gr%C3%B6%C3%9Fe', 404],
  ['GET http://evil.example/track?po=5697626056', 200],
  ['GET http://evil.example', 200],
  ['GET /icon.svg', 200, 'Range: bytes=99999999-\r\n'],
  ['GET /embed/v1.js', 200, 'Range: bytes=-0,x\r\n'],
  ['GET /track?po=5697626056', 200, 'Next-Router-State-Tree: garbage\r\nRSC: 1\r\n'],
  ['GET /track?po=5697626056', 200, 'Next-Router-State-Tree: %5B%22\r\nNext-Url: /\r\n'],
  ['GET /track?po=5697626056', 200, 'Expect: 100-continue\r\n'],
  ['GET /track?po=5697626056', 200, 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n'],
  [
    'GET /track?po=5697626056',
    200,
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n',
  ],
  ['CONNECT 169.254.169.254:80', 405],
];

for (const [line, status, headers = ''] of odd) {
  test(`${line} with ${headers.split('\r\n')[0] || 'nothing more'} gets its answer`, async ({ app }) => {
    const answer = await send(app.port, `${line} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n`);
    expect(answer.status).toBe(status);
    expect(answer.headers + answer.body).not.toMatch(/evil\.example|\bat \S+ \(|node_modules/);
  });
}

test('a page, a frame and JSON come packed, with their length', async ({ app }) => {
  for (const path of ['/', '/track?po=none-such', '/embed', '/no-such-page', '/api/openapi.json']) {
    const request = `GET ${path} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n`;
    const { headers, body } = await send(app.port, request);
    expect(headers, path).toMatch(/^content-encoding: gzip$/im);
    expect(headers, path).toMatch(/^vary: .*accept-encoding$/im);
    expect(headers, path).toMatch(new RegExp(`^content-length: ${body.length}$`, 'im'));
    const plain = await (await fetch(app.url + path, { headers: { 'accept-encoding': 'identity' } })).text();
    expect(gunzipSync(Buffer.from(body, 'latin1')).length, path).toBeGreaterThan(plain.length * 0.9);
  }
});

test('the headers of the framework open no other way of answering', async ({ app, sandbox }) => {
  const plain = await (await fetch(`${app.url}/track?po=5697626056`)).text();
  const before = sandbox.requests.length;
  for (let n = 0; n < 8; n++) {
    const answer = await fetch(`${app.url}/track?po=prefetched-${n}&_rsc=abc`, {
      headers: { RSC: '1', 'Next-Router-Prefetch': '2', 'x-nextjs-data': '1' },
    });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('text/html');
  }
  expect(sandbox.requests.length).toBeGreaterThan(before);
  expect(await (await fetch(`${app.url}/api/ready`)).json()).toMatchObject({ upstream: 'reachable' });
  const sameAgain = await fetch(`${app.url}/track?po=5697626056&_rsc=abc`, { headers: { RSC: '1' } });
  expect((await sameAgain.text()).startsWith(plain.slice(0, 15))).toBe(true);
});

test.describe('what another site may ask', () => {
  const cases: [
    path: string,
    mode: string,
    dest: string,
    isLetIn: boolean,
    extra?: Record<string, string>,
  ][] = [
    ['/track?po=5697626056', 'navigate', 'document', true],
    ['/', 'navigate', 'document', true],
    ['/track?po=5697626056', 'navigate', 'iframe', false],
    ['/track?po=5697626056', 'navigate', 'object', false],
    ['/track?po=5697626056', 'no-cors', 'image', false],
    ['/track?po=5697626056', 'no-cors', 'empty', false],
    ['/track?po=5697626056', 'no-cors', 'script', false],
    ['/track?po=5697626056', 'navigate', 'document', false, { 'Sec-Purpose': 'prefetch' }],
    ['/track?po=5697626056', 'navigate', 'document', false, { 'Sec-Purpose': 'prefetch;prerender' }],
    ['/track?po=5697626056', 'navigate', 'document', false, { Purpose: 'prefetch' }],
    ['/embed?po=5697626056', 'navigate', 'iframe', true],
    ['/embed?po=5697626056', 'no-cors', 'empty', false],
    ['/embed?po=5697626056', 'cors', 'empty', false],
    ['/embed?po=5697626056', 'navigate', 'object', false],
    ['/embed/v1.js', 'no-cors', 'script', true],
    ['/embed/v1.js', 'cors', 'script', true],
    ['/icon.svg', 'no-cors', 'image', true],
    ['/manifest.webmanifest', 'cors', 'manifest', true],
    ['/api/orders?po=5697626056', 'no-cors', 'empty', false],
    ['/api/orders?po=5697626056', 'navigate', 'document', false],
    ['/api/health', 'no-cors', 'image', false],
  ];
  for (const [path, mode, dest, isLetIn, extra] of cases) {
    test(`${path} as ${mode}, ${dest} ${JSON.stringify(extra ?? {})}: ${isLetIn ? 'yes' : 'no'}`, async ({
      app,
    }) => {
      for (const site of ['cross-site', 'same-site', 'same-origin', 'none']) {
        const sent = { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Dest': dest, ...extra };
        const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
        const answer = await ask(app, `GET ${path}`, lines.join(''));
        const isOther = site === 'cross-site' || site === 'same-site';
        expect([site, answer.status]).toEqual([site, isOther && !isLetIn ? 403 : 200]);
      }
    });
  }

  test('a refused request says the same for an order as for none, asks nobody and is no failure', async ({
    startApp,
    sandbox,
  }) => {
    const app = await startApp({ FAILED_LOOKUPS_PER_HOUR: '3' });
    const before = sandbox.requests.length;
    const foreign = 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: empty\r\n';
    const bodies = new Set<string>();
    for (const po of ['5697626056', 'none-1', 'none-2', 'none-3', 'none-4', 'none-5']) {
      for (const path of ['/api/orders', '/track', '/embed']) {
        const answer = await ask(app, `GET ${path}?po=${po}`, foreign);
        expect(answer.status).toBe(403);
        bodies.add(answer.body);
      }
    }
    expect(bodies.size).toBe(2); // JSON and HTML
    expect(sandbox.requests.length).toBe(before);
    expect((await fetch(`${app.url}/api/orders?po=5697626056`)).status).toBe(200);
  });
});

test.describe('connections', () => {
  test('a connection that asks for many things at once is closed, and nothing piles up', async ({ app }) => {
    const script = largestScript();
    await (await fetch(app.url + script)).arrayBuffer();
    const before = memoryOf(app);
    const request = `GET ${script} HTTP/1.1\r\nHost: a\r\n\r\n`;
    const sockets = Array.from({ length: 60 }, () => {
      const socket = connect(app.port, '127.0.0.1', () => socket.write(request.repeat(60)));
      socket.on('error', () => {}).pause();
      return socket;
    });
    await wait(3000);
    expect(memoryOf(app) - before).toBeLessThan(50);
    for (const socket of sockets) socket.destroy();
  });

  test('posts of 10 MB to pages cost next to nothing', async ({ app }) => {
    await (await fetch(app.url)).arrayBuffer();
    const before = memoryOf(app);
    const head = 'POST /track HTTP/1.1\r\nHost: a\r\nContent-Length: 10485760\r\n\r\n';
    const sockets = Array.from({ length: 20 }, () => {
      const socket = connect(app.port, '127.0.0.1', () => {
        socket.write(head);
        socket.write(Buffer.alloc(9_500_000));
      });
      return socket.on('error', () => {});
    });
    await wait(2000);
    expect(memoryOf(app) - before).toBeLessThan(50);
    for (const socket of sockets) socket.destroy();
    expect((await fetch(`${app.url}/api/health`)).status).toBe(200);
  });

  test('the sender of a body that nothing takes gets to read the answer', async ({ app }) => {
    for (let n = 0; n < 5; n++) {
      const answer = await fetch(`${app.url}/track`, { method: 'POST', body: Buffer.alloc(200_000) });
      expect(answer.status).toBe(405);
    }
  });

  test('one that reads what it asks for may ask on and on', async ({ app }) => {
    const socket = connect(app.port, '127.0.0.1');
    let [read, asked] = ['', 0];
    const answers = () => read.match(/HTTP\/1\.1 200 /g)?.length ?? 0;
    await new Promise<void>((done) => {
      const next = () => {
        if (answers() < asked) return;
        if (asked++ === 300) return done();
        socket.write('GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n');
      };
      socket.setEncoding('latin1').on('data', (text: string) => {
        read += text;
        next();
      });
      socket.on('close', done);
      next();
    });
    socket.destroy();
    expect(answers()).toBe(300);
  });

  test('a reader who takes nothing for 15 seconds is let go', async ({ app }) => {
    // More than the buffers of both systems hold, in requests that come one by one.
    const request = `GET ${largestScript()} HTTP/1.1\r\nHost: a\r\n\r\n`;
    const socket = connect(app.port, '127.0.0.1');
    socket.on('error', () => {}).pause();
    const begun = performance.now();
    const isClosed = new Promise((closed) => socket.on('close', closed));
    const timer = setInterval(() => socket.write(request), 20);
    await wait(1500);
    clearInterval(timer);
    await Promise.race([wait(20_000), probeUntilClosed(socket, isClosed)]);
    expect(performance.now() - begun).toBeLessThan(19_000);
    socket.destroy();
  });
});

/** A paused socket learns of its end when it reads on. */
async function probeUntilClosed(socket: ReturnType<typeof connect>, isClosed: Promise<unknown>) {
  await wait(16_000);
  socket.resume();
  await isClosed;
}

test('the log of all that is lines of JSON, without an address', async ({ startApp }) => {
  const app = await startApp();
  for (const [line, , headers = ''] of odd) {
    const target = line.replace(/\?po=\w+/, '?t=canary-token&po=canary-number');
    await send(app.port, `${target} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n`);
  }
  await ask(app, 'POST /track?t=canary-token', 'Content-Length: 20000000\r\n', 'canary');
  await app.stop();
  const lines = app.log().trim().split('\n');
  for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
  expect(app.log()).not.toMatch(/canary|evil\.example|5697626056/);
  for (const line of lines) expect(JSON.parse(line).status ?? 0).toBeLessThan(500);
});

test('who reports a weakness learns where, if somebody is named', async ({ app, startApp }) => {
  expect((await fetch(`${app.url}/.well-known/security.txt`)).status).toBe(404);
  const named = await startApp({
    SUPPORT_EMAIL: 'help@store.example',
    PUBLIC_URL: 'https://track.store.example',
  });
  const answer = await fetch(`${named.url}/.well-known/security.txt`);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
  const text = await answer.text();
  expect(text).toContain('Contact: mailto:help@store.example\n');
  expect(text).toContain('Canonical: https://track.store.example/.well-known/security.txt\n');
  const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '');
  expect(expires).toBeGreaterThan(Date.now());
  expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000);
});

test('how the upstream is, is told to the operator alone', async ({ app: open, startApp }) => {
  const app = await startApp({ METRICS_TOKEN: 'a-token-for-metrics' });
  const ready = async (url: string, headers: Record<string, string> = {}) =>
    (await fetch(`${url}/api/ready`, { headers })).json();
  expect(await ready(app.url)).toEqual({ status: 'ready' });
  expect(await ready(app.url, { authorization: 'Bearer a-token-for-metricz' })).toMatchObject({
    status: 401,
  });
  const told = await ready(app.url, { authorization: 'Bearer a-token-for-metrics' });
  expect(told).toEqual({ status: 'ready', upstream: 'reachable', redis: 'not-configured' });
  await fetch(`${open.url}/api/orders?po=is-anybody-there`);
  expect(await ready(open.url, { 'x-forwarded-for': '203.0.113.9' })).toEqual({ status: 'ready' });
  expect(await ready(open.url)).toMatchObject({ upstream: 'reachable' });
});

test('anybody’s words are no heading of a page that stands alone', async ({ app }) => {
  const text = async (headers: string) => (await ask(app, 'GET /embed?label=Payment+failed', headers)).body;
  const fetched = (dest: string, site = 'cross-site') =>
    `Sec-Fetch-Site: ${site}\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: ${dest}\r\n`;
  expect(await text(fetched('iframe'))).toContain('Payment failed');
  expect(await text(fetched('empty', 'same-origin'))).toContain('Payment failed');
  expect(await text(fetched('document', 'none'))).not.toContain('Payment failed</');
  expect(await text('')).not.toContain('Payment failed</');
});

test('nothing of the image optimizer is shipped', () => {
  const shipped = readdirSync(new URL('../../.next/standalone/node_modules', import.meta.url));
  expect(shipped).not.toContain('sharp');
  expect(shipped).not.toContain('@img');
});

function largestScript(): string {
  const folder = new URL('../../.next/standalone/.next/static/chunks/', import.meta.url).pathname;
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const size = (name: string) => readFileSync(folder + name).length;
  const [largest = ''] = scripts.sort((a, b) => size(b) - size(a));
  return `/_next/static/chunks/${largest}`;
}

/** Resident memory in MiB, as the system counts it. */
function memoryOf(app: App): number {
  const status = readFileSync(`/proc/${app.process.pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024;
}
