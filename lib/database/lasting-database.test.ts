import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeSqliteStore } from '@/lib/testing/databases';
import { type PostgresServer, startPostgresServer } from '@/lib/testing/postgres-server';
import { UnusableDatabase } from './database';
import { LastingDatabase } from './lasting-database';
import { migrate } from './migrations';

const rooms = [{ room: 'shelf', steps: [['CREATE TABLE shelf (id TEXT PRIMARY KEY)']] }];
const within = { timeout: 10_000, interval: 50 };

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgresServer();
}, 30_000);
afterAll(() => server.stop());

const onServer = () => new LastingDatabase({ kind: 'postgres', url: server.url }, rooms);

test('a server that is away holds no start, and is found when it comes', async () => {
  await server.kill();
  const database = onServer();
  await database.start();
  expect(database.current).toBeNull();
  await server.restart();
  await vi.waitFor(() => expect(database.current).not.toBeNull(), within);
  expect(await database.current?.query('SELECT id FROM shelf')).toEqual([]);
  await database.stop();
}, 30_000);

test('one that dies and comes back is handed out only while it answers', async () => {
  const database = onServer();
  await database.start();
  const query = database.current?.query('SELECT pg_sleep(60)');
  const broken = expect(query).rejects.toThrow();
  await server.kill();
  await broken;
  database.failed(new Error('the connection was lost'));
  expect(database.current).toBeNull();
  await server.restart();
  await vi.waitFor(() => expect(database.current).not.toBeNull(), within);
  await database.stop();
}, 30_000);

test('one that hangs is noticed by itself, holds no end, and is back when it goes on', async () => {
  const database = onServer();
  await database.start();
  await server.freeze();
  await vi.waitFor(() => expect(database.current).toBeNull(), { timeout: 12_000, interval: 50 });
  const stopped = onServer();
  const begun = performance.now();
  await stopped.start();
  await stopped.stop();
  expect(performance.now() - begun).toBeLessThan(9000);
  await server.thaw();
  await vi.waitFor(() => expect(database.current).not.toBeNull(), within);
  await database.stop();
}, 45_000);

test('an older release refuses what a newer one has changed, and leaves it as it is', async () => {
  const store = await makeSqliteStore();
  const newer = await store.open();
  await migrate(newer, [...rooms, { room: 'later', steps: [['CREATE TABLE later (id TEXT)']] }]);
  const older = new LastingDatabase(store.address, rooms);
  await expect(older.start()).rejects.toThrow(UnusableDatabase);
  expect(await newer.query('SELECT room FROM tracker_rooms ORDER BY room')).toMatchObject([
    { room: 'later' },
    { room: 'shelf' },
  ]);
  await newer.close();
  await store.remove();
});
