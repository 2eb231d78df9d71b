import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getRequestContext, runInRequestContext, setResponseStatus } from './request-context';

const server = createServer((incoming, response) => {
  runInRequestContext(incoming, response, 0, async () => {
    await wait(Number(new URL(incoming.url ?? '/', 'http://local').searchParams.get('ms')));
    if (incoming.url?.startsWith('/missing')) setResponseStatus(404, 7);
    if (incoming.url === '/peer') response.end(getRequestContext()?.peerAddress);
    else response.end(getRequestContext()?.requestId);
  });
});

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(() => server.close());

test('a page sets the status and the time to come back of the answer it belongs to', async () => {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/missing?ms=1`);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('retry-after')).toBe('7');
  expect(answer.headers.get('x-request-id')).toBe(await answer.text());
});

test('requests that overlap, on one connection or many, keep their own contexts', async () => {
  const { port } = server.address() as AddressInfo;
  const answers = await Promise.all([20, 1, 10, 5].map((ms) => fetch(`http://127.0.0.1:${port}/?ms=${ms}`)));
  const ids = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(ids).size).toBe(4);
  expect(ids).toEqual(answers.map((answer) => answer.headers.get('x-request-id')));

  const socket = connect(port, '127.0.0.1');
  const ask = (ms: number, connection: string) =>
    `GET /?ms=${ms} HTTP/1.1\r\nHost: local\r\nConnection: ${connection}\r\n\r\n`;
  socket.write(ask(15, 'keep-alive') + ask(1, 'close'));
  let text = '';
  for await (const chunk of socket) text += chunk;
  const sent = [...text.matchAll(/x-request-id: (\S+)/g)].map((match) => match[1]);
  expect(sent).toHaveLength(2);
  expect(new Set(sent).size).toBe(2);
  for (const id of sent) expect(text.split(`${id}`)).toHaveLength(3);
});

test('the peer address is the one of the socket, whatever a header claims', async () => {
  const { port } = server.address() as AddressInfo;
  const headers = { 'x-forwarded-for': '203.0.113.9' };
  const text = await new Promise<string>((resolve) => {
    request({ port, host: '127.0.0.1', path: '/peer', headers }, (answer) => {
      answer.setEncoding('utf8').on('data', resolve);
    }).end();
  });
  expect(text).toBe('127.0.0.1');
});
