// npm run texts -- check FILE: whether a file is good for STORE_TEXTS. npm run texts -- schema: its JSON Schema.
import { resolve } from 'node:path';
import { storeTextsSchema } from '../store-words/store-texts';
import { readStoreTexts } from '../store-words/store-words';

const [what, file] = process.argv.slice(2);
if (what === 'schema') {
  console.log(JSON.stringify(storeTextsSchema(), null, 2));
} else if (what === 'check' && file !== undefined) {
  check(file);
} else {
  console.error('npm run texts -- check FILE, or npm run texts -- schema');
  process.exitCode = 2;
}

function check(path: string): void {
  const read = readStoreTexts(resolve(path));
  if (read.kind === 'wrong') {
    for (const problem of read.problems) console.error(`${path} ${problem}`);
    process.exitCode = 1;
    return;
  }
  const { sentences, notices } = read.texts;
  const counts = Object.entries(sentences).map(([locale, own]) => `${locale}: ${Object.keys(own).length}`);
  console.log(`${path} is good. Sentences: ${counts.join(', ') || 'none'}. Notices: ${notices.length}.`);
}
