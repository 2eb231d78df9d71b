// npm run picture: the README's picture, taken from the built app with demo data.
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright';
import { findBrowser } from './programs.mjs';
import { root } from './run.mjs';

const file = `${root}.github/order-page.png`;
const port = '3987';
const page = `http://127.0.0.1:${port}/track?po=5697626056`;

const server = spawn(process.execPath, [`${root}.next/standalone/server.js`], {
  env: {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    HOSTNAME: '127.0.0.1',
    PORT: port,
    ORDER_STATUS_API_SANDBOX: '1',
    STORE_NAME: 'Juniper & Finch',
    BRAND_COLOR: '#1f6f5c',
    SUPPORT_EMAIL: 'help@store.example',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  for (let tries = 0; tries < 500; tries++) {
    if ((await fetch(page).catch(() => null))?.ok) break;
    await wait(20);
  }
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const view = await browser.newPage({ viewport: { width: 1080, height: 760 }, colorScheme: 'light' });
  await view.goto(page);
  await view.waitForLoadState('networkidle');
  await mkdir(`${root}.github`, { recursive: true });
  await view.screenshot({ path: file });
  await browser.close();
  console.log(file);
} finally {
  server.kill('SIGTERM');
}
