// Builds the rooms of the style sheets as text into lib/brand/built: a page and the frame carry those they show inside their document.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import tailwind from '@tailwindcss/postcss';
import postcss, { type Root } from 'postcss';
import { root } from './run';

const directory = `${root}lib/brand/built`;
const files = [
  ...['base', 'shell', 'form', 'problem', 'recent', 'order'].map((room) => `app/styles/${room}.css`),
  'app/support/desk.css',
  'app/support/install/install.css',
  'lib/embed/frame/frame.css',
];

await rm(directory, { recursive: true, force: true });
await mkdir(directory, { recursive: true });
for (const file of files) await writeFile(`${directory}/${basename(file)}`, await buildRoom(file));

/** One room, minified. Each names the order of the layers: what all pages have may come after what one of them has. */
async function buildRoom(file: string): Promise<string> {
  const from = root + file;
  const plugins = [tailwind({ base: root, optimize: { minify: true } })];
  const { root: sheet } = await postcss(plugins).process(await readFile(from, 'utf8'), { from });
  sheet.walkComments((comment) => {
    comment.remove();
  });
  dropUtilityVariables(sheet);
  return `@layer base,common,components;${sheet}`;
}

/** A utility leaves variables for others on the same element: a rule that applies it has it whole. */
function dropUtilityVariables(sheet: Root): void {
  sheet.walkAtRules((rule) => {
    if (rule.name === 'property' || (rule.name === 'layer' && rule.params === 'properties')) rule.remove();
  });
  sheet.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--tw-')) declaration.remove();
    else declaration.value = declaration.value.replace(/var\(--tw-[\w-]+,\s*([^()]+)\)/g, '$1');
  });
}
