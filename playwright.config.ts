import { defineConfig, devices } from '@playwright/test';
import { chromiumOptions } from './lib/testing/chromium-options';

export default defineConfig({
  // Those by HTTP mostly wait, those in a browser mostly compute: two of each at a time keep a small machine at work.
  workers: 4,
  fullyParallel: false,
  projects: [
    { name: 'http', testDir: 'e2e', testIgnore: ['browser/**', 'other-browsers/**'], workers: 2 },
    { name: 'browser', testDir: 'e2e/browser', workers: 2 },
  ],
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: chromiumOptions(process.env.CHROMIUM_PATH || '/usr/bin/chromium'),
  },
});
