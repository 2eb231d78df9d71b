import { defineConfig, devices } from '@playwright/test';
import { chromiumOptions } from './lib/testing/chromium-options';

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  forbidOnly: true,
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: chromiumOptions(process.env.CHROMIUM_PATH || '/usr/bin/chromium'),
  },
});
