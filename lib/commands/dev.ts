// npm run dev: the everyday loop. Without a key it speaks to the sandbox.
import { readEnvFile } from './env-file';
import { bin, command, mustRun, run } from './run';

readEnvFile();
if (!process.env.ORDER_STATUS_API_TOKEN) process.env.ORDER_STATUS_API_SANDBOX = '1';
await mustRun(process.execPath, command('build-embed'));
process.exitCode = await run(bin('next'), ['dev', ...process.argv.slice(2)], {
  NEXT_TELEMETRY_DISABLED: '1',
});
