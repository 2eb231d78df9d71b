// npm run build: the production build, whole in .next/standalone.
import { cp, readdir, rm } from 'node:fs/promises';
import { bin, mustRun, root } from './run.mjs';

const standalone = `${root}.next/standalone/`;

await mustRun(process.execPath, [`${import.meta.dirname}/build-embed.mjs`]);
await mustRun(process.execPath, [`${import.meta.dirname}/build-styles.mjs`]);
await mustRun(bin('next'), ['build'], { NEXT_TELEMETRY_DISABLED: '1' });

// The framework leaves out what a CDN may serve; without it pages come without their scripts.
await cp(`${root}.next/static`, `${standalone}.next/static`, { recursive: true });
await cp(`${root}public`, `${standalone}public`, { recursive: true });

// It also copies the settings of this machine, and their secrets, into the build.
for (const name of await readdir(standalone)) {
  if (name.startsWith('.env')) await rm(standalone + name);
}
