import { test as base, expect } from '@playwright/test';
import { type App, startServer } from '../../lib/testing/app-server';
import { ofWorker } from '../support/of-worker';
import { type StoreHost, startStoreHost } from '../support/store-host';
import { type Driver, openFirefox, openWebKit } from './driver';

/** A stock browser, a store's site and our server beside it, each started once for a browser's tests. */
interface OfWorker {
  browserElsewhere: Driver;
  store: StoreHost;
  /** Our production server with demo data, which the store alone may frame. */
  tracker: App & { origin: string };
}

export const test = base.extend<object, OfWorker>({
  browserElsewhere: [
    // Playwright reads a fixture's needs from this pattern; an empty one says: none.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use, { project }) => {
      const { FIREFOX_PATH = '', WEBKIT_DRIVER_PATH = '', XVFB_PATH = '' } = process.env;
      const isFirefox = project.name === 'Firefox';
      const driver = await (isFirefox
        ? openFirefox(FIREFOX_PATH)
        : openWebKit(WEBKIT_DRIVER_PATH, XVFB_PATH));
      await use(driver);
      await driver.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  store: ofWorker(() => startStoreHost()),
  tracker: [
    async ({ store }, use) => {
      const app = await startServer({ ORDER_STATUS_API_SANDBOX: '1', EMBED_ALLOWED_ORIGINS: store.origin });
      await use({ ...app, origin: `http://track.localhost:${app.port}` });
      await app.stop();
    },
    { scope: 'worker' },
  ],
});

/** Waits until a look at the browser gives what is wanted. While a page is exchanged, a look may fail. */
export const seen = <Seen>(look: () => Promise<Seen>) =>
  expect.poll(() => look().catch((error: Error) => error.message));
