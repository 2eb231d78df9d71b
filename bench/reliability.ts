// What holds under faults and load: many readers of one order, an upstream that is down, and ten thousand
// faults. `BENCH_SCALE=0.1` makes the outage and the number of faults a tenth.
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../lib/order-status-api/sandbox/faults';
import { type Sandbox, startSandbox } from '../lib/order-status-api/sandbox/server';
import type { App } from '../lib/testing/app-server';
import { type Answer, ask, inParallel, shareOf, slowestMs, statusesOf, summaryOf } from './asking';
import { commonOrder, memoryMib, openFiles, startProduct } from './product';
import type { Figures, Finding, Goal } from './report';

const scale = Number(process.env.BENCH_SCALE ?? 1);
const outageSeconds = Math.max(6, Math.round(60 * scale));
const faultCount = Math.max(300, Math.round(10_000 * scale));

const quickFaults: Fault[] = [
  { kind: 'latency', ms: 300 },
  { kind: 'reset' },
  { kind: 'truncated' },
  { kind: 'gzip-bomb' },
  { kind: 'malformed-json' },
  { kind: 'wrong-types' },
  { kind: 'another-order' },
  { kind: 'redirect', location: 'http://127.0.0.1:1/' },
  { kind: 'forbidden' },
  { kind: 'not-found-html' },
  { kind: 'refused' },
  { kind: 'server-error-json' },
  { kind: 'empty-body' },
  { kind: 'deep-nesting' },
];

interface Part {
  figures: Figures;
  goals: Goal[];
}

export async function reliability(): Promise<Finding> {
  const finding: Finding = { tables: {}, goals: [] };
  const usualRate = { UPSTREAM_REQUESTS_PER_SECOND: '5' };
  const parts: [string, (product: App, sandbox: Sandbox) => Promise<Part>, Record<string, string>][] = [
    ['500 readers of a cold order', coldReaders, usualRate],
    ['500 readers of an older copy', olderReaders, usualRate],
    ['upstream down at 50 requests/s', outage, usualRate],
    ['mixed faults', mixedFaults, {}],
  ];
  for (const [name, part, env] of parts) {
    console.log(`${name} …`);
    const sandbox = await startSandbox({
      orderFor: (po) => (po.startsWith('unknown-') ? null : commonOrder(po)),
    });
    const product = await startProduct(sandbox, env);
    const { figures, goals } = await part(product, sandbox);
    const survived = { what: 'the server goes on', value: Number(product.isRunning()), atLeast: 1 };
    finding.tables[name] = figures;
    for (const goal of [...goals, survived]) finding.goals.push({ ...goal, what: `${name}: ${goal.what}` });
    await product.stop();
    await sandbox.stop();
  }
  return finding;
}

async function coldReaders(product: App, sandbox: Sandbox): Promise<Part> {
  return oneCallForAll(await askAtOnce(product, 500, 'one-cold-order'), sandbox.requests.length);
}

async function olderReaders(product: App, sandbox: Sandbox): Promise<Part> {
  await askFor(product, 'one-order');
  await wait(30_500); // until no copy is fresh
  sandbox.requests.length = 0;
  const answers = await askAtOnce(product, 500, 'one-order');
  await wait(500);
  return oneCallForAll(answers, sandbox.requests.length);
}

function oneCallForAll(answers: Answer[], calls: number): Part {
  return {
    figures: { ...summaryOf(answers), 'upstream calls': calls },
    goals: [
      { what: 'upstream calls', value: calls, atMost: 1 },
      { what: 'readers answered with 200', value: shareOf(answers, 200), atLeast: 1 },
    ],
  };
}

async function outage(product: App, sandbox: Sandbox): Promise<Part> {
  const seen = Array.from({ length: 20 }, (_, n) => `seen-${n}`);
  for (const po of seen) {
    // Slower than the upstream may be asked, so that all are seen.
    await askFor(product, po);
    await wait(220);
  }
  sandbox.setFault({ kind: 'reset' });
  sandbox.requests.length = 0;
  const ofSeen: Promise<Answer>[] = [];
  const ofNew: Promise<Answer>[] = [];
  for (let n = 0; n < outageSeconds * 50; n++) {
    if (n % 2 === 0) ofSeen.push(askFor(product, seen[n % seen.length] ?? ''));
    else ofNew.push(askFor(product, `new-${n}`));
    await wait(20);
  }
  const [seenAnswers, newAnswers] = [await Promise.all(ofSeen), await Promise.all(ofNew)];
  const callsPerSecond = sandbox.requests.length / outageSeconds;
  sandbox.setFault(null);
  const begun = performance.now();
  while ((await askFor(product, 'after-the-outage')).status !== 200) {
    if (performance.now() - begun > 120_000) break;
    await wait(250);
  }
  const recoveryMs = Math.round(performance.now() - begun);
  return {
    figures: {
      ...prefixed('seen: ', summaryOf(seenAnswers)),
      ...prefixed('new: ', summaryOf(newAnswers)),
      'upstream calls/s': Number(callsPerSecond.toFixed(2)),
      'back after, ms': recoveryMs,
    },
    goals: [
      { what: 'seen orders shown', value: shareOf(seenAnswers, 200), atLeast: 1 },
      { what: 'new numbers told that there is an outage', value: shareOf(newAnswers, 503), atLeast: 1 },
      {
        what: 'slowest answer, ms',
        value: Math.round(slowestMs([...seenAnswers, ...newAnswers])),
        atMost: 9000,
      },
      { what: 'calls/s to an upstream that is down', value: callsPerSecond, atMost: 5 },
      { what: 'back after, ms', value: recoveryMs, atMost: 65_000 },
    ],
  };
}

async function mixedFaults(product: App, sandbox: Sandbox): Promise<Part> {
  // Two that are well for each fault: without them the breaker would rightly keep the faults away.
  const numbers = Array.from({ length: 3 * faultCount }, (_, n) => {
    if (n % 3 !== 2) return n % 9 === 0 ? `unknown-${n}` : `well-${n}`;
    // Few hang, as each takes seconds.
    const quick = quickFaults[((n - 2) / 3) % quickFaults.length];
    sandbox.setFault(quick === undefined || n % 291 === 290 ? { kind: 'hang' } : quick, `faulty-${n}`);
    return `faulty-${n}`;
  });
  const warmUp = Math.round(numbers.length / 3);
  const askAll = (some: string[]) => inParallel(some, 10, (po) => askFor(product, po));
  await askAll(numbers.slice(0, warmUp));
  const before = { memory: memoryMib(product), files: openFiles(product) };
  const answers = await askAll(numbers.slice(warmUp));
  await wait(6000); // for connections that are kept alive to end
  const after = { memory: memoryMib(product), files: openFiles(product) };
  const known = [200, 404, 503];
  const odd = statusesOf(answers).filter((status) => status === 'no answer' || !known.includes(status));
  const wellShown = shareOf(
    answers.filter(({ path }) => path.includes('well-')),
    200,
  );
  return {
    figures: {
      ...summaryOf(answers),
      'memory before, MiB': before.memory,
      'memory after, MiB': after.memory,
      'open files before': before.files,
      'open files after': after.files,
    },
    goals: [
      { what: `statuses other than ${known.join(', ')}`, value: odd.length, atMost: 0 },
      { what: 'share of orders that are well, shown', value: Number(wellShown.toFixed(2)), atLeast: 0.5 },
      { what: 'slowest answer, ms', value: Math.round(slowestMs(answers)), atMost: 9000 },
      { what: 'files left open', value: growth(before.files, after.files), atMost: 10 },
      { what: 'growth of memory, MiB', value: growth(before.memory, after.memory), atMost: 120 },
    ],
  };
}

function askFor(product: App, po: string): Promise<Answer> {
  return ask(product, `/api/orders?po=${encodeURIComponent(po)}`);
}

function askAtOnce(product: App, count: number, po: string): Promise<Answer[]> {
  return Promise.all(Array.from({ length: count }, () => askFor(product, po)));
}

function growth(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

function prefixed(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [prefix + name, value]));
}
