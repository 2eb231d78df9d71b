// What one visitor may do to the others: nothing. The load of many clients, of clients that drain the upstream, and of
// addresses that cost much. `BENCH_SCALE=0.1` makes the clients and the seconds a tenth.
import { setTimeout as wait } from 'node:timers/promises';
import { startSandbox } from '../lib/order-status-api/sandbox/server';
import type { App } from '../lib/testing/app-server';
import { type Answer, ask, inParallel, shareOf, summaryOf } from './asking';
import { commonOrder, cpuMs, heapUsedKib, memoryMib, startProduct } from './product';
import type { Finding } from './report';

const scale = Number(process.env.BENCH_SCALE ?? 1);
const clientCount = Math.max(1000, Math.round(20_000 * scale));
const costlyRepeats = 10;
const drainSeconds = Math.max(15, Math.round(60 * scale));

// One machine plays many clients by what a proxy of ours would say of them; limits are those of every shop.
const behindOneProxy = { TRUST_PROXY_HOPS: '1', LOOKUPS_PER_MINUTE: '60', FAILED_LOOKUPS_PER_HOUR: '30' };

export async function attack(): Promise<Finding> {
  const findings = [
    await manyClients(),
    await clientsOfEachKind(),
    await drainingClients(),
    await costlyAddresses(),
  ];
  return {
    tables: Object.assign({}, ...findings.map(({ tables }) => tables)),
    goals: findings.flatMap(({ goals }) => goals),
  };
}

/** Many shoppers who each open one page of an order that nobody opened before. */
async function manyClients(): Promise<Finding> {
  console.log(`${clientCount} clients …`);
  const sandbox = await startSandbox({ orderFor: commonOrder });
  const product = await startProduct(sandbox, behindOneProxy);
  const open = (n: number) => ask(product, `/track?po=order-${n}`, clientAddress(n));
  // Until the copies of orders fill their room, it is orders that are kept, not clients.
  const first = await openPages(product, 0, Math.round(clientCount * 0.3), open);
  const before = await heapUsedKib(product);
  const rest = await openPages(product, first.length, clientCount, open);
  const after = await heapUsedKib(product);
  const survived = product.isRunning();
  const memory = memoryMib(product);
  await product.stop();
  await sandbox.stop();

  const answers = [...first, ...rest];
  const perClientKb = before === null || after === null ? null : ((after - before) * 1.024) / rest.length;
  return {
    tables: {
      'many clients': {
        ...summaryOf(answers),
        'heap before, MiB': before && Math.round(before / 1024),
        'heap after, MiB': after && Math.round(after / 1024),
        'memory, MiB': memory,
      },
    },
    goals: [
      { what: `survives ${clientCount} clients`, value: Number(survived), atLeast: 1 },
      { what: 'heap kept for each client, kB', value: perClientKb && round(perClientKb), atMost: 2 },
      { what: 'share of clients answered 200', value: round(shareOf(answers, 200)), atLeast: 0.99 },
    ],
  };
}

/** What one client of each kind sends. */
const kinds: Record<string, (app: App, n: number, headers: Record<string, string>) => Promise<Response>> = {
  'a lookup': (app, _, headers) => fetch(`${app.url}/api/orders?po=order-1`, { headers }),
  'a number that nobody knows': (app, n, headers) =>
    fetch(`${app.url}/api/orders?po=unknown-${n}`, { headers }),
  'a page': (app, _, headers) => fetch(`${app.url}/track?po=order-1`, { headers }),
  'a frame': (app, _, headers) => fetch(`${app.url}/embed?po=order-1`, { headers }),
  'a wrong proof': (app, n, headers) =>
    fetch(`${app.url}/api/orders/verify`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ po: `unknown-${n}`, proof: 'nobody@example.com' }),
    }),
  'a wrong passcode': (app, _, headers) =>
    fetch(`${app.url}/support/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ passcode: 'not the passcode' }),
    }),
};

/** What is kept of a client, by what it did. */
async function clientsOfEachKind(): Promise<Finding> {
  const sandbox = await startSandbox({ orderFor: (po) => (po === 'order-1' ? commonOrder(po) : null) });
  const product = await startProduct(sandbox, {
    ...behindOneProxy,
    SUPPORT_PASSCODE: 'a passcode of the desk',
  });
  const clients = Math.max(1000, Math.round(5000 * scale));
  let next = 0;
  const send = (ask: (typeof kinds)[string], count: number) =>
    inParallel(
      Array.from({ length: count }, () => next++),
      8,
      async (n) => (await ask(product, n, { 'x-forwarded-for': clientAddress(n) })).arrayBuffer(),
    );
  const finding: Finding = { tables: {}, goals: [] };
  for (const ask of Object.values(kinds)) await send(ask, 300);
  for (const [kind, ask] of Object.entries(kinds)) {
    console.log(`${clients} clients, each with ${kind} …`);
    // What is kept for all, such as compiled code, comes to an end within the rounds; what is kept for each doesn't.
    let leastKb: number | null = null;
    for (let turn = 0; turn < 3 && (leastKb ?? 2) >= 2; turn++) {
      const before = await heapUsedKib(product);
      await send(ask, clients);
      const after = await heapUsedKib(product);
      const kb = before === null || after === null ? null : ((after - before) * 1.024) / clients;
      leastKb = kb === null ? leastKb : Math.min(kb, leastKb ?? kb);
    }
    finding.goals.push({
      what: `heap kept for a client with ${kind}, kB`,
      value: leastKb === null ? null : round(leastKb),
      atMost: 2,
    });
  }
  await product.stop();
  await sandbox.stop();
  return finding;
}

/** Stops early where the server has ended: what would follow are refused connections. */
async function openPages(product: App, from: number, to: number, open: (n: number) => Promise<Answer>) {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  const answers = await inParallel(numbers, 16, async (n) => (product.isRunning() ? open(n) : null));
  return answers.filter((answer) => answer !== null);
}

/** Twelve clients who know one order ask for it by ever new spellings, while others look for their own for the first time. */
async function drainingClients(): Promise<Finding> {
  console.log(`12 draining clients, ${drainSeconds} s …`);
  const sandbox = await startSandbox({
    orderFor: (po) => (/^(1000|shopper-\d+)$/.test(po) ? commonOrder(po) : null),
  });
  const product = await startProduct(sandbox, { ...behindOneProxy, UPSTREAM_REQUESTS_PER_SECOND: '5' });
  await ask(product, '/api/orders?po=1000', clientAddress(0));
  sandbox.requests.length = 0;

  const over = new AbortController();
  let spelled = 0;
  const drain = async (client: string) => {
    while (!over.signal.aborted) {
      void ask(product, `/api/orders?po=${encodeURIComponent(spelling(spelled++))}`, client);
      // 0.6 a second on average, and not all of them at the same moment.
      await wait((0.5 + Math.random()) * (1000 / 0.6));
    }
  };
  const drainers = Array.from({ length: 12 }, (_, n) => drain(clientAddress(1 + n)));
  // The drained upstream shows after some seconds.
  await wait(8000);
  const shoppers: Promise<Answer>[] = [];
  for (let n = 0; n < drainSeconds; n++) {
    shoppers.push(ask(product, `/api/orders?po=shopper-${n}`, clientAddress(1000 + n)));
    await wait(1000);
  }
  const answers = await Promise.all(shoppers);
  over.abort();
  await Promise.all(drainers);
  const calls = sandbox.requests.length;
  await product.stop();
  await sandbox.stop();
  return {
    tables: {
      'shoppers while 12 clients drain': {
        ...summaryOf(answers),
        'lookups of those who drain': spelled,
        'upstream calls': calls,
      },
    },
    goals: [
      {
        what: 'share of shoppers answered 200 while 12 clients drain',
        value: round(shareOf(answers, 200)),
        atLeast: 0.95,
      },
    ],
  };
}

/** The nth way to write the order 1000 with signs that the product takes off. */
function spelling(n: number): string {
  const signs = [...n.toString(2)].map((digit) => (digit === '0' ? '.' : '!')).join('');
  return n % 2 === 0 ? `1000${signs}` : `#1000${signs}`;
}

/** Addresses that made a parser slow. Each is asked several times, by one client with nothing else going on. */
async function costlyAddresses(): Promise<Finding> {
  console.log('costly addresses …');
  const sandbox = await startSandbox({ orderFor: commonOrder });
  const product = await startProduct(sandbox);
  const addresses: Record<string, string> = {
    '/api/health with 7,000 parameters': `/api/health?${'a&'.repeat(7000)}`,
    '/track with 7,000 parameters': `/track?po=1001&${'a&'.repeat(7000)}`,
    '/track with 15,500 blanks': `/track?error=no-match&po=a${'+'.repeat(15_500)}a`,
    '/api/orders with 15,500 blanks': `/api/orders?po=a${'+'.repeat(15_500)}a`,
    '/track with 1,290 nested links': `/track?po=${'http://x?po='.repeat(1290)}`,
    '/embed with 1,290 nested links': `/embed?po=${'http://x?po='.repeat(1290)}`,
  };
  // What is compiled at the first request isn't the address's cost.
  for (let n = 0; n < 50; n++) {
    await ask(product, `/api/orders?po=warm-${n}`);
    await ask(product, `/track?po=warm-${n}`);
  }
  const finding: Finding = { tables: {}, goals: [] };
  for (const [name, path] of Object.entries(addresses)) {
    const answers: Answer[] = [];
    const cpuBefore = cpuMs(product);
    for (let n = 0; n < costlyRepeats; n++) answers.push(await ask(product, path));
    const cpuAfter = cpuMs(product);
    const figures = summaryOf(answers);
    // Processor time is the same on a busy machine; where the system doesn't tell it, the clock has to do.
    const eachMs =
      cpuBefore === null || cpuAfter === null
        ? (figures['p50 ms'] ?? null)
        : round((cpuAfter - cpuBefore) / costlyRepeats);
    finding.tables[name] = figures;
    finding.goals.push({ what: `${name}, ms of processor time`, value: eachMs, atMost: 50 });
  }
  await product.stop();
  await sandbox.stop();
  return finding;
}

/** The nth client, each of a network of its own. */
function clientAddress(n: number): string {
  const block = 0x2a00_0000 + n;
  return `${(block >>> 16).toString(16)}:${(block & 0xffff).toString(16)}:1::1`;
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
