// npm run gallery: photographs every state of the pages, for eyes to judge. The pictures lie in test-results/gallery.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright';
import { findBrowser } from './programs.mjs';
import { mustRun, root } from './run.mjs';

const origin = 'http://127.0.0.1:3986';
const folder = `${root}test-results/gallery`;
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

await mustRun(process.execPath, [`${import.meta.dirname}/build-styles.mjs`]);
// The gallery is a page of the development server alone.
const server = spawn(
  process.execPath,
  [`${root}node_modules/next/dist/bin/next`, 'dev', '-p', '3986', '-H', '127.0.0.1'],
  {
    cwd: root,
    env: { ...process.env, ORDER_STATUS_API_SANDBOX: '1', STORE_NAME: 'Juniper & Finch' },
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
try {
  await mkdir(folder, { recursive: true });
  await untilAnswered(`${origin}/dev/states`);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const states = await statesOf(browser);
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
      for (const state of states) {
        await page.goto(`${origin}/dev/states?state=${state}`);
        await page.locator('h1').first().waitFor();
        await page.screenshot({ path: `${folder}/${state}-${size}-${colorScheme}.png`, fullPage: true });
      }
      await page.close();
    }
  }
  await browser.close();
  console.log(`${states.length * 4} pictures in ${folder}`);
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
}

async function statesOf(browser) {
  const page = await browser.newPage();
  await page.goto(`${origin}/dev/states`);
  const states = await page.locator('a[href^="/dev/states?state="]').allInnerTexts();
  await page.close();
  return states;
}

async function untilAnswered(address) {
  for (let tries = 0; tries < 600; tries++) {
    if ((await fetch(address).catch(() => null))?.ok) return;
    await wait(100);
  }
  throw new Error('The development server did not start.');
}
