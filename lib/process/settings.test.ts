import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig, variables } from './settings';

const enough = { ORDER_STATUS_API_TOKEN: 'abcdefghij0123456789' };
const varied = '0123456789abcdefghijklmnopqrstuv';

function problems(env: Record<string, string>) {
  const result = readConfig({ ...enough, ...env });
  return result.kind === 'wrong' ? result.problems : [];
}

test('has the defaults of the contract', () => {
  const result = readConfig(enough);
  expect(result).toMatchObject({
    kind: 'ready',
    config: {
      ORDER_STATUS_API_URL: 'https://api.thedreamjunction.com/api/v3',
      ORDER_STATUS_API_SANDBOX: false,
      UPSTREAM_REQUESTS_PER_SECOND: 5,
      STORE_TIME_ZONE: 'UTC',
      DEFAULT_LOCALE: 'en',
      PO_ALONE_SHOWS: 'tracking',
      SHARE_LINK_DAYS: 30,
      EMBED_ALLOWED_ORIGINS: [],
      TRUST_PROXY_HOPS: 0,
      LOOKUPS_PER_MINUTE: 60,
      FAILED_LOOKUPS_PER_HOUR: 30,
      ORDERS_PER_HOUR: 100,
    },
  });
});

test('the key of the account is required, unless the sandbox stands in', () => {
  expect(readConfig({})).toMatchObject({ kind: 'wrong', problems: [{ variable: 'ORDER_STATUS_API_TOKEN' }] });
  expect(readConfig({ ORDER_STATUS_API_SANDBOX: '1' }).kind).toBe('ready');
  expect(readConfig({ ORDER_STATUS_API_SANDBOX: '0' }).kind).toBe('wrong');
});

test.each([
  ['ORDER_STATUS_API_TOKEN', 'too-short'],
  ['ORDER_STATUS_API_TOKEN', 'a-token-with-more-than-24-characters'],
  ['ORDER_STATUS_API_TOKEN', 'a token with\nspaces'],
  ['ORDER_STATUS_API_URL', 'api.example'],
  ['ORDER_STATUS_API_URL', 'http://api.example/v3'],
  ['ORDER_STATUS_API_URL', 'https://user:pass@api.example/v3'],
  ['ORDER_STATUS_API_SANDBOX', 'maybe'],
  ['UPSTREAM_REQUESTS_PER_SECOND', '0'],
  ['UPSTREAM_REQUESTS_PER_SECOND', '1.5'],
  ['STORE_URL', 'javascript:alert(1)'],
  ['STORE_LOGO_URL', 'data:image/png;base64,AAAA'],
  ['BRAND_COLOR', 'red'],
  ['BRAND_COLOR', '#12345'],
  ['SUPPORT_EMAIL', 'nobody'],
  ['SHARED_EMAILS', 'store.example'],
  ['SHARED_EMAILS', '@a.example, b@'],
  ['SUPPORT_URL', 'javascript:alert({po})'],
  ['STORE_TIME_ZONE', 'Mars/Olympus'],
  ['DEFAULT_LOCALE', 'not a language'],
  ['PO_ALONE_SHOWS', 'everything'],
  ['PURCHASE_ORDER_PREFIX', 'SHOP\u0007'],
  ['PUBLIC_URL', 'https://track.store.example/path'],
  ['LINK_SECRET', 'short'],
  ['LINK_SECRET', `${'a'.repeat(40)},short`],
  ['SHARE_LINK_DAYS', '0'],
  ['SUPPORT_PASSCODE', 'short'],
  ['SUPPORT_PASSCODE', '      short      '],
  ['SUPPORT_API_TOKEN', `${' '.repeat(20)}short`],
  ['SUPPORT_API_TOKEN', 'a-short-token'],
  ['EMBED_ALLOWED_ORIGINS', 'https://store.example/path'],
  ['EMBED_ALLOWED_ORIGINS', "https://store.example; script-src 'unsafe-inline'"],
  ['TRUST_PROXY_HOPS', '-1'],
  ['LOOKUPS_PER_MINUTE', 'many'],
  ['FAILED_LOOKUPS_PER_HOUR', ''.padEnd(9, '9')],
  ['REDIS_URL', 'localhost:6379'],
  ['LINK_SECRET', 'a'.repeat(64)],
  ['LINK_SECRET', '0123456789'.repeat(8)],
  ['LINK_SECRET', `${varied},${'ab'.repeat(32)}`],
  ['LINK_SECRET', '0123456789ab'.repeat(4)],
  ['SUPPORT_API_TOKEN', 'abcd'.repeat(8)],
  ['METRICS_TOKEN', 'fifteen-letters'],
  ['METRICS_TOKEN', 'a'.repeat(16)],
  ['NOTIFICATION_SECRET', 'fifteen-letters'],
  ['NOTIFICATION_SECRET', 'n'.repeat(16)],
  ['NOTIFICATION_SECRET', 'sixteen/of/letters'],
  ['ORDERS_PER_HOUR', '0'],
])('%s=%s stops the start, and the message does not repeat it', (variable, value) => {
  const found = problems({ [variable]: value });
  expect(found.map((problem) => problem.variable)).toContain(variable);
  for (const { message } of found) {
    expect(message).toMatch(/^(?:must|is required)/);
    expect(message.split(' ')).not.toContain(value);
  }
});

test('names every wrong variable at once', () => {
  const named = problems({ BRAND_COLOR: 'x', TRUST_PROXY_HOPS: 'x', PUBLIC_URL: 'x' }).map((p) => p.variable);
  expect(new Set(named)).toEqual(new Set(['BRAND_COLOR', 'TRUST_PROXY_HOPS', 'PUBLIC_URL']));
});

test('the key travels unencrypted to loopback alone, unless the operator says otherwise', () => {
  expect(problems({ ORDER_STATUS_API_URL: 'http://127.0.0.1:4000/api/v3' })).toEqual([]);
  expect(problems({ ORDER_STATUS_API_URL: 'http://[::1]:4000/api/v3' })).toEqual([]);
  expect(problems({ ORDER_STATUS_API_URL: 'http://127.0.0.1.evil.example/' })).not.toEqual([]);
  expect(
    problems({ ORDER_STATUS_API_URL: 'http://api.example/v3', ORDER_STATUS_API_ALLOW_HTTP: '1' }),
  ).toEqual([]);
});

test('instances that share a Redis share a secret too', () => {
  expect(problems({ REDIS_URL: 'redis://127.0.0.1:6379' })).toMatchObject([{ variable: 'LINK_SECRET' }]);
  expect(problems({ REDIS_URL: 'redis://127.0.0.1:6379', LINK_SECRET: varied })).toEqual([]);
});

test.each([
  // openssl rand -hex 32: by chance, some of the sixteen digits are missing.
  ['LINK_SECRET', 'd27cd7e9a4c6e5a3c9d2e741ad3c9e6d4e72ca93d5e6c1a4d9e3c27a5e6d94c2'],
  ['METRICS_TOKEN', 'a4c19d03e7b25f68'],
  ['NOTIFICATION_SECRET', 'a-secret-for-hints'],
  ['SUPPORT_API_TOKEN', 'k3J9x0QpLm27Zt5Vb8Ns4Wd1'],
])('%s may be %s', (variable, value) => {
  expect(problems({ [variable]: value })).toEqual([]);
});

test('templates for carriers are read by name or host; what is none is named and not repeated', () => {
  const read = (CARRIER_LINKS: string) => readConfig({ ...enough, CARRIER_LINKS });
  expect(
    read('{"UPS":"https://a.example/?n={number}"," Old.Host.example ":"https://b.example/{number}#x"}'),
  ).toMatchObject({
    config: {
      CARRIER_LINKS: {
        ups: 'https://a.example/?n={number}',
        'old.host.example': 'https://b.example/{number}#x',
      },
    },
  });
  expect(readConfig(enough)).toMatchObject({ config: { CARRIER_LINKS: {} } });
  for (const wrong of [
    'SECRET',
    '["SECRET"]',
    'null',
    '{"UPS":7}',
    '{"UPS":"https://SECRET.example/"}',
    '{"UPS":"http://SECRET.example/{number}"}',
    '{"UPS":"https://SECRET.example/{number}{po}"}',
    '{"UPS":"https://SECRET.example/{number}/{number}"}',
    '{"":"https://SECRET.example/{number}"}',
    '{"UPS":"https://{number}"}',
    '{"UPS":"javascript:SECRET{number}"}',
  ]) {
    const [problem, ...others] = problems({ CARRIER_LINKS: wrong });
    expect(problem, wrong).toMatchObject({ variable: 'CARRIER_LINKS' });
    expect(problem?.message).not.toContain('SECRET');
    expect(others).toEqual([]);
  }
});

test('an empty variable is one that is not set', () => {
  expect(problems({ BRAND_COLOR: '', SUPPORT_PASSCODE: ' ' })).toEqual([]);
});

const textOf = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

test('the README and the example of the settings name every variable', () => {
  const [readme, example] = [textOf('README.md'), textOf('.env.example')];
  expect(variables.length).toBeGreaterThan(25);
  for (const variable of variables) {
    expect(readme, variable).toContain(`\`${variable}`);
    expect(example, variable).toContain(variable);
  }
});

test('every value in the example of the settings is read as it stands, once its line is used', () => {
  const example = textOf('.env.example').replace(/^# (?=[A-Z_]+=)/gm, '');
  const values = [...example.matchAll(/^([A-Z_]+)=(.+)$/gm)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  expect(values.length).toBeGreaterThan(15);
  const written = Object.fromEntries(values.map(([name, value]) => [name, value?.replace(/^"(.*)"$/, '$1')]));
  expect(parseEnv(example)).toMatchObject(written);
  expect(problems({ ...written, LINK_SECRET: varied })).toEqual([]);
});

describe('the file .env', () => {
  const directory = mkdtempSync(join(tmpdir(), 'order-tracker-env-'));
  afterAll(() => rmSync(directory, { recursive: true }));
  const file = join(directory, '.env');
  writeFileSync(file, 'PORT=4000\nSTORE_NAME="Juniper & Finch"\n');

  /** What the npm scripts have after reading the file, or what stopped them. */
  const settingsAfter = (name: string, before = '') =>
    promisify(execFile)(
      process.execPath,
      [
        '--import',
        'tsx',
        '--input-type=module',
        '--eval',
        `${before}
        const { readEnvFile } = await import(${JSON.stringify(new URL('../commands/env-file.ts', import.meta.url))});
        readEnvFile(${JSON.stringify(name)});
        console.log(process.env.PORT, process.env.STORE_NAME);`,
      ],
      { env: { NODE_ENV: 'test', PORT: '5000' } },
    ).then(({ stdout }) => stdout.trim());

  test('says what the environment does not', async () => {
    expect(await settingsAfter(file)).toBe('5000 Juniper & Finch');
    expect(await settingsAfter(`${file}.none`)).toBe('5000 undefined');
  });

  test('is never passed over: a Node that cannot read it stops, and says what to do', async () => {
    const oldNode = "import util from 'node:util'; delete util.parseEnv;";
    await expect(settingsAfter(file, oldNode)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Use Node 20.12 or later, or set its variables'),
    });
    expect(await settingsAfter(`${file}.none`, oldNode)).toBe('5000 undefined');
  });

  test.each(['dev', 'demo', 'start'])('is read by npm run %s before it looks at a setting', (command) => {
    const script = textOf(`lib/commands/${command}.ts`);
    const read = script.indexOf('\nreadEnvFile();');
    expect(read).toBeGreaterThan(0);
    expect(script.indexOf('process.env')).toBeGreaterThan(read);
  });
});
