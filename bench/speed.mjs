// How fast the product is, against two floors in the same run: a bare node:http server that prints the same page, and
// a hello-world of the same framework. Timings depend on the machine; read the ratios.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { pageBytes, sum } from './bytes.mjs';
import { cpuMs, memoryMiB, startScript, startServer, stop } from './processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const connections = 16;
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
// Until then the engine still compiles: a page takes half as long again.
const warmUpRequests = 2000;

/** Measures everything once, prints the table, and leaves the figures in bench/results/speed.json. */
export async function benchSpeed() {
  buildHello();
  const upstream = await startScript('./upstream.mjs');
  const product = await startServer(
    join(root, '.next/standalone/server.js'),
    {
      ORDER_STATUS_API_URL: upstream.origin,
      ORDER_STATUS_API_TOKEN: 'bench-bench-bench-bench',
      LINK_SECRET: 'a key for measuring on this machine alone',
      UPSTREAM_REQUESTS_PER_SECOND: '1000',
      LOOKUPS_PER_MINUTE: '100000',
      FAILED_LOOKUPS_PER_HOUR: '100000',
      ORDERS_PER_HOUR: '100000',
    },
    '/api/health',
  );
  const hello = await startServer(join(root, 'bench/hello/.next/standalone/bench/hello/server.js'), {}, '/');
  const pageFile = join(mkdtempSync(join(tmpdir(), 'order-tracker-bench-')), 'page.html');
  writeFileSync(pageFile, await (await fetch(`${product.origin}/track?po=template`)).text());
  const floor = await startScript('./floor.mjs', upstream.origin, pageFile);

  const callsSoFar = async () => (await (await fetch(`${upstream.origin}/calls`)).json()).calls;
  let fresh = 0;
  const cold = (path) => () => `${path}?po=cold-${fresh++}`;
  const runs = [
    ['floor: node:http, fetches each time', floor, () => '/?po=1001'],
    ['floor: hello page of the framework', hello, () => '/'],
    ['floor: hello JSON of the framework', hello, () => '/api/hello'],
    ['/track, cached', product, () => '/track?po=1001'],
    ['/api/orders, cached', product, () => '/api/orders?po=1001'],
    ['/embed, cached', product, () => '/embed?po=1001'],
    ['/track, cold', product, cold('/track')],
    ['/api/orders, cold', product, cold('/api/orders')],
  ];
  const rows = [];
  for (const [name, server, nextPath] of runs) {
    const before = await callsSoFar();
    rows.push({ name, ...(await load(server, nextPath)), upstreamCalls: (await callsSoFar()) - before });
  }

  const result = {
    node: process.version,
    seconds,
    connections,
    startMs: { product: Math.round(product.startMs), hello: Math.round(hello.startMs) },
    memoryMiB: { product: memoryMiB(product), hello: memoryMiB(hello) },
    rows,
    ratios: ratiosOf(rows),
    bytes: {
      '/': await pageBytes(product.origin, '/'),
      '/track': await pageBytes(product.origin, '/track?po=1001'),
      '/embed': await pageBytes(product.origin, '/embed?po=1001'),
      '/embed/v1.js': { script: await sum(product.origin, ['/embed/v1.js']) },
    },
  };
  await Promise.all([product, hello, floor, upstream].map(stop));
  print(result);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(join(root, 'bench/results/speed.json'), `${JSON.stringify(result, null, 2)}\n`);
}

/** Keeps `connections` requests going for some seconds, after a warm-up that isn't counted. */
async function load(server, nextPath) {
  const shoot = (howMuch) =>
    autocannon({
      url: server.origin,
      connections,
      ...howMuch,
      requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: nextPath() }) }],
    });
  await shoot({ amount: warmUpRequests });
  const cpuBefore = cpuMs(server);
  const shot = await shoot({ duration: seconds });
  const cpuAfter = cpuMs(server);
  const answered = shot['2xx'];
  return {
    requestsPerSecond: Math.round(answered / shot.duration),
    p50Ms: shot.latency.p50,
    p99Ms: shot.latency.p99,
    cpuMsPerRequest:
      cpuBefore === null ? null : Number(((cpuAfter - cpuBefore) / Math.max(1, answered)).toFixed(3)),
    failed: shot.non2xx + shot.errors,
  };
}

function ratiosOf(rows) {
  const row = (name) => rows.find((candidate) => candidate.name.startsWith(name));
  const ratio = (a, b) => Number((a / b).toFixed(2));
  const helloPage = row('floor: hello page');
  const helloJson = row('floor: hello JSON');
  const track = row('/track, cached');
  const json = row('/api/orders, cached');
  return {
    'CPU per request, /track cached : hello page (goal at most 1.5)': ratio(
      track.cpuMsPerRequest,
      helloPage.cpuMsPerRequest,
    ),
    'requests/s, /api/orders cached : hello JSON (goal at least 0.8)': ratio(
      json.requestsPerSecond,
      helloJson.requestsPerSecond,
    ),
    'requests/s, /embed cached : /track cached (goal at least 3)': ratio(
      row('/embed, cached').requestsPerSecond,
      track.requestsPerSecond,
    ),
    'requests/s, /track cold : bare node:http that fetches': ratio(
      row('/track, cold').requestsPerSecond,
      row('floor: node:http').requestsPerSecond,
    ),
  };
}

function print({ node, rows, ratios, startMs, memoryMiB: memory, bytes }) {
  console.log(`\nNode ${node}, ${connections} connections, ${seconds} s each, after a warm-up\n`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, ...figures }) => [
        name,
        {
          'req/s': figures.requestsPerSecond,
          'p50 ms': figures.p50Ms,
          'p99 ms': figures.p99Ms,
          'CPU ms/req': figures.cpuMsPerRequest,
          'upstream calls': figures.upstreamCalls,
          failed: figures.failed,
        },
      ]),
    ),
  );
  console.table(ratios);
  console.table({ 'start to first answer, ms': startMs, 'memory after load, MiB': memory });
  console.log('Bytes as transferred (gzip)');
  console.table(bytes);
}

function buildHello() {
  if (existsSync(join(root, 'bench/hello/.next/standalone'))) return;
  console.log('Building the hello-world floor …');
  execFileSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build', 'bench/hello'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
}
