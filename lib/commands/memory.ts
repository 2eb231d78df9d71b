// npm run memory -- copy FROM TO: moves what is remembered to another database. Both as in DATABASE_URL; stop the server first.
import { existsSync } from 'node:fs';
import { copyDatabase } from '../database/copy-database';
import { type Database, openDatabase, UnusableDatabase } from '../database/database';
import { migrate } from '../database/migrations';
import { type DatabaseAddress, parseDatabaseAddress } from '../process/database-address';
import { rooms } from '../tracker/memory';

const [what, from = '', to = ''] = process.argv.slice(2);
const [source, target] = [parseDatabaseAddress(from), parseDatabaseAddress(to)];
if (what !== 'copy' || source === null || target === null) {
  console.error('npm run memory -- copy FROM TO, each a file such as sqlite:tracker.db, or postgres://…');
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await copy(source, target);
  } catch (error) {
    // The address may hold a password, and a statement what it was about.
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    const why = error instanceof UnusableDatabase ? error.message : `could not be used (${code})`;
    console.error(`Nothing was copied: one of them ${why}.`);
    process.exitCode = 1;
  }
}

async function copy(source: DatabaseAddress, target: DatabaseAddress): Promise<number> {
  if (source.kind === 'sqlite' && !existsSync(source.path)) {
    console.error(`There is no ${source.path}.`);
    return 1;
  }
  const opened: Database[] = [];
  try {
    for (const address of [source, target]) {
      const database = await openDatabase(address);
      opened.push(database);
      await migrate(database, rooms);
    }
    const [one, other] = opened;
    if (one === undefined || other === undefined) return 1;
    const result = await copyDatabase(one, other, rooms);
    switch (result.kind) {
      case 'not-empty':
        console.error(`Nothing was copied: the second one holds something already (${result.table}).`);
        return 1;
      case 'different':
        console.error(
          `${result.table} differs: was a server still writing? Empty the second one and copy again.`,
        );
        return 1;
      case 'copied':
        for (const { table, rows } of result.tables) console.log(`${table}: ${rows} rows, the same in both`);
        return 0;
      default:
        return result satisfies never;
    }
  } finally {
    for (const database of opened) await database.close();
  }
}
