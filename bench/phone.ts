// npm run bench -- phone: a first visit on a slow phone, beside the framework's hello page in the same run. Timings
// depend on the machine; read them against hello's.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';

const root = fileURLToPath(new URL('..', import.meta.url));
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

/** Measures every page `BENCH_RUNS` times and prints the medians. */
export async function benchPhone(): Promise<void> {
  const product = await startServer(`${root}.next/standalone/server.js`, { ORDER_STATUS_API_SANDBOX: '1' });
  const hello = await startHello();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const pages: [name: string, address: string][] = [
    ['hello page of the framework', `${hello.origin}/`],
    ['/', `${product.origin}/`],
    ['/track, one parcel', `${product.origin}/track?po=5697626056`],
    ['/track, three parcels', `${product.origin}/track?po=3001`],
    ['/track, not found', `${product.origin}/track?po=never-heard-of-it`],
    ['/embed', `${product.origin}/embed`],
    ['/embed, one parcel', `${product.origin}/embed?po=5697626056`],
  ];
  try {
    // The first answers of a server are slower than all that follow.
    for (const [, address] of pages) await (await fetch(address)).text();
    const table: Record<string, Record<string, number>> = {};
    for (const [name, address] of pages) {
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run++) visits.push(await visit(browser, address));
      const median = (figure: keyof Visit) => medianOf(visits.map((each) => each[figure]));
      table[name] = {
        'first paint, ms': Math.round(median('firstPaintMs')),
        'usable, ms': Math.round(median('usableMs')),
        'kB transferred': Number((median('bytes') / 1000).toFixed(1)),
        'of it script': Number((median('scriptBytes') / 1000).toFixed(1)),
        'layout shift': Number(median('layoutShift').toFixed(4)),
      };
    }
    const { timesSlower, roundTripMs, bytesPerSecond } = slowPhone;
    console.log(
      `\nFirst visits, medians of ${runs}: CPU ${timesSlower} times slower, ${roundTripMs} ms round trip, ` +
        `${(bytesPerSecond * 8) / 1000} kbit/s\n`,
    );
    console.table(table);
  } finally {
    await browser.close();
    await Promise.all([product, hello].map(stop));
  }
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

/** The framework's hello page, built where it isn't yet. */
async function startHello(): Promise<Server> {
  const standalone = `${root}bench/hello/.next/standalone/bench/hello/`;
  if (!existsSync(`${standalone}server.js`)) {
    console.log('Building the hello page …');
    execFileSync(process.execPath, [`${root}node_modules/next/dist/bin/next`, 'build', 'bench/hello'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    });
  }
  // The framework leaves out what a CDN may serve.
  await cp(`${root}bench/hello/.next/static`, `${standalone}.next/static`, { recursive: true });
  return startServer(`${standalone}server.js`, {});
}

interface Server {
  child: ChildProcess;
  origin: string;
}

async function startServer(file: string, env: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [file], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode} before it answered`);
    const answer = await fetch(origin).catch(() => null);
    if (answer?.ok) return { child, origin };
    await wait(20);
  }
}

async function stop({ child }: Server): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchPhone();
