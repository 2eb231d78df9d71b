import { expect } from '@playwright/test';
import { seen, test } from './fixtures';

/** The pages themselves, taken over by their scripts. */

test('the form leads to the order, which is alive and no wider than its window', async ({
  browserElsewhere: browser,
  tracker,
}) => {
  await browser.open(`${tracker.origin}/`);
  await browser.typeInPage('input[name=po]', 'Your order #1004 is confirmed\uE007');
  await seen(() => browser.inPage(() => location.pathname)).toBe('/track');
  await seen(() => browser.inPage(isAlive)).toBe(true);
  await seen(() => browser.inPage(sidewaysScroll)).toBe(0);
  expect(await browser.inPage(() => document.querySelectorAll('h1').length)).toBe(1);
});

test('a tracking number is one text, to be found and copied whole', async ({
  browserElsewhere: browser,
  tracker,
}) => {
  await browser.open(`${tracker.origin}/track?po=5697626056`);
  await seen(() => browser.inPage(isAlive)).toBe(true);
  const selected = await browser.inPage(() => {
    const number = document.querySelector('.tracking-number');
    if (number) getSelection()?.selectAllChildren(number);
    return getSelection()?.toString();
  });
  expect(selected).toBe('9374869903500930473876');
  await browser.pressInPage('[data-copy="9374869903500930473876"]');
  await seen(() =>
    browser.inPage(() => document.querySelector('[data-copy]')?.hasAttribute('data-done')),
  ).toBe(true);
});

test('"Check again" answers each time, aloud too', async ({ browserElsewhere: browser, tracker }) => {
  await browser.open(`${tracker.origin}/track?po=1004`);
  await seen(() => browser.inPage(isAlive)).toBe(true);
  for (const _ of [1, 2]) {
    await browser.pressInPage('.controls > a');
    await seen(() => browser.inPage(spoken)).toMatch(/^Nothing new/);
    await browser.inPage(() => document.querySelector('[role=status]')?.replaceChildren());
  }
  expect(await browser.inPage(() => location.pathname)).toBe('/track');
});

test('what a shopper asks next opens without a script of ours', async ({
  browserElsewhere: browser,
  tracker,
}) => {
  await browser.open(`${tracker.origin}/track?po=1001`);
  await seen(() => browser.inPage(isAlive)).toBe(true);
  const isOpen = () => document.querySelectorAll('.topics > details[open]').length;
  const before = await browser.inPage(isOpen);
  await browser.pressInPage('.topics > details:not([open]) > summary');
  await seen(() => browser.inPage(isOpen)).toBe(before + 1);
});

test('an email opens where the order goes, and a wrong one says so', async ({
  browserElsewhere: browser,
  tracker,
}) => {
  await browser.open(`${tracker.origin}/track?po=1004`);
  await browser.typeInPage('input[name=proof]', 'nobody@example.com\uE007');
  await seen(() => browser.inPage(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  expect(await browser.inPage(() => document.querySelector('address'))).toBeNull();
});

// What runs in the browser: functions that need nothing around them.

/** The page's own script has turned the store's time into the reader's. */
function isAlive() {
  return /\(your time\)/.test(document.querySelector('[data-checked]')?.textContent ?? '');
}

function sidewaysScroll() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

function spoken() {
  return document.querySelector('[role=status]')?.textContent ?? '';
}
