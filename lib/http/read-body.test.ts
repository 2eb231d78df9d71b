import { expect, test } from 'vitest';
import { readConfig, setConfig } from '@/lib/config/config';
import { readBody, readOwnBody } from './read-body';

const result = readConfig({ ORDER_STATUS_API_SANDBOX: '1', PUBLIC_URL: 'https://track.store.example' });
if (result.kind === 'wrong') throw new Error('wrong settings');
setConfig(result.config);

const form = 'application/x-www-form-urlencoded';
const aPost = (headers: Record<string, string>, body: BodyInit = 'po=1001&proof=a%40b.example') =>
  new Request('http://localhost:3000/verify', {
    method: 'POST',
    headers: { host: 'localhost:3000', 'content-type': form, ...headers },
    body,
  });
const codeOf = async (request: Request) => {
  const body = await readOwnBody(request, form, 'application/json');
  return body.kind === 'refused' ? body.code : body.kind;
};

test('a form and JSON are read, with or without a charset', async () => {
  const read = await readOwnBody(aPost({ 'content-type': `${form}; charset=UTF-8` }), form);
  expect(read.kind === 'form' && [...read.fields]).toEqual([
    ['po', '1001'],
    ['proof', 'a@b.example'],
  ]);
  const json = aPost({ 'content-type': 'Application/JSON' }, '{"po":"注文-42"}');
  expect(await readOwnBody(json, 'application/json')).toEqual({ kind: 'json', value: { po: '注文-42' } });
});

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, 'form'],
  [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 'form'],
  [{ 'sec-fetch-site': 'none' }, 'form'],
  [{}, 'form'],
  [{ origin: 'null' }, 'form'],
  [{ origin: 'http://localhost:3000' }, 'form'],
  [{ origin: 'https://track.store.example' }, 'form'],
  [{ 'sec-fetch-site': 'cross-site' }, 'forbidden'],
  [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }, 'forbidden'],
  [{ 'sec-fetch-site': 'same-site' }, 'forbidden'],
  [{ 'sec-fetch-site': 'anything' }, 'forbidden'],
  [{ origin: 'https://evil.example' }, 'forbidden'],
  [{ origin: 'http://localhost:3001' }, 'forbidden'],
  [{ origin: 'http://track.store.example' }, 'forbidden'],
  [{ origin: 'nonsense' }, 'forbidden'],
] as const)('a post with %o is answered: %s', async (headers, expected) => {
  expect(await codeOf(aPost(headers))).toBe(expected);
});

test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', 'x application/json', ''])(
  'the type %j is refused',
  async (type) => {
    expect(await codeOf(aPost({ 'content-type': type }))).toBe('unsupported-media-type');
  },
);

test('what is no JSON is refused, and an empty form is an empty form', async () => {
  expect(await codeOf(aPost({ 'content-type': 'application/json' }, '{"po":'))).toBe('invalid-request');
  expect(await codeOf(aPost({}, ''))).toBe('form');
});

test('4096 bytes are taken and one more is refused, whatever length was announced', async () => {
  const body = (bytes: number) => `po=${'é'.repeat((bytes - 4) / 2)}x`;
  expect(await codeOf(aPost({}, body(4096)))).toBe('form');
  expect(await codeOf(aPost({}, `${body(4096)}x`))).toBe('body-too-large');
  expect(await codeOf(aPost({ 'content-length': '4097' }))).toBe('body-too-large');
});

test('a body without end is left as soon as it is too long', async () => {
  let [pulled, left] = [0, false];
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(1024));
    },
    cancel() {
      left = true;
    },
  });
  // Node wants `duplex` with a stream; the browser's types don't know it yet.
  const init = { method: 'POST', headers: { 'content-type': form }, body: endless, duplex: 'half' };
  const request = new Request('http://localhost:3000/verify', init);
  expect(await readBody(request, 4096, form)).toEqual({ kind: 'refused', code: 'body-too-large' });
  expect(left).toBe(true);
  expect(pulled).toBeLessThan(10);
});

test('a body that breaks off is no body', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.error(new Error('aborted')),
  });
  const init = { method: 'POST', headers: { 'content-type': form }, body: broken, duplex: 'half' };
  const request = new Request('http://localhost:3000/verify', init);
  expect(await readBody(request, 4096, form)).toEqual({ kind: 'refused', code: 'invalid-request' });
});
