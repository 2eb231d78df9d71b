// npm run dev: the everyday loop. Without a key it speaks to the sandbox.
import { watch } from 'node:fs';
import { readEnvFile } from './env-file.mjs';
import { bin, mustRun, root, run } from './run.mjs';

readEnvFile();
const sandbox = process.env.ORDER_STATUS_API_TOKEN ? {} : { ORDER_STATUS_API_SANDBOX: '1' };
await mustRun(process.execPath, [`${import.meta.dirname}/build-embed.mjs`]);
const buildStyles = [`${import.meta.dirname}/build-styles.mjs`];
await mustRun(process.execPath, buildStyles);
// A style sheet that changes is there at the next reload.
for (const folder of ['app', 'lib/embed']) {
  watch(root + folder, { recursive: true, persistent: false }, (_, file) => {
    if (file?.endsWith('.css')) void run(process.execPath, buildStyles);
  });
}
process.exitCode = await run(bin('next'), ['dev', ...process.argv.slice(2)], {
  NEXT_TELEMETRY_DISABLED: '1',
  ...sandbox,
});
