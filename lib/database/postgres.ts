import 'server-only';
import type { PoolClient } from 'pg';
import type { Database, Query } from './database';

/** A statement of ours takes milliseconds: one that takes this long is a server that hangs. */
const statementMs = 2500;
const silenceMs = 3000;
const connectMs = 2000;
const connections = 3;

/** A few connections, made when they are needed and again when they were lost. */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const bigint = 20;
  // Milliseconds and counts are far below 2^53.
  pg.types.setTypeParser(bigint, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectMs,
    query_timeout: silenceMs,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    application_name: 'order-tracker',
  });
  // Without a listener, an idle connection that ends would end the process; the next query tells whoever asks.
  pool.on('error', () => {});
  const on =
    (client: Pick<PoolClient, 'query'>): Query =>
    async (text, values) =>
      (await client.query(text, values)).rows;

  return {
    kind: 'postgres',
    words: {
      lockTables: 'SELECT pg_advisory_xact_lock(7310594)',
      now: '(extract(epoch FROM clock_timestamp()) * 1000)::bigint',
    },
    query: async (text, values) => (await pool.query(text, values)).rows,
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        const result = await work(on(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((second: Error) => {
          broken = second;
        });
        throw error;
      } finally {
        // One that didn't even roll back is thrown away.
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
