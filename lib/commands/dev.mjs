// npm run dev: the everyday loop. Without a key it speaks to the sandbox.
import { readEnvFile } from './env-file.mjs';
import { mustRun, root, run } from './run.mjs';

readEnvFile();
const sandbox = process.env.ORDER_STATUS_API_TOKEN ? {} : { ORDER_STATUS_API_SANDBOX: '1' };
await mustRun(process.execPath, [`${import.meta.dirname}/build-embed.mjs`]);
const server = `${root}.cache/server.mjs`;
await mustRun(process.execPath, [`${import.meta.dirname}/build-server.mjs`, server]);
process.exitCode = await run(process.execPath, [server], {
  NODE_ENV: 'development',
  NEXT_TELEMETRY_DISABLED: '1',
  ...sandbox,
});
