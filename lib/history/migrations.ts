import 'server-only';
import type { RoomMigrations } from '@/lib/database/migrations';

/**
 * What was seen of orders, as facts that name nobody. A row of `history_sights` is one state of an order, from the
 * first answer that showed it to the last; times are milliseconds since 1970.
 */
export const historyMigrations: RoomMigrations = {
  room: 'history',
  steps: [
    [
      `CREATE TABLE history_orders (
        store TEXT NOT NULL,
        po TEXT NOT NULL,
        folded TEXT NOT NULL,
        id TEXT,
        changed_at BIGINT NOT NULL,
        PRIMARY KEY (store, po))`,
      'CREATE INDEX history_orders_changed ON history_orders (changed_at)',
      'CREATE INDEX history_orders_folded ON history_orders (store, folded)',
      `CREATE TABLE history_sights (
        store TEXT NOT NULL,
        po TEXT NOT NULL,
        first_asked_at BIGINT NOT NULL,
        first_seen_at BIGINT NOT NULL,
        last_asked_at BIGINT NOT NULL,
        stage TEXT NOT NULL,
        facts TEXT NOT NULL,
        PRIMARY KEY (store, po, first_asked_at),
        FOREIGN KEY (store, po) REFERENCES history_orders (store, po) ON DELETE CASCADE)`,
    ],
  ],
};
