import { violationsOf } from '../../support/axe';
import { expect, test } from '../../support/fixtures';

const states = {
  'the form': '/',
  received: '/track?po=1001',
  'in review': '/track?po=2003',
  'in production': '/track?po=1002',
  packed: '/track?po=3003',
  'partly shipped': '/track?po=3002',
  shipped: '/track?po=5697626056',
  'several parcels': '/track?po=3001',
  delivered: '/track?po=2007',
  canceled: '/track?po=1005',
  'an unknown word': '/track?po=3008',
  'hostile text': '/track?po=3010',
  '250 items': '/track?po=BULK-250',
  'not found': '/track?po=nobody-knows',
  'a lost number': '/track?po=',
  'an invalid number': `/track?po=${'x'.repeat(129)}`,
  'a wrong proof': '/track?po=1001&error=no-match',
  'a damaged link': '/track?t=damaged',
  'an outage': '/track?po=OUTAGE-1',
  'no such page': '/nowhere',
};

for (const [state, path] of Object.entries(states)) {
  test(`${state} has nothing that axe complains of, wide and light, or narrow and dark`, async ({ page }) => {
    await page.goto(path);
    expect(await violationsOf(page)).toEqual([]);
    // As 1280 pixels at 400 % zoom.
    await page.setViewportSize({ width: 320, height: 256 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violationsOf(page, { looksOnly: true })).toEqual([]);
  });
}

// What is computed for any color is proven beside it (palette.test.ts); here, that it reaches the page.
for (const brand of ['#ffe600', '#000000']) {
  test(`a store in ${brand} has contrast enough in both themes`, async ({ page, startApp }) => {
    const app = await startApp({ BRAND_COLOR: brand });
    for (const path of ['/track?po=3001', '/track?po=1001&error=no-match']) {
      await page.goto(app.url + path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsOf(page, { looksOnly: true }), `${path}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

for (const lang of ['ar', 'ja']) {
  test(`in ${lang} too, at 320 pixels and in the dark`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of [
      '/?',
      '/track?po=3001',
      '/track?po=1002',
      '/track?po=nobody-knows',
      '/track?po=1&error=no-match',
    ]) {
      await page.goto(`${path}&lang=${lang}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await violationsOf(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  });
}

test('the keyboard alone: form, answer, parcel, proof', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Order number')).toBeFocused();
  await page.keyboard.type('3001');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '1 of your 3 packages has been delivered; 1 item was canceled.',
  );

  const reached: string[] = [];
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id || ''),
    );
  }
  const order = [
    'Skip to',
    'Track another',
    'Check again',
    'Copy',
    'Track with',
    'proof',
    'Show details',
    'Copy link',
  ];
  const places = order.map((name) => reached.findIndex((text) => text.startsWith(name)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('a screen reader hears the order: a list of steps, the current one marked, each with its state', async ({
  page,
}) => {
  await page.goto('/track?po=1002');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Your order is being made; 1 of your 3 items is packed." [level=1]
    - list "Progress of your order":
      - listitem: /Received \\(Done\\)/
      - listitem: /In production \\(Now\\)/
      - listitem: Packed (Still to come)
      - listitem: Shipped (Still to come)
  `);
  await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
});

test('targets are at least 24 pixels high and wide', async ({ page }) => {
  await page.goto('/track?po=3001');
  // The browser has taken it over, and what only scripts can press is there.
  await expect(page.locator('[data-checked]')).toHaveText(/\(your time\)$/);
  const small = await page
    .locator('a:visible, button:visible, input:visible, summary:visible')
    .evaluateAll((all) =>
      all
        .filter((element) => !element.classList.contains('skip'))
        .map((element) => ({ box: (element.closest('label') ?? element).getBoundingClientRect(), element }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ element }) => element.outerHTML.slice(0, 120)),
    );
  expect(small).toEqual([]);
});

test('nothing moves for those who ask for stillness', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('/track?po=1002');
  const running = () => page.evaluate(() => document.getAnimations().length);
  expect(await running()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(running).toBe(0);
});

test('in forced colours the marks of the timeline stay visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/track?po=1002');
  const borders = await page
    .locator('.timeline-mark')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).borderTopColor));
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(borders).toHaveLength(4);
  expect(borders).not.toContain(background);
});
