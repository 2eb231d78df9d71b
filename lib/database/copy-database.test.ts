import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePostgresStore, makeSqliteStore, type TestStore } from '@/lib/testing/databases';
import { copyDatabase } from './copy-database';
import type { Database } from './database';
import { migrate, type RoomTables } from './migrations';

const rooms: RoomTables[] = [
  {
    room: 'shelf',
    tables: [
      { name: 'shelves', key: ['id'] },
      { name: 'books', key: ['shelf', 'place'] },
    ],
    steps: [
      [
        'CREATE TABLE shelves (id TEXT PRIMARY KEY, label TEXT)',
        'CREATE TABLE books (shelf TEXT NOT NULL REFERENCES shelves (id), place BIGINT NOT NULL, PRIMARY KEY (shelf, place))',
      ],
    ],
  },
];

let stores: TestStore[];
beforeAll(async () => {
  stores = [await makeSqliteStore(), await makePostgresStore()];
}, 30_000);
afterAll(async () => {
  for (const store of stores) await store.remove();
});

/** Opens both, with the same empty tables. */
async function bothEmpty(): Promise<[Database, Database]> {
  const [file, server] = await Promise.all(stores.map((store) => store.open()));
  if (file === undefined || server === undefined) throw new Error('There are two.');
  for (const database of [file, server]) {
    await migrate(database, rooms);
    await database.query('DELETE FROM books');
    await database.query('DELETE FROM shelves');
  }
  return [file, server];
}

const names = Array.from({ length: 1200 }, (_, index) => `${index % 2 === 0 ? 'a' : 'B'}-${index} ü 注`);

async function fill(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    for (const name of names) await query('INSERT INTO shelves VALUES ($1, $2)', [name, null]);
    for (const place of [0, 1, 2 ** 41])
      await query('INSERT INTO books VALUES ($1, $2)', ['a-0 ü 注', place]);
  });
}

test('copies every row from a file to a server and back, and counts them', async () => {
  const [file, server] = await bothEmpty();
  await fill(file);
  const tables = [
    { table: 'shelves', rows: 1200 },
    { table: 'books', rows: 3 },
  ];
  expect(await copyDatabase(file, server, rooms)).toEqual({ kind: 'copied', tables });
  const [row] = await server.query('SELECT place FROM books ORDER BY place DESC LIMIT 1');
  expect(row).toEqual({ place: 2 ** 41 });

  await file.query('DELETE FROM books');
  await file.query('DELETE FROM shelves');
  expect(await copyDatabase(server, file, rooms)).toEqual({ kind: 'copied', tables });
  await Promise.all([file.close(), server.close()]);
});

test('never writes where something stands already', async () => {
  const [file, server] = await bothEmpty();
  await server.query('INSERT INTO shelves VALUES ($1, $2)', ['mine', 'kept']);
  expect(await copyDatabase(file, server, rooms)).toEqual({ kind: 'not-empty', table: 'shelves' });
  await Promise.all([file.close(), server.close()]);
});

test('a row that changes meanwhile is told, and one that is refused leaves nothing behind', async () => {
  const [file, server] = await bothEmpty();
  await fill(file);
  const meddled: Database = {
    ...server,
    transaction: async (work) => {
      const result = await server.transaction(work);
      await server.query('UPDATE shelves SET label = $1 WHERE id = $2', ['other', 'B-1 ü 注']);
      return result;
    },
  };
  expect(await copyDatabase(file, meddled, rooms)).toEqual({ kind: 'different', table: 'shelves' });

  const [, emptyServer] = await bothEmpty();
  await fill(file);
  const failing: Database = {
    ...emptyServer,
    transaction: (work) =>
      emptyServer.transaction((query) =>
        work((text, values) => (/INTO books/.test(text) ? query('NONSENSE') : query(text, values))),
      ),
  };
  await expect(copyDatabase(file, failing, rooms)).rejects.toThrow();
  expect(await emptyServer.query('SELECT id FROM shelves')).toEqual([]);
  await Promise.all([file.close(), server.close(), emptyServer.close()]);
});
