import { createHash } from 'node:crypto';
import {
  contentHeight,
  frameOf,
  hasScrollbar,
  heightOf,
  listen,
  notificationSecret,
  orderOf,
  script,
  test,
  widget,
} from '../../support/embed-fixtures';
import { expect } from '../../support/fixtures';
import { startStoreHost, storePage } from '../../support/store-host';

// Each host here is another site than the tracker, in a real browser.

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

  await frame.locator('.fold > summary').first().click();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(folded + 2000);
  await expect.poll(isFitted).toBe(true);
  await frame.locator('.fold > summary').first().click();
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
  expect(before).toMatchObject({ lang: 'es', theme: 'dark' });
  await expect(frame.getByRole('heading', { level: 3, name: 'Mi pedido' })).toBeVisible();

  for (const number of ['no-such-order', '1004']) {
    await frame.getByRole('textbox').first().fill(number);
    await frame.getByRole('textbox').first().press('Enter');
    await frame.waitForURL((url) => url.searchParams.get('po') === number);
    await frame.waitForSelector('#order-tracker');
    expect(await look()).toEqual(before);
  }
  await expect(frame.getByRole('heading', { level: 3 }).first()).toHaveText('Tu pedido se ha enviado.');

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
  complaints,
}) => {
  await page.clock.install();
  sandbox.putOrder(orderOf('MOVING-1', 'open', 25));
  await page.goto(store.put('/fresh', { html: storePage(widget(tracker.origin, 'po="MOVING-1"')) }));
  const frame = await frameOf(page);
  await expect(frame.getByRole('heading', { name: 'Your order is in production.' })).toBeVisible();
  await frame.locator('.fold > summary').click();
  await frame.getByRole('link', { name: 'Check again' }).focus();

  sandbox.putOrder(orderOf('MOVING-1', 'packaged', 25));
  await fetch(`${tracker.url}/api/notifications/${notificationSecret}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purchase_order: 'MOVING-1' }),
  });
  await page.clock.runFor(40_000);
  await expect(frame.getByRole('heading', { name: 'Your order is packed.' })).toBeVisible();
  await expect(frame.getByRole('status')).toHaveText('Update: Your order is packed.');
  await expect(frame.getByText('T-Shirt 25')).toBeVisible();
  await expect(frame.getByRole('link', { name: 'Check again' })).toBeFocused();

  // Nobody is told what didn't change, unless they ask.
  await frame.getByRole('link', { name: 'Check again' }).press('Enter');
  await expect(frame.getByRole('status')).toHaveText(/^Nothing new\. Last checked .+ \(your time\)\.$/);

  // Where no answer can be had, the last one stays and says so.
  await page.route('**/embed?**', (route) => route.abort());
  await page.clock.runFor(40_000);
  await expect(frame.getByRole('status')).toHaveText(
    /^We can’t reach the print shop. This is the status as of/,
  );
  await expect(frame.locator('[data-trouble=outage]')).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'Your order is packed.' })).toBeVisible();
  expect(complaints.splice(0)).toEqual(['Failed to load resource: net::ERR_FAILED']);
  await page.unroute('**/embed?**');
  await page.clock.runFor(40_000);
  await expect(frame.locator('[data-trouble=outage]')).toBeHidden();

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await frame.getByLabel('Update automatically').uncheck();
  await page.clock.runFor(200_000);
  expect(asked).toEqual([]);
});

test('who asks hears when the order was seen, and of an outage that the server covers', async ({
  page,
  sandbox,
  store,
  tracker,
}) => {
  await page.clock.install();
  sandbox.putOrder(orderOf('MOVING-2', 'packaged', 2));
  await page.goto(store.put('/asks', { html: storePage(widget(tracker.origin, 'po="MOVING-2"')) }));
  const frame = await frameOf(page);
  const status = frame.getByRole('status');
  const checkAgain = frame.getByRole('link', { name: 'Check again' });
  await frame.getByLabel('Update automatically').uncheck();

  // The reader's clock runs ahead of the server's, which alone knows when the order was seen.
  await page.clock.fastForward(600_000);
  await checkAgain.click();
  await expect(status).toHaveText(/^Nothing new\./);
  const seenAt = (await frame.locator('[data-checked] time').textContent()) ?? '';
  await expect(status).toHaveText(`Nothing new. Last checked ${seenAt} (your time).`);

  sandbox.setFault({ kind: 'server-error-json' }, 'MOVING-2');
  await fetch(`${tracker.url}/api/notifications/${notificationSecret}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purchase_order: 'MOVING-2' }),
  });
  await checkAgain.click();
  await expect(status).toHaveText(/^We can’t reach the print shop\. This is the status as of/);
  sandbox.setFault(null, 'MOVING-2');
});

test('times are the reader’s, in the frame as on the page', async ({ browser, store, tracker }) => {
  const context = await browser.newContext({ timezoneId: 'Asia/Tokyo' });
  const page = await context.newPage();
  await page.goto(store.put('/times', { html: storePage(widget(tracker.origin, 'po="1004"')) }));
  const frame = await frameOf(page);
  await expect(frame.locator('[data-zone]')).toHaveText('GMT+9');
  const [written, right] = await frame.evaluate(() => {
    const time = document.querySelector<HTMLTimeElement>('.checked time');
    const at = new Date(time?.dateTime ?? '');
    return [time?.textContent, at.toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' })];
  });
  expect(written).toBe(right);
  await context.close();
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
  await expect(frame.locator('.switch')).toBeHidden();
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
  ).toEqual(['es', 'dark']);
  expect(new URL(frame.url()).searchParams.get('po')).toBe('1004');
  await expect(page.getByText('Where it is')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Elsewhere' })).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(1);

  // What a help center adds later is upgraded too, and the script included twice does nothing twice.
  await page.evaluate(
    ([source, href]) => {
      const late = Object.assign(document.createElement('a'), { href, textContent: 'Late' });
      late.dataset.orderTracker = '';
      const again = Object.assign(document.createElement('script'), { src: source });
      document.body.append(late, again);
      return new Promise((ran) => again.addEventListener('load', ran));
    },
    [`${tracker.origin}/embed/v1.js`, `${tracker.origin}/`],
  );
  await expect(page.locator('order-tracker > iframe')).toHaveCount(2);
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
    ['?x=1&po=#1001', '#1001'],
    ['?x=1&po=#1001&y=2', '#1001'],
    ['?x=1&amp;PO=1004', '1004'],
    ['?order_number=1004&order=asc', '1004'],
    ['?order=asc', null],
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

test('without a theme the frame is as light or dark as the page around it says', async ({
  page,
  store,
  tracker,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const [colorScheme, theme] of [
    ['normal', 'light'],
    ['dark', 'dark'],
    ['light dark', null],
  ] as const) {
    const head = `<style>html { color-scheme: ${colorScheme} }</style>`;
    await page.goto(store.put('/scheme', { html: storePage(widget(tracker.origin), head) }));
    const frame = await frameOf(page);
    const root = frame.locator('html');
    if (theme === null) await expect(root).not.toHaveAttribute('data-theme');
    else await expect(root).toHaveAttribute('data-theme', theme);
    expect(await root.evaluate((html) => getComputedStyle(html).colorScheme)).toBe(theme ?? 'dark');
  }
});

test('the pinned loader comes with an integrity hash, and a frame out of sight waits for its reader', async ({
  page,
  store,
  tracker,
}) => {
  const loader = await (await fetch(`${tracker.url}/embed/1.0.1.js`)).text();
  const hash = createHash('sha384').update(loader).digest('base64');
  const head = `<script src="${tracker.origin}/embed/1.0.1.js" integrity="sha384-${hash}" crossorigin async></script>`;
  const body = `<div style="height: 9000px"></div><order-tracker min-height="300"><a href="${tracker.origin}/">Track</a></order-tracker>`;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(store.put('/pinned', { html: storePage(body, head) }));
  await expect(page.locator('order-tracker > iframe')).toHaveCount(1);
  expect(await heightOf(page)).toBe(300);
  // Whatever the page asks for by now has been seen: a later question of its own was answered.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.evaluate(async () => (await fetch('/favicon.ico')).text());
  expect(asked).not.toContain('/embed');

  await page.locator('order-tracker').scrollIntoViewIfNeeded();
  await expect(page.frameLocator('iframe').getByRole('textbox').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Track' })).toBeHidden();
});

test('taken out and put back, the widget begins anew', async ({ page, store, tracker }) => {
  const events = await listen(page);
  await page.goto(store.put('/moved', { html: storePage(widget(tracker.origin, 'po="1004"')) }));
  await expect.poll(async () => (await events()).filter(({ name }) => name === 'ready').length).toBe(1);
  await page.evaluate(() => {
    const element = document.querySelector('order-tracker');
    element?.remove();
    if (element) document.body.append(element);
  });
  await expect.poll(async () => (await events()).filter(({ name }) => name === 'ready').length).toBe(2);
  await expect(page.locator('iframe')).toHaveCount(1);
  const frame = await frameOf(page);
  await expect(frame.getByRole('heading', { level: 2 }).first()).toHaveText(/shipped/);
});
