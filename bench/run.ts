// npm run bench: the figures of this build on this machine, beside those of bench/baseline.json. Fails where a goal is
// missed. `npm run bench -- reliability` is faults, load and an outage, `-- attack` what one visitor may do to others,
// `-- phone` a first visit on a slow phone, `-- memory` what a large database costs; `--save` makes the figures the new baseline.
import { existsSync } from 'node:fs';
import { productionBuild } from '../lib/testing/app-server';
import { attack } from './attack';
import { memory } from './memory';
import { phone } from './phone';
import { reliability } from './reliability';
import { report, saveBaseline } from './report';
import { speed } from './speed';

const benches = new Map([
  ['speed', speed],
  ['reliability', reliability],
  ['attack', attack],
  ['phone', phone],
  ['memory', memory],
]);
const isSaved = process.argv.includes('--save');
const [name = 'speed'] = process.argv.slice(2).filter((argument) => argument !== '--save');
const bench = benches.get(name);

if (!existsSync(productionBuild.file)) {
  console.error('There is no production build yet: run npm run build first.');
  process.exit(1);
}
if (bench === undefined) {
  console.error(`There is no bench named ${name}: there are ${[...benches.keys()].join(', ')}.`);
  process.exit(1);
}
const finding = await bench();
process.exitCode = report(name, finding) ? 0 : 1;
if (isSaved) saveBaseline(name, finding);
