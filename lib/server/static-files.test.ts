import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { frameScriptAddress } from '@/lib/embed/server/frame-assets';
import { answerStaticFile, readStaticFiles, type StaticFiles } from './static-files';

let site = '';
let files: StaticFiles = new Map();
const server = createServer((request, response) => {
  const file = files.get((request.url ?? '').split('?')[0] ?? '');
  if (file === undefined) response.end('none');
  else answerStaticFile(file, request.url ?? '', request, response);
});

const script = 'let a = 1;\n'.repeat(100);

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'order-tracker-files-'));
  const [embed, chunks] = [join(site, 'public/embed'), join(site, '.next/static/chunks')];
  await Promise.all([embed, chunks].map((folder) => mkdir(folder, { recursive: true })));
  for (const name of ['v1.js', '1.0.1.js', 'frame.js']) await writeFile(join(embed, name), name);
  await writeFile(join(site, 'public/icon.svg'), '<svg/>');
  await writeFile(join(chunks, 'a.js'), script);
  await writeFile(join(chunks, 'a.js.br'), brotliCompressSync(script));
  await writeFile(join(chunks, 'a.js.gz'), gzipSync(script));
  files = readStaticFiles(site);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  server.close();
  await rm(site, { recursive: true });
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers, method });

test('caches keep for ever what this build has under a name of its own, and nothing else', async () => {
  vi.spyOn(process, 'cwd').mockReturnValue(site);
  const addresses = [frameScriptAddress()];
  vi.restoreAllMocks();
  const kept: string[] = [];
  for (const address of [...files.keys(), ...addresses, '/embed/frame.js?v=another-build']) {
    const answer = await ask(address);
    if (answer.headers.get('cache-control')?.includes('immutable')) kept.push(address);
  }
  expect(kept.sort()).toEqual(['/_next/static/chunks/a.js', '/embed/1.0.1.js', ...addresses].sort());
});

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate, br;q=0', 'gzip'],
  ['GZIP', 'gzip'],
  ['identity', null],
])('who takes %s gets the file as %s', async (accepted, coding) => {
  const answer = await ask('/_next/static/chunks/a.js', { 'accept-encoding': accepted });
  expect(answer.headers.get('content-encoding')).toBe(coding);
  expect(answer.headers.get('vary')).toBe('accept-encoding');
  expect(await answer.text()).toBe(script);
});

test('compressed copies have no address of their own', () => {
  expect([...files.keys()].filter((path) => /\.(br|gz)$/.test(path))).toEqual([]);
});

test('a copy that is good is not sent again, and HEAD sends none', async () => {
  const etag = (await ask('/icon.svg')).headers.get('etag') ?? '';
  const again = await ask('/icon.svg', { 'if-none-match': `"x", W/${etag}` });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await ask('/icon.svg', {}, 'HEAD');
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '6', '']);
});
