// npm run demo: builds, and starts against the built-in sandbox. No key, no network.
import { randomBytes } from 'node:crypto';
import samples from '../order-status-api/sandbox/samples.json' with { type: 'json' };
import { readEnvFile } from './env-file';
import { memoryFile } from './memory-file';

readEnvFile();
await import('./build');

const port = process.env.PORT || '3000';
const origin = `http://localhost:${port}`;
const passcode = randomBytes(9).toString('base64url');
const widest = Math.max(...samples.map(({ po }) => po.length));

Object.assign(process.env, {
  ORDER_STATUS_API_SANDBOX: '1',
  SUPPORT_PASSCODE: process.env.SUPPORT_PASSCODE || passcode,
  EMBED_ALLOWED_ORIGINS: process.env.EMBED_ALLOWED_ORIGINS || '*',
  STORE_NAME: process.env.STORE_NAME || 'Juniper & Finch',
  DATABASE_URL: process.env.DATABASE_URL || `sqlite:${memoryFile('demo')}`,
});

console.log(`
The order tracker, with demo data

  Track an order     ${origin}/
  Support desk       ${origin}/support    passcode: ${process.env.SUPPORT_PASSCODE}

  Sample order numbers
${samples.map(({ po, about }) => `    ${po.padEnd(widest)}  ${about}`).join('\n')}

Stop it with Ctrl+C.
`);
await import('./start');
