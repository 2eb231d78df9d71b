import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeSqliteStore, type TestStore, testStores } from '@/lib/testing/databases';
import { type Database, openDatabase, UnusableDatabase } from './database';
import { migrate } from './migrations';

describe.each(testStores)('a database in %s', (_, makeStore) => {
  let store: TestStore;
  let database: Database;

  beforeAll(async () => {
    store = await makeStore();
    database = await store.open();
    await database.query('CREATE TABLE notes (id TEXT PRIMARY KEY, number BIGINT, text TEXT)');
  }, 30_000);
  beforeEach(async () => {
    await database.query('DELETE FROM notes');
  });
  afterAll(async () => {
    await database.close();
    await store.remove();
  });

  test('gives back text, numbers to the millisecond, and null', async () => {
    const values = ['a', Date.now(), null];
    await database.query('INSERT INTO notes (id, number, text) VALUES ($1, $2, $3)', values);
    const [row] = await database.query('SELECT id, number, text FROM notes WHERE id = $1', ['a']);
    expect(Object.values(row ?? {})).toEqual(values);
  });

  test('writes all of a transaction or nothing', async () => {
    const broken = database.transaction(async (query) => {
      await query("INSERT INTO notes (id) VALUES ('one')");
      await query("INSERT INTO notes (id) VALUES ('one')");
    });
    await expect(broken).rejects.toThrow(/unique/i);
    expect(await database.query('SELECT id FROM notes')).toEqual([]);
  });

  test('keeps what others ask meanwhile out of a transaction', async () => {
    await database.query("INSERT INTO notes (id, number) VALUES ('count', 0)");
    const addOne = () =>
      database.transaction(async (query) => {
        await query("UPDATE notes SET text = 'taken' WHERE id = 'count'");
        const [row] = await query("SELECT number FROM notes WHERE id = 'count'");
        await query("UPDATE notes SET number = $1 WHERE id = 'count'", [Number(row?.number) + 1]);
      });
    await Promise.all(Array.from({ length: 12 }, addOne));
    const [row] = await database.query("SELECT number FROM notes WHERE id = 'count'");
    expect(row?.number).toBe(12);
  });

  test('meets what another process has written', async () => {
    const other = await store.open();
    await other.query("INSERT INTO notes (id) VALUES ('theirs')");
    expect(await database.query('SELECT id FROM notes')).toHaveLength(1);
    await other.close();
  });

  test('migrates once, also where several instances begin together, and goes on from where it was', async () => {
    const first = { room: 'shelf', steps: [['CREATE TABLE shelf (id TEXT PRIMARY KEY)']] };
    const second = { ...first, steps: [...first.steps, ['ALTER TABLE shelf ADD COLUMN title TEXT']] };
    const instances = await Promise.all(Array.from({ length: 4 }, () => store.open()));
    const taken = await Promise.all(instances.map((instance) => migrate(instance, [first])));
    expect(taken.sort()).toEqual([0, 0, 0, 1]);
    await database.query("INSERT INTO shelf (id) VALUES ('kept')");
    expect(await migrate(database, [second])).toBe(1);
    expect(await migrate(database, [second])).toBe(0);
    expect(await database.query('SELECT id, title FROM shelf')).toMatchObject([{ id: 'kept', title: null }]);
    await Promise.all(instances.map((instance) => instance.close()));

    // An older release knows fewer steps, or none of a room.
    await expect(migrate(database, [first])).rejects.toThrow(UnusableDatabase);
    await expect(migrate(database, [])).rejects.toThrow(/newer release/);
  });

  test('changes nothing where a migration fails', async () => {
    const half = { room: 'half', steps: [['CREATE TABLE half (id TEXT)', 'CREATE NONSENSE']] };
    const known = { room: 'shelf', steps: [[], []] };
    await expect(migrate(database, [known, half])).rejects.toThrow(/syntax/i);
    expect(await migrate(database, [known, { room: 'half', steps: [['CREATE TABLE half (id TEXT)']] }])).toBe(
      1,
    );
  });

  test.each([9])(
    'loses nothing that was acknowledged in %i kills',
    async (kills) => {
      await database.query('CREATE TABLE IF NOT EXISTS counted (number BIGINT PRIMARY KEY, twin BIGINT)');
      await database.query('DELETE FROM counted');
      const program = fileURLToPath(new URL('../testing/counting-writer.ts', import.meta.url));
      let acknowledged = 0;
      // A few at a time: each begins where it finds the others, and dies at its own moment.
      const dieOnce = async (index: number) => {
        const child = spawn(
          process.execPath,
          [
            '--conditions=react-server',
            '--import',
            'tsx',
            program,
            JSON.stringify(store.address),
            String(index),
          ],
          { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        const ended = once(child, 'exit');
        const diesAt = 3 + ((index * 7) % 23);
        let own = 0;
        for await (const _line of createInterface(child.stdout)) {
          own += 1;
          if (own === diesAt) child.kill('SIGKILL');
        }
        await ended;
        acknowledged += own;
        expect(own).toBeGreaterThanOrEqual(diesAt);
      };
      for (let index = 0; index < kills; index += 3) {
        await Promise.all([0, 1, 2].map((next) => dieOnce(index + next)));
      }
      const [found] = await database.query(
        'SELECT count(*) AS count, count(CASE WHEN number = twin THEN 1 END) AS whole FROM counted',
      );
      // One more may have been written by each, and not told any more.
      expect(Number(found?.count)).toBeGreaterThanOrEqual(acknowledged);
      expect(Number(found?.count)).toBeLessThanOrEqual(acknowledged + kills);
      expect(found?.whole).toBe(found?.count);
      if (store.address.kind === 'sqlite') {
        expect(Object.values((await database.query('PRAGMA integrity_check'))[0] ?? {})).toEqual(['ok']);
      }
    },
    120_000,
  );
});

describe('a file', () => {
  const unusable = async (path: string) => {
    const error = await openDatabase({ kind: 'sqlite', path }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnusableDatabase);
    return error instanceof Error ? error.message : '';
  };
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'order-tracker-files-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('that is no database, or another program’s, is refused in one sentence', async () => {
    const text = join(folder, 'notes.txt');
    await writeFile(text, 'Milk, bread, and a long list of other things. '.repeat(100));
    expect(await unusable(text)).toBe('names a file that is no database');
    expect(await unusable(folder)).toBe('names a folder where a file should be');
    expect(await unusable(join(folder, 'missing', 'tracker.db'))).toMatch(/folder that does not exist/);
    expect(await unusable('/proc/tracker.db')).toMatch(/does not exist|may not/);

    const { default: sqlite } = await import('@photostructure/sqlite').then((module) => ({
      default: module,
    }));
    const foreign = join(folder, 'foreign.db');
    const other = new sqlite.DatabaseSync(foreign);
    other.exec('CREATE TABLE theirs (id TEXT)');
    other.close();
    expect(await unusable(foreign)).toBe('names a database of another program');
  });

  test('is nobody else’s to read', async () => {
    const path = join(folder, 'private.db');
    const database = await openDatabase({ kind: 'sqlite', path });
    await database.query('CREATE TABLE notes (id TEXT)');
    for (const file of [path, `${path}-wal`]) expect((await stat(file)).mode & 0o077).toBe(0);
    await database.close();
  });

  test('that another process holds is waited for without holding this one', async () => {
    const path = join(folder, 'held.db');
    const [ours, theirs] = [
      await openDatabase({ kind: 'sqlite', path }),
      await openDatabase({ kind: 'sqlite', path }),
    ];
    await ours.query('CREATE TABLE notes (id TEXT)');
    await theirs.query('BEGIN IMMEDIATE');
    const writing = ours.query("INSERT INTO notes (id) VALUES ('late')");
    let longestMs = 0;
    for (let last = performance.now(), index = 0; index < 60; index += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      longestMs = Math.max(longestMs, performance.now() - last);
      last = performance.now();
      // Reading goes on meanwhile.
      if (index % 20 === 0) expect(await ours.query('SELECT id FROM notes')).toEqual([]);
    }
    expect(longestMs).toBeLessThan(300); // a call holds for 20 ms, and the machine may be busy
    await theirs.query('COMMIT');
    await writing;
    expect(await ours.query('SELECT id FROM notes')).toHaveLength(1);
    await ours.close();
    await theirs.close();
  });

  test('that can’t grow any more tells it, keeps what it had, and takes writes again', async () => {
    const store = await makeSqliteStore();
    const database = await store.open();
    await database.query('CREATE TABLE notes (id TEXT PRIMARY KEY, text TEXT)');
    await database.query('PRAGMA max_page_count = 40');
    let written = 0;
    const fill = async () => {
      for (; written < 1000; written += 1) {
        await database.transaction(async (query) => {
          await query('INSERT INTO notes (id, text) VALUES ($1, $2)', [String(written), 'x'.repeat(900)]);
        });
      }
    };
    await expect(fill()).rejects.toThrow(/full/);
    expect(written).toBeGreaterThan(20);
    const count = async () => (await database.query('SELECT count(*) AS count FROM notes'))[0]?.count;
    expect(await count()).toBe(written);
    await database.query('PRAGMA max_page_count = 4000');
    await database.query("INSERT INTO notes (id) VALUES ('after')");
    expect(await count()).toBe(written + 1);
    expect(Object.values((await database.query('PRAGMA integrity_check'))[0] ?? {})).toEqual(['ok']);
    await database.close();
    await store.remove();
  });
});
