// A process that writes rows of two equal numbers and tells each line once it is written, until it is killed.
import { openDatabase } from '../database/database';

const [address = '{}', writer = '0'] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(address));
for (let count = 0; ; count += 1) {
  const number = Number(writer) * 1_000_000 + count;
  await database.transaction(async (query) => {
    await query('INSERT INTO counted (number, twin) VALUES ($1, NULL)', [number]);
    await query('UPDATE counted SET twin = $1 WHERE number = $1', [number]);
  });
  process.stdout.write(`${number}\n`);
}
