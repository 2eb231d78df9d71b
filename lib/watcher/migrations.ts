import 'server-only';
import type { RoomTables } from '@/lib/database/migrations';

/** Who watches, how far it has come, and which single orders it has looked at. Times are milliseconds since 1970. */
export const watcherMigrations: RoomTables = {
  room: 'watcher',
  // A lease says who of those that run holds it, which means nothing elsewhere.
  tables: [
    { name: 'watcher_journal', key: ['store', 'name'] },
    { name: 'watcher_looks', key: ['store', 'po'] },
  ],
  steps: [
    [
      `CREATE TABLE watcher_leases (
        name TEXT PRIMARY KEY,
        holder TEXT NOT NULL,
        fence BIGINT NOT NULL,
        until_at BIGINT NOT NULL)`,
      `CREATE TABLE watcher_journal (
        store TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (store, name))`,
      `CREATE TABLE watcher_looks (
        store TEXT NOT NULL,
        po TEXT NOT NULL,
        tried_at BIGINT NOT NULL,
        failures INTEGER NOT NULL,
        PRIMARY KEY (store, po),
        FOREIGN KEY (store, po) REFERENCES history_orders (store, po) ON DELETE CASCADE)`,
    ],
  ],
};
