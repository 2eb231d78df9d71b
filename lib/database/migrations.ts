import 'server-only';
import { type Database, type Query, UnusableDatabase } from './database';

/**
 * The tables of one room, as the steps that led to them. A step is a list of statements that both stores understand;
 * one that was released is never changed, only followed by another.
 */
export interface RoomMigrations {
  room: string;
  steps: string[][];
}

/** The same, with the tables whose rows move along to another database: referred to before referring. */
export interface RoomTables extends RoomMigrations {
  tables: CopiedTable[];
}

/** A table, and the columns that no two rows share. */
export interface CopiedTable {
  name: string;
  key: string[];
}

/**
 * Brings every room's tables up to this build, all or nothing, also where several instances begin together. Throws
 * `UnusableDatabase` where a newer build has been there.
 * @returns how many steps were taken
 */
export function migrate(database: Database, rooms: RoomMigrations[]): Promise<number> {
  return database.transaction(async (query) => {
    if (database.words.lockTables !== null) await query(database.words.lockTables);
    await query('CREATE TABLE IF NOT EXISTS tracker_rooms (room TEXT PRIMARY KEY, version INTEGER NOT NULL)');
    const rows = await query('SELECT room, version FROM tracker_rooms');
    const versions = new Map(rows.map(({ room, version }) => [room, Number(version)]));
    for (const [room, version] of versions) {
      const known = rooms.find((candidate) => candidate.room === room)?.steps.length ?? 0;
      if (version > known) {
        throw new UnusableDatabase(
          'names a database that a newer release of the tracker has changed: start that one',
        );
      }
    }
    let taken = 0;
    for (const room of rooms) taken += await migrateRoom(query, room, versions.get(room.room) ?? 0);
    return taken;
  });
}

async function migrateRoom(query: Query, { room, steps }: RoomMigrations, version: number): Promise<number> {
  const missing = steps.slice(version);
  for (const statement of missing.flat()) await query(statement);
  if (missing.length > 0) {
    await query(
      'INSERT INTO tracker_rooms (room, version) VALUES ($1, $2) ON CONFLICT (room) DO UPDATE SET version = excluded.version',
      [room, steps.length],
    );
  }
  return missing.length;
}
