import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendWhole } from './whole-answer';

// Answers as the framework does, in pieces.
let answerBy: (response: ServerResponse, asked: IncomingMessage) => void = () => {};
const server = createServer((asked, response) => {
  sendWhole(asked, response);
  // The framework's own takes nothing any more once an answer has begun.
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (...header) => (response.headersSent ? response : setHeader(...header));
  answerBy(response, asked);
});

const page = `<!DOCTYPE html>${'<p>Grüße</p>'.repeat(400)}`;

beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
afterAll(() => server.close());
beforeEach(() => {
  answerBy = (response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.flushHeaders();
    response.write(page.slice(0, 2000));
    response.write(Buffer.from(page.slice(2000)));
    response.end();
  };
});

/** The bytes as they came. */
function ask(headers: Record<string, string>, method = 'GET') {
  return new Promise<{ headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: '127.0.0.1', port, method, headers }, async (response) => {
      const pieces: Buffer[] = await response.toArray();
      resolve({ headers: response.headers, body: Buffer.concat(pieces) });
    })
      .on('error', reject)
      .end();
  });
}

test.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, GZIP;q=0.5'])('packs a page for %s', async (accepted) => {
  const { headers, body } = await ask({ 'accept-encoding': accepted });
  expect(headers['content-encoding']).toBe('gzip');
  expect(headers['content-length']).toBe(String(body.length));
  expect(headers.vary).toBe('accept-encoding');
  expect(gunzipSync(body).toString()).toBe(page);
});

test.each(['', 'br', 'gzip;q=0', 'identity'])('leaves a page as it is for "%s"', async (accepted) => {
  const { headers, body } = await ask({ 'accept-encoding': accepted });
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers['content-length']).toBe(String(body.length));
  expect(headers.vary).toBe('accept-encoding');
  expect(body.toString()).toBe(page);
});

test('sends no body to who asks for the headers alone', async () => {
  const { headers, body } = await ask({ 'accept-encoding': 'gzip' }, 'HEAD');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body).toHaveLength(0);
});

test.each([
  ['application/problem+json', 'gzip'],
  ['application/json', 'gzip'],
  ['text/csv; charset=utf-8', 'gzip'],
  ['image/png', undefined],
  ['application/octet-stream', undefined],
])('%s is sent as %s', async (type, coding) => {
  answerBy = (response) => {
    response.setHeader('content-type', type);
    response.end(page);
  };
  expect((await ask({ 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe(coding);
});

test('what fits one packet, what is packed already, and what has no body go as they are', async () => {
  const sent = async (answer: typeof answerBy) => {
    answerBy = answer;
    const { headers, body } = await ask({ 'accept-encoding': 'gzip' });
    return [headers['content-encoding'], headers['content-length'], body.length];
  };
  expect(await sent((response) => response.setHeader('content-type', 'text/html').end('short'))).toEqual([
    undefined,
    '5',
    5,
  ]);
  const packed = (response: ServerResponse) =>
    response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'br').end(page);
  expect(await sent(packed)).toEqual(['br', String(Buffer.byteLength(page)), Buffer.byteLength(page)]);
  expect(await sent((response) => response.writeHead(303, { location: '/' }).end())).toEqual([
    undefined,
    undefined,
    0,
  ]);
});

test('takes a length that the framework told back, and adds to what an answer varies by', async () => {
  answerBy = (response) => {
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-length', Buffer.byteLength(page));
    response.setHeader('vary', 'rsc');
    response.end(page);
  };
  const { headers, body } = await ask({ 'accept-encoding': 'gzip' });
  expect(headers['content-length']).toBe(String(body.length));
  expect(headers.vary).toBe('rsc, accept-encoding');
});

test('a second end is none', async () => {
  answerBy = (response) => {
    response.setHeader('content-type', 'text/html');
    response.end(page);
    response.end();
  };
  expect((await ask({})).body.toString()).toBe(page);
});

test('what has begun counts as sent, so that nobody adds another answer to it', async () => {
  const counted: boolean[] = [];
  answerBy = (response) => {
    counted.push(response.headersSent);
    response.write('half of ');
    counted.push(response.headersSent);
    response.end('it');
  };
  expect((await ask({})).body.toString()).toBe('half of it');
  expect(counted).toEqual([false, true]);
});
