// What holds under faults and load: many readers of one order, an upstream that is down, and ten thousand
// faults. `BENCH_SCALE=0.1` makes the outage and the number of faults a tenth.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { memoryMiB, startScript, startServer, stop } from './processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const scale = Number(process.env.BENCH_SCALE ?? 1);
const outageSeconds = Math.max(6, Math.round(60 * scale));
const faultCount = Math.max(300, Math.round(10_000 * scale));
const faultKinds = [
  'latency',
  'reset',
  'truncated',
  'bomb',
  'malformed',
  'types',
  'other',
  'redirect',
  'forbidden',
  'html',
  'refused',
  'broken',
  'empty',
  'nested',
  'hang',
];

/** Runs everything once, prints a line for each promise, and leaves the figures in bench/results/reliability.json. */
export async function benchReliability() {
  const upstream = await startScript('./unreliable-upstream.mjs');
  const result = { node: process.version, scale, parts: {}, broken: [] };
  const parts = [
    ['500 readers of a cold order', coldReaders, { UPSTREAM_REQUESTS_PER_SECOND: '5' }],
    ['500 readers of an older copy', olderReaders, { UPSTREAM_REQUESTS_PER_SECOND: '5' }],
    [`upstream down for ${outageSeconds} s at 50 requests/s`, outage, { UPSTREAM_REQUESTS_PER_SECOND: '5' }],
    [`${faultCount} mixed faults`, mixedFaults, { UPSTREAM_REQUESTS_PER_SECOND: '1000' }],
  ];
  for (const [name, part, env] of parts) {
    const product = await startProduct(upstream, env);
    const { figures, broken } = await part(product, upstream);
    const alive = product.child.exitCode === null;
    result.parts[name] = figures;
    result.broken.push(
      ...[...broken, ...(alive ? [] : ['the server ended'])].map((what) => `${name}: ${what}`),
    );
    console.log(`\n${name}`);
    console.table(figures);
    await stop(product);
  }
  await stop(upstream);
  mkdirSync(join(root, 'bench/results'), { recursive: true });
  writeFileSync(join(root, 'bench/results/reliability.json'), `${JSON.stringify(result, null, 2)}\n`);
  console.log(
    result.broken.length === 0 ? '\nEvery promise held.' : `\nBroken:\n${result.broken.join('\n')}`,
  );
  process.exitCode = result.broken.length === 0 ? 0 : 1;
}

function startProduct(upstream, env) {
  return startServer(
    join(root, '.next/standalone/server.js'),
    {
      ORDER_STATUS_API_URL: upstream.origin,
      ORDER_STATUS_API_TOKEN: 'bench-bench-bench-bench',
      LINK_SECRET: 'a key for measuring on this machine alone',
      LOOKUPS_PER_MINUTE: '100000',
      FAILED_LOOKUPS_PER_HOUR: '100000',
      ORDERS_PER_HOUR: '100000',
      ...env,
    },
    '/api/health',
  );
}

async function coldReaders(product, upstream) {
  const before = await callsOf(upstream);
  const answers = await Promise.all(Array.from({ length: 500 }, () => ask(product, 'one-cold-order')));
  const calls = (await callsOf(upstream)) - before;
  return {
    figures: { ...summary(answers), 'upstream calls': calls },
    broken: unless([calls === 1, `${calls} calls`], [isAll(answers, 200), 'not every reader was answered']),
  };
}

async function olderReaders(product, upstream) {
  await ask(product, 'one-order');
  await wait(30_500); // until no copy is fresh
  const before = await callsOf(upstream);
  const answers = await Promise.all(Array.from({ length: 500 }, () => ask(product, 'one-order')));
  await wait(500);
  const calls = (await callsOf(upstream)) - before;
  return {
    figures: { ...summary(answers), 'upstream calls': calls },
    broken: unless([calls === 1, `${calls} calls`], [isAll(answers, 200), 'not every reader was answered']),
  };
}

async function outage(product, upstream) {
  const seen = Array.from({ length: 20 }, (_, n) => `seen-${n}`);
  for (const po of seen) {
    // Slower than the upstream may be asked, so that all are seen.
    await ask(product, po);
    await wait(220);
  }
  await fetch(`${upstream.origin}/control?down=1`);
  const before = await callsOf(upstream);
  const [ofSeen, ofNew] = [[], []];
  for (let n = 0; n < outageSeconds * 50; n++) {
    if (n % 2 === 0) ofSeen.push(ask(product, seen[n % seen.length]));
    else ofNew.push(ask(product, `new-${n}`));
    await wait(20);
  }
  const [answersOfSeen, answersOfNew] = [await Promise.all(ofSeen), await Promise.all(ofNew)];
  const calls = (await callsOf(upstream)) - before;
  await fetch(`${upstream.origin}/control?down=0`);
  const begun = performance.now();
  while ((await ask(product, 'after-the-outage')).status !== 200) await wait(250);
  const recoveryMs = Math.round(performance.now() - begun);
  return {
    figures: {
      ...prefixed('seen: ', summary(answersOfSeen)),
      ...prefixed('new: ', summary(answersOfNew)),
      'upstream calls': calls,
      'back after, ms': recoveryMs,
    },
    broken: unless(
      [isAll(answersOfSeen, 200), 'a seen order was not shown'],
      [isAll(answersOfNew, 503), 'a new number was not told that there is an outage'],
      [slowest([...answersOfSeen, ...answersOfNew]) < 9000, 'an answer took longer than 9 s'],
      [calls < outageSeconds * 5, `${calls} calls to an upstream that is down`],
      [recoveryMs < 65_000, 'it did not come back within a minute'],
    ),
  };
}

async function mixedFaults(product) {
  // Two that are well for each fault: without them the breaker would rightly keep the faults away.
  const numbers = Array.from({ length: 3 * faultCount }, (_, n) => {
    if (n % 3 !== 2) return n % 9 === 0 ? `unknown-${n}` : `well-${n}`;
    // Few hang, as each takes seconds.
    const kind = n % 291 === 290 ? 'hang' : faultKinds[((n - 2) / 3) % (faultKinds.length - 1)];
    return `fault-${kind}-${n}`;
  });
  const warmUp = Math.round(numbers.length / 3);
  await askAll(product, numbers.slice(0, warmUp));
  const before = { memory: memoryMiB(product), sockets: openFiles(product) };
  const answers = await askAll(product, numbers.slice(warmUp));
  await wait(6000); // for connections that are kept alive to end
  const after = { memory: memoryMiB(product), sockets: openFiles(product) };
  const statuses = Object.keys(countsOf(answers));
  const well = answers.filter(({ po }) => po.startsWith('well-'));
  const wellShown = well.filter(({ status }) => status === 200).length / well.length;
  return {
    figures: {
      ...summary(answers),
      'orders that are well, shown': `${Math.round(wellShown * 100)} %`,
      'memory before, MiB': before.memory,
      'memory after, MiB': after.memory,
      'open files before': before.sockets,
      'open files after': after.sockets,
    },
    broken: unless(
      [statuses.every((status) => ['200', '404', '503'].includes(status)), `answers of ${statuses}`],
      [wellShown > 0.5, 'orders that are well were not shown'],
      [slowest(answers) < 9000, 'an answer took longer than 9 s'],
      [after.sockets <= before.sockets + 10, 'connections stayed open'],
      [after.memory <= before.memory + 120, 'memory grew'],
    ),
  };
}

/** Asks for all of them, as many at any time as the upstream is asked. */
async function askAll(product, numbers) {
  const answers = [];
  const rest = numbers.values();
  const askOn = async () => {
    for (const po of rest) answers.push(await ask(product, po));
  };
  await Promise.all(Array.from({ length: 10 }, askOn));
  return answers;
}

async function ask({ origin }, po) {
  const begun = performance.now();
  try {
    const answer = await fetch(`${origin}/api/orders?po=${encodeURIComponent(po)}`);
    await answer.arrayBuffer();
    return { po, status: answer.status, ms: performance.now() - begun };
  } catch {
    return { po, status: 'no answer', ms: performance.now() - begun };
  }
}

async function callsOf(upstream) {
  return (await (await fetch(`${upstream.origin}/calls`)).json()).calls;
}

function summary(answers) {
  const sorted = answers.map(({ ms }) => Math.round(ms)).sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const counts = Object.entries(countsOf(answers)).map(([status, count]) => [`answers ${status}`, count]);
  return { ...Object.fromEntries(counts), 'p50 ms': at(0.5), 'p99 ms': at(0.99), 'slowest ms': at(1) };
}

function countsOf(answers) {
  const counts = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function slowest(answers) {
  return Math.max(...answers.map(({ ms }) => ms));
}

function isAll(answers, status) {
  return answers.every((answer) => answer.status === status);
}

function prefixed(prefix, figures) {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [prefix + name, value]));
}

/** The messages of the promises that did not hold. */
function unless(...promises) {
  return promises.filter(([held]) => !held).map(([, message]) => message);
}

/** Sockets among them; null where there is no /proc. */
function openFiles({ child }) {
  try {
    return readdirSync(`/proc/${child.pid}/fd`).length;
  } catch {
    return null;
  }
}
