import 'server-only';
import type { RoomTables } from '@/lib/database/migrations';

/**
 * What was seen of orders, as facts that name nobody. A row of `history_sights` is one state of an order, from the
 * first answer that showed it to the last; times are milliseconds since 1970.
 */
export const historyMigrations: RoomTables = {
  room: 'history',
  tables: [
    { name: 'history_orders', key: ['store', 'po'] },
    { name: 'history_sights', key: ['store', 'po', 'first_asked_at'] },
    { name: 'history_looks', key: ['store', 'po', 'day'] },
    { name: 'history_counts', key: ['store', 'day', 'kind', 'name'] },
  ],
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
    // Where each order stands now, beside its sights: what lists and figures are made of.
    [
      "ALTER TABLE history_orders ADD COLUMN stage TEXT NOT NULL DEFAULT 'in-progress'",
      'ALTER TABLE history_orders ADD COLUMN stage_since BIGINT NOT NULL DEFAULT 0',
      'ALTER TABLE history_orders ADD COLUMN hold TEXT',
      "ALTER TABLE history_orders ADD COLUMN flags TEXT NOT NULL DEFAULT ''",
      'ALTER TABLE history_orders ADD COLUMN received_at BIGINT',
      'ALTER TABLE history_orders ADD COLUMN released_at BIGINT',
      'ALTER TABLE history_orders ADD COLUMN shipped_at BIGINT',
      'ALTER TABLE history_orders ADD COLUMN tells_delivery INTEGER NOT NULL DEFAULT 0',
      'ALTER TABLE history_orders ADD COLUMN asked_at BIGINT NOT NULL DEFAULT 0',
      `UPDATE history_orders SET
        stage = COALESCE((SELECT s.stage FROM history_sights s WHERE s.store = history_orders.store
          AND s.po = history_orders.po ORDER BY s.first_asked_at DESC LIMIT 1), stage),
        stage_since = COALESCE((SELECT s.first_seen_at FROM history_sights s WHERE s.store = history_orders.store
          AND s.po = history_orders.po ORDER BY s.first_asked_at DESC LIMIT 1), 0),
        asked_at = COALESCE((SELECT max(s.last_asked_at) FROM history_sights s WHERE s.store = history_orders.store
          AND s.po = history_orders.po), 0)`,
      'CREATE INDEX history_orders_stage ON history_orders (store, stage, stage_since)',
      'CREATE INDEX history_orders_received ON history_orders (store, received_at)',
    ],
    // Days are those since 1970.
    [
      `CREATE TABLE history_looks (
        store TEXT NOT NULL,
        po TEXT NOT NULL,
        day INTEGER NOT NULL,
        looks INTEGER NOT NULL,
        first_at BIGINT NOT NULL,
        PRIMARY KEY (store, po, day),
        FOREIGN KEY (store, po) REFERENCES history_orders (store, po) ON DELETE CASCADE)`,
      'CREATE INDEX history_looks_day ON history_looks (store, day)',
      `CREATE TABLE history_counts (
        store TEXT NOT NULL,
        day INTEGER NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (store, day, kind, name))`,
    ],
  ],
};
