import type { Page } from '@playwright/test';
import type { visitOf } from '../../../lib/browser/visits';
import { sandboxSamples } from '../../../lib/order-status-api/sandbox/orders';
import { expect, test } from '../../support/fixtures';

const most = 0.02;
test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

/** Readers whose times, words and letters differ most from what the server writes. */
const readers = [
  { lang: 'en', timezoneId: 'America/Los_Angeles' },
  { lang: 'fr', timezoneId: 'Asia/Kolkata' },
  { lang: 'ar', timezoneId: 'Pacific/Auckland' },
  { lang: 'ja', timezoneId: 'America/St_Johns' },
];

/** Samples that differ in more than their number. */
const looks = sandboxSamples.filter(({ about }) => about !== 'in production, with an odd number');

/**
 * The sum of all layout shifts of one visit, with what moved. Scripts come once the page has been painted as the server
 * wrote it, as on a slow network: what they change is then seen to move.
 */
async function shiftsOf(page: Page, address: string): Promise<{ sum: number; moved: string[] }> {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100))));
  return page.evaluate(() => Reflect.get(window, 'shifts'));
}

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts = { sum: 0, moved: [] as string[] };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.sum += Number(Reflect.get(entry, 'value'));
        for (const { node } of Reflect.get(entry, 'sources'))
          shifts.moved.push(node?.parentElement?.innerHTML.slice(0, 80));
      }
    }).observe({ type: 'layout-shift', buffered: true });
    const painted = new Promise((resolve) => {
      new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
    });
    Object.assign(window, { painted });
  });
  await page.route(/\.js(?:\?|$)/, async (route) => {
    await page.evaluate(() => Reflect.get(window, 'painted'));
    await route.continue();
  });
}

for (const [index, { lang, timezoneId }] of readers.entries()) {
  test.describe(`in ${lang}, ${timezoneId}`, () => {
    test.use({ timezoneId, locale: lang });

    test('no order moves while it comes alive, in the page or in the frame', async ({ page }) => {
      test.slow();
      await watchShifts(page);
      // Every sample is seen by one reader in the page, and every other one by another in the frame.
      for (const [place, { po }] of looks.entries()) {
        const query = `?po=${encodeURIComponent(po)}&lang=${lang}`;
        const path = { [index]: '/track', [(index + 2) % readers.length]: '/embed' }[place % readers.length];
        if (path === undefined || (path === '/embed' && place % 8 < 4)) continue;
        const { sum, moved } = await shiftsOf(page, path + query);
        expect(sum, `${path}${query}: ${moved.join('\n')}`).toBeLessThan(most);
      }
    });

    test('neither does an order that has changed since the last visit', async ({ page }) => {
      await watchShifts(page);
      await page.addInitScript(
        (visits) => localStorage.setItem('order-tracker:visits', JSON.stringify(visits)),
        ['1001', '1004', '5697626056'].map((po) => ({
          po,
          stage: 'in-review',
          packed: 0,
          canceled: 0,
          parcels: 0,
          seenAt: '2026-01-02T03:04:05.000Z',
        })),
      );
      for (const po of ['1001', '1004', '5697626056']) {
        const { sum, moved } = await shiftsOf(page, `/track?po=${po}&lang=${lang}`);
        expect(sum, `${po}: ${moved.join('\n')}`).toBeLessThan(most);
        await expect(page.locator('.since')).toBeVisible();
      }
    });

    test('neither does the form, with and without orders that were looked at before', async ({ page }) => {
      await watchShifts(page);
      for (const path of ['/track?po=never-heard-of-it&', '/track?po=%00&', '/embed?', '/no-such-page?']) {
        const { sum, moved } = await shiftsOf(page, `${path}lang=${lang}`);
        expect(sum, `${path}: ${moved.join('\n')}`).toBeLessThan(most);
      }
      for (const count of [0, 1, 4]) {
        await page.addInitScript((visits) => {
          localStorage.setItem('order-tracker:visits', JSON.stringify(visits));
        }, visits(count));
        const { sum, moved } = await shiftsOf(page, `/?lang=${lang}`);
        expect(sum, `${count}: ${moved.join('\n')}`).toBeLessThan(most);
        await expect(page.locator('.recent-row')).toHaveCount(count);
      }
    });
  });
}

test('a button that says it has copied keeps its size, and what stands beside it its place', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/track?po=5697626056');
  const copy = page.locator('.share [data-copy]');
  const boxes = async () => [await copy.boundingBox(), await page.locator('[data-print]').boundingBox()];
  await copy.scrollIntoViewIfNeeded();
  const before = await boxes();
  await expect(async () => {
    await copy.click();
    await expect(copy.locator('.when-done')).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await boxes()).toEqual(before);
});

function visits(count: number): ReturnType<typeof visitOf>[] {
  return Array.from({ length: count }, (_, index) => ({
    po: `100${index}`,
    stage: 'in-production' as const,
    packed: 0,
    canceled: 0,
    parcels: 0,
    seenAt: '2026-01-02T03:04:05.000Z',
  }));
}
