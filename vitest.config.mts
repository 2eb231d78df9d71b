import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@': root,
      'server-only': `${root}/node_modules/next/dist/compiled/server-only/empty.js`,
    },
  },
  test: {
    include: ['{app,components,lib}/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['lib/testing/console-guard.ts'],
    // A busy machine, such as one that builds meanwhile, is no failure.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What a file needs is loaded once for all of them: half of the time went into that. Any order has to do, then.
    isolate: false,
    // Some files mostly wait, for a database that is away: one more than a small machine has processors keeps it at work.
    maxWorkers: Math.max(3, availableParallelism() - 1),
  },
});
