// npm run gallery: photographs every state of the pages, for eyes to judge. The pictures lie in test-results/gallery.
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';
import { startServer } from '../testing/app-server';
import { chromiumOptions } from '../testing/chromium-options';
import { findChromium } from './programs';
import { root } from './run';

const folder = `${root}test-results/gallery`;
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const colorSchemes = ['light', 'dark'] as const;

// The gallery is a page of the development server alone.
const app = await startServer(
  {
    NODE_ENV: 'development',
    NEXT_TELEMETRY_DISABLED: '1',
    ORDER_STATUS_API_SANDBOX: '1',
    STORE_NAME: 'Juniper & Finch',
  },
  {
    file: `${root}lib/commands/dev.ts`,
    nodeOptions: ['--import', 'tsx'],
    alivePath: '/dev/states',
    startsWithinMs: 180_000,
  },
);
const browser = await chromium.launch(chromiumOptions(await findChromium()));
try {
  await mkdir(folder, { recursive: true });
  const states = await statesOf();
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of colorSchemes) {
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
      for (const state of states) {
        await page.goto(`${app.url}/dev/states?state=${state}`);
        await page.locator('h1').first().waitFor();
        await page.screenshot({ path: `${folder}/${state}-${size}-${colorScheme}.png`, fullPage: true });
      }
      await page.close();
    }
  }
  console.log(`${states.length * 4} pictures in ${folder}`);
} finally {
  await browser.close();
  await app.stop();
}

async function statesOf(): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`${app.url}/dev/states`);
  const states = await page.locator('a[href^="/dev/states?state="]').allInnerTexts();
  await page.close();
  return states;
}
