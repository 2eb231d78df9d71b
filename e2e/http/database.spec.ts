import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productionBuild } from '../../lib/testing/app-server';
import { freePort } from '../../lib/testing/free-port';
import { expect, settingsFor, test } from '../support/fixtures';

const folder = () => mkdtemp(join(tmpdir(), 'order-tracker-e2e-'));

test('the memory opens with the server and closes with it, and readiness tells the operator', async ({
  startApp,
}) => {
  const path = join(await folder(), 'tracker.db');
  const app = await startApp({ DATABASE_URL: `sqlite:${path}` });
  expect(await (await fetch(`${app.url}/api/ready`)).json()).toMatchObject({ database: 'reachable' });
  expect(existsSync(path)).toBe(true);
  await app.stop('SIGINT');
  // Closed in order, everything is in the one file.
  const beside = await stat(`${path}-wal`).catch(() => ({ size: 0 }));
  expect(beside.size).toBe(0);
});

test('a database that can’t be used stops the start with one sentence', async ({ sandbox }) => {
  const place = await folder();
  const text = join(place, 'notes.txt');
  await writeFile(text, 'Not a database. '.repeat(300));
  const wrong = {
    'mysql://tracker:zzz-secret@localhost/tracker': 'must be a file',
    [`sqlite:${text}`]: 'names a file that is no database',
    [`${place}/missing/tracker.db`]: 'names a file in a folder that does not exist',
    '/proc/tracker.db': 'names a file',
  };
  for (const [address, sentence] of Object.entries(wrong)) {
    const child = spawn(process.execPath, [productionBuild.file], {
      env: {
        PATH: process.env.PATH ?? '',
        NODE_ENV: 'production',
        PORT: String(await freePort()),
        ...settingsFor(sandbox, { DATABASE_URL: address }),
      },
    });
    let written = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (written += data));
    const [code] = await once(child, 'exit');
    expect(code).toBe(78);
    expect(written.match(/DATABASE_URL .*/g)).toEqual([expect.stringContaining(sentence)]);
    expect(written).not.toContain('zzz');
  }
});
