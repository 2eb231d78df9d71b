import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../lib/testing/free-port';
import { expect, test } from './fixtures';

/** Starts the built server with settings that are wrong, and waits for its end. */
async function startAndFail(env: Record<string, string>) {
  const child = spawn(
    process.execPath,
    [new URL('../.next/standalone/server.js', import.meta.url).pathname],
    {
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', PORT: String(await freePort()), ...env },
    },
  );
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (written += text));
  const [code] = await once(child, 'exit');
  return { code, written };
}

test('wrong settings stop the start, each named, none of their values shown', async () => {
  const { code, written } = await startAndFail({
    ORDER_STATUS_API_TOKEN: 'zzz-too-short',
    LINK_SECRET: 'zzz-short-secret',
    BRAND_COLOR: 'zzz-colour',
    TRUST_PROXY_HOPS: 'zzz-hops',
  });
  expect(code).toBe(78);
  for (const name of ['ORDER_STATUS_API_TOKEN', 'LINK_SECRET', 'BRAND_COLOR', 'TRUST_PROXY_HOPS']) {
    expect(written).toContain(name);
  }
  expect(written).not.toContain('zzz');
});

test('without a key it says what to set', async () => {
  const { code, written } = await startAndFail({});
  expect(code).toBe(78);
  expect(written).toContain('ORDER_STATUS_API_SANDBOX=1');
});

test('a secret made for this run alone is warned of', async ({ app, startApp }) => {
  const without = await startApp({ LINK_SECRET: '' });
  expect(without.log()).toContain('LINK_SECRET is not set');
  expect(app.log()).not.toContain('LINK_SECRET');
});

test('one build serves any configuration', async ({ startApp }) => {
  const [one, two] = await Promise.all([
    startApp({ STORE_NAME: 'First Store', BRAND_COLOR: '#aa0000' }),
    startApp({ STORE_NAME: 'Second Store', BRAND_COLOR: '#00aa00' }),
  ]);
  const [first, second] = await Promise.all(
    [one, two].map(async (app) => (await fetch(`${app?.url}/`)).text()),
  );
  expect(first).toContain('First Store');
  expect(first).not.toContain('Second Store');
  expect(second).toContain('Second Store');
});

test('with the sandbox on, every page says that it is demo data', async ({ appWith }) => {
  const app = await appWith({ ORDER_STATUS_API_SANDBOX: '1' });
  for (const path of [
    '/',
    '/track?po=5697626056',
    '/track?po=nope',
    '/embed?po=5697626056',
    '/no-such-page',
  ]) {
    expect((await (await fetch(app.url + path)).text()).toLowerCase(), path).toContain('demo');
  }
});
