import AxeBuilder from '@axe-core/playwright';
import type { Sandbox } from '../lib/order-status-api/sandbox/server';
import { expect, test } from './fixtures';
import { inSeconds, sealLink } from './sealed-link';

let made = 0;
/** An order that is on its way to Reno, under a number of its own. */
function putOrder(sandbox: Sandbox, own: object = {}): string {
  const po = `PROOF-${process.pid}-${++made}`;
  sandbox.putOrder({
    id: 700_000 + made,
    purchase_order: po,
    created_at: '2026-11-20T08:00:00Z',
    shipped_at: '2026-11-23T08:00:00Z',
    status: 'shipped',
    items: [{ id: 1, description: 'T-Shirt', workflow_state: 'packaged' }],
    shipments: [{ shipping_carrier: 'UPS', tracking_number: '1Z999AA10123456784' }],
    ship_to_first_name: 'Wilhelmina',
    ship_to_last_name: 'Zimmermann',
    ship_to_address: '12 Hollyhock Lane',
    ship_to_city: 'Reno',
    ship_to_state: 'NV',
    ship_to_zip_code: '89501-1234',
    ship_to_country: 'US',
    ship_to_email: 'Wilhelmina.Z@Example.com',
    ...own,
  });
  return po;
}

const form = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${url}/verify`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams(fields),
  });
const json = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/orders/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const token = (location: string | null) => new URL(location ?? '', 'http://x').searchParams.get('t') ?? '';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a shopper looks up, proves, reloads, and shares the plain address', async ({
      page,
      sandbox,
      app,
    }) => {
      const po = putOrder(sandbox);
      await page.goto('/');
      await page.getByLabel('Order number').fill(` #${po} `);
      await page.getByRole('button', { name: 'Find my order' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your order has shipped.');
      await expect(page.locator('main')).not.toContainText('Reno');

      await page.getByLabel('E-mail or postal code').fill('89502');
      await page.getByRole('button', { name: 'Show me' }).click();
      await expect(page.locator('main')).toContainText('don’t belong to the same order');
      expect(page.url()).not.toContain('89502');

      await page.getByLabel('E-mail or postal code').fill(' WILHELMINA.Z@example.com');
      await page.getByRole('button', { name: 'Show me' }).click();
      await expect(page).toHaveURL(/\/track\?t=/);
      await expect(page.getByRole('heading', { name: 'Going to' })).toBeVisible();
      await expect(page.locator('main')).toContainText('Wilhelmina Z.');
      await expect(page.locator('body')).not.toContainText('Hollyhock');
      await page.reload();
      await expect(page.getByRole('heading', { name: 'Going to' })).toBeVisible();

      // What the page offers to copy, share and print opens no more than the number does.
      const plain = `${app.url}/track?po=${po}`;
      const shared = page.locator('.share [data-copy], .share [data-share]');
      const offered = await shared.evaluateAll((all: HTMLElement[]) =>
        all.map(({ dataset }) => dataset.copy ?? dataset.share),
      );
      expect(offered).toEqual([plain, plain]);
      await expect(page.locator('.print-only bdi')).toHaveText(plain);
      // Without scripts there is nothing to analyze with.
      if (javaScriptEnabled) expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}

test('every spelling of a proof opens the order, nested or flat', async ({ sandbox, app }) => {
  const nested = putOrder(sandbox, {
    ship_to_zip_code: undefined,
    ship_to_email: undefined,
    ship_to_country: undefined,
    address: { ship_to_zip_code: 'sw1a 1aa', ship_to_country: 'GB', ship_to_email: ' Seun@Example.org ' },
  });
  const flat = putOrder(sandbox);
  for (const [po, proof] of [
    [nested, 'SW1A1AA'],
    [nested, 'seun@example.org'],
    [flat, '89501'],
    [flat, '89501 1234'],
    [`  ${flat} `, 'wilhelmina.z@EXAMPLE.com'],
  ]) {
    const answer = await json(app.url, { po, proof });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const { token: opened, order } = await answer.json();
    expect(order.shows).toBe('full');
    const again = await (await fetch(`${app.url}/api/orders?t=${opened}`)).json();
    expect(again.destination).toEqual(order.destination);
  }
});

test('what is no proof opens nothing, whatever it looks like', async ({ sandbox, app }) => {
  const bare = { ship_to_email: null, ship_to_zip_code: '', ship_to_country: null };
  for (const proof of ['null', 'undefined', '@example.com', '8950', '8950112340', 'example.com', '89501-']) {
    const expected = proof === '89501-' ? 200 : 404;
    expect((await json(app.url, { po: putOrder(sandbox), proof })).status, proof).toBe(expected);
    expect((await json(app.url, { po: putOrder(sandbox, bare), proof })).status, proof).toBe(404);
  }
  for (const proof of ['', ' ', '%', '\u200b', null, undefined]) {
    const answer = await json(app.url, { po: putOrder(sandbox, bare), proof });
    expect((await answer.json()).code).toBe('invalid-proof');
  }
});

test('a wrong proof and an unknown order are one answer', async ({ sandbox, app }) => {
  const known = await json(app.url, { po: putOrder(sandbox), proof: '11111' });
  const unknown = await json(app.url, { po: 'PROOF-unknown', proof: '11111' });
  expect(known.status).toBe(404);
  expect(await known.text()).toBe(await unknown.text());
  expect((await (await json(app.url, { po: 'PROOF-unknown', proof: '1' })).json()).code).toBe('no-match');
});

test('where a number shows nothing, known and unknown orders are told by neither page nor time', async ({
  appWith,
  sandbox,
}) => {
  const app = await appWith({ PO_ALONE_SHOWS: 'nothing' });
  const po = putOrder(sandbox);
  const before = sandbox.requests.length;
  const page = async (query: string) => {
    const answer = await fetch(`${app.url}/track?${query}`);
    const html = await answer.text();
    const secretsOfAnswer = /nonce="[^"]*"|[\w+/]{22}==|[0-9a-f-]{36}|\d{4}-\d\d-\d\dT[\d:.]+Z/g;
    return `${answer.status} ${html.replace(secretsOfAnswer, '').replaceAll(/PROOF-[\w-]+/g, 'NUMBER')}`;
  };
  expect(await page(`po=${po}`)).toBe(await page('po=PROOF-999-999'));
  expect(await page(`po=${po}&error=no-match`)).toBe(await page('po=PROOF-999-999&error=no-match'));
  expect((await fetch(`${app.url}/api/orders?po=${po}`)).status).toBe(403);
  expect(sandbox.requests).toHaveLength(before);

  for (const number of [po, 'PROOF-999-999']) {
    const startedAt = performance.now();
    const answer = await form(app.url, { po: number, proof: '11111' });
    expect(performance.now() - startedAt).toBeGreaterThan(1450);
    expect(answer.headers.get('location')).toBe(`/track?po=${number}&error=no-match`);
  }
  const opened = await form(app.url, { po, proof: '89501' });
  expect((await fetch(`${app.url}${opened.headers.get('location')}`)).status).toBe(200);
});

test('with status alone, a proof opens the tracking numbers, too', async ({ appWith, sandbox }) => {
  const app = await appWith({ PO_ALONE_SHOWS: 'status' });
  const po = putOrder(sandbox);
  expect(await (await fetch(`${app.url}/track?po=${po}`)).text()).not.toContain('1Z999AA10123456784');
  const { order } = await (await json(app.url, { po, proof: '89501' })).json();
  expect(order.shipments[0].trackingNumber).toBe('1Z999AA10123456784');
});

test('the sixth wrong proof within a while is refused, and a signed link goes on', async ({
  app,
  sandbox,
}) => {
  const po = putOrder(sandbox);
  const link = token((await form(app.url, { po, proof: '89501' })).headers.get('location'));
  const codes: string[] = [];
  for (const spelling of [po, ` ${po}`, `#${po}`, `"${po}"`, po.toLowerCase(), po]) {
    codes.push((await (await json(app.url, { po: spelling, proof: '11111' })).json()).code);
  }
  expect(codes).toEqual([...Array(5).fill('no-match'), 'too-many-requests']);
  const right = await json(app.url, { po, proof: '89501' });
  expect(right.status).toBe(429);
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
  const back = await form(app.url, { po, proof: '89501' });
  const address = back.headers.get('location') ?? '';
  expect(address).toMatch(new RegExp(`^/track\\?po=${po}&error=too-many-requests&wait=\\d+$`));
  const page = await fetch(`${app.url}${address}`);
  expect([page.status, page.headers.get('retry-after')]).toEqual([429, address.replace(/.*wait=/, '')]);
  expect(await page.text()).toContain('Wait 15 minutes before the next try.');
  expect((await fetch(`${app.url}/api/orders?t=${link}`)).status).toBe(200);
});

test('after twenty wrong proofs of an order its postal code is refused, and its e-mail address still opens', async ({
  appWith,
  sandbox,
}) => {
  const app = await appWith({ TRUST_PROXY_HOPS: '1' });
  const po = putOrder(sandbox);
  const from = (client: number) => ({ 'x-forwarded-for': `203.0.113.${client}` });
  const statuses: number[] = [];
  for (let n = 0; n < 20; n++)
    statuses.push((await json(app.url, { po, proof: '11111' }, from(n >> 2))).status);
  expect(statuses).toEqual(Array(20).fill(404));
  expect((await json(app.url, { po, proof: '89501' }, from(50))).status).toBe(429);
  // What only looks like an e-mail address is compared with none but those.
  expect((await json(app.url, { po, proof: '8@9501' }, from(51))).status).toBe(404);
  expect((await json(app.url, { po, proof: 'wilhelmina.z@example.com' }, from(52))).status).toBe(200);
});

test('an e-mail address that many orders share opens none of them', async ({ appWith, sandbox }) => {
  const desk = 'a-token-of-the-help-desk';
  const app = await appWith({
    SUPPORT_EMAIL: 'help@store.example',
    SHARED_EMAILS: '@marketplace.example',
    SUPPORT_API_TOKEN: desk,
  });
  const opens = async (po: string, proof: string) => (await json(app.url, { po, proof })).status === 200;
  const flags = async (po: string) => {
    const headers = { authorization: `Bearer ${desk}` };
    return (await (await fetch(`${app.url}/api/support/orders?po=${po}`, { headers })).json()).flags;
  };
  for (const email of ['help@store.example', 'orders@store.example', 'a1b2@marketplace.example']) {
    const po = putOrder(sandbox, { ship_to_email: email });
    expect(await opens(po, email), email).toBe(false);
    expect(await opens(po, '89501'), email).toBe(true);
    expect(await flags(po)).toContain('shared-proof');
  }
  const email = 'connector@example.org';
  const orders = ['10001', '10002', '10003'].map((zip) =>
    putOrder(sandbox, { ship_to_email: email, ship_to_zip_code: zip }),
  );
  const opened: boolean[] = [];
  for (const po of orders) opened.push(await opens(po, email));
  expect(opened).toEqual([true, true, false]);
  expect(await opens(orders[0] ?? '', email)).toBe(false);
  expect(await opens(orders[0] ?? '', '10001')).toBe(true);
  expect(await flags(orders[0] ?? '')).toContain('shared-proof');
  const own = putOrder(sandbox, { ship_to_email: 'ann@example.org' });
  expect(await opens(own, 'ann@example.org')).toBe(true);
  expect(await flags(own)).not.toContain('shared-proof');
});

test('an outage is told as one', async ({ sandbox, app }) => {
  const po = putOrder(sandbox);
  sandbox.setFault({ kind: 'server-error-json' }, po);
  const answer = await json(app.url, { po, proof: '89501' });
  expect(answer.status).toBe(503);
  const back = await form(app.url, { po, proof: '89501' });
  expect(back.headers.get('location')).toMatch(new RegExp(`^/track\\?po=${po}&error=unavailable&wait=\\d+$`));
  sandbox.setFault(null, po);
});

test('posts from other sites, of other types and too long are refused', async ({ app }) => {
  const fields = { po: 'x', proof: 'y' };
  expect((await form(app.url, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await form(app.url, fields, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await form(app.url, fields, { origin: 'null' })).status).toBe(303);
  expect((await form(app.url, fields, { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await form(app.url, { po: 'x'.repeat(5000), proof: 'y' })).status).toBe(413);
  expect((await json(app.url, fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await json(app.url, fields, { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await json(app.url, { po: 'x'.repeat(5000), proof: 'y' })).status).toBe(413);
  for (const wrong of ['{', '[]', 'null', '{"po":1,"proof":"y"}', '{"proof":"y"}']) {
    expect((await json(app.url, wrong)).status, wrong).toBe(400);
  }
  const endless = new ReadableStream({ pull: (part) => part.enqueue(new Uint8Array(4096).fill(97)) });
  const init = {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  };
  const answer = await fetch(`${app.url}/api/orders/verify`, init).catch(() => null);
  expect(answer === null || answer.status === 413).toBe(true);
  expect((await fetch(`${app.url}/verify`)).status).toBe(405);
  // Nothing is kept of what is too long: it is refused on its first bytes.
  expect((await form(app.url, { po: 'x'.repeat(200_000), proof: 'y' })).status).toBe(413);
  // Who sends on and on is cut off, and may miss the answer.
  const huge = await form(app.url, { po: 'x'.repeat(12_000_000), proof: 'y' }).catch(() => null);
  expect(huge?.status ?? 413).toBe(413);
  expect(app.log()).not.toContain('exceeded');
});

test('a link opens with its own view, and ends', async ({ page, sandbox, app, complaints }) => {
  const orderId = '790001';
  const po = putOrder(sandbox, { id: Number(orderId) });
  const status = await sealLink({ po, orderId, shows: 'status', exp: inSeconds(60) }, sandbox);
  for (const address of [`/track?t=${status}`, `/api/orders?t=${status}`]) {
    const answer = await fetch(app.url + address);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).not.toContain('1Z999AA10123456784');
    expect(text).not.toContain('Reno');
  }
  const expired = await sealLink({ po, orderId, shows: 'full', exp: inSeconds(-1) }, sandbox);
  const grant = { po, orderId, shows: 'full', exp: inSeconds(60) };
  const foreign = await sealLink(grant, sandbox, 'f'.repeat(32));
  const ofAnotherStore = await sealLink(grant, { ...sandbox, token: 'k'.repeat(24) });
  const ofEarlierOrder = await sealLink({ ...grant, orderId: '690001' }, sandbox);
  for (const [bad, code, statusCode] of [
    [expired, 'link-expired', 410],
    [foreign, 'link-invalid', 404],
    [ofAnotherStore, 'link-invalid', 404],
    [ofEarlierOrder, 'link-invalid', 404],
    [`${status.slice(0, -1)}${status.endsWith('A') ? 'B' : 'A'}`, 'link-invalid', 404],
    [status.slice(0, 40), 'link-invalid', 404],
    ['', 'link-invalid', 404],
    ['A'.repeat(3000), 'link-invalid', 404],
    ['%00', 'link-invalid', 404],
  ] as const) {
    const answer = await fetch(`${app.url}/api/orders?t=${bad}`);
    expect([answer.status, (await answer.json()).code]).toEqual([statusCode, code]);
    const kind = await fetch(`${app.url}/track?t=${bad}`);
    expect(kind.status).toBe(statusCode);
    expect(await kind.text()).toContain('name="po"');
  }
  await page.goto(`/track?t=${expired}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has expired');
  expect(complaints).toEqual([]);
});

test('the language goes along through a proof', async ({ sandbox, app }) => {
  const po = putOrder(sandbox);
  const opened = await form(app.url, { po, proof: '89501', lang: 'en', to: 'track' });
  expect(opened.headers.get('location')).toMatch(/^\/track\?lang=en&t=/);
  const framed = await form(app.url, { po, proof: '89501', theme: 'dark', to: 'embed' });
  expect(framed.headers.get('location')).toMatch(/^\/embed\?theme=dark&t=/);
});

test('a notification causes one fresh read, and no more', async ({ appWith, sandbox }) => {
  const app = await appWith({ NOTIFICATION_SECRET: 'a-secret-of-the-fulfiller' });
  const po = putOrder(sandbox, { shipped_at: null, status: 'open' });
  const stage = async () => (await (await fetch(`${app.url}/api/orders?po=${po}`)).json()).stage;
  const calls = () => sandbox.requests.filter(({ lookup }) => lookup === po).length;
  const notify = (secret: string) =>
    fetch(`${app.url}/api/notifications/${secret}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ purchase_order: po, status: 'canceled' }),
    });
  expect(await stage()).toBe('in-production');
  sandbox.putOrder({ id: 700_900, purchase_order: po, status: 'packaged' });
  expect((await notify('a-wrong-secret')).status).toBe(404);
  expect(await stage()).toBe('in-production');
  expect(calls()).toBe(1);
  expect((await notify('a-secret-of-the-fulfiller')).status).toBe(200);
  expect(await stage()).toBe('packed');
  await stage();
  expect(calls()).toBe(2);
  expect(app.log()).not.toContain(po);
});
