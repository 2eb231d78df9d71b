import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';

// What a reader sees where a page fails in the browser: it says so in the page's language; where its words can't be
// loaded any more, in English.

/** Writing a date fails on the next page: an order's has its own, the form has those of orders seen before. */
async function breakDates(page: Page) {
  await page.addInitScript(() => {
    const visit = { po: '1', stage: 'shipped', packed: 1, canceled: 0, parcels: 1, seenAt: '2026-01-01' };
    localStorage.setItem('order-tracker:visits', JSON.stringify([visit]));
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      get: () => {
        throw new Error('broken on purpose');
      },
    });
  });
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

for (const path of ['/track?po=5697626056', '/?a=b']) {
  test(`${path} says that it failed in its language, and names its answer`, async ({
    app,
    page,
    complaints,
  }) => {
    await breakDates(page);
    const answer = await page.goto(`${app.url}${path}&lang=de`);
    await expect(heading(page)).toHaveText('Bei uns ist etwas schiefgegangen');
    await expect(page).toHaveTitle('Bei uns ist etwas schiefgegangen');
    await expect(page.getByRole('main')).toContainText(answer?.headers()['x-request-id'] ?? 'no id');
    await expect(page.getByRole('main').getByRole('link')).toHaveText('Erneut versuchen');
    expect(complaints.join()).toContain('broken on purpose');
    complaints.length = 0;
  });
}

test('where its words can’t be loaded, it says so in English', async ({ app, page, complaints }) => {
  await breakDates(page);
  const html = await (await fetch(`${app.url}/?lang=de`)).text();
  await page.route('**/_next/static/**', (route) =>
    html.includes(new URL(route.request().url()).pathname) ? route.continue() : route.abort(),
  );
  await page.goto(`${app.url}/?lang=de`);
  await expect(heading(page)).toHaveText('Something went wrong on our end');
  await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible();
  complaints.length = 0;
});
