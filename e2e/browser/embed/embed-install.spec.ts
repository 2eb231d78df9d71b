import type { Page } from '@playwright/test';
import { frameOf, heightOf, supportPasscode, type Tracker, test } from '../../support/embed-fixtures';
import { expect } from '../../support/fixtures';
import { storePage } from '../../support/store-host';

async function openInstallPage(page: Page, tracker: Tracker, query = ''): Promise<void> {
  await page.goto(`${tracker.origin}/support/install${query}`);
  await page.getByRole('textbox').fill(supportPasscode);
  await page.getByRole('textbox').press('Enter');
  await page.getByRole('heading', { level: 1, name: 'On your help page' }).waitFor();
}

test('every snippet of the install page works on a store’s page as it stands there', async ({
  page,
  context,
  store,
  tracker,
}) => {
  await openInstallPage(page, tracker, '?lang=en&theme=dark&accent=b3261e&label=My+order');
  const snippets: Record<string, string> = {};
  for (const article of await page.locator('[data-snippet]').all()) {
    const id = (await article.getAttribute('data-snippet')) ?? '';
    snippets[id] = (await article.locator('code').textContent()) ?? '';
  }
  expect(Object.keys(snippets)).toEqual(['script', 'link', 'frame']);

  const line = snippets.script?.split('\n')[0] ?? '';
  for (const [id, html] of [
    ['script', snippets.script],
    ['link', `${line}${snippets.link}`],
    ['frame', snippets.frame],
  ] as const) {
    const visit = await context.newPage();
    await visit.goto(store.put(`/${id}`, { html: storePage(html ?? '') }));
    const frame = await frameOf(visit);
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await expect(frame.getByRole('heading', { level: 2, name: 'My order' })).toBeVisible();
    expect(await visit.locator('iframe').getAttribute('title')).toBe('My order');
    await frame.getByRole('textbox').first().fill('1004');
    await frame.getByRole('textbox').first().press('Enter');
    await expect(frame.getByRole('heading', { level: 2 }).first()).toHaveText(/shipped/);
    if (id !== 'frame') await expect.poll(() => heightOf(visit)).toBeGreaterThan(640);
    await visit.close();
  }
});

test('the snippets are copied with one press, and shown at work', async ({ page, context, tracker }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openInstallPage(page, tracker);
  await page.getByRole('button', { name: 'Copy the script snippet' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `<script src="${tracker.origin}/embed/v1.js" async></script>\n` +
      `<order-tracker><a href="${tracker.origin}/">Track your order</a></order-tracker>`,
  );
  const frame = await frameOf(page);
  await expect(frame.getByRole('textbox').first()).toBeVisible();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(240);
});

const arrivals = [
  ['', 'Nothing: the shopper sees the form, with a kind word about it.'],
  ['#1004', '#1004, then 1004'],
  ['%231004', '#1004, then 1004'],
  ['Order 1004.', 'Order 1004., then 1004'],
  ['1004#comments', '1004'],
] as const;

test('a number is followed to its order, as it arrives', async ({ page, tracker }) => {
  await openInstallPage(page, tracker);
  for (const [written, lookedUp] of arrivals) {
    await page.goto(`${tracker.origin}/support/install`);
    await page.getByLabel('Filled in').fill(written);
    await page.getByRole('button', { name: 'Follow it' }).click();
    const arrival = page.locator('[data-arrival]');
    await expect(arrival.locator('dd').last()).toHaveText(lookedUp);

    // What the page foretells is what happens.
    await arrival.getByRole('link').click();
    const isFound = written !== '';
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      isFound ? /shipped/ : 'Which order are you looking for?',
    );
  }
});

test('without a passcode set there is no such page, and with one nobody sees it before signing in', async ({
  page,
  app,
  tracker,
}) => {
  expect((await fetch(`${app.url}/support/install`)).status).toBe(404);
  await page.goto(`${tracker.origin}/support/install`);
  expect(await page.content()).not.toContain('order-tracker&gt;');
  await expect(page.locator('[data-snippet]')).toHaveCount(0);
});
