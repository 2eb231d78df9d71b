// npm run build: the production build, whole in .next/standalone.
import { cp, readdir, rm } from 'node:fs/promises';
import { bin, command, mustRun, root } from './run';

const standalone = `${root}.next/standalone/`;

await mustRun(process.execPath, command('build-embed'));
await mustRun(process.execPath, command('build-styles'));
await mustRun(bin('next'), ['build'], { NEXT_TELEMETRY_DISABLED: '1' });

// The framework leaves out what a CDN may serve; without it pages come without their scripts.
await cp(`${root}.next/static`, `${standalone}.next/static`, { recursive: true });
await cp(`${root}public`, `${standalone}public`, { recursive: true });

await mustRun(process.execPath, [
  ...command('compress-static'),
  `${standalone}.next/static`,
  `${standalone}public`,
]);

// In place of the framework's own start script.
await mustRun(process.execPath, command('build-server'));

// It also copies the settings of this machine, and their secrets, into the build.
for (const name of await readdir(standalone)) {
  if (name.startsWith('.env')) await rm(standalone + name);
}
