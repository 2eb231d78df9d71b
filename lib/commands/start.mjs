// npm start: the production server on PORT (3000), with the settings of the environment and of a file .env.
import { existsSync, readFileSync } from 'node:fs';
import * as util from 'node:util';
import { root } from './run.mjs';

const server = `${root}.next/standalone/server.js`;
if (!existsSync(server)) {
  console.error('There is no production build yet: run npm run build first.');
  process.exit(1);
}

// What the environment sets goes before what the file says. (parseEnv came to Node 20 with 20.12.)
if (existsSync(`${root}.env`) && util.parseEnv) {
  for (const [name, value] of Object.entries(util.parseEnv(readFileSync(`${root}.env`, 'utf8')))) {
    process.env[name] ??= value;
  }
}
process.env.NODE_ENV = 'production';
process.env.PORT ||= '3000';
await import(server);
