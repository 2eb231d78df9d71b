// npm run bench -- phone: a first visit on a slow phone, beside the framework's hello page in the same run. Timings
// depend on the machine; read them against hello's.
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright';
import { findChromium } from '../lib/commands/programs';
import { startSandbox } from '../lib/order-status-api/sandbox/server';
import { chromiumOptions } from '../lib/testing/chromium-options';
import { startHello } from './hello-server';
import { startProduct } from './product';
import type { Finding } from './report';

const runs = Number(process.env.BENCH_RUNS ?? 5);

/** A phone of the cheaper kind on a slow network. */
const slowPhone = {
  viewport: { width: 390, height: 844 },
  timesSlower: 6,
  roundTripMs: 400,
  bytesPerSecond: 400_000 / 8,
};

/** Times are told in another zone than the store's, as for most readers. */
const reader = { isMobile: true, hasTouch: true, locale: 'en-US', timezoneId: 'America/Los_Angeles' };

/** What one visit took: milliseconds from the click, bytes as transferred. */
interface Visit {
  firstPaintMs: number;
  /** When the page's own scripts have taken it over. */
  usableMs: number;
  bytes: number;
  scriptBytes: number;
  /** The sum of all layout shifts, from the first paint to long after. */
  layoutShift: number;
}

/** What a visit collects inside the page, left on `window` by `watchVisit`. */
interface Watched {
  firstPaintMs: number;
  usableMs: number;
  layoutShift: number;
}

/** Measures every page `BENCH_RUNS` times: the medians. */
export async function phone(): Promise<Finding> {
  const sandbox = await startSandbox();
  const product = await startProduct(sandbox);
  const hello = await startHello();
  const browser = await chromium.launch(chromiumOptions(await findChromium()));
  const pages: [name: string, address: string][] = [
    ['hello page of the framework', `${hello.url}/`],
    ['/', `${product.url}/`],
    ['/track, one parcel', `${product.url}/track?po=5697626056`],
    ['/track, three parcels', `${product.url}/track?po=3001`],
    ['/track, not found', `${product.url}/track?po=never-heard-of-it`],
    ['/embed', `${product.url}/embed`],
    ['/embed, one parcel', `${product.url}/embed?po=5697626056`],
  ];
  const { timesSlower, roundTripMs, bytesPerSecond } = slowPhone;
  console.log(
    `First visits, medians of ${runs}: CPU ${timesSlower} times slower, ${roundTripMs} ms round trip, ` +
      `${(bytesPerSecond * 8) / 1000} kbit/s …`,
  );
  const tables: Finding['tables'] = {};
  try {
    // The first answers of a server are slower than all that follow.
    for (const [, address] of pages) await (await fetch(address)).text();
    for (const [name, address] of pages) {
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run++) visits.push(await visit(browser, address));
      const median = (figure: keyof Visit) => medianOf(visits.map((each) => each[figure]));
      tables[name] = {
        'first paint, ms': Math.round(median('firstPaintMs')),
        'usable, ms': Math.round(median('usableMs')),
        'kB transferred': Number((median('bytes') / 1000).toFixed(1)),
        'of it script': Number((median('scriptBytes') / 1000).toFixed(1)),
        'layout shift': Number(median('layoutShift').toFixed(4)),
      };
    }
  } finally {
    await browser.close();
    await Promise.all([product, hello].map((server) => server.stop('SIGINT')));
    await sandbox.stop();
  }
  return { tables, goals: [] };
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: slowPhone.viewport, ...reader });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowPhone.roundTripMs,
    downloadThroughput: slowPhone.bytesPerSecond,
    uploadThroughput: slowPhone.bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowPhone.timesSlower });
  const kinds = new Map<string, string>();
  let bytes = 0;
  let scriptBytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (kinds.get(requestId) === 'Script') scriptBytes += encodedDataLength;
  });
  // Functions that the TypeScript runner has compiled call this one, which a page doesn't have.
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(watchVisit);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => Reflect.get(window, 'visit').usableMs > 0, null, { timeout: 60_000 });
  await wait(2000);
  const watched: Watched = await page.evaluate(() => Reflect.get(window, 'visit'));
  await context.close();
  return { ...watched, bytes, scriptBytes };
}

/** Runs inside the page before anything of its own. */
function watchVisit(): void {
  const watched = { firstPaintMs: 0, usableMs: 0, layoutShift: 0 };
  Object.assign(window, { visit: watched });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') watched.firstPaintMs = startTime;
    }
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.layoutShift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  // A page of the framework is usable once React has taken it over, which it tells to its developer tools.
  const hook = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberRoot: () => {
      watched.usableMs ||= performance.now();
    },
  };
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
  // The frame is usable once its deferred script has run.
  addEventListener('DOMContentLoaded', () => {
    if (document.getElementById('order-tracker')) watched.usableMs = performance.now();
  });
}

function medianOf(figures: number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
