import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { DatabaseSync } from '@photostructure/sqlite';
import { type App, productionBuild } from '../../lib/testing/app-server';
import { type PostgresServer, startPostgresServer } from '../../lib/testing/postgres-server';
import { expect, settingsFor, test } from '../support/fixtures';
import { look, newFile, order, seenIn, token } from '../support/memory';

test('without a database no answer has a word of it', async ({ startApp, sandbox }) => {
  const app = await startApp({ SUPPORT_API_TOKEN: token });
  sandbox.putOrder(order('MEM-2', 'open'));
  await look(app, 'MEM-2');
  sandbox.putOrder(order('MEM-2', 'packaged'));
  expect(JSON.stringify(await look(app, 'MEM-2'))).not.toContain('"seen"');
  for (const path of ['/api/orders?po=MEM-2', '/track?po=MEM-2', '/embed?po=MEM-2']) {
    expect(await (await fetch(app.url + path)).text()).not.toMatch(/"seen"|data-as="seen"/);
  }
});

const magpie = {
  ...order('MEM-3', 'shipped'),
  client_amount: 987654.32,
  location: 'MAGPIE-location',
  order_notes: 'MAGPIE-notes',
  fulfillment_notes: 'MAGPIE-notes',
  order_status_notes: [{ note: 'MAGPIE-status', created_at: '2026-01-01T00:00:00Z' }],
  service_requests: [{ reason: 'MAGPIE-request', workflow_state: 'open' }],
  ship_to_first_name: 'MAGPIE-first',
  ship_to_last_name: 'MAGPIE-last',
  ship_to_company_name: 'MAGPIE-company',
  ship_to_address: 'MAGPIE-street',
  ship_to_address_2: 'MAGPIE-street',
  ship_to_city: 'MAGPIE-city',
  ship_to_state: 'MAGPIE-state',
  ship_to_zip_code: '98765-4321',
  ship_to_email: 'magpie@secret.example',
  ship_to_telephone: '+1-555-MAGPIE',
  not_in_the_documents: 'MAGPIE-unknown',
  items: [
    { id: 1, sku_id: 2, customer_sku: 'MAGPIE-sku', description: 'MAGPIE-item', workflow_state: 'shipped' },
  ],
  shipments: [
    {
      tracking_number: 'MAGPIE1Z999',
      shipping_method: 'MAGPIE-method',
      carrier: 'MAGPIE-carrier',
      search_link: 'https://magpie.example/?n=1',
    },
  ],
};
const secrets = /magpie|987654|98765/i;

/** Whoever may see an order has looked at it, the proof's holder too. */
async function lookInEveryWay(app: App): Promise<void> {
  await look(app, 'MEM-3');
  for (const path of ['/track?po=MEM-3', '/api/orders?po=MEM-3', '/embed?po=MEM-3'])
    await fetch(app.url + path);
  const proven = await fetch(`${app.url}/api/orders/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ po: 'MEM-3', proof: 'magpie@secret.example' }),
  });
  expect(proven.status).toBe(200);
}

test('the bytes of the file hold nothing that names a person, a parcel or a thing; forgetting empties them', async ({
  startApp,
  sandbox,
}) => {
  const path = await newFile();
  const settings = { DATABASE_URL: path, SUPPORT_API_TOKEN: token };
  const app = await startApp(settings);
  sandbox.putOrder(magpie);
  await lookInEveryWay(app);
  const bytes = async () =>
    (await Promise.all([path, `${path}-wal`].map((file) => readFile(file, 'latin1').catch(() => '')))).join(
      '',
    );
  await expect.poll(bytes).toContain('MEM-3');
  expect(await bytes()).not.toMatch(secrets);

  const forget = async (po: string) =>
    promisify(execFile)(process.execPath, [productionBuild.file, 'forget', po], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...settingsFor(sandbox, settings) },
    });
  expect((await forget('mem-3')).stdout).toMatch(/^Deleted: 1 order, with \d+ of what was seen of it\.\n$/);
  await expect(forget('MEM-3')).rejects.toMatchObject({
    code: 1,
    stdout: 'Nothing is remembered of this order.\n',
  });
  await app.stop('SIGINT');
  expect(await bytes()).not.toContain('MEM-3');
});

const watchOnce = (app: App) =>
  fetch(`${app.url}/api/watch`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });

test('what was answered, watched and written is there, once, after each of six kills', async ({
  startApp,
  sandbox,
}) => {
  test.setTimeout(90_000);
  const path = await newFile();
  const settings = { DATABASE_URL: path, SUPPORT_API_TOKEN: token, WATCH_MINUTES: '0', WATCH_TOKEN: token };
  /** The first column of what a statement gives, read beside the server. */
  const read = (text: string): unknown[] => {
    const database = new DatabaseSync(path);
    const rows = database.prepare(text).all();
    database.close();
    return rows.map((row) => Object.values(row ?? {})[0]);
  };
  const written = () => read('SELECT po FROM history_sights');
  const known = new Set<unknown>();
  for (let kill = 0; kill < 6; kill += 1) {
    const app = await startApp(settings);
    const numbers = Array.from({ length: 8 }, (_, index) => `KILL-${kill}-${index}`);
    for (const po of numbers) sandbox.putOrder(order(po, 'open'));
    const looks = numbers.map((po) => look(app, po).catch(() => null));
    // A pass over all that the upstream has is cut off like the rest; the next one goes on with it.
    const pass = watchOnce(app).catch(() => null);
    const ofThisRun = () => written().filter((po) => String(po).startsWith(`KILL-${kill}-`));
    await expect.poll(ofThisRun, { intervals: [20], timeout: 15_000 }).not.toEqual([]);
    for (const po of written()) known.add(po);
    await app.stop('SIGKILL');
    await Promise.all([...looks, pass]);
    const left = written();
    expect(left).toEqual(expect.arrayContaining([...known]));
    expect(new Set(left).size).toBe(left.length);
    read('UPDATE watcher_leases SET until_at = 0'); // half a minute later
  }
  expect(known.size).toBeGreaterThanOrEqual(6);
  const last = await startApp(settings);
  expect((await watchOnce(last)).status).toBe(200);
  await last.stop();
  // What no shopper asked for was watched, and what was seen before the kills is not told as new.
  expect(written()).toContain('2006');
  expect(new Set(written()).size).toBe(written().length);
  expect(read('PRAGMA integrity_check')).toEqual(['ok']);
});

test.describe('with a PostgreSQL', () => {
  let server: PostgresServer;
  test.beforeAll(async () => {
    server = await startPostgresServer();
  });
  test.afterAll(() => server.stop());

  test('two instances remember together, a dump holds no secret, and a server that hangs delays no page', async ({
    startApp,
    sandbox,
  }) => {
    test.setTimeout(60_000);
    const settings = { DATABASE_URL: server.url, WATCH_MINUTES: '0', SUPPORT_API_TOKEN: token };
    const [one, two] = await Promise.all([startApp(settings), startApp(settings)]);
    if (one === undefined || two === undefined) throw new Error('not started');
    sandbox.putOrder(order('MEM-5', 'open'));
    await look(one, 'MEM-5');
    sandbox.putOrder(order('MEM-5', 'packaged'));
    await expect.poll(() => server.dump()).toContain('in-production');
    expect(seenIn((await look(two, 'MEM-5')).detail.order, 'packed')).not.toBeNull();
    sandbox.putOrder(magpie);
    await lookInEveryWay(one);
    await expect.poll(() => server.dump()).toContain('MEM-3');
    expect(await server.dump()).not.toMatch(secrets);

    const timed = async () => {
      const begun = performance.now();
      expect((await fetch(`${one.url}/api/orders?po=MEM-5`)).status).toBe(200);
      return performance.now() - begun;
    };
    const median = async () => {
      const times: number[] = [];
      for (let index = 0; index < 21; index += 1) times.push(await timed());
      return times.sort((a, b) => a - b)[10] ?? 0;
    };
    const usual = await median();
    await server.freeze();
    expect(await median()).toBeLessThan(usual + 100);
    const state = async () => (await (await fetch(`${one.url}/api/ready`)).json()).database;
    await expect.poll(state, { timeout: 15_000 }).toBe('unreachable');
    expect(one.log()).toContain('going on without the memory');
    await server.thaw();
    await expect.poll(state, { timeout: 15_000 }).toBe('reachable');
  });
});
