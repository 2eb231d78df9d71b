import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../database/database';
import type { DatabaseAddress } from '../process/database-address';
import { startPostgresServer } from './postgres-server';

/** A store of a test's own; every opening of it meets the same data. */
export interface TestStore {
  address: DatabaseAddress;
  open(): Promise<Database>;
  remove(): Promise<void>;
}

/** Both stores, by name, each made when it is asked for. */
export const testStores: [string, () => Promise<TestStore>][] = [
  ['SQLite', makeSqliteStore],
  ['PostgreSQL', makePostgresStore],
];

export async function makeSqliteStore(): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'order-tracker-sqlite-'));
  const address: DatabaseAddress = { kind: 'sqlite', path: join(folder, 'tracker.db') };
  return {
    address,
    open: () => openDatabase(address),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export async function makePostgresStore(): Promise<TestStore> {
  const server = await startPostgresServer();
  const address: DatabaseAddress = { kind: 'postgres', url: server.url };
  return { address, open: () => openDatabase(address), remove: () => server.stop() };
}
