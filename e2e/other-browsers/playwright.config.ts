import { defineConfig } from '@playwright/test';

/** The widget and the pages in stock browsers, which Playwright runs the tests of but can't drive: see driver.ts. */
export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : [])],
  projects: [{ name: 'Firefox' }, { name: 'WebKit' }],
  testMatch: ['widget.ts', 'pages.ts'],
});
