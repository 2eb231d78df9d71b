import type { Frame, Page } from '@playwright/test';
import { closestLocale } from '../lib/i18n/pick-locale';
import type { Sandbox } from '../lib/order-status-api/sandbox/server';
import { test as base, expect, settingsFor } from './fixtures';
import { type App, startServer } from './server';
import { type StoreHost, startStoreHost, storePage } from './store-host';

interface OfWorker {
  /** The store's web server, on another site than the tracker. */
  store: StoreHost;
  /** A server of ours that the store may frame. */
  tracker: Tracker;
}

interface Tracker extends App {
  origin: string;
}

const notificationSecret = 'tell-of-what-moved';
const spanish = closestLocale('es') ?? 'en';

const test = base.extend<object, OfWorker>({
  store: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const store = await startStoreHost();
      await use(store);
      await store.stop();
    },
    { scope: 'worker' },
  ],
  tracker: [
    async ({ sandbox, store }, use) => {
      const tracker = await startTracker(sandbox, {
        EMBED_ALLOWED_ORIGINS: store.origin,
        NOTIFICATION_SECRET: notificationSecret,
      });
      await use(tracker);
      await tracker.stop();
    },
    { scope: 'worker' },
  ],
});

async function startTracker(sandbox: Sandbox, env: Record<string, string>): Promise<Tracker> {
  const app = await startServer(settingsFor(sandbox, env));
  return { ...app, origin: `http://track.localhost:${app.port}` };
}

/** An order as the API sends it, its items in its own state. */
function orderOf(po: string, status: string, count: number): object {
  return {
    id: 990_000 + count,
    purchase_order: po,
    created_at: '2026-11-20T08:00:00.000 -07:00',
    status,
    items: Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      description: `T-Shirt ${index + 1}`,
      workflow_state: status,
    })),
    shipments: [],
  };
}

const script = (origin: string) => `<script src="${origin}/embed/v1.js" async></script>`;
const widget = (origin: string, attributes = '') =>
  `${script(origin)}<order-tracker ${attributes}><a href="${origin}/">Track your order</a></order-tracker>`;

/** Every event of the widget, and every refusal of the page's policy, in the order they came. */
async function listen(page: Page): Promise<() => Promise<{ name: string; detail: unknown }[]>> {
  await page.addInitScript(() => {
    const heard: { name: string; detail: unknown }[] = [];
    for (const name of ['ready', 'view', 'resize', 'outbound', 'error']) {
      addEventListener(`order-tracker:${name}`, (event) => {
        heard.push({ name, detail: event instanceof CustomEvent ? event.detail : null });
      });
    }
    addEventListener('securitypolicyviolation', (event) => {
      heard.push({ name: 'violation', detail: `${event.violatedDirective} ${event.blockedURI}` });
    });
    Object.assign(window, { heard });
  });
  return () => page.evaluate(() => Reflect.get(window, 'heard'));
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('no frame');
  await frame.waitForSelector('#order-tracker');
  return frame;
}

const heightOf = async (page: Page) =>
  (await page.locator('order-tracker iframe').boundingBox())?.height ?? 0;

/** The height that the frame's content takes. */
const contentHeight = (frame: Frame) =>
  frame.evaluate(() => document.getElementById('order-tracker')?.getBoundingClientRect().height ?? 0);

const hasScrollbar = (frame: Frame) =>
  frame.evaluate(() => {
    const { overflowY } = getComputedStyle(document.documentElement);
    return overflowY !== 'hidden' && document.documentElement.scrollHeight > innerHeight;
  });

test('the frame grows and shrinks with what it shows', async ({ page, sandbox, store, tracker }) => {
  sandbox.putOrder(orderOf('LONG-60', 'open', 60));
  const events = await listen(page);
  await page.goto(store.put('/grows', { html: storePage(widget(tracker.origin, 'po="LONG-60"')) }));
  const frame = await frameOf(page);
  const isFitted = async () => Math.abs((await heightOf(page)) - (await contentHeight(frame))) <= 1;
  await expect.poll(isFitted).toBe(true);
  const folded = await heightOf(page);
  expect(folded).toBeGreaterThan(600);
  expect(await hasScrollbar(frame)).toBe(false);

  await frame.locator('summary').first().click();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(folded + 2000);
  await expect.poll(isFitted).toBe(true);
  await frame.locator('summary').first().click();
  await expect.poll(() => heightOf(page)).toBe(folded);

  const heard = await events();
  expect(heard[0]?.name).toBe('ready');
  expect(heard.filter(({ name }) => name === 'view')).toEqual([
    { name: 'view', detail: { view: 'found', stage: 'in-production' } },
  ]);
  expect(JSON.stringify(heard)).not.toContain('LONG');
  await expect(page.getByRole('link', { name: 'Track your order' })).toBeHidden();
});

test('a lookup inside keeps language, theme, color and heading', async ({
  page,
  store,
  tracker,
  complaints,
}) => {
  const attributes = 'lang="es" theme="dark" accent="#b3261e" heading="3" label="Mi pedido"';
  await page.goto(store.put('/keeps', { html: storePage(widget(tracker.origin, attributes)) }));
  const frame = await frameOf(page);
  const look = () =>
    frame.evaluate(() => ({
      lang: document.documentElement.lang,
      theme: document.documentElement.dataset.theme,
      background: getComputedStyle(document.body).colorScheme,
      style: document.querySelector('style')?.textContent,
    }));
  const before = await look();
  expect(before).toMatchObject({ lang: spanish, theme: 'dark' });
  await expect(frame.getByRole('heading', { level: 3, name: 'Mi pedido' })).toBeVisible();

  for (const number of ['no-such-order', '1004']) {
    await frame.getByRole('textbox').first().fill(number);
    await frame.getByRole('textbox').first().press('Enter');
    await frame.waitForURL((url) => url.searchParams.get('po') === number);
    await frame.waitForSelector('#order-tracker');
    expect(await look()).toEqual(before);
  }
  await expect(frame.getByRole('heading', { level: 3 }).first()).toHaveText(/shipped|enviado/);

  // The proof goes along the same way, and so does the way back to the form.
  await frame.getByRole('textbox').first().fill('nobody@store.example');
  await frame.getByRole('textbox').first().press('Enter');
  await frame.waitForURL((url) => url.searchParams.get('error') === 'no-match');
  await frame.waitForSelector('#order-tracker');
  expect(await look()).toEqual(before);
  await expect(frame.getByRole('textbox').first()).toBeFocused();

  // The browser logs the status of the pages that say "not found" and "no match".
  const others = complaints.filter((text) => !text.includes('status of 404'));
  complaints.splice(0, complaints.length, ...others);
});

test('an order stays fresh: what changed is exchanged and told, what a reader opened stays', async ({
  page,
  sandbox,
  store,
  tracker,
}) => {
  await page.clock.install();
  sandbox.putOrder(orderOf('MOVING-1', 'open', 1));
  await page.goto(store.put('/fresh', { html: storePage(widget(tracker.origin, 'po="MOVING-1"')) }));
  const frame = await frameOf(page);
  await expect(frame.getByRole('heading', { name: 'Your order is in production.' })).toBeVisible();
  await frame.evaluate(() => document.querySelector('#items')?.setAttribute('data-kept', ''));

  sandbox.putOrder(orderOf('MOVING-1', 'packaged', 1));
  await fetch(`${tracker.url}/api/notifications/${notificationSecret}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purchase_order: 'MOVING-1' }),
  });
  await page.clock.runFor(40_000);
  await expect(frame.getByRole('heading', { name: 'Your order is packed.' })).toBeVisible();
  await expect(frame.getByRole('status')).toHaveText('News: Your order is packed.');
  expect(await frame.locator('#items').count()).toBe(1);

  sandbox.setFault({ kind: 'server-error-json' });
  await page.clock.runFor(40_000);
  sandbox.setFault(null);
  await expect(frame.getByRole('heading', { name: 'Your order is packed.' })).toBeVisible();
});

test('with scripts off the lookup works, and the frame scrolls', async ({ browser, store, tracker }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const iframe = `<iframe src="${tracker.origin}/embed?lang=en&theme=light" width="100%" height="300"></iframe>`;
  await page.goto(store.put('/no-scripts', { html: storePage(iframe + widget(tracker.origin)) }));
  // The widget's own link is what stands there without its script.
  await expect(page.getByRole('link', { name: 'Track your order' })).toBeVisible();

  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox').first().fill('1004');
  await frame.getByRole('textbox').first().press('Enter');
  await expect(frame.getByRole('heading', { level: 2 }).first()).toHaveText(/shipped/);
  await expect(frame.getByRole('link', { name: 'Check again' })).toHaveAttribute('href', /theme=light/);
  await expect(frame.locator('[data-needs-script]')).toBeHidden();
  await context.close();
});

test('a strict host policy with Trusted Types has nothing to report', async ({ page, store, tracker }) => {
  const events = await listen(page);
  const policy = [
    "default-src 'none'",
    `script-src ${tracker.origin}`,
    `frame-src ${tracker.origin}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  await page.goto(
    store.put('/strict', {
      html: storePage(widget(tracker.origin, 'po="1004"')),
      headers: { 'content-security-policy': policy },
    }),
  );
  const frame = await frameOf(page);
  await expect(frame.getByRole('heading', { level: 2 }).first()).toHaveText(/shipped/);
  await expect.poll(async () => (await events()).map(({ name }) => name)).toContain('resize');
  expect((await events()).filter(({ name }) => name === 'violation')).toEqual([]);
  expect(await heightOf(page)).toBeGreaterThan(300);
});

test('on a host that is not allowed the link is back, and one warning names the setting', async ({
  page,
  tracker,
  complaints,
}) => {
  const stranger = await startStoreHost('stranger.localhost');
  const events = await listen(page);
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(stranger.put('/', { html: storePage(widget(tracker.origin, 'loading="eager"')) }));
  const link = page.getByRole('link', { name: 'Track your order' });
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(link).toBeVisible();
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('EMBED_ALLOWED_ORIGINS');
  expect(warnings[0]).toContain(stranger.origin);
  expect((await events()).map(({ name }) => name)).toEqual(['error']);
  // The browser itself says why it showed nothing.
  expect(complaints.filter((text) => !text.includes('frame-ancestors'))).toEqual([]);
  complaints.length = 0;
  await stranger.stop();
});

test('an isolated host can show it', async ({ page, store, tracker }) => {
  await page.goto(
    store.put('/isolated', {
      html: storePage(widget(tracker.origin, 'po="1004"')),
      headers: {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
    }),
  );
  const frame = await frameOf(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(frame.getByRole('heading', { level: 2 }).first()).toHaveText(/shipped/);
  await expect(page.getByRole('link', { name: 'Track your order' })).toBeHidden();
});

test('links of the tracker become the widget wherever the script is, others stay links', async ({
  page,
  store,
  tracker,
}) => {
  const link = (href: string, words: string, attributes = '') =>
    `<p><a href="${href}" data-order-tracker ${attributes}>${words}</a></p>`;
  const html = storePage(
    script(tracker.origin) +
      link(`${tracker.origin}/track?po=1004`, 'Where it is', 'data-lang="es" data-theme="dark"') +
      link('https://elsewhere.example/', 'Elsewhere'),
  );
  await page.goto(store.put('/links', { html }));
  const frame = await frameOf(page);
  expect(
    await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]),
  ).toEqual([spanish, 'dark']);
  expect(new URL(frame.url()).searchParams.get('po')).toBe('1004');
  await expect(page.getByText('Where it is')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Elsewhere' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(1);

  // What a help center adds later is upgraded too, and the script included twice does nothing twice.
  await page.evaluate(
    ([source, href]) => {
      const late = Object.assign(document.createElement('a'), { href, textContent: 'Late' });
      late.dataset.orderTracker = '';
      document.body.append(late, Object.assign(document.createElement('script'), { src: source }));
    },
    [`${tracker.origin}/embed/v1.js`, `${tracker.origin}/`],
  );
  await expect(page.locator('order-tracker > iframe')).toHaveCount(2);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('iframe')).toHaveCount(2);
});

test('a number in the host page’s address opens its order, where that is wanted', async ({
  page,
  store,
  tracker,
}) => {
  const address = store.put('/deep', { html: storePage(widget(tracker.origin, 'deep-link')) });
  for (const [query, po] of [
    ['?po=1004', '1004'],
    ['?po=%231001', '#1001'],
    ['?po=#1001', '#1001'],
    ['?t=secret&po=', null],
    ['', null],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(address + query);
    const frame = await frameOf(page);
    const parameters = new URL(frame.url()).searchParams;
    expect([query, parameters.get('po'), parameters.get('t')]).toEqual([query, po, null]);
  }
});

test('a frame without the script keeps its scrollbar', async ({ page, store, tracker }) => {
  const iframe = `<iframe src="${tracker.origin}/embed?po=BULK-250" title="Order tracking" width="100%" height="300"></iframe>`;
  await page.goto(store.put('/bare', { html: storePage(iframe) }));
  const frame = await frameOf(page);
  await expect(frame.getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(await hasScrollbar(frame)).toBe(true);
  expect((await page.locator('iframe').boundingBox())?.height).toBe(304);
});

test('beyond 20,000 pixels the frame stops growing and scrolls', async ({ page, store, tracker }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(store.put('/tall', { html: storePage(widget(tracker.origin, 'po="BULK-250"')) }));
  const frame = await frameOf(page);
  await frame.evaluate(() => {
    const tall = document.createElement('p');
    tall.style.height = '25000px';
    document.getElementById('order-tracker')?.append(tall);
  });
  await expect.poll(() => heightOf(page)).toBe(20_000);
  expect(await hasScrollbar(frame)).toBe(true);
});

test('forged messages change nothing', async ({ page, store, tracker }) => {
  const evil = await startStoreHost('evil.localhost');
  const forger = evil.put('/', {
    html: storePage(
      `<script>
        addEventListener('message', ({ data, source }) => {
          if (data === 'forge') {
            const message = (fields) => ({ ns: 'order-tracker', v: 1, ...fields });
            parent.postMessage(message({ type: 'resize', height: 7777 }), '*');
            for (const other of [parent.frames[0], parent.frames[1]]) {
              if (other !== window) other.postMessage(message({ type: 'init' }), '*');
            }
            parent.postMessage('forged', '*');
          } else if (data && data.ns) parent.postMessage('leaked ' + data.type, '*');
        });
      </script>`,
    ),
  });
  const events = await listen(page);
  await page.addInitScript(() => {
    const said: unknown[] = [];
    addEventListener('message', ({ data }) => typeof data === 'string' && said.push(data));
    Object.assign(window, { said });
  });
  const html = storePage(`${widget(tracker.origin, 'po="1004"')}<iframe id="evil" src="${forger}"></iframe>`);
  await page.goto(store.put('/forged', { html }));
  const frame = await frameOf(page);
  await expect.poll(async () => (await events()).map(({ name }) => name)).toContain('resize');
  const height = await heightOf(page);
  const before = (await events()).length;

  // From another window and origin; from the host's own window; from the right frame, but out of bounds or not ours.
  await page.evaluate(() => {
    const other = document.getElementById('evil');
    if (other instanceof HTMLIFrameElement) other.contentWindow?.postMessage('forge', '*');
    postMessage({ ns: 'order-tracker', v: 1, type: 'resize', height: 7777 }, '*');
  });
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'said'))).toContain('forged');
  await frame.evaluate(() => {
    const heights = [
      Number.NaN,
      1e9,
      -5,
      0,
      Number.POSITIVE_INFINITY,
      '7777',
      null,
      { valueOf: () => 7777 }.valueOf,
    ];
    for (const wrong of heights.slice(0, 7)) {
      parent.postMessage({ ns: 'order-tracker', v: 1, type: 'resize', height: wrong }, '*');
    }
    parent.postMessage({ ns: 'order-tracker', v: 2, type: 'resize', height: 7777 }, '*');
    parent.postMessage({ ns: 'order-tracker', v: 1, type: 'unheard-of', height: 7777 }, '*');
    parent.postMessage('last', '*');
  });
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'said'))).toContain('last');
  expect(await heightOf(page)).toBe(height);
  expect((await events()).length).toBe(before);
  expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual(['forged', 'last']);
  await evil.stop();
});

test('two instances of one build name their own hosts', async ({ sandbox, tracker, store, app }) => {
  const other = await startTracker(sandbox, {
    EMBED_ALLOWED_ORIGINS: 'https://a.example https://*.b.example',
  });
  const policyOf = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/embed?po=1004`, { headers });
    return answer.headers.get('content-security-policy')?.split('; ').at(-1);
  };
  expect(await policyOf(app.url)).toBe("frame-ancestors 'none'");
  expect(await policyOf(tracker.url)).toBe(`frame-ancestors ${store.origin}`);
  expect(await policyOf(other.url)).toBe('frame-ancestors https://a.example https://*.b.example');
  // A page of ours may show it, too, and the browser alone can say that it is one.
  expect(await policyOf(app.url, { 'sec-fetch-site': 'same-origin' })).toBe("frame-ancestors 'self'");
  expect(await policyOf(app.url, { 'sec-fetch-site': 'cross-site' })).toBe("frame-ancestors 'none'");
  await other.stop();
});

test('every outcome has its status, and headers that suit a guest', async ({ sandbox, tracker }) => {
  sandbox.putOrder(orderOf('FAULTY-1', 'open', 1));
  sandbox.setFault({ kind: 'server-error-html' }, 'FAULTY-1');
  for (const [query, status, view] of [
    ['', 200, 'form'],
    ['?po=1004', 200, 'found'],
    ['?po=%231004', 200, 'found'],
    ['?po=Order+1004.', 200, 'found'],
    ['?purchase_order=1004', 200, 'found'],
    [`?po=${encodeURIComponent(`${tracker.url}/track?po=1004`)}`, 200, 'found'],
    ['?po=', 400, 'form'],
    ['?po=%20', 400, 'form'],
    ['?po=1004&po=1001', 400, 'error'],
    ['?po=%00', 400, 'error'],
    ['?po=nope', 404, 'not-found'],
    ['?po=1004&error=no-match', 404, 'error'],
    ['?t=nonsense', 404, 'error'],
    ['?po=FAULTY-1', 503, 'error'],
  ] as const) {
    const answer = await fetch(`${tracker.url}/embed${query}`);
    const html = await answer.text();
    expect([query, answer.status, /data-view="([^"]+)"/.exec(html)?.[1]]).toEqual([query, status, view]);
    expect(html).not.toContain(' style=');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('retry-after') !== null).toBe(status === 503);
  }
  const head = await fetch(`${tracker.url}/embed?po=nope`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([404, '']);
  expect((await fetch(`${tracker.url}/embed`, { method: 'POST' })).status).toBe(405);
  sandbox.setFault(null, 'FAULTY-1');
});

test('the loader is there for any site, an hour or for ever', async ({ request, tracker }) => {
  const get = async (name: string) => {
    const answer = await fetch(`${tracker.url}/embed/${name}`);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  };
  const [latest, pinned] = [await get('v1.js'), await get('1.0.0.js')];
  expect(latest.text).toBe(pinned.text);
  for (const { headers } of [latest, pinned]) {
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-type']).toMatch(/javascript/);
  }
  expect(latest.headers['cache-control']).toBe('public, max-age=3600, must-revalidate');
  expect(pinned.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const asked = { headers: { 'if-none-match': latest.headers.etag ?? '' } };
  expect((await request.get(`${tracker.url}/embed/v1.js`, asked)).status()).toBe(304);
  expect((await get('nothing.js')).status).toBe(404);
});

test('the whole page of the frame weighs at most 20 kB, its script 5 kB, the loader 2 kB', async ({
  page,
  store,
  tracker,
}, { annotations }) => {
  const bytes: Record<string, number> = {};
  page.on('requestfinished', async (request) => {
    if (!request.url().startsWith(tracker.origin)) return;
    const { responseBodySize } = await request.sizes();
    bytes[new URL(request.url()).pathname] = responseBodySize;
  });
  await page.goto(store.put('/light', { html: storePage(widget(tracker.origin, 'po="3001"')) }));
  await frameOf(page);
  await expect.poll(() => Object.keys(bytes).length).toBe(4);
  annotations.push({ type: 'bytes', description: JSON.stringify(bytes) });
  const { '/embed': html = 0, '/embed/frame.js': frameScript = 0, '/embed/frame.css': style = 0 } = bytes;
  for (const size of [html, frameScript, style]) expect(size).toBeGreaterThan(500);
  expect(html + frameScript + style).toBeLessThanOrEqual(20_000);
  expect(frameScript).toBeLessThanOrEqual(5000);
  expect(bytes['/embed/v1.js']).toBeLessThanOrEqual(2000);
});

test('a carrier’s page opens outside the frame, and the store’s page hears its host alone', async ({
  page,
  context,
  store,
  tracker,
}) => {
  await context.route(/webtrack/, (route) => route.fulfill({ body: 'the carrier' }));
  const events = await listen(page);
  await page.goto(store.put('/outbound', { html: storePage(widget(tracker.origin, 'po="5697626056"')) }));
  const frame = await frameOf(page);
  const opened = context.waitForEvent('page');
  await frame.getByRole('link', { name: /webtrack/ }).click();
  expect(await (await opened).evaluate(() => [opener, document.referrer])).toEqual([null, '']);
  await expect
    .poll(async () => (await events()).filter(({ name }) => name === 'outbound'))
    .toEqual([{ name: 'outbound', detail: { host: 'webtrack.dhlglobalmail.com' } }]);
  expect(JSON.stringify(await events())).not.toContain('9374869903500930473876');
});

test('a number that begins with # and was not encoded is rescued', async ({ page, tracker }) => {
  await page.goto(`${tracker.origin}/embed?po=#1001`);
  await page.waitForURL(`${tracker.origin}/embed?po=%231001`);
  await expect(page.getByText('Order #1001')).toBeVisible();
});

test('a number is copied with one press', async ({ page, context, store, tracker }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(store.put('/copy', { html: storePage(widget(tracker.origin, 'po="5697626056"')) }));
  const frame = await frameOf(page);
  await frame.getByRole('button', { name: /^Copy/ }).first().click();
  await expect(frame.getByText('Copied').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('9374869903500930473876');
});
