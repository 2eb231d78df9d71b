import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { untilAlive } from '../../support/until-alive';

const kB = 1000;

/** Bytes that a fresh visit transfers by kind, compressed as a browser asks for it, without headers. */
async function transferred(page: Page, path: string) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const bytes = { Script: 0, Stylesheet: 0 };
  const underWay = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId }) => underWay.add(requestId));
  session.on('Network.loadingFinished', ({ requestId }) => underWay.delete(requestId));
  session.on('Network.loadingFailed', ({ requestId }) => underWay.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === 'Script' || kind === 'Stylesheet') bytes[kind] += encodedDataLength;
  });
  const answer = await page.goto(path);
  await untilAlive(page);
  // What the scripts themselves ask for is asked for by now.
  await expect.poll(() => underWay.size).toBe(0);
  const html = (await answer?.request().sizes())?.responseBodySize ?? 0;
  return { ...bytes, Document: html };
}

/** The style inside a page, and the rest of its HTML, each compressed by itself. */
async function documentBytes(address: string) {
  const html = await (await fetch(address)).text();
  const styles = html.match(/<style[^>]*>.*?<\/style>/gs) ?? [];
  const rest = styles.reduce((left, style) => left.replace(style, ''), html);
  return { html, style: gzipSync(styles.join('')).length, rest: gzipSync(rest).length };
}

for (const [path, scripts, html] of [
  ['/', 121 * kB, 6.4 * kB],
  ['/track?po=5697626056', 133 * kB, 9.3 * kB],
  ['/track?po=1001', 133 * kB, 9.3 * kB],
] as const) {
  test(`${path} stays light`, async ({ page }, { annotations }) => {
    const bytes = await transferred(page, path);
    annotations.push({ type: 'bytes', description: JSON.stringify(bytes) });
    expect(bytes.Script).toBeGreaterThan(100 * kB);
    expect(bytes.Script).toBeLessThanOrEqual(scripts);
    expect(bytes.Stylesheet).toBe(0);
    expect(bytes.Document).toBeGreaterThan(1 * kB);
    expect(bytes.Document).toBeLessThanOrEqual(html);
  });
}

for (const [path, style, rest] of [
  ['/', 2.8, 3.6],
  // 4.99: nonces and ports differ by some bytes each time.
  ['/track?po=5697626056', 4.3, 5.05],
  ['/track?po=5697626056&lang=de', 4.3, 5.3],
  ['/track?po=never-heard-of-it', 2.7, 3.8],
  ['/no-such-page', 2.7, 3.1],
  ['/embed', 2.3, 0.8],
  ['/embed?po=5697626056', 4.1, 2.6],
] as const) {
  test(`${path} brings the style it needs inside its document, once`, async ({ app }) => {
    const bytes = await documentBytes(app.url + path);
    expect(bytes.html).not.toContain('rel="stylesheet"');
    // In every page's style, and in no other copy for the framework to compare with.
    expect(bytes.html.split('scroll-padding-block').length - 1).toBe(1);
    expect(bytes.html.includes('.timeline')).toBe(path.includes('po=5'));
    expect(bytes.html.includes('.masthead')).toBe(!path.startsWith('/embed'));
    expect(bytes.style).toBeGreaterThan(1 * kB);
    expect(bytes.style).toBeLessThanOrEqual(style * kB);
    expect(bytes.rest).toBeLessThanOrEqual(rest * kB);
  });
}

test('what keeps an order fresh comes when the first look is due, long after the page is usable', async ({
  app,
  page,
}) => {
  const marker = 'refetchOnReconnect';
  const html = await (await fetch(`${app.url}/track?po=1001`)).text();
  // The words are among them, asked for ahead of the script that wants them.
  const first = [...html.matchAll(/<(?:script[^>]+src|link rel="preload"[^>]+href)="([^"]+)"/g)].map(
    (match) => `${app.url}${match[1]}`,
  );
  expect(first.length).toBeGreaterThan(2);
  for (const address of first) expect(await (await fetch(address)).text()).not.toContain(marker);

  const later: Promise<string>[] = [];
  page.on('response', (response) => {
    const isLater = response.url().endsWith('.js') && !first.includes(response.url());
    if (isLater) later.push(response.text());
  });
  await page.clock.install();
  await page.goto('/track?po=1001');
  // The browser has taken it over: its timers run.
  await expect(page.locator('[data-checked]')).toHaveText(/\(your time\)$/);
  expect(later).toEqual([]);
  const asked = page.waitForRequest(/\/api\/orders\?po=1001$/);
  await page.clock.fastForward(31_000);
  await asked;
  expect((await Promise.all(later)).some((text) => text.includes(marker))).toBe(true);
});
