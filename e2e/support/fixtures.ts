import { test as base, expect } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../lib/order-status-api/sandbox/server';
import { type App, startServer } from '../../lib/testing/app-server';
import { settingsFor } from '../../lib/testing/sandbox-settings';
import { ofWorker } from './of-worker';
import { type StoreHost, startStoreHost } from './store-host';

export { expect, settingsFor };

// Every file has the same ones of these: another set would have each worker end, and a new one start its own servers.
interface OfWorker {
  /** The upstream of this worker's servers: an Order Status API with switches for faults. */
  sandbox: Sandbox;
  /**
   * A production server with these settings beside the everyday ones: one for all tests of this worker that want the
   * same. What a test leaves in it, such as copies of orders and limits used up, the next one finds.
   */
  appWith: (env: Record<string, string>) => Promise<App>;
  /** The one with everyday settings. Addresses in `page.goto` are relative to it. */
  app: App;
  /** A store's web server, on another site than the tracker. */
  store: StoreHost;
}

interface OfTest {
  /** Starts a server that is this test's own, on the same sandbox; it ends with the test. */
  startApp: (env?: Record<string, string>) => Promise<App>;
  /** What the page's console said and what its policy refused; a test that expects some empties it. */
  complaints: string[];
  /** Whatever a test did to the sandbox's answers, the next one finds them right. */
  faultsTakenBack: undefined;
}

export const test = base.extend<OfTest, OfWorker>({
  sandbox: ofWorker(() => startSandbox()),
  appWith: [
    async ({ sandbox }, use) => {
      const started = new Map<string, Promise<App>>();
      await use((env) => {
        const key = JSON.stringify(Object.entries(env).sort());
        const app = started.get(key) ?? startServer(settingsFor(sandbox, env));
        started.set(key, app);
        // One that didn't start is the failure of one test.
        app.catch(() => started.delete(key));
        return app;
      });
      await Promise.all([...started.values()].map(async (app) => (await app).stop('SIGKILL')));
    },
    { scope: 'worker' },
  ],
  // On a machine that is busy with everything at once a server may take its time to start.
  app: [async ({ appWith }, use) => use(await appWith({})), { scope: 'worker', timeout: 120_000 }],
  store: ofWorker(() => startStoreHost()),
  baseURL: async ({ app }, use) => use(app.url),
  startApp: async ({ sandbox }, use) => {
    const started: App[] = [];
    await use(async (env) => {
      const app = await startServer(settingsFor(sandbox, env));
      started.push(app);
      return app;
    });
    // How a server ends when it is asked to is a matter of tests of its own.
    await Promise.all(started.map((app) => app.stop('SIGKILL')));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern; an empty one says: none
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
