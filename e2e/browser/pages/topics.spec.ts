import { locales } from '../../../lib/i18n/locales';
import type { App } from '../../../lib/testing/app-server';
import { violationsOf } from '../../support/axe';
import { test as base, expect } from '../../support/fixtures';

const passcode = 'correct horse battery';
const secret = 'a-notification-secret-0123456789';
const metricsToken = 'a-metrics-token-for-tests-0123';

/** A store with all there is to help with. */
const test = base.extend<{ tracker: App }>({
  tracker: [
    async ({ appWith }, use) => {
      const app = await appWith({
        SUPPORT_EMAIL: 'help@juniper.example',
        SUPPORT_PASSCODE: passcode,
        METRICS_TOKEN: metricsToken,
        NOTIFICATION_SECRET: secret,
        STORE_TIME_ZONE: 'America/Los_Angeles',
      });
      await use(app);
    },
    { timeout: 120_000 },
  ],
  baseURL: async ({ tracker }, use) => use(tracker.url),
});

const hourMs = 60 * 60 * 1000;
const ago = (hours: number) => new Date(Date.now() - hours * hourMs).toISOString();

/** An order as the API sends it, with a canary in everything that is nobody's business. */
function wireOrder(number: string, given: object = {}) {
  return {
    id: 810_001,
    purchase_order: number,
    received_at: ago(24 * 40),
    created_at: ago(24 * 39),
    status: 'open',
    client_amount: 61.83,
    order_notes: 'canary-note',
    items: [{ id: 1, description: 'canary-item', workflow_state: 'open' }],
    shipments: [],
    address: {
      ship_to_first_name: 'canary-first',
      ship_to_last_name: 'canary-last',
      ship_to_address: 'canary-street 12',
      ship_to_city: 'canary-city',
      ship_to_zip_code: '89501',
      ship_to_email: 'canary@shopper.example',
      ship_to_phone: '555-canary',
    },
    ...given,
  };
}

const packed = [{ id: 1, description: 'T-Shirt', workflow_state: 'packaged' }];
const parcel = (delivered: boolean | null) => [
  { shipping_carrier: 'UPS', tracking_number: '1Z999AA10123456784', delivered },
];
const shippedAt = (hours: number, delivered: boolean | null = null) => ({
  status: 'shipped',
  shipped_at: ago(hours),
  items: packed,
  shipments: parcel(delivered),
});

const moments: [name: string, given: object, topics: string][] = [
  ['received', { status: 'received', created_at: ago(1), received_at: ago(1) }, 'change-or-cancel when'],
  ['held for a printer', { status: 'production_hold' }, 'on-hold change-or-cancel'],
  ['held for a check', { status: 'intake_hold' }, 'on-hold change-or-cancel'],
  ['in production', {}, 'when change-or-cancel'],
  ['packed', { status: 'packaged', items: packed }, 'when change-or-cancel'],
  ['just shipped', shippedAt(20), 'no-scan-yet change-or-cancel'],
  ['on its way', shippedAt(24 * 6), 'when change-or-cancel'],
  ['late', shippedAt(24 * 13), 'late! change-or-cancel'],
  ['delivered', shippedAt(24 * 13, true), 'delivered-not-received! wrong-or-damaged'],
  ['canceled', { status: 'canceled' }, 'canceled order-again'],
  [
    'an item canceled',
    { items: [...packed, { id: 2, description: 'Mug', workflow_state: 'canceled' }] },
    'canceled when change-or-cancel',
  ],
];

/** As the tables have it: `late! change-or-cancel`, in a page as it came. */
function topicsIn(html: string): string {
  const tags = [...html.matchAll(/<details[^>]* data-topic="([^"]+)"[^>]*>/g)];
  return tags.map(([tag, id]) => (/ open(?:=|>| )/.test(tag) ? `${id}!` : id)).join(' ');
}

test('each moment has its topics, in page and frame, without a script', async ({ tracker, sandbox }) => {
  for (const [index, [name, given, expected]] of moments.entries()) {
    const number = `TOPIC-${index}`;
    sandbox.putOrder(wireOrder(number, { id: 811_000 + index, ...given }));
    for (const path of ['track', 'embed']) {
      const html = await (await fetch(`${tracker.url}/${path}?po=${number}`)).text();
      expect(topicsIn(html), `${name} in ${path}`).toBe(expected);
    }
  }
});

test('a button begins a mail with number, topic and the page’s sentence, and nothing private', async ({
  tracker,
  sandbox,
  page,
}) => {
  const number = '#42 & <“注文”> %0D?';
  sandbox.putOrder(wireOrder(number, { id: 812_001, ...shippedAt(24 * 13) }));
  // Whoever has proven whose order it is has a token in the address, and sees where the order goes.
  const proven = await page.request.post(`${tracker.url}/api/orders/verify`, {
    data: { po: number, proof: '89501' },
  });
  const { token } = await proven.json();
  await page.goto(`${tracker.url}/track?t=${token}`);
  await expect(page.getByText('canary-city')).toBeVisible();
  const answer = await page.locator('h1').textContent();
  const links = page.locator('[data-topic] a');
  await expect(links).toHaveCount(2);
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href')) ?? '';
    const [to, query = ''] = href.split('?');
    const fields = new URLSearchParams(query);
    const question = await link.locator('xpath=ancestor::details/summary').textContent();
    expect(to).toBe('mailto:help@juniper.example');
    expect([...fields.keys()]).toEqual(['subject', 'body']);
    expect(fields.get('subject')).toBe(`Order ${number}: ${question}`);
    expect(fields.get('body')).toContain(number);
    expect(fields.get('body')).toContain(question);
    expect(fields.get('body')).toContain(answer ?? 'no answer');
    expect(decodeURIComponent(href)).not.toMatch(/canary|89501|1Z999|[?&]t=/);
    expect(href).not.toContain(token);
  }
});

test('a store’s own page gets number, topic and stage, each as it can stand in an address', async ({
  sandbox,
  startApp,
}) => {
  const number = '#7 & {topic}/?';
  sandbox.putOrder(wireOrder(number, { id: 812_002, ...shippedAt(20) }));
  const app = await startApp({
    SUPPORT_EMAIL: 'help@juniper.example',
    SUPPORT_URL: 'https://store.example/{stage}/help?order={po}&about={topic}&again={po}',
  });
  const html = await (await fetch(`${app.url}/embed?po=${encodeURIComponent(number)}`)).text();
  const po = encodeURIComponent(number);
  expect(html.replaceAll('&amp;', '&')).toContain(
    `href="https://store.example/shipped/help?order=${po}&about=no-scan-yet&again=${po}"`,
  );
  expect(/<section class="topics".*?<\/section>/s.exec(html)?.[0]).not.toContain('mailto:');
});

test('where the store names no way to ask, the texts stand without a button', async ({ sandbox, app }) => {
  sandbox.putOrder(wireOrder('TOPIC-ALONE', { id: 812_003 }));
  const html = await (await fetch(`${app.url}/track?po=TOPIC-ALONE`)).text();
  const section = /<section class="topics".*?<\/section>/s.exec(html)?.[0] ?? '';
  expect(topicsIn(section)).toBe('when change-or-cancel');
  expect(section).not.toContain('<a ');
});

test('the store says what is late, and how long damage can be reported', async ({ sandbox, startApp }) => {
  sandbox.putOrder(wireOrder('TOPIC-2', { id: 812_004, ...shippedAt(24 * 3.5) }));
  sandbox.putOrder(wireOrder('TOPIC-3', { id: 812_005, ...shippedAt(24 * 5, true) }));
  const app = await startApp({ LATE_AFTER_DAYS: '2', REPORT_WITHIN_DAYS: '14' });
  const html = async (po: string, lang: string) =>
    (await fetch(`${app.url}/track?po=${po}&lang=${lang}`)).text();
  expect(await html('TOPIC-2', 'en')).toContain('more than 2 days ago');
  expect(await html('TOPIC-3', 'de')).toContain('innerhalb von 14 Tagen');
  expect(await html('TOPIC-3', 'ar')).toContain('14 يومًا');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a topic opens and leads on', async ({ page, sandbox }) => {
    sandbox.putOrder(wireOrder('TOPIC-OFF', { id: 812_006 }));
    await page.goto('/track?po=TOPIC-OFF');
    const topic = page.locator('[data-topic="change-or-cancel"]');
    await expect(topic.getByRole('link')).toBeHidden();
    await topic.locator('summary').click();
    await expect(topic.getByRole('link', { name: /^Ask us ?: Can I change/ })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(topic).toBeHidden();
  });
});

test('topics follow an order that moves while its page is open', async ({ tracker, page, sandbox }) => {
  sandbox.putOrder(wireOrder('TOPIC-LIVE', { id: 812_007 }));
  await page.goto('/track?po=TOPIC-LIVE');
  await expect(page.locator('[data-topic]')).toHaveCount(2);
  await expect(page.locator('[data-topic="when"]')).toBeVisible();
  sandbox.putOrder(wireOrder('TOPIC-LIVE', { id: 812_007, ...shippedAt(24 * 2, true) }));
  await fetch(`${tracker.url}/api/notifications/${secret}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purchase_order: 'TOPIC-LIVE' }),
  });
  await page.locator('.controls a').click();
  await expect(page.locator('[data-topic="delivered-not-received"]')).toHaveAttribute('open', '');
  await expect(page.locator('[data-topic="when"]')).toHaveCount(0);
});

test('a topic comes when its day has come, on a page that stays open', async ({ page, sandbox }) => {
  sandbox.putOrder(wireOrder('TOPIC-DAY', { id: 812_008, ...shippedAt(24 * 8) }));
  await page.clock.install({ time: Date.now() });
  await page.goto('/track?po=TOPIC-DAY');
  await expect(page.locator('[data-topic="when"]')).toBeVisible();
  await page.clock.fastForward(4 * 24 * hourMs);
  await expect(page.locator('[data-topic="late"]')).toBeVisible();
  await expect(page.locator('[data-topic="when"]')).toHaveCount(0);
});

test('in the frame, the store’s page opens outside of it', async ({ page, sandbox }) => {
  sandbox.putOrder(wireOrder('TOPIC-FRAME', { id: 812_009, ...shippedAt(24 * 13) }));
  await page.goto('/embed?po=TOPIC-FRAME');
  const links = page.locator('[data-topic] a');
  await expect(links).toHaveCount(2);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  }
});

for (const path of ['track', 'embed']) {
  test(`everybody can use what ${path} says, in ten languages`, async ({ page, sandbox }) => {
    test.slow();
    sandbox.putOrder(wireOrder('TOPIC-AXE', { id: 812_010, ...shippedAt(24 * 13, true) }));
    const said = new Set<string>();
    for (const lang of locales) {
      await page.goto(`/${path}?po=TOPIC-AXE&lang=${lang}`);
      for (const summary of await page.locator('[data-topic]:not([open]) > summary').all())
        await summary.click();
      said.add((await page.locator('.topics').textContent()) ?? '');
      if (lang === 'en' || lang === 'ar') {
        expect(await violationsOf(page, { within: '.topics' }), lang).toEqual([]);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(overflow, lang).toBe(false);
    }
    expect(said.size).toBe(locales.length);
  });
}

test('the desk shows what the shopper can do, and its reply takes a topic in', async ({ page, sandbox }) => {
  sandbox.putOrder(wireOrder('TOPIC-DESK', { id: 812_011, ...shippedAt(24 * 13) }));
  await page.goto('/support?q=TOPIC-DESK');
  await page.getByLabel('Passcode').fill(passcode);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.locator('.desk-shopper [data-topic="late"]')).toBeVisible();
  const reply = page.getByLabel('Ready reply');
  await expect(reply).not.toHaveValue(/Paketdienst|mailbox/);
  await page.getByLabel('With what to do').selectOption('late');
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(reply).toHaveValue(/vor mehr als 10 Tagen/);
});

test('topics are counted by their name alone, a refresh of the frame left out', async ({
  tracker,
  sandbox,
}) => {
  sandbox.putOrder(wireOrder('TOPIC-COUNT', { id: 812_012, status: 'intake_hold' }));
  const counted = async () => {
    const answer = await fetch(`${tracker.url}/api/metrics`, {
      headers: { authorization: `Bearer ${metricsToken}` },
    });
    const text = await answer.text();
    expect(text).not.toContain('TOPIC-COUNT');
    return Number(/order_tracker_topics_shown_total\{topic="on-hold"\} (\d+)/.exec(text)?.[1] ?? 0);
  };
  const before = await counted();
  await fetch(`${tracker.url}/track?po=TOPIC-COUNT`);
  await fetch(`${tracker.url}/embed?po=TOPIC-COUNT`);
  await fetch(`${tracker.url}/embed?po=TOPIC-COUNT`, {
    headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' },
  });
  expect((await counted()) - before).toBe(2);
});
