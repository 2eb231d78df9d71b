// npm start: the production server on PORT (3000), with the settings of the environment and of a file .env.
import { existsSync } from 'node:fs';
import { readEnvFile } from './env-file.mjs';
import { root } from './run.mjs';

const server = `${root}.next/standalone/server.js`;
if (!existsSync(server)) {
  console.error('There is no production build yet: run npm run build first.');
  process.exit(1);
}

readEnvFile();
process.env.NODE_ENV = 'production';
process.env.PORT ||= '3000';
await import(server);
