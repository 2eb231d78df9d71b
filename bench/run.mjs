// npm run bench: the figures of this build on this machine. `npm run bench -- reliability` is faults, load and an outage.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('../.next/standalone/server.js', import.meta.url));
const [what = 'speed'] = process.argv.slice(2);

if (!existsSync(build)) {
  console.error('There is no production build yet: run npm run build first.');
  process.exit(1);
}
if (what === 'speed') {
  const { benchSpeed } = await import('./speed.mjs');
  await benchSpeed();
} else if (what === 'reliability') {
  const { benchReliability } = await import('./reliability.mjs');
  await benchReliability();
} else {
  console.error(`There is no bench named ${what}.`);
  process.exit(1);
}
