// npm run dev: the everyday loop. Without a key it speaks to the sandbox.
import { watch } from 'node:fs';
import { readEnvFile } from './env-file';
import { memoryFile } from './memory-file';
import { command, mustRun, root, run } from './run';

readEnvFile();
if (!process.env.ORDER_STATUS_API_TOKEN) process.env.ORDER_STATUS_API_SANDBOX = '1';
process.env.DATABASE_URL ||= `sqlite:${memoryFile('dev')}`;
await mustRun(process.execPath, command('build-embed'));
await mustRun(process.execPath, command('build-styles'));
// A style sheet that changes is there at the next reload.
for (const folder of ['app', 'lib/embed']) {
  watch(root + folder, { recursive: true, persistent: false }, (_, file) => {
    if (file?.endsWith('.css')) void run(process.execPath, command('build-styles'));
  });
}
const server = `${root}.cache/server.mjs`;
await mustRun(process.execPath, [...command('build-server'), server]);
process.exitCode = await run(process.execPath, [server], {
  NODE_ENV: 'development',
  NEXT_TELEMETRY_DISABLED: '1',
});
