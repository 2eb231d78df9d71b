// How fast the product is, against two floors in the same run: a bare node:http server that prints the same page, and
// a hello-world of the same framework. Timings depend on the machine; read the ratios.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startSandbox } from '../lib/order-status-api/sandbox/server';
import { type App, projectRoot, type ServerProgram, startServer } from '../lib/testing/app-server';
import { pageBytes, sumOfBytes } from './bytes';
import { startHello } from './hello-server';
import { commonOrder, cpuMs, memoryMib, startProduct } from './product';
import type { Finding } from './report';

const connections = 16;
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
// Until then the engine still compiles: a page takes half as long again.
const warmUpRequests = 2000;

const floorProgram: ServerProgram = {
  file: `${projectRoot}bench/floor.ts`,
  nodeOptions: ['--import', 'tsx'],
  alivePath: '/?po=1001',
};

/** Measures everything once. `BENCH_SECONDS` is how long each row takes. */
export async function speed(): Promise<Finding> {
  const sandbox = await startSandbox({ orderFor: commonOrder });
  const product = await startProduct(sandbox);
  const hello = await startHello();
  const folder = mkdtempSync(join(tmpdir(), 'order-tracker-bench-'));
  const pageFile = join(folder, 'page.html');
  writeFileSync(pageFile, await (await fetch(`${product.url}/track?po=template`)).text());
  const floor = await startServer(
    { FLOOR_UPSTREAM: sandbox.url, FLOOR_TOKEN: sandbox.token, FLOOR_PAGE: pageFile },
    floorProgram,
  );

  const measure = async (server: App, nextPath: () => string) => {
    sandbox.requests.length = 0;
    const figures = await load(server, nextPath);
    return { ...figures, 'upstream calls': sandbox.requests.length };
  };
  let fresh = 0;
  const cold = (path: string) => () => `${path}?po=cold-${fresh++}`;

  const bare = await measure(floor, () => '/?po=5001');
  const helloPage = await measure(hello, () => '/');
  const helloJson = await measure(hello, () => '/api/hello');
  const track = await measure(product, () => '/track?po=5001');
  const orders = await measure(product, () => '/api/orders?po=5001');
  const embed = await measure(product, () => '/embed?po=5001');
  const trackCold = await measure(product, cold('/track'));
  const ordersCold = await measure(product, cold('/api/orders'));
  const memory = memoryMib(product);
  const pages = [
    { server: product, path: '/track?po=5001' },
    { server: hello, path: '/' },
    { server: product, path: '/embed?po=5001' },
  ];
  const [trackCpu = null, helloCpu = null, embedCpu = null] = await cpuInTurns(pages, {});
  const [trackPacked = null, helloPacked = null, embedPacked = null] = await cpuInTurns(pages, {
    'accept-encoding': 'gzip',
  });
  const visits = {
    '/track ms': await cpuOfVisit(product, cold('/track')),
    'hello ms': await cpuOfVisit(hello, () => '/'),
  };

  const finding: Finding = {
    tables: {
      'floor: node:http, fetches each time': bare,
      'floor: hello page of the framework': helloPage,
      'floor: hello JSON of the framework': helloJson,
      '/track, cached': track,
      '/api/orders, cached': orders,
      '/embed, cached': embed,
      '/track, cold': trackCold,
      '/api/orders, cold': ordersCold,
      'CPU ms/request, in turns': { '/track': trackCpu, hello: helloCpu, '/embed': embedCpu },
      'CPU ms/request, in turns, gzip': { '/track': trackPacked, hello: helloPacked, '/embed': embedPacked },
      'CPU of a first visit, page and files': visits,
      'start to first answer': {
        'product ms': Math.round(product.startMs),
        'hello ms': Math.round(hello.startMs),
      },
      'memory after load': { 'product MiB': memory, 'hello MiB': memoryMib(hello) },
      'bytes of /': await pageBytes(product.url, '/'),
      'bytes of /track': await pageBytes(product.url, '/track?po=5001'),
      'bytes of /embed': await pageBytes(product.url, '/embed?po=5001'),
      'bytes of /embed/v1.js': { script: await sumOfBytes(product.url, ['/embed/v1.js']) },
    },
    goals: [
      {
        what: 'CPU per request, /track cached : hello page',
        value: ratio(trackCpu, helloCpu),
        atMost: 1.75,
      },
      {
        what: 'CPU per request, /track cached : hello page, gzip on both sides',
        value: ratio(trackPacked, helloPacked),
        atMost: 1.5,
      },
      {
        what: 'requests/s, /api/orders cached : hello JSON',
        value: ratio(orders[rate], helloJson[rate]),
        atLeast: 0.8,
      },
      {
        what: 'CPU per request, hello page : /embed cached',
        value: ratio(helloCpu, embedCpu),
        atLeast: 1.75,
      },
      {
        what: 'CPU per request, /track cached : /embed cached',
        value: ratio(trackCpu, embedCpu),
        atLeast: 3,
      },
      { what: 'memory after load, MiB', value: memory, atMost: 300 },
    ],
  };
  await Promise.all([product, hello, floor].map((server) => server.stop()));
  await sandbox.stop();
  rmSync(folder, { recursive: true });
  return finding;
}

/** Milliseconds of CPU that a page and all that its HTML names cost, compressed as sent. */
async function cpuOfVisit(server: App, nextPath: () => string): Promise<number | null> {
  const visit = async (times: number) => {
    for (let time = 0; time < times; time++) await pageBytes(server.url, nextPath());
  };
  await visit(150);
  const cpuBefore = cpuMs(server);
  await visit(300);
  const cpuAfter = cpuMs(server);
  return cpuBefore === null || cpuAfter === null ? null : Number(((cpuAfter - cpuBefore) / 300).toFixed(1));
}

const rate = 'requests/s';
const cpu = 'CPU ms/request';

/** Keeps `connections` requests going for some seconds, after a warm-up that isn't counted. */
async function load(server: App, nextPath: () => string) {
  await shoot(server, nextPath, { amount: warmUpRequests });
  const { shot, cpuPerRequest } = await shoot(server, nextPath, { duration: seconds });
  return {
    [rate]: Math.round(shot['2xx'] / shot.duration),
    'p50 ms': shot.latency.p50,
    'p99 ms': shot.latency.p99,
    [cpu]: cpuPerRequest,
    failed: shot.non2xx + shot.errors,
  };
}

const turns = 9;

/**
 * What a request of each costs, in milliseconds of CPU: the median of short turns, one server after the other. What else
 * the machine does changes from second to second, and would fall on one of them alone.
 */
async function cpuInTurns(
  pages: { server: App; path: string }[],
  headers: Record<string, string>,
): Promise<(number | null)[]> {
  const figures = pages.map((): (number | null)[] => []);
  for (let turn = 0; turn <= turns; turn++) {
    for (const [index, { server, path }] of pages.entries()) {
      const { cpuPerRequest } = await shoot(server, () => path, { duration: seconds / 4 }, headers);
      if (turn > 0) figures[index]?.push(cpuPerRequest); // the first warms up
    }
  }
  return figures.map((ofPage) => ofPage.sort((a, b) => Number(a) - Number(b))[(turns - 1) / 2] ?? null);
}

async function shoot(
  server: App,
  nextPath: () => string,
  howMuch: { amount: number } | { duration: number },
  headers: Record<string, string> = {},
) {
  const cpuBefore = cpuMs(server);
  const shot = await autocannon({
    url: server.url,
    connections,
    headers,
    ...howMuch,
    requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: nextPath() }) }],
  });
  const cpuAfter = cpuMs(server);
  const cpuPerRequest =
    cpuBefore === null || cpuAfter === null
      ? null
      : Number(((cpuAfter - cpuBefore) / Math.max(1, shot['2xx'])).toFixed(3));
  return { shot, cpuPerRequest };
}

function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Number((a / b).toFixed(2));
}
