// Builds the rooms of the style sheets as text into lib/brand/built: a page carries those it shows inside its document.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import tailwind from '@tailwindcss/postcss';
import postcss, { type Root } from 'postcss';
import { root } from './run';

const directory = `${root}lib/brand/built`;
const shared = ['base', 'form', 'problem', 'order'].map((room) => `app/styles/${room}.css`);
const rooms = {
  page: [
    ...shared,
    ...['shell', 'recent'].map((room) => `app/styles/${room}.css`),
    'app/support/desk.css',
    'app/support/install/install.css',
  ],
  frame: [...shared, 'lib/embed/frame/frame.css'],
};

for (const [place, files] of Object.entries(rooms)) {
  await mkdir(`${directory}/${place}`, { recursive: true });
  for (const file of files) {
    await writeFile(`${directory}/${place}/${basename(file)}`, await buildRoom(file, place === 'frame'));
  }
}

/** One room, minified. Each names the order of the layers: what all pages have may come after what one of them has. */
async function buildRoom(file: string, isForFrame: boolean): Promise<string> {
  const from = root + file;
  const plugins = [tailwind({ base: root, optimize: { minify: true } })];
  const { root: sheet } = await postcss(plugins).process(await readFile(from, 'utf8'), { from });
  sheet.walkComments((comment) => {
    comment.remove();
  });
  dropUtilityVariables(sheet);
  if (isForFrame) nameHeadingsByRank(sheet);
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

/** A heading in the frame has the level that the store's page has room for, and looks by its rank (guest-markup.ts). */
function nameHeadingsByRank(sheet: Root): void {
  sheet.walkRules((rule) => {
    rule.selector = rule.selector.replace(/(?<![\w-])h([1-6])(?![\w-])/g, '[data-rank="$1"]');
  });
}
