import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { NextConfig } from 'next';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { frameScriptAddress } from './frame-assets';

const root = join(import.meta.dirname, '../..');
let site = '';
let built = '';

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'order-tracker-embed-'));
  built = join(site, 'public/embed');
  await promisify(execFile)(process.execPath, [join(root, 'lib/commands/build-embed.mjs'), built]);
}, 30_000);
afterAll(() => rm(site, { recursive: true }));

test.each(['v1.js', '1.0.0.js'])(
  'the served /embed/%s is what its source builds, to the byte',
  async (name) => {
    const served = await readFile(join(root, 'public/embed', name), 'utf8');
    expect(served).toBe(await readFile(join(built, 'v1.js'), 'utf8'));
  },
);

test.each([
  ['v1.js', 2000],
  ['frame.js', 5000],
])('%s weighs at most %i bytes on the wire', async (name, most) => {
  expect(gzipSync(await readFile(join(built, name))).length).toBeLessThanOrEqual(most);
});

test('caches keep for ever what this build has under a name of its own, and nothing else', async () => {
  vi.spyOn(process, 'cwd').mockReturnValue(site);
  const config: { default: NextConfig } = await import(join(root, 'next.config.mjs'));
  const rules = (await config.default.headers?.()) ?? [];
  const kept = rules
    .filter(({ headers }) => headers.some(({ value }) => value.includes('immutable')))
    .map(({ source, has: [condition] = [] }) =>
      condition ? `${source}?${condition.type === 'query' && condition.key}=${condition.value}` : source,
    );
  expect(kept).toEqual(['/embed/1.0.0.js', frameScriptAddress()]);
  vi.restoreAllMocks();
});
