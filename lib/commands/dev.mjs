// npm run dev: the everyday loop. Without a key it speaks to the sandbox.
import { readEnvFile } from './env-file.mjs';
import { bin, mustRun, run } from './run.mjs';

readEnvFile();
const sandbox = process.env.ORDER_STATUS_API_TOKEN ? {} : { ORDER_STATUS_API_SANDBOX: '1' };
await mustRun(process.execPath, [`${import.meta.dirname}/build-embed.mjs`]);
await mustRun(process.execPath, [`${import.meta.dirname}/build-styles.mjs`]);
process.exitCode = await run(bin('next'), ['dev', ...process.argv.slice(2)], {
  NEXT_TELEMETRY_DISABLED: '1',
  ...sandbox,
});
