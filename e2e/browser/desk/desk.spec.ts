import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { App } from '../../../lib/testing/app-server';
import { violationsOf } from '../../support/axe';
import { test as base, expect } from '../../support/fixtures';

const passcode = 'correct horse battery';

const test = base.extend<{ desk: App; signIn: (page: Page) => Promise<void> }>({
  desk: [
    async ({ sandbox, appWith }, use) => {
      sandbox.putOrder(watched);
      const settings = {
        SUPPORT_PASSCODE: passcode,
        PO_ALONE_SHOWS: 'status',
        PURCHASE_ORDER_PREFIX: '#',
      };
      await use(await appWith(settings));
    },
    { timeout: 120_000 },
  ],
  baseURL: async ({ desk }, use) => use(desk.url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  signIn: async ({}, use) =>
    use(async (page) => {
      await page.getByLabel('Passcode').fill(passcode);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    }),
});

const watched = {
  id: 800_001,
  purchase_order: '#4711',
  received_at: '2026-11-20T08:00:00Z',
  created_at: '2026-11-21T08:00:00Z',
  shipped_at: null,
  status: 'shipped',
  client_amount: 61.83,
  location: 'Ruddock Mill 3',
  order_notes: 'Gift wrap requested',
  order_status_notes: [{ note: 'Garments arrived', created_at: '2026-11-22T08:00:00Z' }],
  service_requests: [{ reason: 'Misprinted sleeve', workflow_state: 'approved', items_count: 1 }],
  items: [{ id: 1, description: 'T-Shirt', workflow_state: 'glued' }],
  shipments: [
    { shipping_carrier: 'UPS', tracking_number: '1Z999AA10123456784', search_link: 'javascript:1' },
  ],
  address: {
    ship_to_first_name: 'Wilhelmina',
    ship_to_last_name: 'Zimmermann',
    ship_to_address: '12 Hollyhock Lane',
    ship_to_city: 'Reno',
  },
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('an agent signs in, finds an order, shares it, and a customer opens it', async ({
      page,
      browser,
      desk,
      signIn,
    }) => {
      await page.goto('/support?q=%234711');
      await expect(page.locator('body')).not.toContainText('4711');
      await signIn(page);
      await expect(page).toHaveURL(`${desk.url}/support?q=%234711`);

      const main = page.locator('main');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your order has shipped.');
      for (const fact of [
        '800001',
        'glued',
        'Ruddock Mill 3',
        'Gift wrap requested',
        'Garments arrived',
        'Misprinted sleeve',
        'Wilhelmina Zimmermann',
        '12 Hollyhock Lane',
        'a status we don’t recognize: glued',
        'no shipping time',
        'isn’t a safe web address',
        'no email or postal code on file',
      ]) {
        await expect(main).toContainText(fact);
      }
      expect(await page.content()).not.toContain('61.83');

      await expect(page.getByRole('textbox', { name: 'Plain link' })).toHaveValue(
        `${desk.url}/track?po=%234711`,
      );
      await page.getByText('QR code of the plain link').click();
      await expect(page.getByRole('img', { name: 'QR code of the plain link' })).toBeVisible();

      await page.getByLabel('Shows').selectOption('Progress and tracking');
      await page.getByLabel('Days').fill('7');
      await page.getByRole('button', { name: 'Make signed link' }).click();
      const link = await page.getByRole('textbox', { name: 'Signed link' }).inputValue();
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/track\?t=[\w.-]+$/);
      const reply = await page.getByRole('textbox', { name: 'Ready reply' }).inputValue();
      expect(reply).toContain('Here’s the latest on your order #4711: Your order has shipped.');
      expect(reply).toContain(link);
      expect(reply).toContain('This link works until');

      const customer = await browser.newPage({ javaScriptEnabled });
      await customer.goto(link);
      await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Your order has shipped.');
      await expect(customer.locator('main')).toContainText('1Z99');
      await expect(customer.locator('body')).not.toContainText('Hollyhock');
      await customer.goto(`${desk.url}/track?po=4711`);
      await expect(customer.locator('body')).not.toContainText('1Z99');
      await customer.close();

      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page.getByLabel('Passcode')).toBeVisible();
      await page.goBack();
      await expect(page.getByLabel('Passcode')).toBeVisible();
    });

    test('several numbers are looked up at once, a row each', async ({ page, signIn }) => {
      await page.goto('/support');
      await signIn(page);
      await page.getByLabel('Find orders').fill('1001\n4711\nnobody-knows\nOUTAGE-1');
      await page.getByRole('button', { name: 'Find' }).click();
      const rows = page.getByRole('row');
      await expect(rows).toHaveText([
        /Order/,
        /1001\s*Received/,
        /4711\s*Shipped.*Unknown status/,
        /nobody-knows\s*The print shop has no such order/,
        /OUTAGE-1\s*The print shop can’t be reached/,
      ]);
      await page.getByRole('link', { name: '4711' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your order has shipped.');
    });

    test('of many numbers the first ten come at once, and the others after them', async ({
      page,
      signIn,
    }) => {
      await page.goto('/support');
      await signIn(page);
      const numbers = ['1001', '1002', ...Array.from({ length: 9 }, (_, at) => `none-${at}`), '1004'];
      await page.getByLabel('Find orders').fill(numbers.join('\n'));
      await page.getByRole('button', { name: 'Find' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('12 numbers');
      if (!javaScriptEnabled) await page.getByRole('link', { name: 'The next ten' }).click();
      const last = page.getByRole('row').filter({ hasText: /^1004/ });
      await expect(last).toContainText('Shipped');
      if (!javaScriptEnabled) return;
      await expect(page.getByText('All 12 are looked up.')).toBeVisible();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download CSV' }).click();
      const lines = (await readFile(await (await saved).path(), 'utf8')).trim().split('\r\n');
      expect(lines).toHaveLength(13);
      expect(lines[1]).toMatch(/^1001,received,/);
    });

    test('two numbers in one line are two orders, where they are not the name of one', async ({
      page,
      signIn,
      sandbox,
    }) => {
      sandbox.putOrder({ id: 950001, purchase_order: '7001 7002', status: 'shipped', items: [] });
      await page.goto('/support');
      await signIn(page);
      for (const typed of ['1001、4711', '1001，4711', '1001 4711', '#1001 #4711', '1001 and 4711']) {
        // An empty field: one with a text is filled in again when the scripts come, which undoes the selection.
        await page.goto('/support');
        await page.getByLabel('Find orders').fill(typed);
        await page.getByRole('button', { name: 'Find' }).click();
        await expect(page.getByRole('row'), typed).toHaveText([/Order/, /1001\s*Received/, /4711\s*Shipped/]);
      }
      await page.goto('/support?q=7001+7002');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your order has shipped.');
    });

    test('a wrong passcode is told, and the order that was asked for is not forgotten', async ({
      page,
      signIn,
    }) => {
      await page.goto('/support?id=800001');
      await page.getByLabel('Passcode').fill('something else');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByText('That is not the passcode.')).toBeVisible();
      await signIn(page);
      await expect(page.locator('main')).toContainText('Order #4711');
    });
  });
}

test('digits may be a number or an id: the agent chooses', async ({ page, signIn }) => {
  await page.goto('/support?q=800001');
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/order of another number/);
  await page.getByRole('link', { name: 'Look it up as an internal id' }).click();
  await expect(page.locator('main')).toContainText('Order #4711');
  await expect(page.getByLabel('Internal id')).toBeChecked();
});

/** Goes to the search field by the keyboard, as soon as the page's script listens. */
async function pressSlash(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(page.getByLabel('Find orders')).toBeFocused({ timeout: 200 });
  }).toPass();
}

test('an outage says when to come back, in words and in a header', async ({ page, sandbox, signIn }) => {
  await page.goto('/support');
  await signIn(page);
  sandbox.setFault({ kind: 'server-error-html' }, 'out-of-reach');
  const answer = await page.goto('/support?q=out-of-reach');
  expect(answer?.status()).toBe(503);
  expect(Number(answer?.headers()['retry-after'])).toBeGreaterThan(0);
  await expect(page.getByText('try again in a minute')).toBeVisible();
});

test('the keyboard is enough: a slash to the field, Enter to go', async ({ page, signIn, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/support?q=1001');
  await signIn(page);
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await pressSlash(page);
  await page.keyboard.type('PO 12/34');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toContainText('Order PO 12/34');

  await pressSlash(page);
  await page.keyboard.type('1001');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('1002');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(3);

  await page.goto('/support?q=1001');
  await pressSlash(page);
  await page.getByRole('button', { name: 'Copy reply' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'the latest on your order 1001',
  );
});

test('what is typed before the scripts come stays in the field', async ({ page, signIn }) => {
  await page.goto('/support?q=1001');
  await signIn(page);
  let letCome = () => {};
  const isTyped = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await isTyped;
    await route.continue();
  });
  await page.goto('/support?q=1001', { waitUntil: 'commit' });
  const field = page.getByLabel('Find orders');
  await field.fill('2007');
  letCome();
  await page.waitForLoadState('load');
  await page.getByRole('button', { name: 'Copy link' }).focus();
  await pressSlash(page);
  await expect(field).toHaveValue('2007');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('no page of the desk breaks a rule of accessibility, wide or narrow, light or dark', async ({
  page,
  signIn,
}) => {
  await page.goto('/support');
  const check = async (looksOnly = false) => {
    expect(await violationsOf(page, { looksOnly })).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  };
  await check();
  await signIn(page);
  for (const address of [
    '/support',
    '/support?q=4711&shows=full&days=3',
    '/support?q=1001,1002',
    '/support?q=x',
  ]) {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      if (colorScheme === 'light') await page.goto(address);
      await check(colorScheme === 'dark');
    }
  }
});

test('a link from another site arrives with the session after all', async ({ page, desk, signIn }) => {
  await page.goto('/support');
  await signIn(page);
  await page.goto('about:blank');
  await page.setContent(`<a href="${desk.url}/support?q=4711">order</a>`);
  await page.getByRole('link').click();
  await expect(page.locator('main')).toContainText('Order #4711');
});
