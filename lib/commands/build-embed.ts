// Builds what the widget loads into public/embed, or into the directory named on the command line. The same sources
// and the pinned tools give the same bytes.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [directory = join(root, 'public/embed')] = process.argv.slice(2);

// What store pages include by its full version stays as it is for ever: a changed loader gets a new number.
const loaderVersion = '1.0.1';

await mkdir(directory, { recursive: true });
await put('frame.js', await bundle('lib/embed/frame/frame.ts'));
const loader = await bundle('lib/embed/host/loader.ts');
await put('v1.js', loader);
await put(`${loaderVersion}.js`, loader);

/** A file that is as it should be stays untouched: somebody may be reading it. */
async function put(name: string, text: string): Promise<void> {
  const file = join(directory, name);
  if ((await readFile(file, 'utf8').catch(() => null)) !== text) await writeFile(file, text);
}

/** One file that needs no other and leaves nothing on `window`. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: join(root, entry), formats: ['iife'], name: 'orderTracker', fileName: () => 'out.js' },
    },
  });
  const [built] = [result].flat();
  if (built === undefined || !('output' in built)) throw new Error(`Nothing was built of ${entry}.`);
  return built.output[0].code;
}
