import type { Frame, Page } from '@playwright/test';
import { frameOf, hasScrollbar, heightOf, orderOf, script, test, widget } from '../../support/embed-fixtures';
import { expect } from '../../support/fixtures';
import { storePage } from '../../support/store-host';

/** A store's page that goes on above and below the widget. */
const article = (markup: string) =>
  storePage(`<p style="height: 500px">Help</p>${markup}<p style="height: 300px">The store’s footer</p>`);

const topOf = async (page: Page) =>
  (await page.locator('order-tracker iframe').boundingBox())?.y ?? Number.NaN;

/** What of the frame has the focus. */
const focused = (frame: Frame) => frame.evaluate(() => document.activeElement?.textContent ?? '');

test.describe('on a phone, far down in a tall widget', () => {
  test.use({ viewport: { width: 390, height: 700 } });

  test('a page that a reader goes to comes into view, takes the focus and is announced', async ({
    page,
    sandbox,
    store,
    tracker,
    complaints,
  }) => {
    sandbox.putOrder(orderOf('TALL-1', 'packaged', 20));
    await page.goto(store.put('/tall', { html: article(widget(tracker.origin, 'po="TALL-1"')) }));
    const frame = await frameOf(page);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
    // A page that the host opened moves nothing.
    expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([0, 'BODY']);
    await expect(frame.getByRole('status')).toHaveText('');

    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await frame.getByRole('link', { name: 'Track another order' }).click();
    await expect(frame.getByRole('heading', { name: 'Track your order' })).toBeFocused();
    await expect(frame.getByRole('status')).toHaveText('Track your order');
    await expect.poll(() => topOf(page)).toBeGreaterThanOrEqual(0);
    expect(await topOf(page)).toBeLessThan(400);

    // A page that begins inside the window stays where it is.
    const before = await topOf(page);
    await frame.getByRole('textbox').fill('no-such-order');
    await frame.getByRole('textbox').press('Enter');
    await expect(frame.getByRole('heading', { name: 'We can’t find that order number' })).toBeVisible();
    await expect.poll(() => focused(frame)).toBe('We can’t find that order number');
    expect(await topOf(page)).toBe(before);
    complaints.length = 0; // the browser tells of the status of the page that says "not found"
  });

  test('trying again after an outage leads to the order’s beginning', async ({
    page,
    sandbox,
    store,
    tracker,
    complaints,
  }) => {
    sandbox.putOrder(orderOf('TALL-2', 'packaged', 20));
    sandbox.setFault({ kind: 'server-error-json' }, 'TALL-2');
    await page.goto(store.put('/again', { html: article(widget(tracker.origin, 'po="TALL-2"')) }));
    const frame = await frameOf(page);
    const retry = frame.getByRole('link', { name: 'Try again' });
    await expect(retry).toBeVisible();
    sandbox.setFault(null, 'TALL-2');
    await expect(async () => {
      if (await retry.isVisible()) await retry.click();
      await expect(frame.getByRole('heading', { name: 'Your order is packed.' })).toBeFocused({
        timeout: 2000,
      });
    }).toPass();
    await expect(frame.getByRole('status')).toHaveText('Packed · Order TALL-2');
    complaints.length = 0; // the browser tells of the status of the page that said so
  });
});

test('a frame that the host’s style caps keeps its scrollbar, until it is let grow', async ({
  page,
  store,
  tracker,
}) => {
  const html = storePage(widget(tracker.origin, 'po="3001"'), '<style>iframe { max-height: 400px }</style>');
  await page.goto(store.put('/capped', { html }));
  const frame = await frameOf(page);
  await expect.poll(() => heightOf(page)).toBe(400);
  await expect.poll(() => hasScrollbar(frame)).toBe(true);
  await frame.getByRole('link', { name: 'Track another order' }).scrollIntoViewIfNeeded();
  await expect(frame.getByRole('link', { name: 'Track another order' })).toBeInViewport();

  await page.evaluate(() => document.querySelector('style')?.remove());
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1000);
  await expect.poll(() => hasScrollbar(frame)).toBe(false);
  await page.addStyleTag({ content: 'iframe { max-height: 300px }' });
  await expect.poll(() => hasScrollbar(frame)).toBe(true);
});

test('an attribute that changes later is followed; a reader’s own lookup survives a change of looks', async ({
  page,
  store,
  tracker,
}) => {
  await page.goto(store.put('/followed', { html: storePage(widget(tracker.origin, 'po="1004"')) }));
  const frame = await frameOf(page);
  const set = (attributes: Record<string, string>) =>
    page.evaluate((wanted) => {
      const element = document.querySelector('order-tracker');
      for (const [name, value] of Object.entries(wanted)) element?.setAttribute(name, value);
    }, attributes);
  const heading = frame.locator('h2').first();
  await expect(heading).toHaveText('Your order has shipped.');

  await set({ po: '1001' });
  await expect(heading).toHaveText('We have received your order.');
  await set({ lang: 'de', theme: 'dark' });
  await expect(heading).toHaveText('Ihre Bestellung ist bei uns eingegangen.');
  expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Bestellung verfolgen');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');

  await frame.getByRole('link', { name: 'Andere Bestellung suchen' }).click();
  // The order's page, which may stand there for a moment longer, has a field of its own.
  const number = frame.getByRole('textbox', { name: 'Bestellnummer' });
  await number.fill('1005');
  await number.press('Enter');
  await expect(heading).toHaveText('Ihre Bestellung wurde storniert.');
  await set({ lang: 'fr', heading: '3', accent: '#aa0055', label: 'Mon colis' });
  await expect(frame.locator('h3').first()).toHaveText('Votre commande a été annulée.');
  await expect(page.locator('iframe')).toHaveAttribute('title', 'Mon colis');
  await page.evaluate(() => document.querySelector('order-tracker')?.removeAttribute('po'));
  await expect(frame.locator('h3').first()).toHaveText('Mon colis');
});

test('set before the script came, and changed in a frame out of sight, attributes count as well', async ({
  page,
  store,
  tracker,
}) => {
  const html = storePage(
    `<order-tracker po="1004"></order-tracker><p style="height: 9000px"></p><order-tracker id="low" po="1004"></order-tracker>${script(tracker.origin)}`,
  );
  await page.goto(store.put('/early', { html }));
  const low = page.locator('#low');
  await expect(low.locator('iframe')).toHaveCount(1);
  await low.evaluate((element) => {
    element.setAttribute('po', '1001');
    element.setAttribute('lang', 'es');
  });
  await low.scrollIntoViewIfNeeded();
  await expect(low.frameLocator('iframe').locator('h2').first()).toHaveText('Hemos recibido tu pedido.');
});

test('a page that its browser translated stays translated where nothing changed, and is whole where it did', async ({
  page,
  sandbox,
  store,
  tracker,
}) => {
  await page.clock.install();
  sandbox.putOrder(orderOf('TRANSLATED-1', 'open', 2));
  await page.goto(store.put('/translated', { html: storePage(widget(tracker.origin, 'po="TRANSLATED-1"')) }));
  const frame = await frameOf(page);
  await frame.evaluate(translate);
  await expect(frame.locator('h2').first()).toHaveText('«Your order is in production.»');

  sandbox.putOrder(orderOf('TRANSLATED-1', 'packaged', 2));
  await fetch(`${tracker.url}/api/notifications/tell-of-what-moved`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purchase_order: 'TRANSLATED-1' }),
  });
  await page.clock.runFor(40_000);
  await expect(frame.locator('h2').first()).toHaveText('Your order is packed.');
  await expect(frame.getByRole('heading', { name: '«Items»' })).toBeVisible();
  await expect(frame.getByText('«T-Shirt 1»')).toBeVisible();
  await expect(frame.locator('.item-state').first()).toHaveText('Packed');
});

/** Puts every text into an element of its own, as page translators do. */
function translate(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.nodeValue?.trim() || !text.parentElement) continue;
    const font = document.createElement('font');
    font.textContent = `«${text.nodeValue.trim()}»`;
    text.parentElement.replaceChild(font, text);
  }
}
