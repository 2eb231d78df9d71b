// Bundles our server: into the production build, or, with a file named on the command line, there.
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [file = join(root, '.next/standalone/server.js')] = process.argv.slice(2);

// What the framework has beside it, it shares; all else goes into the one file.
const shared = ['next', 'pino', '@photostructure/sqlite'];
// What a package of ours would use if it were there; it isn't.
const absent = ['pg-native'];

await build({
  root,
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  resolve: {
    alias: { '@': root, 'server-only': join(root, 'node_modules/next/dist/compiled/server-only/empty.js') },
  },
  ssr: { target: 'node', noExternal: true, external: [...shared, ...absent] },
  build: {
    ssr: join(root, 'lib/server/main.ts'),
    outDir: dirname(file),
    emptyOutDir: false,
    target: 'node20.9',
    minify: false,
    rollupOptions: {
      external: [...builtinModules, /^node:/, ...shared, ...absent],
      output: { format: 'es', entryFileNames: basename(file), codeSplitting: false },
    },
  },
});
