import { test as base, expect } from '@playwright/test';
import { type Sandbox, startSandbox } from '../lib/order-status-api/sandbox/server';
import { type App, startServer } from '../lib/testing/app-server';
import { settingsFor } from '../lib/testing/sandbox-settings';

export { expect, settingsFor };

interface OfWorker {
  /** The upstream of this worker's servers: an Order Status API with switches for faults. */
  sandbox: Sandbox;
  /** The production server with everyday settings. Addresses in `page.goto` are relative to it. */
  app: App;
}

interface OfTest {
  /** Starts another server on the same sandbox, with settings of its own; stopped when the test ends. */
  startApp: (env?: Record<string, string>) => Promise<App>;
  /** What the page's console said and what its policy refused; a test that expects some empties it. */
  complaints: string[];
  /** Whatever a test did to the sandbox's answers, the next one finds them right. */
  faultsTakenBack: undefined;
}

export const test = base.extend<OfTest, OfWorker>({
  sandbox: [
    // Playwright reads a fixture's needs from this pattern; an empty one says: none.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.stop();
    },
    { scope: 'worker' },
  ],
  app: [
    async ({ sandbox }, use) => {
      const app = await startServer(settingsFor(sandbox));
      await use(app);
      await app.stop('SIGINT');
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  startApp: async ({ sandbox }, use) => {
    const started: App[] = [];
    await use(async (env) => {
      const app = await startServer(settingsFor(sandbox, env));
      started.push(app);
      return app;
    });
    // As Ctrl+C does: without the notice that a deploy gives, for which each test would wait.
    await Promise.all(started.map((app) => app.stop('SIGINT')));
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above
  complaints: async ({}, use) => use([]),
  page: async ({ page, complaints }, use) => {
    page.on('console', (message) => {
      // The browser logs the status of a page that says "not found", and of a refresh that failed.
      const { url } = message.location();
      const isAnswer = url === page.url() || new URL(url, page.url()).pathname.startsWith('/api/');
      const isStatusOfPage = isAnswer && message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isStatusOfPage) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await use(page);
    expect(complaints, 'the console of the page stays silent').toEqual([]);
  },
  faultsTakenBack: [
    async ({ sandbox }, use) => {
      await use(undefined);
      sandbox.clearFaults();
    },
    { auto: true },
  ],
});
