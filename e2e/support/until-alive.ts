import type { Page } from '@playwright/test';

/** Until the page's scripts have run: React leaves a mark on each element that it has taken over. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((name) => name.startsWith('__reactFiber')),
  );
}
