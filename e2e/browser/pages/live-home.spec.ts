import { expect, test } from '../../support/fixtures';

const secret = 'hints-for-the-tests';

const movingOrder = (po: string, words: string[], parcels = 0) => ({
  id: 890000 + Number(po.replace(/\D/g, '')),
  purchase_order: po,
  status: parcels > 0 ? 'shipped' : 'open',
  created_at: '2026-11-20T08:00:00Z',
  shipped_at: parcels > 0 ? '2026-11-24T08:00:00Z' : null,
  items: words.map((word, index) => ({
    id: index + 1,
    description: `Item ${index + 1}`,
    workflow_state: word,
  })),
  shipments: Array.from({ length: parcels }, (_, index) => ({
    tracking_number: `93748699035009304738${index}6`,
  })),
});

test('a tracking number is found in the page, copied whole, and each copy button names its parcel', async ({
  page,
}) => {
  await page.goto('/track?po=3001');
  const number = page.locator('.tracking-number').first();
  const text = (await number.textContent()) ?? '';
  expect(text).toMatch(/^\d{20,}$/);
  expect(await page.evaluate((wanted) => Reflect.get(window, 'find').call(window, wanted), text)).toBe(true);
  const copied = await number.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  expect(copied).toBe(text);
  for (const parcel of [1, 2, 3]) {
    const name = `Copy tracking number of package ${parcel}`;
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(1);
  }
  await page.goto('/track?po=1004');
  await expect(page.getByRole('button', { name: 'Copy tracking number', exact: true })).toHaveCount(1);
});

test.describe('on the smallest phone', () => {
  test.use({ viewport: { width: 320, height: 800 } });
  for (const lang of ['de', 'pt', 'nl', 'en', 'ar']) {
    test(`steps are told in whole words in ${lang}, with the date of another year beside or below`, async ({
      page,
    }) => {
      await page.goto(`/track?po=5697626056&lang=${lang}`);
      const broken = await page.locator('.timeline-label, .timeline-time').evaluateAll(
        (labels) =>
          labels.filter((label) => {
            const words = (label.textContent ?? '').trim().split(/\s+/).length;
            const range = document.createRange();
            range.selectNodeContents(label);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8))).size;
            return lines > words || label.scrollWidth > label.clientWidth + 1;
          }).length,
      );
      expect(broken).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
});

test('the steps of a wide timeline stand evenly, from one end of the panel to the other', async ({
  page,
}) => {
  for (const [po, steps] of [
    ['1002', 4],
    ['3001', 5],
    ['1005', 2],
  ] as const) {
    await page.goto(`/track?po=${po}`);
    const timeline = await page.locator('.timeline').boundingBox();
    const marks = await Promise.all(
      (await page.locator('.timeline-mark').all()).map((mark) => mark.boundingBox()),
    );
    expect(marks).toHaveLength(steps);
    const lefts = marks.map((mark) => mark?.x ?? 0);
    const gaps = lefts.slice(1).map((left, index) => left - (lefts[index] ?? 0));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1.5);
    expect(Math.abs((lefts[0] ?? 0) - (timeline?.x ?? 0))).toBeLessThan(1.5);
    const end = (marks.at(-1)?.x ?? 0) + (marks.at(-1)?.width ?? 0);
    expect(Math.abs(end - ((timeline?.x ?? 0) + (timeline?.width ?? 0)))).toBeLessThan(1.5);
  }
});

test('a page that its browser translated tells each change whole', async ({ page, sandbox, appWith }) => {
  const app = await appWith({ NOTIFICATION_SECRET: secret });
  sandbox.putOrder(movingOrder('HOME-1', ['packaged', 'open']));
  await page.clock.install();
  await page.goto(`${app.url}/track?po=HOME-1`);
  await expect(page.locator('[data-checked]').first()).toHaveText(/\(your time\)$/);
  await page.evaluate(translate);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^«.*»$/);

  for (const parcels of [1, 2]) {
    sandbox.putOrder(movingOrder('HOME-1', ['packaged', 'packaged', 'packaged'], parcels));
    await fetch(`${app.url}/api/notifications/${secret}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ purchase_order: 'HOME-1' }),
    });
    await page.getByText('Check again').or(page.getByText('«Check again»')).first().click();
    await page.clock.runFor(3000);
    await expect(heading).toHaveText(
      parcels === 1 ? 'Your order has shipped.' : 'Your order has shipped in 2 packages.',
    );
  }
  await expect(page.locator('.count')).toHaveText('3 total');
  await expect(page.locator('.parcel h3 > span:first-child')).toHaveText([
    'Package 1 of 2',
    'Package 2 of 2',
  ]);
  const mixed = await page
    .locator('main')
    .evaluate((main) =>
      [...main.querySelectorAll('font')]
        .filter((font) => [...(font.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3))
        .map((font) => font.parentElement?.textContent),
    );
  expect(mixed).toEqual([]);
});

/** Puts every text into an element of its own, as page translators do. */
function translate(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.nodeValue?.trim() || !text.parentElement || text.parentElement.tagName === 'SCRIPT') continue;
    const font = document.createElement('font');
    font.textContent = `«${text.nodeValue.trim()}»`;
    text.parentElement.replaceChild(font, text);
  }
}
