import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';

const answerOf = (page: Page) => page.getByRole('heading', { level: 1 });

test('a number goes in, and the answer comes out, at an address to share', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Order number').fill('5697626056');
  await page.getByRole('button', { name: 'Find my order' }).click();
  await expect(answerOf(page)).toHaveText('Your order has shipped.');
  await expect(page).toHaveURL(/\/track\?po=5697626056$/);
  await expect(page).toHaveTitle('Shipped · Order 5697626056 · Juniper & Finch');
  const carrier = page.getByRole('link', { name: 'Track with DHL webtrack.dhlglobalmail.com' });
  await expect(carrier).toHaveAttribute('rel', 'noopener noreferrer');
});

for (const [from, to] of [
  ['/?po=%231001', '/track?po=%231001'],
  ['/?po=1001&lang=en', '/track?po=1001&lang=en'],
  ['/track?order_number=1001', '/track?po=1001'],
  ['/track?purchase_order=PO%2012%2F34', '/track?po=PO+12%2F34'],
  ['/track?order=1001', '/track?po=1001'],
  ['/track?po=https%3A%2F%2Ftrack.store.example%2Ftrack%3Fpo%3D1001', '/track?po=1001'],
] as const) {
  test(`${from} leads to ${to}`, async ({ app }) => {
    const answer = await fetch(app.url + from, { redirect: 'manual' });
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.status).toBeLessThan(400);
    expect(new URL(answer.headers.get('location') ?? '', app.url).href).toBe(app.url + to);
  });
}

test('an unknown number answers 404 with kind words, the form and what was typed', async ({ page }) => {
  const answer = await page.goto('/track?po=%231999');
  expect(answer?.status()).toBe(404);
  await expect(answerOf(page)).toHaveText('We can’t find that order number');
  await expect(page.getByLabel('Order number')).toHaveValue('#1999');
  await expect(page.locator('body')).not.toContainText(/404|oops|error/i);
});

test('a number that can’t be one is a problem at the field, which has the focus', async ({ page }) => {
  const answer = await page.goto(`/track?po=${'x'.repeat(129)}`);
  expect(answer?.status()).toBe(400);
  await expect(page).toHaveTitle(/^Error: /);
  const field = page.getByLabel('Order number');
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/Enter an order number of 1 to 128 characters/);
  await page.getByRole('alert').getByRole('link').click();
  await expect(field).toBeFocused();
});

test('a number lost on the way lands on the form with a kind word', async ({ page }) => {
  const answer = await page.goto('/track?po=');
  expect(answer?.status()).toBe(400);
  await expect(answerOf(page)).toHaveText('Which order are you looking for?');
  await expect(page.getByRole('alert').filter({ hasText: 'problem' })).toHaveCount(0);
});

for (const path of ['/track?po=#1001', '/?po=#1001'] as const) {
  test(`${path}: what the browser kept to itself is rescued`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveURL(/\/track\?po=%231001$/);
    await expect(page.getByText('Order #1001')).toBeVisible();
  });
}

test('an outage is called one, keeps the number and offers to try again', async ({ page }) => {
  const answer = await page.goto('/track?po=OUTAGE-1');
  expect(answer?.status()).toBe(503);
  expect(Number(answer?.headers()['retry-after'])).toBeGreaterThan(0);
  await expect(answerOf(page)).toHaveText('Order status isn’t available right now');
  await expect(page.getByLabel('Order number')).toHaveValue('OUTAGE-1');
  await expect(page.getByRole('link', { name: 'Try again' })).toHaveAttribute('href', '/track?po=OUTAGE-1');
});

test('an address of nothing has a page of ours, with the form', async ({ page }) => {
  const answer = await page.goto('/orders/1001/old');
  expect(answer?.status()).toBe(404);
  await expect(answerOf(page)).toHaveText('We can’t find that page');
  await expect(page.getByLabel('Order number')).toBeVisible();
});

test('demo data is called so on every page, and real data isn’t', async ({ page, appWith }) => {
  const demo = await appWith({ ORDER_STATUS_API_SANDBOX: '1' });
  for (const path of ['/', '/track?po=1001', '/track?po=nothing', '/nowhere']) {
    await page.goto(demo.url + path);
    await expect(page.getByText('Demo data')).toBeVisible();
  }
  await page.goto('/track?po=1001');
  await expect(page.getByText('Demo data')).toHaveCount(0);
});

test('a proof opens the destination; a wrong one says the same of a known order and an unknown one', async ({
  page,
}) => {
  await page.goto('/track?po=1001');
  await page.getByLabel('Email or ZIP/postal code').fill('nobody@example.com');
  await page.getByRole('button', { name: 'Show details' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toContainText('doesn’t match this order number');
  await expect(page.getByLabel('Email or ZIP/postal code')).toBeFocused();
  const wordsOf = async () => (await page.locator('main').innerHTML()).replaceAll('NO-SUCH-1', '1001');
  const known = await wordsOf();
  await page.goto('/track?po=NO-SUCH-1&error=no-match');
  expect(await wordsOf()).toBe(known);

  await page.goto('/track?po=1001');
  await page.getByLabel('Email or ZIP/postal code').fill('90210');
  await page.getByRole('button', { name: 'Show details' }).click();
  await expect(page).toHaveURL(/\/track\?t=/);
  await expect(page.getByRole('heading', { name: 'Delivery to' })).toBeVisible();
  await expect(page.getByText('Beverly Hills, CA')).toBeVisible();
  await expect(page.getByText('United States')).toBeVisible();
});

test('what is offered to copy is the whole number, and the plain link without a token', async ({
  page,
  app,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.url });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/track?po=1004');
  const copy = page.getByRole('button', { name: /^Copy tracking number/ });
  const number = (await copy.getAttribute('data-copy')) ?? '';
  expect(number).toMatch(/^\d{10,}$/);
  await copy.click();
  await expect(copy).toHaveText('Copied', { useInnerText: true });
  await expect(page.locator('[aria-live="polite"]')).toHaveText('Copied');
  expect(await clipboard()).toBe(number);

  await page.getByLabel('Email or ZIP/postal code').fill('90210');
  await page.getByRole('button', { name: 'Show details' }).click();
  await expect(page).toHaveURL(/\/track\?t=/);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(clipboard).toBe(`${app.url}/track?po=1004`);
});

test('with a number alone opening nothing, every number gets the same page', async ({ appWith, page }) => {
  const app = await appWith({ PO_ALONE_SHOWS: 'nothing' });
  const known = await page.goto(`${app.url}/track?po=1001`);
  expect(known?.status()).toBe(403);
  const words = (await page.locator('main').innerHTML()).replaceAll('1001', 'N');
  expect((await page.goto(`${app.url}/track?po=never-heard`))?.status()).toBe(403);
  expect((await page.locator('main').innerHTML()).replaceAll('never-heard', 'N')).toBe(words);

  await page.goto(`${app.url}/track?po=1001`);
  await page.getByLabel('Email or ZIP/postal code').fill('wilhelmina.zimmermann@example.com');
  await page.getByRole('button', { name: 'Show details' }).click();
  await expect(answerOf(page)).toHaveText('We have received your order.');
});

test('a shared link unfolds into a card without a fact of the order', async ({ page }) => {
  await page.goto('/track?po=5697626056');
  const card = await page
    .locator('meta[property^="og:"], meta[name^="twitter:"], meta[name="description"]')
    .evaluateAll((tags) => tags.map((tag) => tag.getAttribute('content')).join(' '));
  expect(card).toContain('Track your order');
  expect(card).toContain('Juniper & Finch');
  expect(card).not.toMatch(/5697626056|shipped/i);
});

test('it can be put on a home screen, in the store’s name', async ({ app }) => {
  const manifest = await (await fetch(`${app.url}/manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ short_name: 'Juniper & Finch', start_url: '/', display: 'minimal-ui' });
  for (const { src, type } of manifest.icons) {
    const icon = await fetch(app.url + src);
    expect(icon.status).toBe(200);
    expect(icon.headers.get('content-type')).toContain(type);
  }
});

test('what this browser looked at is listed, can be forgotten, and was never in a cookie', async ({
  page,
  context,
}) => {
  for (const po of ['1001', '1003']) {
    await page.goto(`/track?po=${po}`);
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(po);
  }
  await page.goto('/');
  const recent = page.getByRole('region', { name: 'Recently viewed' });
  await expect(recent.getByRole('listitem')).toHaveCount(2);
  await recent.getByRole('button', { name: 'Remove order 1003' }).click();
  await expect(recent.getByRole('link')).toHaveText(['1001']);
  await recent.getByRole('button', { name: 'Clear list' }).click();
  await expect(recent).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('Removed.');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
});

test.describe('in other zones than the store’s', () => {
  // Half past midnight of the night in which clocks go forward in Berlin; still the evening before in Los Angeles.
  const shippedAt = '2026-03-29T00:30:00Z';
  for (const [timezoneId, day] of [
    ['Europe/Berlin', 'Mar 29'],
    ['America/Los_Angeles', 'Mar 28'],
    ['Asia/Tokyo', 'Mar 29'],
  ] as const) {
    test(`a reader in ${timezoneId} reads the day as it was there`, async ({ browser, appWith, sandbox }) => {
      sandbox.putOrder({
        id: 990001,
        purchase_order: 'ZONE-1',
        status: 'shipped',
        created_at: '2026-03-28 12:00:00 +0000',
        shipped_at: shippedAt,
        items: [],
        shipments: [],
      });
      const app = await appWith({ STORE_TIME_ZONE: 'Pacific/Auckland' });
      const context = await browser.newContext({ timezoneId, locale: 'en-US' });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));

      const served = await (await fetch(`${app.url}/track?po=ZONE-1`)).text();
      expect(served).toMatch(/<time dateTime="2026-03-29T00:30:00\.000Z"[^>]*>Mar 29/);
      expect(served).toContain('GMT+1');

      await page.goto(`${app.url}/track?po=ZONE-1`);
      await expect(page.locator('[data-checked]')).toHaveText(/\(your time\)$/);
      const shipped = page.getByRole('listitem').filter({ hasText: 'Shipped' });
      await expect(shipped.locator('time')).toHaveText(new RegExp(`^${day}`));
      expect(complaints).toEqual([]);
      await context.close();
    });
  }
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is there, from the form to the last of 250 items', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('Order number').fill('BULK-250');
    await page.getByRole('button', { name: 'Find my order' }).click();
    await expect(page.locator('.item')).toHaveCount(250);
    const last = page.locator('.fold .item').last();
    await expect(last).toBeHidden();
    await page.getByText(/^Show \d+ more$/).click();
    await expect(last).toBeVisible();
    await page.getByRole('link', { name: 'Check again' }).click();
    await expect(page).toHaveURL(/po=BULK-250/);
  });

  test('what needs a script isn’t offered, and the zone is named', async ({ page }) => {
    await page.goto('/track?po=5697626056');
    await expect(page.locator('[data-checked]')).toHaveText(/\(UTC\)$/);
    await expect(page.getByRole('button', { name: /Copy|Print|Share/ })).toHaveCount(0);
    await expect(page.getByRole('switch')).toHaveCount(0);
  });

  test('a mistake takes the focus all the same', async ({ page }) => {
    await page.goto(`/track?po=${'x'.repeat(129)}`);
    await expect(page.getByLabel('Order number')).toBeFocused();
  });
});

test('on paper: the order, its time, its address and a code that leads back to it', async ({ page, app }) => {
  await page.goto('/track?po=2007');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^As of .*20\d\d/)).toBeVisible();
  await expect(page.getByText(`${app.url}/track?po=2007`)).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code of this order’s page' })).toBeVisible();
  await expect(page.getByText('9400111899223197428510')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('[data-checked]')).toBeHidden();

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.goto('/track?po=BULK-250');
  await expect(page.locator('.fold .item').last()).toBeVisible();

  // Nothing is still on its way from the colors of a dark screen.
  await page.goto('/track?po=5697626056');
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await expect(page.locator('.timeline-mark').last()).not.toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
