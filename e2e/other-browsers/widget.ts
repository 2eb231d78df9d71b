import { expect } from '@playwright/test';
import { startStoreHost, storePage } from '../support/store-host';
import { seen, test } from './fixtures';

/** The widget on a store's page of another site. */
const script = (origin: string) => `<script src="${origin}/embed/v1.js" async></script>`;
const widget = (origin: string, attributes: string) =>
  `${script(origin)}<order-tracker ${attributes}><a href="${origin}/">Track your order</a></order-tracker>`;

test('the element becomes a frame that grows and shrinks with its content', async ({
  browserElsewhere: browser,
  store,
  tracker,
}) => {
  await browser.open(store.put('/grows', { html: storePage(widget(tracker.origin, 'po="BULK-250"')) }));
  await seen(() => browser.inFrame(viewOf)).toBe('found');
  const gap = async () =>
    (await browser.inFrame(isScrollbarHidden))
      ? (await browser.inFrame(contentHeight)) - (await browser.inPage(frameHeight))
      : null;
  await seen(gap).toBe(0);
  await seen(() => browser.inPage(shownLink)).toBe(null);
  const before = await browser.inPage(frameHeight);
  expect(before).toBeGreaterThan(1000);

  await browser.inFrame(() => {
    const tall = Object.assign(document.createElement('p'), { id: 'tall' });
    tall.style.height = '1500px';
    document.getElementById('order-tracker')?.append(tall);
  });
  await seen(() => browser.inPage(frameHeight)).toBeGreaterThanOrEqual(before + 1500);
  await seen(gap).toBe(0);
  await browser.inFrame(() => document.getElementById('tall')?.remove());
  await seen(() => browser.inPage(frameHeight)).toBe(before);
});

test('a lookup inside shows the order and keeps language, theme and color', async ({
  browserElsewhere: browser,
  store,
  tracker,
}) => {
  const html = storePage(widget(tracker.origin, 'lang="es" theme="dark" accent="#b3261e"'));
  await browser.open(store.put('/keeps', { html }));
  await seen(() => browser.inFrame(viewOf)).toBe('form');
  const before = await browser.inFrame(lookOf);
  expect(before.lang).toBe('es');
  await browser.type('input[name=po]', '1004\uE007');
  await seen(() => browser.inFrame(viewOf)).toBe('found');
  await seen(() => browser.inFrame(lookOf)).toEqual(before);
  await seen(() => browser.inFrame(stageOf)).toBe('shipped');
});

test('a host that is not allowed gets its link back', async ({ browserElsewhere: browser, tracker }) => {
  const stranger = await startStoreHost('stranger.localhost');
  const listener = `<script>addEventListener('order-tracker:error', () => { document.title = 'given up' })</script>`;
  const html = storePage(listener + widget(tracker.origin, 'loading="eager"'));
  await browser.open(stranger.put('/', { html }));
  await seen(() => browser.inPage(() => document.title)).toBe('given up');
  await seen(() => browser.inPage(() => document.querySelector('iframe'))).toBe(null);
  await seen(() => browser.inPage(shownLink)).toBe('Track your order');
  await stranger.stop();
});

test('a link of the tracker becomes the widget, others stay links', async ({
  browserElsewhere: browser,
  store,
  tracker,
}) => {
  const link = (href: string, words: string) =>
    `<p><a href="${href}" data-order-tracker data-lang="es">${words}</a></p>`;
  const links = link(`${tracker.origin}/track?po=1004`, 'Ours') + link('https://store.example/', 'Theirs');
  await browser.open(store.put('/links', { html: storePage(script(tracker.origin) + links) }));
  await seen(() => browser.inFrame(viewOf)).toBe('found');
  await seen(() => browser.inFrame(() => document.documentElement.lang)).toBe('es');
  await seen(() => browser.inPage(shownLink)).toBe('Theirs');
});

test('a strict host policy with Trusted Types reports nothing', async ({
  browserElsewhere: browser,
  store,
  tracker,
}) => {
  const policy = [
    "default-src 'none'",
    `script-src ${tracker.origin}`,
    `frame-src ${tracker.origin}`,
    "style-src 'self'",
    // Browsers ask for an icon by themselves.
    `img-src ${store.origin}/favicon.ico`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'report-uri /reports',
  ].join('; ');
  const html = storePage(widget(tracker.origin, 'po="1004"'));
  await browser.open(store.put('/strict', { html, headers: { 'content-security-policy': policy } }));
  await seen(() => browser.inFrame(viewOf)).toBe('found');
  await seen(() => browser.inPage(frameHeight)).toBeGreaterThan(300);
  // The browser reports in order: when it reports a picture of ours, it has reported what was before.
  await browser.inPage(() => {
    new Image().src = '/planted.png';
  });
  await expect.poll(() => store.reports).toEqual([`img-src ${store.origin}/planted.png`]);
});

test('the theme comes by parameter, whatever the page around it is', async ({
  browserElsewhere: browser,
  store,
  tracker,
}) => {
  const schemeOf = () => getComputedStyle(document.documentElement).colorScheme;
  for (const [around, attributes, theme] of [
    ['light', 'theme="dark"', 'dark'],
    ['dark', 'theme="light"', 'light'],
    ['dark', '', 'dark'],
  ] as const) {
    const style = `<style>html { color-scheme: ${around} }</style>`;
    await browser.open(store.put('/theme', { html: storePage(style + widget(tracker.origin, attributes)) }));
    await seen(() => browser.inFrame(viewOf)).toBe('form');
    await seen(() => browser.inFrame(schemeOf)).toBe(theme);
  }
});

test('a tracking number has its button to copy it', async ({ browserElsewhere: browser, store, tracker }) => {
  await browser.open(store.put('/copy', { html: storePage(widget(tracker.origin, 'po="5697626056"')) }));
  const copied = () => {
    const button = document.querySelector<HTMLElement>('[data-copy]');
    return button?.checkVisibility() ? button.dataset.copy : null;
  };
  await seen(() => browser.inFrame(copied)).toBe('9374869903500930473876');
  // The script that listens is there.
  await seen(() => browser.inFrame(isScrollbarHidden)).toBe(true);
  await browser.press('[data-copy]');
  await seen(() =>
    browser.inFrame(() => document.querySelector('[data-copy]')?.hasAttribute('data-done')),
  ).toBe(true);
});

// What runs in the browser: functions that need nothing around them.

function viewOf() {
  return document.getElementById('order-tracker')?.dataset.view ?? null;
}

function stageOf() {
  return document.getElementById('order-tracker')?.dataset.stage ?? null;
}

function lookOf() {
  const { lang, dataset } = document.documentElement;
  const { colorScheme } = getComputedStyle(document.body);
  return { lang, theme: dataset.theme, colorScheme, style: document.querySelector('style')?.textContent };
}

/** The frame's script hides it, when it has met the script of the page around. */
function isScrollbarHidden() {
  return getComputedStyle(document.documentElement).overflowY === 'hidden';
}

function contentHeight() {
  return Math.ceil(document.getElementById('order-tracker')?.getBoundingClientRect().height ?? 0);
}

function frameHeight() {
  return document.querySelector('iframe')?.getBoundingClientRect().height ?? 0;
}

function shownLink() {
  return [...document.querySelectorAll('a')].find((link) => link.checkVisibility())?.textContent ?? null;
}
