// npm run test:browsers: the widget on a store's page of another site, in Firefox and WebKit. After npm run build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { browsers, freePort } from './browsers.mjs';
import { root } from './run.mjs';

const serverFile = `${root}.next/standalone/server.js`;
if (!existsSync(serverFile)) {
  console.error('There is no production build yet: run npm run build first.');
  process.exit(1);
}

const patienceMs = 15_000;
const total = { passed: 0, failed: 0 };
const leftOut = [];

const pages = new Map();
const reports = [];
const host = createServer(answer).listen(0, '127.0.0.1');
await once(host, 'listening');
const store = `http://store.localhost:${host.address().port}`;
const stranger = `http://stranger.localhost:${host.address().port}`;
const tracker = await startTracker();

const script = `<script src="${tracker.origin}/embed/v1.js" async></script>`;
const widget = (attributes) =>
  `${script}<order-tracker ${attributes}><a href="${tracker.origin}/">Track your order</a></order-tracker>`;

const checks = {
  'the element becomes a frame that grows and shrinks with its content': async (browser) => {
    await browser.open(put('/grows', widget('po="BULK-250"')));
    await until('the order', () => browser.inFrame(viewOf), 'found');
    const isFitted = async () =>
      (await browser.inFrame(isScrollbarHidden)) &&
      (await browser.inFrame(contentHeight)) === (await browser.inPage(frameHeight));
    await until('a frame that fits', isFitted, true);
    await until('no link', () => browser.inPage(shownLink), null);
    const before = await browser.inPage(frameHeight);
    await until('a frame of some height', async () => before > 1000, true);

    await browser.inFrame(() => {
      const tall = Object.assign(document.createElement('p'), { id: 'tall' });
      tall.style.height = '1500px';
      document.getElementById('order-tracker').append(tall);
    });
    await until('a higher frame', async () => (await browser.inPage(frameHeight)) >= before + 1500, true);
    await until('a frame that fits', isFitted, true);
    await browser.inFrame(() => document.getElementById('tall').remove());
    await until('the height before', () => browser.inPage(frameHeight), before);
  },

  'a lookup inside shows the order and keeps language, theme and color': async (browser) => {
    await browser.open(put('/keeps', widget('lang="es" theme="dark" accent="#b3261e"')));
    await until('the form', () => browser.inFrame(viewOf), 'form');
    const before = await browser.inFrame(lookOf);
    await until('Spanish', async () => before.lang, 'es');
    await browser.type('input[name=po]', '1004\uE007');
    await until('the order', () => browser.inFrame(viewOf), 'found');
    await until('the look', () => browser.inFrame(lookOf), before);
    await until('the stage', () => browser.inFrame(stageOf), 'shipped');
  },

  'a host that is not allowed gets its link back': async (browser) => {
    const listener = `<script>addEventListener('order-tracker:error', () => { document.title = 'given up' })</script>`;
    await browser.open(put('/stranger', listener + widget('loading="eager"'), {}, stranger));
    await until('the end of its patience', () => browser.inPage(() => document.title), 'given up');
    await until('no frame', () => browser.inPage(() => document.querySelector('iframe')), null);
    await until('the link', () => browser.inPage(shownLink), 'Track your order');
  },

  'a link of the tracker becomes the widget, others stay links': async (browser) => {
    const link = (href, words) => `<p><a href="${href}" data-order-tracker data-lang="es">${words}</a></p>`;
    const links = link(`${tracker.origin}/track?po=1004`, 'Ours') + link('https://store.example/', 'Theirs');
    await browser.open(put('/links', script + links));
    await until('the order', () => browser.inFrame(viewOf), 'found');
    await until('Spanish', () => browser.inFrame(() => document.documentElement.lang), 'es');
    await until('the other link', () => browser.inPage(shownLink), 'Theirs');
  },

  'a strict host policy with Trusted Types reports nothing': async (browser) => {
    const policy = [
      "default-src 'none'",
      `script-src ${tracker.origin}`,
      `frame-src ${tracker.origin}`,
      "style-src 'self'",
      // Browsers ask for an icon by themselves.
      `img-src ${store}/favicon.ico`,
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
      'report-uri /reports',
    ].join('; ');
    reports.length = 0;
    await browser.open(put('/strict', widget('po="1004"'), { 'content-security-policy': policy }));
    await until('the order', () => browser.inFrame(viewOf), 'found');
    await until('a grown frame', async () => (await browser.inPage(frameHeight)) > 300, true);
    // The browser reports in order: when it reports a picture of ours, it has reported what was before.
    await browser.inPage(() => {
      new Image().src = '/planted.png';
    });
    await until('its one report', async () => reports, [`img-src ${store}/planted.png`]);
  },

  'the theme comes by parameter, whatever the page around it is': async (browser) => {
    const schemeOf = () => getComputedStyle(document.documentElement).colorScheme;
    for (const [around, attributes, theme] of [
      ['light', 'theme="dark"', 'dark'],
      ['dark', 'theme="light"', 'light'],
      ['dark', '', 'dark'],
    ]) {
      const style = `<style>html { color-scheme: ${around} }</style>`;
      await browser.open(put('/theme', style + widget(attributes)));
      await until('the form', () => browser.inFrame(viewOf), 'form');
      await until(`${theme} in ${around}`, () => browser.inFrame(schemeOf), theme);
    }
  },

  'a tracking number has its button to copy it': async (browser) => {
    await browser.open(put('/copy', widget('po="5697626056"')));
    const copied = () => {
      const button = document.querySelector('[data-copy]');
      return button?.checkVisibility() ? button.dataset.copy : null;
    };
    await until('the button', () => browser.inFrame(copied), '9374869903500930473876');
    await until('the script that listens', () => browser.inFrame(isScrollbarHidden), true);
    await browser.press('[data-copy]');
    const isDone = () => document.querySelector('[data-copy]').hasAttribute('data-done');
    await until('its word that it is done', () => browser.inFrame(isDone), true);
  },
};

for (const [name, open] of Object.entries(browsers)) {
  try {
    const browser = await open();
    try {
      console.log(`\n${name} ${browser.version}`);
      for (const [what, check] of Object.entries(checks)) await tell(what, () => check(browser));
    } finally {
      await browser.close();
    }
  } catch (error) {
    leftOut.push(`${name} was left out: ${error.message}`);
  }
}
tracker.stop();
host.closeAllConnections();
host.close();

console.log(['', ...leftOut, `${total.passed} passed, ${total.failed} failed`].join('\n'));
process.exitCode = total.passed > 0 && total.failed === 0 ? 0 : 1;

async function tell(what, check) {
  try {
    await check();
    total.passed++;
    console.log(`  passed  ${what}`);
  } catch (error) {
    total.failed++;
    console.log(`  FAILED  ${what}: ${error.message}`);
  }
}

/** Waits until a look at the browser gives what is wanted. While a page is exchanged, a look may fail. */
async function until(what, look, wanted) {
  let seen;
  for (const giveUpAt = Date.now() + patienceMs; Date.now() < giveUpAt; await wait(50)) {
    seen = await look().catch((error) => error.message);
    if (JSON.stringify(seen) === JSON.stringify(wanted)) return;
  }
  throw new Error(`waited for ${what}, saw ${JSON.stringify(seen)}`);
}

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
  return Math.ceil(document.getElementById('order-tracker').getBoundingClientRect().height);
}

function frameHeight() {
  return document.querySelector('iframe').getBoundingClientRect().height;
}

function shownLink() {
  return [...document.querySelectorAll('a')].find((link) => link.checkVisibility())?.textContent ?? null;
}

/** Puts a page on the store's host and gives its address. */
function put(path, body, headers = {}, origin = store) {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Help</title></head><body>${body}</body></html>`;
  pages.set(path, { html, headers });
  return origin + path;
}

/** The store's host: its pages, and the reports of their policy. */
async function answer(request, response) {
  if (request.method === 'POST') {
    let text = '';
    for await (const part of request) text += part;
    const report = JSON.parse(text)['csp-report'];
    reports.push(`${report['effective-directive']} ${report['blocked-uri']}`);
  }
  const page = pages.get(request.url);
  response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
  response.end(page?.html);
}

/** Our production server with demo data, that the store alone may frame. */
async function startTracker() {
  const port = await freePort();
  const server = spawn(process.execPath, [serverFile], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      ORDER_STATUS_API_SANDBOX: '1',
      EMBED_ALLOWED_ORIGINS: store,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.on('exit', () => server.kill());
  for (const giveUpAt = Date.now() + patienceMs; Date.now() < giveUpAt; await wait(50)) {
    const health = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (health?.ok) return { origin: `http://track.localhost:${port}`, stop: () => server.kill() };
    if (server.exitCode !== null) break;
  }
  console.error('The server did not start.');
  process.exit(1);
}
