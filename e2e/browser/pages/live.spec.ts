import type { Locator, Page } from '@playwright/test';
import type { App } from '../../../lib/testing/app-server';
import { expect, test } from '../../support/fixtures';

const secret = 'hints-for-the-tests';

const movingOrder = (po: string, status: string, words: string[]) => ({
  id: 880000 + Number(po.replace(/\D/g, '')),
  purchase_order: po,
  status,
  created_at: '2026-11-20T08:00:00Z',
  shipped_at: status === 'shipped' ? '2026-11-24T08:00:00Z' : null,
  items: words.map((word, index) => ({
    id: index + 1,
    description: `Item ${index + 1}`,
    workflow_state: word,
  })),
  shipments: status === 'shipped' ? [{ tracking_number: '123456789' }, { tracking_number: '987654321' }] : [],
});

/** Makes the server ask the upstream anew, as the fulfiller's own notice does. */
async function hint(app: App, po: string): Promise<void> {
  const answer = await fetch(`${app.url}/api/notifications/${secret}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ purchase_order: po }),
  });
  expect(answer.status).toBe(200);
}

/** Opens a page under a clock of its own, and waits until its timers run. */
async function openPage(page: Page, address: string): Promise<void> {
  await page.clock.install();
  await page.goto(address);
  await untilTakenOver(page);
}

/** The browser has taken a page over, and what waits there waits, when its times are the reader's own. */
async function untilTakenOver(page: Page): Promise<void> {
  await expect(page.locator('[data-checked]').first()).toHaveText(/\(your time\)$/);
}

/** Whatever the page has asked for until now has been seen: an answer to a later question came. */
async function untilAskedIsSeen(page: Page): Promise<void> {
  await page.evaluate(async () => (await fetch('/api/health')).text());
}

/** Does what makes the page look at its order, and waits for the answer: only from then on does it time its next look. */
async function untilLookedAfter(page: Page, act: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse(/\/api\/orders/);
  await act();
  await (await answered).finished();
  await untilAskedIsSeen(page);
}

/** The addresses of an order's JSON that a page asks for, as they come. */
function questionsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/orders')) asked.push(request.url());
  });
  return asked;
}

test('a moving order moves on the page: told once, politely, and nothing loses the focus', async ({
  page,
  sandbox,
  appWith,
}) => {
  const app = await appWith({ NOTIFICATION_SECRET: secret });
  sandbox.putOrder(movingOrder('MOVE-1', 'open', ['open', 'open', 'open']));
  await page.clock.install();
  await page.goto(`${app.url}/track?po=MOVE-1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your order is in production.');
  await untilTakenOver(page);
  await page.getByRole('switch').focus();

  sandbox.putOrder(movingOrder('MOVE-1', 'open', ['packaged', 'packaged', 'open']));
  await hint(app, 'MOVE-1');
  await page.clock.fastForward(31_000);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Your order is being made; 2 of your 3 items are packed.',
  );
  await expect(page.getByRole('status')).toHaveText(
    'Update: Your order is being made; 2 of your 3 items are packed.',
  );
  await expect(page.getByText('2 of 3 packed')).toBeVisible();
  await expect(page.getByRole('switch')).toBeFocused();
  await expect(page).toHaveTitle(/^In production/);

  sandbox.putOrder(movingOrder('MOVE-1', 'shipped', ['packaged', 'packaged', 'packaged']));
  await hint(app, 'MOVE-1');
  await page.clock.fastForward(31_000);
  await expect(page.getByRole('status')).toHaveText('Update: Your order has shipped in 2 packages.');
  await expect(page).toHaveTitle(/^Shipped · Order MOVE-1/);
  await expect(page.getByRole('listitem', { name: '' }).filter({ hasText: '(Now)' })).toContainText(
    'Shipped',
  );
});

test('the switch stops it, and starts it again', async ({ page, app }) => {
  const asked = questionsOf(page);
  await openPage(page, `${app.url}/track?po=1001`);
  await untilLookedAfter(page, () => page.clock.fastForward(31_000));
  expect(asked).toHaveLength(1);

  await page.getByRole('switch', { name: 'Update automatically' }).uncheck();
  await page.clock.fastForward(300_000);
  await untilAskedIsSeen(page);
  expect(asked).toHaveLength(1);

  // Five minutes on: the look that is overdue comes at once.
  await untilLookedAfter(page, () => page.getByRole('switch').check());
  expect(asked).toHaveLength(2);
  await untilLookedAfter(page, () => page.clock.fastForward(31_000));
  expect(asked).toHaveLength(3);
});

test('the switch holds for a page that was not looked at again yet: asking once starts nothing', async ({
  page,
  context,
}) => {
  const asked = questionsOf(page);
  await openPage(page, '/track?po=1001');
  await page.getByRole('switch', { name: 'Update automatically' }).uncheck();
  await page.getByRole('link', { name: 'Check again' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Nothing new\./);
  expect(asked).toHaveLength(1);

  await page.clock.fastForward(300_000);
  await untilAskedIsSeen(page);
  expect(asked).toHaveLength(1);
  await context.setOffline(true);
  await expect(page.getByText(/^You are offline/).first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^You are offline/)).toHaveCount(0);
  await untilAskedIsSeen(page);
  expect(asked).toHaveLength(1);

  await page.getByRole('switch').check();
  await expect.poll(() => asked.length).toBe(2);
});

test('a finished order is never asked for again by itself', async ({ page }) => {
  const asked = questionsOf(page);
  await page.clock.install();
  for (const po of ['2007', '1005', '5697626056']) {
    await page.goto(`/track?po=${po}`);
    await untilTakenOver(page);
    await page.clock.fastForward(3_600_000);
    await untilAskedIsSeen(page);
    await expect(page.getByRole('switch')).toHaveCount(0);
  }
  expect(asked).toEqual([]);

  await page.getByRole('link', { name: 'Check again' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Nothing new\. Last checked .+ \(your time\)\.$/);
  expect(asked).toHaveLength(1);
});

test('while the page is hidden nothing is asked', async ({ page }) => {
  const asked = questionsOf(page);
  await openPage(page, '/track?po=1001');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await page.clock.fastForward(300_000);
  await untilAskedIsSeen(page);
  expect(asked).toEqual([]);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'visible' });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await expect.poll(() => asked.length).toBe(1);
});

test('offline, the last good order stays, with its time; back online it goes on', async ({
  page,
  context,
}) => {
  await page.goto('/track?po=1002');
  await untilTakenOver(page);
  await context.setOffline(true);
  await expect(page.getByText(/^You are offline\. This is the status as of /).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Your order is being made; 1 of your 3 items is packed.',
  );
  await expect(page.getByRole('status')).toHaveText(/^You are offline/);
  await context.setOffline(false);
  await expect(page.getByText('You are offline')).toHaveCount(0);
});

test('offline, asking again for a finished order leaves it on the page', async ({
  page,
  context,
  complaints,
}) => {
  await page.goto('/track?po=2007');
  await untilTakenOver(page);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Check again' }).click();
  await expect(page.getByText(/^You are offline/).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your order was delivered.');
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Check again' }).click();
  await expect(page.getByText('You are offline')).toHaveCount(0);
  complaints.length = 0;
});

/** How often a status line has been filled, from now on: what stays in it as it was is spoken by nobody. */
async function countSpoken(status: Locator): Promise<() => Promise<number>> {
  await status.evaluate((line) => {
    line.dataset.spoken = '0';
    new MutationObserver(() => {
      if (line.textContent) line.dataset.spoken = String(Number(line.dataset.spoken) + 1);
    }).observe(line, { childList: true, characterData: true, subtree: true });
  });
  return () => status.evaluate((line) => Number(line.dataset.spoken));
}

for (const path of ['/track?po=2007', '/embed?po=2007']) {
  test(`each "Check again" is answered, seen and heard, where nothing is new: ${path}`, async ({ page }) => {
    await page.goto(path);
    const line = page.locator('[data-checked]');
    const status = page.getByRole('status');
    await expect(line).toHaveText(/^(?:Nothing new\. )?Last checked/);
    const spoken = await countSpoken(status);
    for (const _ of [1, 2, 3]) {
      const before = await spoken();
      await page.getByRole('link', { name: 'Check again' }).click();
      // At once, while the busy words last, whatever comes of it.
      await expect(page.getByRole('link', { name: 'Checking…' })).toBeVisible({ timeout: 400 });
      await expect.poll(spoken).toBeGreaterThan(before);
      await expect(status).toHaveText(/^Nothing new\. Last checked .+ \(your time\)\.$/);
      await expect(line.getByText('Nothing new.')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Check again' })).toBeFocused();
    }
  });

  test(`each "Check again" during an outage is answered, seen and heard: ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('[data-checked]')).toBeVisible();
    await page.waitForLoadState('load');
    const status = page.getByRole('status');
    await page.route(/(?:api\/orders|embed)\?po=2007/, (route) => route.fulfill({ status: 503 }));
    const spoken = await countSpoken(status);
    for (const _ of [1, 2, 3]) {
      const before = await spoken();
      await page.getByRole('link', { name: 'Check again' }).click();
      await expect(page.getByRole('link', { name: 'Checking…' })).toBeVisible({ timeout: 400 });
      await expect.poll(spoken).toBeGreaterThan(before);
      await expect(status).toHaveText(/^We can’t reach the print shop\./);
      await expect(page.locator('[data-trouble]').filter({ visible: true })).toHaveCount(1);
    }
  });
}

test('a page whose scripts went with a deploy follows its link, when it is asked again', async ({
  page,
  complaints,
}) => {
  await page.goto('/track?po=2007');
  await untilTakenOver(page);
  await page.route('**/_next/static/chunks/*.js', (route) => route.fulfill({ status: 404 }));
  const opened = page.waitForRequest((request) => request.isNavigationRequest());
  await page.getByRole('link', { name: 'Check again' }).click();
  expect(new URL((await opened).url()).search).toBe('?po=2007');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  complaints.length = 0; // the browser tells of the missing scripts
});

test('an outage during a visit keeps the order and tells of it, until it is over', async ({
  page,
  sandbox,
  appWith,
}) => {
  const app = await appWith({ NOTIFICATION_SECRET: secret });
  sandbox.putOrder(movingOrder('MOVE-2', 'open', ['open']));
  await openPage(page, `${app.url}/track?po=MOVE-2`);
  sandbox.setFault({ kind: 'server-error-json' }, 'MOVE-2');
  await hint(app, 'MOVE-2');
  await page.clock.fastForward(31_000);
  await expect(
    page.getByText(/^We can’t reach the print shop\. This is the status as of /).first(),
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your order is in production.');
  const status = page.getByRole('status');
  await expect(status).toHaveText(/^We can’t reach the print shop\./);

  // Who asks hears it again, rather than that nothing is new.
  await page.getByRole('link', { name: 'Check again' }).click();
  await expect(status).toBeEmpty();
  await expect(status).toHaveText(/^We can’t reach the print shop\./);

  sandbox.setFault(null, 'MOVE-2');
  await hint(app, 'MOVE-2');
  await page.getByRole('link', { name: 'Check again' }).click();
  await expect(page.locator('[data-trouble]')).toHaveCount(0);
  await expect(status).toHaveText(/^Nothing new\./);
});

test('what changed since the last visit is told, once', async ({ page, sandbox, appWith }) => {
  const app = await appWith({ NOTIFICATION_SECRET: secret });
  sandbox.putOrder(movingOrder('MOVE-3', 'open', ['open']));
  await page.goto(`${app.url}/track?po=MOVE-3`);
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  sandbox.putOrder(movingOrder('MOVE-3', 'shipped', ['packaged']));
  await hint(app, 'MOVE-3');
  await page.goto(`${app.url}/track?po=MOVE-3`);
  const since = page.getByText(
    /^Since your last visit on .*“In production” to “Shipped”.*2 packages were added/,
  );
  await expect(since).toBeVisible();
  await page.reload();
  await untilTakenOver(page);
  await expect(since).toHaveCount(0);
});

test('what was seen to change is not told at the next visit', async ({ page, sandbox, appWith }) => {
  const app = await appWith({ NOTIFICATION_SECRET: secret });
  sandbox.putOrder(movingOrder('MOVE-4', 'open', ['open']));
  await openPage(page, `${app.url}/track?po=MOVE-4`);
  sandbox.putOrder(movingOrder('MOVE-4', 'shipped', ['packaged']));
  await hint(app, 'MOVE-4');
  await page.clock.fastForward(31_000);
  await expect(page.getByRole('status')).toHaveText('Update: Your order has shipped in 2 packages.');
  const since = page.getByText(/^Since your last visit/);
  await expect(since).toHaveCount(0);
  await page.reload();
  await untilTakenOver(page);
  await expect(since).toHaveCount(0);
});

test('an order that goes from one hold to another is told to be in the second', async ({
  page,
  sandbox,
  appWith,
}) => {
  const app = await appWith({ NOTIFICATION_SECRET: secret });
  sandbox.putOrder(movingOrder('MOVE-5', 'production_hold', ['open']));
  await page.clock.install();
  await page.goto(`${app.url}/track?po=MOVE-5`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('We are choosing where to print your order.');
  await untilTakenOver(page);
  sandbox.putOrder(movingOrder('MOVE-5', 'intake_hold', ['open']));
  await hint(app, 'MOVE-5');
  await page.clock.fastForward(121_000);
  await expect(heading).toHaveText('We are checking your order before printing.');
});

test('what watches the order is loaded again later, where the connection failed it', async ({
  page,
  complaints,
}) => {
  await openPage(page, '/track?po=1001');
  let failures = 0;
  await page.route('**/_next/static/chunks/*.js', (route) => {
    failures++;
    return route.abort('connectionfailed');
  });
  await page.clock.fastForward(31_000);
  // The framework itself tries a second time, within a second.
  const failedAgain = async () => {
    await page.clock.fastForward(1000);
    return failures;
  };
  await expect.poll(failedAgain).toBeGreaterThan(1);
  await page.unrouteAll();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/orders?po=1001')) asked++;
  });
  const lookLater = async () => {
    await page.clock.fastForward(31_000);
    return asked;
  };
  await expect.poll(lookLater).toBeGreaterThan(0);
  complaints.length = 0; // the browser tells of the connection
});
