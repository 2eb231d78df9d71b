import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let site = '';
let built = '';

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'order-tracker-embed-'));
  built = join(site, 'public/embed');
  await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    join(root, 'lib/commands/build-embed.ts'),
    built,
  ]);
}, 30_000);
afterAll(() => rm(site, { recursive: true }));

test.each(['v1.js', '1.0.1.js'])(
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
