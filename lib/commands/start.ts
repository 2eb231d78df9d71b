// npm start: the production server on PORT (3000), with the settings of the environment and of a file .env.
import { existsSync } from 'node:fs';
import { readEnvFile } from './env-file';
import { withHeapLimits } from './heap-limits';
import { root, run } from './run';

const server = `${root}.next/standalone/server.js`;
if (!existsSync(server)) {
  console.error('There is no production build yet: run npm run build first.');
  process.exit(1);
}

readEnvFile();
// A process of its own: the production server runs by Node alone, as it does where only the build is.
process.exitCode = await run(process.execPath, [server], {
  NODE_OPTIONS: withHeapLimits(process.env.NODE_OPTIONS),
  NODE_ENV: 'production',
  PORT: process.env.PORT || '3000',
});
