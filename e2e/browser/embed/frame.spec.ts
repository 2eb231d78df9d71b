import { violationsOf } from '../../support/axe';
import { frameOf, test, widget } from '../../support/embed-fixtures';
import { expect } from '../../support/fixtures';
import { storePage } from '../../support/store-host';

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
  await expect.poll(() => Object.keys(bytes).length).toBe(3);
  annotations.push({ type: 'bytes', description: JSON.stringify(bytes) });
  const { '/embed': html = 0, '/embed/frame.js': frameScript = 0 } = bytes;
  for (const size of [html, frameScript]) expect(size).toBeGreaterThan(500);
  expect(html + frameScript).toBeLessThanOrEqual(20_000);
  expect(frameScript).toBeLessThanOrEqual(5000);
  expect(bytes['/embed/v1.js']).toBeLessThanOrEqual(2000);
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing in the frame keeps anybody out, in the ${theme} theme and at 320 pixels`, async ({
    page,
    tracker,
    complaints,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const query of [
      '',
      '&po=3001',
      '&po=1005',
      '&po=nope',
      '&po=%00',
      '&po=',
      '&t=x',
      '&po=2001&lang=ar',
    ]) {
      await page.goto(`${tracker.origin}/embed?theme=${theme}&accent=ffff00${query}`);
      // The highest heading of a guest is not the first of its page.
      const options = theme === 'light' ? { without: 'page-has-heading-one' } : { looksOnly: true };
      expect([query, await violationsOf(page, options)]).toEqual([query, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    // The browser logs the status of pages that are no order.
    const others = complaints.filter((text) => !text.includes('the server responded with a status of 4'));
    complaints.splice(0, complaints.length, ...others);
  });
}
