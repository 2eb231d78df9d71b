import type { App } from '../../../lib/testing/app-server';
import { violationsOf } from '../../support/axe';
import { test as base, expect } from '../../support/fixtures';
import { newFile } from '../../support/memory';
import { untilAlive } from '../../support/until-alive';

const passcode = 'correct horse battery';
const token = 'a-token-of-a-program-for-tests';

let file: Promise<string> | undefined;

/** A desk with a memory, which its watcher fills from the sandbox. */
const test = base.extend<{ remembering: App }>({
  remembering: [
    async ({ appWith }, use) => {
      const settings = {
        SUPPORT_PASSCODE: passcode,
        SUPPORT_API_TOKEN: token,
        WATCH_TOKEN: 'a-token-of-a-cron-for-tests',
        WATCH_MINUTES: '0',
        USUAL_TIMES: '1',
      };
      file ??= newFile();
      await use(await appWith({ ...settings, DATABASE_URL: await file }));
    },
    { timeout: 120_000 },
  ],
  baseURL: async ({ remembering }, use) => use(remembering.url),
});

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

test('a cron has orders listed, and the desk opens on those that need a look', async ({
  page,
  remembering,
}) => {
  const door = `${remembering.url}/api/watch`;
  expect((await fetch(door, { method: 'POST' })).status).toBe(401);
  const pass = await fetch(door, { method: 'POST', headers: bearer('a-token-of-a-cron-for-tests') });
  expect(await pass.json()).toMatchObject({ kind: 'watched', isFinished: true });

  await page.goto('/support');
  await page.getByLabel('Passcode').fill(passcode);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ orders need a look/);
  await expect(page.getByLabel('Find orders')).toBeFocused();
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '3007', exact: true }) });
  await expect(row).toContainText('Shipped without a tracking number');
  await expect(page.getByText(/^Watched since/)).toBeVisible();
  await page.getByRole('link', { name: 'Contradicts itself' }).click();
  await expect(page.getByRole('link', { name: '4008', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '3007', exact: true })).toHaveCount(0);
  // The field's keys are those of the first page.
  await untilAlive(page);
  await page.getByLabel('Find orders').fill('4008');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toContainText('Order 4008');
  expect(await violationsOf(page)).toEqual([]);

  // On a phone, too, nothing is cut off.
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('link', { name: 'Figures' }).click();
  await expect(page.getByRole('heading', { name: 'Orders now' })).toBeVisible();
  await expect(page.getByRole('row', { name: /In production/ }).first()).toContainText(/\d/);
  expect(await violationsOf(page)).toEqual([]);
});

test('what a shopper asks next is counted, on the page and in the frame', async ({
  page,
  context,
  remembering,
}) => {
  await context.route('https://*.ups.com/**', (route) => route.abort());
  const counted = () => page.waitForResponse((answer) => answer.url().endsWith('/api/counts'));
  for (const path of ['/track?po=1001', '/embed?po=1001']) {
    await page.goto(path);
    if (path.startsWith('/track')) await untilAlive(page);
    const told = counted();
    await page.getByText('Can I change or cancel it?').click();
    expect((await told).status()).toBe(204);
  }
  await page.goto('/track?po=4002');
  await untilAlive(page);
  const told = page.waitForRequest((request) => request.url().endsWith('/api/counts'));
  await page.getByRole('link', { name: /UPS/ }).click();
  expect((await told).postData()).toBe('carrier=www.ups.com');
  const odd = await fetch(`${remembering.url}/api/counts`, {
    method: 'POST',
    body: new URLSearchParams({ topic: 'x' }),
  });
  expect(odd.status).toBe(204);
});

test('a program gets the same as JSON and as a table, and nobody else gets anything', async ({
  remembering,
}) => {
  const door = `${remembering.url}/api/support/attention`;
  expect((await fetch(door)).status).toBe(401);
  const json = await (await fetch(door, { headers: bearer(token) })).json();
  expect(json.orders.length).toBeGreaterThan(3);
  expect(Object.keys(json.orders[0])).toEqual(['po', 'stage', 'reasons', 'since', 'url']);
  const table = await fetch(door, { headers: { ...bearer(token), accept: 'text/csv' } });
  const lines = (await table.text()).trim().split('\r\n');
  expect(lines[0]).toContain('order,stage,reasons,since,url');
  expect(lines).toHaveLength(json.orders.length + 1);
});

test('without a memory there is no such page, and nothing that leads there', async ({ appWith, page }) => {
  const app = await appWith({
    SUPPORT_PASSCODE: passcode,
    PO_ALONE_SHOWS: 'status',
    PURCHASE_ORDER_PREFIX: '#',
  });
  for (const path of ['/support/attention', '/support/figures', '/api/support/attention', '/api/watch']) {
    const method = path === '/api/watch' ? 'POST' : 'GET';
    expect((await fetch(app.url + path, { method })).status, path).toBe(404);
  }
  await page.goto(`${app.url}/support`);
  await page.getByLabel('Passcode').fill(passcode);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Words' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Figures' })).toHaveCount(0);
});
