import type { Frame, Page } from '@playwright/test';
import type { App } from '../../lib/testing/app-server';
import { test as base } from './fixtures';

export interface Tracker extends App {
  origin: string;
}

export const supportPasscode = 'a passcode for tests';
export const notificationSecret = 'tell-of-what-moved';

/** With `tracker`, a server of ours that the store may frame. */
export const test = base.extend<{ tracker: Tracker }>({
  tracker: [
    async ({ appWith, store }, use) => {
      const app = await appWith({
        EMBED_ALLOWED_ORIGINS: store.origin,
        NOTIFICATION_SECRET: notificationSecret,
        SUPPORT_PASSCODE: supportPasscode,
      });
      await use(asTracker(app));
    },
    { timeout: 120_000 },
  ],
});

/** By the name that makes it another site than the store's. */
export const asTracker = (app: App): Tracker => ({ ...app, origin: `http://track.localhost:${app.port}` });

/** An order as the API sends it, its items in its own state. */
export function orderOf(po: string, status: string, count: number): object {
  return {
    id: 990_000 + count,
    purchase_order: po,
    created_at: '2026-11-20T08:00:00.000 -07:00',
    status,
    items: Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      description: `T-Shirt ${index + 1}`,
      workflow_state: status,
    })),
    shipments: [],
  };
}

export const script = (origin: string) => `<script src="${origin}/embed/v1.js" async></script>`;
export const widget = (origin: string, attributes = '') =>
  `${script(origin)}<order-tracker ${attributes}><a href="${origin}/">Track your order</a></order-tracker>`;

/** Every event of the widget, and every refusal of the page's policy, in the order they came. */
export async function listen(page: Page): Promise<() => Promise<{ name: string; detail: unknown }[]>> {
  await page.addInitScript(() => {
    const heard: { name: string; detail: unknown }[] = [];
    for (const name of ['ready', 'view', 'resize', 'outbound', 'error']) {
      addEventListener(`order-tracker:${name}`, (event) => {
        heard.push({ name, detail: event instanceof CustomEvent ? event.detail : null });
      });
    }
    addEventListener('securitypolicyviolation', (event) => {
      heard.push({ name: 'violation', detail: `${event.violatedDirective} ${event.blockedURI}` });
    });
    Object.assign(window, { heard });
  });
  return () => page.evaluate(() => Reflect.get(window, 'heard'));
}

export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('no frame');
  await frame.waitForSelector('#order-tracker');
  return frame;
}

export const heightOf = async (page: Page) =>
  (await page.locator('order-tracker iframe').boundingBox())?.height ?? 0;

/** The height that the frame's content takes. */
export const contentHeight = (frame: Frame) =>
  frame.evaluate(() => document.getElementById('order-tracker')?.getBoundingClientRect().height ?? 0);

export const hasScrollbar = (frame: Frame) =>
  frame.evaluate(() => {
    const { overflowY } = getComputedStyle(document.documentElement);
    return overflowY !== 'hidden' && document.documentElement.scrollHeight > innerHeight;
  });
