// npm run picture: the README's picture, taken from the built app with demo data.
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';
import { startServer } from '../testing/app-server';
import { chromiumOptions } from '../testing/chromium-options';
import { findChromium } from './programs';
import { root } from './run';

const file = `${root}.github/order-page.png`;

const app = await startServer({
  ORDER_STATUS_API_SANDBOX: '1',
  STORE_NAME: 'Juniper & Finch',
  BRAND_COLOR: '#1f6f5c',
  SUPPORT_EMAIL: 'help@store.example',
});
const browser = await chromium.launch(chromiumOptions(await findChromium()));
try {
  const page = await browser.newPage({ viewport: { width: 1080, height: 760 }, colorScheme: 'light' });
  await page.goto(`${app.url}/track?po=5697626056`);
  await mkdir(`${root}.github`, { recursive: true });
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
  await app.stop();
}
