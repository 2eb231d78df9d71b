import 'server-only';
import { createHash } from 'node:crypto';
import type { Database, SqlRow } from './database';
import type { CopiedTable, RoomTables } from './migrations';

/** What was copied of a table. */
export interface Copied {
  table: string;
  rows: number;
}

export type CopyResult =
  /** Every row stands in both, and says the same. */
  | { kind: 'copied'; tables: Copied[] }
  /** Nothing was written: there is something in it already. */
  | { kind: 'not-empty'; table: string }
  /** Rows differ: something was written to either of them meanwhile. */
  | { kind: 'different'; table: string };

const rowsAtOnce = 500;

/**
 * Copies all that rooms keep from one database to another one, which is empty, all or nothing, and compares them
 * afterwards. Both are at this release, and nobody writes to either meanwhile.
 */
export async function copyDatabase(from: Database, to: Database, rooms: RoomTables[]): Promise<CopyResult> {
  const tables = rooms.flatMap((room) => room.tables);
  for (const { name } of tables) {
    const [first] = await to.query(`SELECT 1 AS found FROM ${name} LIMIT 1`);
    if (first !== undefined) return { kind: 'not-empty', table: name };
  }
  await to.transaction(async (query) => {
    for (const table of tables) {
      await eachPage(from, table, async (rows) => {
        const columns = Object.keys(rows[0] ?? {});
        const values = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
        const places = rows.map((_, at) => `(${placesOf(columns, at * columns.length)})`);
        const text = `INSERT INTO ${table.name} (${columns.join(', ')}) VALUES ${places.join(', ')}`;
        await query(text, values);
      });
    }
  });

  const copied: Copied[] = [];
  for (const table of tables) {
    const [given, taken] = [await contentOf(from, table), await contentOf(to, table)];
    if (given.rows !== taken.rows || given.sum !== taken.sum) return { kind: 'different', table: table.name };
    copied.push({ table: table.name, rows: taken.rows });
  }
  return { kind: 'copied', tables: copied };
}

/** How many rows there are, and a sum of their digests: the two stores sort texts apart. */
async function contentOf(database: Database, table: CopiedTable): Promise<{ rows: number; sum: bigint }> {
  let [rows, sum] = [0, 0n];
  await eachPage(database, table, (page) => {
    rows += page.length;
    for (const row of page) sum = BigInt.asUintN(128, sum + digestOf(row));
  });
  return { rows, sum };
}

function digestOf(row: SqlRow): bigint {
  const inOrder = Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));
  const digest = createHash('sha256').update(JSON.stringify(inOrder)).digest();
  return (digest.readBigUInt64BE(0) << 64n) | digest.readBigUInt64BE(8);
}

/** `$1, $2`: a place for each column's value, behind those that are taken. */
function placesOf(columns: string[], taken = 0): string {
  return columns.map((_, index) => `$${taken + index + 1}`).join(', ');
}

/** Reads a table in the order of its key, so many rows at once. */
async function eachPage(
  database: Database,
  { name, key }: CopiedTable,
  take: (rows: SqlRow[]) => void | Promise<void>,
): Promise<void> {
  const columns = key.join(', ');
  const ending = `ORDER BY ${columns} LIMIT ${rowsAtOnce}`;
  let rows = await database.query(`SELECT * FROM ${name} ${ending}`);
  while (rows.length > 0) {
    await take(rows);
    const last = rows.at(-1) ?? {};
    rows = await database.query(
      `SELECT * FROM ${name} WHERE (${columns}) > (${placesOf(key)}) ${ending}`,
      key.map((column) => last[column] ?? null),
    );
  }
}
