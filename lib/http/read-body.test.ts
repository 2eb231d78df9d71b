import { expect, test } from 'vitest';
import { placeTracker } from '@/lib/testing/tracker-of';
import { readAnyBody, readOwnForm, readOwnJson } from './read-body';

placeTracker({ PUBLIC_URL: 'https://track.store.example' });

const form = 'application/x-www-form-urlencoded';
const aPost = (headers: Record<string, string>, body: BodyInit = 'po=1001&proof=a%40b.example') =>
  new Request('http://localhost:3000/verify', {
    method: 'POST',
    headers: { host: 'localhost:3000', 'content-type': form, ...headers },
    body,
  });
const codeOf = async (request: Request) => {
  const body = await readOwnForm(request);
  return body.kind === 'refused' ? body.code : body.kind;
};

test('a form and JSON are read, with or without a charset', async () => {
  const read = await readOwnForm(aPost({ 'content-type': `${form}; charset=UTF-8` }));
  expect(read.kind === 'read' && [...read.value]).toEqual([
    ['po', '1001'],
    ['proof', 'a@b.example'],
  ]);
  const json = aPost({ 'content-type': 'Application/JSON' }, '{"po":"注文-42"}');
  expect(await readOwnJson(json)).toEqual({ kind: 'read', value: { po: '注文-42' } });
});

test('a form and JSON from anywhere are read alike', async () => {
  const elsewhere = { 'sec-fetch-site': 'cross-site' };
  const read = { kind: 'read', value: { po: '1001', proof: 'a@b.example' } };
  expect(await readAnyBody(aPost(elsewhere), 100)).toEqual(read);
  const json = aPost({ ...elsewhere, 'content-type': 'application/json' }, JSON.stringify(read.value));
  expect(await readAnyBody(json, 100)).toEqual(read);
  const refused = { kind: 'refused', code: 'body-too-large' };
  expect(await readAnyBody(aPost(elsewhere), 10)).toEqual(refused);
  expect(await readAnyBody(aPost({ 'content-type': 'text/plain' }), 100)).toMatchObject({
    code: 'unsupported-media-type',
  });
});

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, 'read'],
  [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, 'read'],
  [{ 'sec-fetch-site': 'none' }, 'read'],
  [{}, 'read'],
  [{ origin: 'null' }, 'read'],
  [{ origin: 'http://localhost:3000' }, 'read'],
  [{ origin: 'https://track.store.example' }, 'read'],
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

test('JSON is told from what is none, and from a form', async () => {
  const json = (body: string) => readOwnJson(aPost({ 'content-type': 'application/json' }, body));
  expect(await json('{"po":')).toEqual({ kind: 'refused', code: 'invalid-request' });
  expect(await readOwnJson(aPost({}))).toEqual({ kind: 'refused', code: 'unsupported-media-type' });
  const elsewhere = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' };
  expect(await readOwnJson(aPost(elsewhere, '{}'))).toEqual({ kind: 'refused', code: 'forbidden' });
});

test('an empty form is a form, and a field given twice is no field', async () => {
  expect(await codeOf(aPost({}, ''))).toBe('read');
  expect(await codeOf(aPost({}, 'po=1&po=2'))).toBe('invalid-request');
});

test('4096 bytes are taken and one more is refused, whatever length was announced', async () => {
  const body = (bytes: number) => `po=${'é'.repeat((bytes - 4) / 2)}x`;
  expect(await codeOf(aPost({}, body(4096)))).toBe('read');
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
  expect(await readOwnForm(request)).toEqual({ kind: 'refused', code: 'body-too-large' });
  expect(left).toBe(true);
  expect(pulled).toBeLessThan(10);
});

test('a body that breaks off is no body', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.error(new Error('aborted')),
  });
  const init = { method: 'POST', headers: { 'content-type': form }, body: broken, duplex: 'half' };
  const request = new Request('http://localhost:3000/verify', init);
  expect(await readOwnForm(request)).toEqual({ kind: 'refused', code: 'invalid-request' });
});
