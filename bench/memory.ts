// What the memory costs with 100,000 orders and 1,000,000 changes: the desk's lists, the percentiles, a page's extra
// read, and the size on the disk. In a file; in PostgreSQL, too, where POSTGRES_PATH says where its server is.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../lib/database/database';
import { migrate } from '../lib/database/migrations';
import { readCandidates } from '../lib/history/attention';
import { readFigures } from '../lib/history/figures';
import { readSights } from '../lib/history/sights';
import { readUsualTimes } from '../lib/history/usual-times';
import { attentionOf } from '../lib/orders/attention';
import { startPostgresServer } from '../lib/testing/postgres-server';
import { rooms } from '../lib/tracker/memory';
import type { Finding } from './report';

const scale = Number(process.env.BENCH_SCALE ?? 1);
const orderCount = Math.round(100_000 * scale);
const sightsEach = 10;
const dayMs = 24 * 60 * 60 * 1000;
const now = Date.now();

export async function memory(): Promise<Finding> {
  const findings = [await inFile()];
  if (process.env.POSTGRES_PATH) findings.push(await inPostgres());
  return {
    tables: Object.assign({}, ...findings.map(({ tables }) => tables)),
    goals: findings.flatMap(({ goals }) => goals),
  };
}

async function inFile(): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'order-tracker-bench-'));
  const path = join(folder, 'tracker.db');
  const database = await openDatabase({ kind: 'sqlite', path });
  try {
    const finding = await measure('SQLite', database);
    await database.close();
    const mebibytes = Math.round((await stat(path)).size / 1_048_576);
    return { ...finding, tables: { ...finding.tables, 'SQLite on the disk': { MiB: mebibytes } } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inPostgres(): Promise<Finding> {
  const server = await startPostgresServer();
  const database = await openDatabase({ kind: 'postgres', url: server.url });
  try {
    return await measure('PostgreSQL', database);
  } finally {
    await database.close();
    await server.stop();
  }
}

async function measure(name: string, database: Database): Promise<Finding> {
  console.log(`${name}: ${orderCount} orders, ${orderCount * sightsEach} changes …`);
  await migrate(database, rooms);
  await fill(database);
  if (database.kind === 'postgres') await database.query('ANALYZE');
  const list = await slowest(10, async () => {
    const known = await readCandidates(database, 'main', now);
    attentionOf(known, { now, usual: null, lateAfterDays: 10 });
  });
  const usual = await slowest(10, () => readUsualTimes(database, 'main', now));
  const figures = await slowest(3, () => readFigures(database, 'main', now));
  const page = await slowest(
    200,
    (at) => readSights(database, 'main', `order-${(at * 491) % orderCount}`),
    0.99,
  );
  return {
    tables: {
      [`${name}, milliseconds`]: {
        'list of orders that need a look': list,
        'how long orders take': usual,
        'figures of the desk': figures,
        'extra read of a page, p99': page,
      },
    },
    goals: [
      { what: `${name}: list of orders that need a look, ms`, value: list, atMost: 200 },
      { what: `${name}: how long orders take, ms`, value: usual, atMost: 200 },
      { what: `${name}: extra read of a page, p99, ms`, value: page, atMost: 5 },
    ],
  };
}

/** A year's orders: of the last weeks some wait, one in twenty of all has something odd. */
async function fill(database: Database): Promise<void> {
  const atOnce = 100;
  for (let from = 0; from < orderCount; from += atOnce) {
    await database.transaction(async (query) => {
      const orders: (string | number | null)[][] = [];
      const sights: (string | number)[][] = [];
      for (let order = from; order < Math.min(orderCount, from + atOnce); order++) {
        const receivedAt = now - Math.round((order / orderCount) * 365 * dayMs) - 1000;
        const tookMs = (1 + ((order * 37) % 90) / 15) * dayMs;
        const isShipped = receivedAt + tookMs < now;
        const stage = isShipped ? (order % 3 === 0 ? 'delivered' : 'shipped') : 'in-production';
        const flags = order % 20 === 0 ? 'shipped-without-tracking' : '';
        const shippedAt = isShipped ? receivedAt + tookMs : null;
        const po = `order-${order}`;
        orders.push([
          'main',
          po,
          po,
          null,
          now,
          stage,
          shippedAt ?? receivedAt,
          null,
          flags,
          receivedAt,
          receivedAt,
          shippedAt,
          order % 2,
          now,
        ]);
        for (let sight = 0; sight < sightsEach; sight++) {
          const at = receivedAt + sight * 1000;
          sights.push(['main', po, at, at, at, 'in-production', '{"hold":null,"items":{"packed":2}}']);
        }
      }
      await query(
        `INSERT INTO history_orders (store, po, folded, id, changed_at, stage, stage_since, hold, flags, received_at,
           released_at, shipped_at, tells_delivery, asked_at) VALUES ${placesOf(orders)}`,
        orders.flat(),
      );
      await query(
        `INSERT INTO history_sights (store, po, first_asked_at, first_seen_at, last_asked_at, stage, facts)
         VALUES ${placesOf(sights)}`,
        sights.flat(),
      );
    });
  }
}

function placesOf(rows: unknown[][]): string {
  let place = 0;
  return rows.map((row) => `(${row.map(() => `$${++place}`).join(', ')})`).join(', ');
}

/** Milliseconds of the slowest of several, or of the one at a share of them. */
async function slowest(times: number, act: (at: number) => Promise<unknown>, share = 1): Promise<number> {
  await act(0);
  const took: number[] = [];
  for (let at = 0; at < times; at++) {
    const begun = performance.now();
    await act(at);
    took.push(performance.now() - begun);
  }
  took.sort((one, other) => one - other);
  return Math.round((took[Math.ceil(times * share) - 1] ?? 0) * 10) / 10;
}
