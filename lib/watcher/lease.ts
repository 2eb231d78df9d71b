import 'server-only';
import type { Database } from '@/lib/database/database';

/** The right to do what only one process may do. The fence goes up with each holder. */
export interface Lease {
  name: string;
  holder: string;
  fence: number;
}

/** Another process has taken over meanwhile: whatever this one was about to write would be too late. */
export class LostLease extends Error {}

/**
 * Takes a lease, or keeps it for another while; by the database's clock, since machines disagree.
 * @returns null while another process holds it
 */
export async function takeLease(
  database: Database,
  name: string,
  holder: string,
  forMs: number,
): Promise<Lease | null> {
  const { now } = database.words;
  const [row] = await database.query(
    `INSERT INTO watcher_leases (name, holder, fence, until_at) VALUES ($1, $2, 1, ${now} + $3)
     ON CONFLICT (name) DO UPDATE SET
       fence = CASE WHEN watcher_leases.holder = excluded.holder AND watcher_leases.until_at > ${now}
         THEN watcher_leases.fence ELSE watcher_leases.fence + 1 END,
       holder = excluded.holder, until_at = excluded.until_at
     WHERE watcher_leases.holder = excluded.holder OR watcher_leases.until_at <= ${now}
     RETURNING fence`,
    [name, holder, forMs],
  );
  return row === undefined ? null : { name, holder, fence: Number(row.fence) };
}

/** Lets the next one have it at once. */
export async function giveBackLease(database: Database, name: string, holder: string): Promise<void> {
  await database.query('UPDATE watcher_leases SET until_at = 0 WHERE name = $1 AND holder = $2', [
    name,
    holder,
  ]);
}

/** A condition of SQL that holds while the lease does, with its values behind the `taken` ones of the statement. */
export function whileHeld(database: Database, lease: Lease, taken: number) {
  return {
    condition: `EXISTS (SELECT 1 FROM watcher_leases WHERE name = $${taken + 1} AND holder = $${taken + 2}
      AND fence = $${taken + 3} AND until_at > ${database.words.now})`,
    values: [lease.name, lease.holder, lease.fence],
  };
}
