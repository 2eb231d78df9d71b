import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { productionBuild } from '../../../lib/testing/app-server';
import { freePort } from '../../../lib/testing/free-port';
import { violationsOf } from '../../support/axe';
import { expect, test } from '../../support/fixtures';

const passcode = 'correct horse battery';
const hourMs = 60 * 60 * 1000;
const folder = mkdtempSync(join(tmpdir(), 'store-texts-'));

function textsFile(name: string, texts: unknown): string {
  const file = join(folder, name);
  writeFileSync(`${file}.new`, typeof texts === 'string' ? texts : JSON.stringify(texts));
  renameSync(`${file}.new`, file);
  return file;
}

const order = {
  id: 820_001,
  purchase_order: 'WORDS-1',
  received_at: '2026-11-20T08:00:00Z',
  created_at: '2026-11-21T08:00:00Z',
  status: 'packaged',
  items: [{ id: 1, description: 'T-Shirt', workflow_state: 'packaged' }],
  shipments: [],
};

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Passcode').fill(passcode);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

test('the store’s words reach page, frame, title, desk and reply, as text alone', async ({
  page,
  sandbox,
  startApp,
}) => {
  sandbox.putOrder(order);
  const app = await startApp({
    SUPPORT_PASSCODE: passcode,
    SUPPORT_EMAIL: 'help@juniper.example',
    STORE_TEXTS: textsFile('words.json', {
      en: {
        'order.answers.packed': 'Boxed with care <img src=x onerror=alert(1)>',
        'order.stages.packed': 'Boxed',
        'topics.texts.changeTooLate': 'Too late, alas.',
        'topics.ask': 'Drop us a line',
        'reply.hello': 'Howdy,',
      },
      de: { 'order.answers.packed': 'Liebevoll verpackt' },
    }),
  });
  const said = 'Boxed with care <img src=x onerror=alert(1)>.';
  await page.goto(`${app.url}/track?po=WORDS-1`);
  await expect(page.locator('h1')).toHaveText(said);
  await expect(page).toHaveTitle('Boxed · Order WORDS-1 · Juniper & Finch');
  await expect(page.getByText('Too late, alas.')).toBeAttached();
  await expect(page.locator('[data-topic] a').first()).toHaveAttribute('href', /Boxed%20with%20care/);
  await page.goto(`${app.url}/track?po=WORDS-1&lang=de`);
  await expect(page.locator('h1')).toHaveText('Liebevoll verpackt.');
  await page.goto(`${app.url}/track?po=WORDS-1&lang=fr`);
  await expect(page.locator('h1')).toContainText('emballée');

  await page.goto(`${app.url}/embed?po=WORDS-1`);
  await expect(page).toHaveTitle('Boxed · Order WORDS-1');
  await expect(page.locator('h2').first()).toHaveText(said);

  await page.goto(`${app.url}/support?q=WORDS-1`);
  await signIn(page);
  await expect(page.locator('h1').last()).toHaveText(said);
  await expect(page.getByLabel('Ready reply')).toHaveValue(/^Howdy,.*Boxed with care/s);
});

const badFiles: [what: string, texts: unknown, named: string][] = [
  ['an unknown key', { en: { 'order.answers.posted': 'x' } }, 'order.answers.posted'],
  ['an unknown place', { en: { 'order.number': 'Order {po} for {name}' } }, '{name}'],
  ['an unknown language', { tlh: {} }, 'tlh'],
  ['a bad time', { notices: [{ text: { en: 'x' }, from: 'soon' }] }, 'notices[0].from'],
  ['a mark that turns text around', { en: { 'order.next.packed': 'zzz\u202ezzz' } }, 'order.next.packed'],
  ['a control character', { en: { 'order.next.packed': 'zzz\u0007' } }, 'order.next.packed'],
  ['half a file', '{"en":', 'JSON'],
];

test('a wrong file stops the start, with the name of what is wrong', async () => {
  await Promise.all(
    [...badFiles, ['no file', null, 'ENOENT'] as const].map(async ([what, texts, named], index) => {
      const file = texts === null ? join(folder, 'none.json') : textsFile(`bad-${index}.json`, texts);
      const child = spawn(process.execPath, [productionBuild.file], {
        env: {
          PATH: process.env.PATH ?? '',
          NODE_ENV: 'production',
          PORT: String(await freePort()),
          ORDER_STATUS_API_SANDBOX: '1',
          STORE_TEXTS: file,
        },
      });
      let written = '';
      child.stderr.on('data', (text) => {
        written += text;
      });
      const [code] = await once(child, 'close');
      expect(code, what).toBe(78);
      expect(written, what).toContain('STORE_TEXTS');
      expect(written, what).toContain(named);
      expect(written, what).not.toContain('zzz');
    }),
  );
});

test('a change holds soon; one that is wrong leaves the last good texts, and the log and the desk say so', async ({
  page,
  sandbox,
  startApp,
}) => {
  sandbox.putOrder(order);
  const write = (texts: unknown) => textsFile('changing.json', texts);
  const packed = (text: string) => ({ en: { 'order.answers.packed': text } });
  const app = await startApp({ SUPPORT_PASSCODE: passcode, STORE_TEXTS: write(packed('First words')) });
  const heading = async (path: string) =>
    /<h[12][^>]*>([^<]*)</.exec(await (await fetch(`${app.url}/${path}?po=WORDS-1`)).text())?.[1];
  const bothSay = async (text: string) => {
    await expect.poll(() => heading('track')).toBe(text);
    await expect.poll(() => heading('embed')).toBe(text);
  };
  await bothSay('First words.');
  write(packed('Second words'));
  await bothSay('Second words.');

  write({ en: { 'order.answers.boxed': 'x' } });
  await expect.poll(() => app.log()).toContain('order.answers.boxed is unknown');
  await bothSay('Second words.');
  await page.goto(`${app.url}/support`);
  await signIn(page);
  await expect(page.getByRole('status')).toContainText('order.answers.boxed is unknown');

  write(packed('Third words'));
  await bothSay('Third words.');
  await page.reload();
  await expect(page.getByText('is unknown')).toHaveCount(0);
});

test('notices come and go by the clock, also on a page and in a frame that stay open', async ({
  page,
  sandbox,
  startApp,
}) => {
  sandbox.putOrder(order);
  const at = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();
  const app = await startApp({
    STORE_TEXTS: textsFile('notices.json', {
      notices: [
        { text: { en: 'Holds now', de: 'Gilt jetzt' }, from: at(-1), until: at(2) },
        { text: { en: 'Comes soon' }, from: at(1), until: at(3), stages: ['packed'] },
        { text: { en: 'For others' }, stages: ['shipped'] },
        { text: { en: 'Is over' }, until: at(-1) },
        { text: { en: 'Comes next week' }, from: at(24 * 7) },
      ],
    }),
  });
  for (const path of ['track', 'embed']) {
    await page.clock.install({ time: Date.now() });
    await page.goto(`${app.url}/${path}?po=WORDS-1`);
    const notices = page.locator('[data-notice]:visible');
    await expect(notices).toHaveText(['Holds now']);
    expect(await page.content()).not.toMatch(/For others<|Is over|Comes next week/);
    await page.clock.fastForward(1.1 * hourMs);
    await expect(notices).toHaveText(['Holds now', 'Comes soon']);
    await page.clock.fastForward(1 * hourMs);
    await expect(notices).toHaveText(['Comes soon']);
    await page.clock.fastForward(1 * hourMs);
    await expect(notices).toHaveCount(0);
    await page.goto(`${app.url}/${path}?po=WORDS-1&lang=de`);
    await expect(page.locator('[data-notice]').first()).toHaveText('Gilt jetzt');
  }
});

test('the desk’s page of words shows both, and a preview, to whoever is signed in', async ({
  app: without,
  page,
  startApp,
}) => {
  test.slow();
  expect((await fetch(`${without.url}/support/words`)).status).toBe(404);
  const app = await startApp({
    SUPPORT_PASSCODE: passcode,
    STORE_TEXTS: textsFile('desk.json', {
      de: { 'order.answers.shipped': 'Schon unterwegs' },
      notices: [{ text: { de: 'Wir machen Ferien.' } }],
    }),
  });
  const stranger = await (await fetch(`${app.url}/support/words`)).text();
  expect(stranger).not.toContain('Schon unterwegs');
  await page.goto(`${app.url}/support/words?lang=de&state=late`);
  await signIn(page);
  await expect(page).toHaveURL(/\/support\/words\?lang=de&state=late/);
  const row = page.getByRole('row').filter({ hasText: 'order.answers.shipped' }).first();
  await expect(row).toContainText('Schon unterwegs');
  await expect(row).toContainText('Ihre Bestellung');
  const preview = page.locator('.desk-shopper');
  await expect(preview.locator('article h1')).toHaveText('Schon unterwegs.');
  await expect(preview.locator('[data-topic="late"]')).toBeVisible();
  await expect(preview.getByText('Wir machen Ferien.')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel('Order').selectOption('canceled');
  await page.getByLabel('Language').selectOption('en');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(preview.locator('article h1')).toHaveText('Your order was canceled.');
});
