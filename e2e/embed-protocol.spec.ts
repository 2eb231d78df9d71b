import type { Frame, Page } from '@playwright/test';
import { asTracker, frameOf, heightOf, listen, test, widget } from './embed-fixtures';
import { expect } from './fixtures';
import { type StoreHost, startStoreHost, storePage } from './store-host';

/** Posts messages of the protocol's form, and then a word, so that a test knows when they have arrived. */
async function post(from: Frame, fields: object[], word: string): Promise<void> {
  await from.evaluate(
    ([messages, last]) => {
      for (const message of messages) parent.postMessage({ ns: 'order-tracker', v: 1, ...message }, '*');
      parent.postMessage(last, '*');
    },
    [fields, word] as const,
  );
}

/** The words that the page has heard so far. */
async function hearWords(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const words: string[] = [];
    addEventListener('message', ({ data }) => typeof data === 'string' && words.push(data));
    Object.assign(window, { words });
  });
  return () => page.evaluate(() => Reflect.get(window, 'words'));
}

/** A page that passes on whatever it hears of the protocol, and forges a greeting where it is told to. */
function forgerPage(host: StoreHost): string {
  return host.put('/forger', {
    html: storePage(
      `<script>
        addEventListener('message', ({ data, source }) => {
          if (data && data.ns) parent.postMessage('leaked ' + data.type, '*');
          if (data !== 'forge') return;
          for (let index = 0; index < parent.length; index++) {
            if (parent[index] !== window) {
              parent[index].postMessage({ ns: 'order-tracker', v: 1, type: 'init' }, '*');
            }
          }
          parent.postMessage('forged', '*');
        });
      </script>`,
    ),
  });
}

test('the loader believes its own frame alone, from the tracker alone, and only sane heights', async ({
  page,
  store,
  tracker,
  complaints,
}) => {
  const evil = await startStoreHost('evil.localhost');
  const [events, words] = [await listen(page), await hearWords(page)];
  const others =
    `<iframe name="evil" src="${forgerPage(evil)}"></iframe>` +
    `<iframe name="other" src="${tracker.origin}/embed"></iframe>`;
  const html = storePage(widget(tracker.origin, 'po="1004"') + others);
  await page.goto(store.put('/forged', { html }));
  await expect.poll(async () => (await events()).map(({ name }) => name)).toContain('resize');
  const [frame] = page.frames().filter((known) => known.url().includes('po=1004'));
  const [stranger, sibling] = [page.frame('evil'), page.frame('other')];
  if (!frame || !stranger || !sibling) throw new Error('a frame is missing');
  const [height, before] = [await heightOf(page), (await events()).length];

  const forged = { type: 'resize', height: 7777 };
  await post(stranger, [forged], 'from another site');
  await post(sibling, [forged], 'from the tracker, but another window');
  await post(page.mainFrame(), [forged], 'from the page itself');
  const wrongHeights = [Number.NaN, Number.POSITIVE_INFINITY, 1e9, 20_001, 0, -5, '7777', null, [7777]];
  const unknown = [
    { type: 'unheard-of', height: 7777 },
    { ...forged, v: 2 },
    { ...forged, ns: 'other' },
  ];
  await post(
    frame,
    [...wrongHeights.map((wrong) => ({ ...forged, height: wrong })), ...unknown],
    'unreadable',
  );
  await expect.poll(words).toHaveLength(4);
  expect([await heightOf(page), (await events()).length]).toEqual([height, before]);

  // The right window, but no longer the tracker in it.
  await frame.goto(forgerPage(evil));
  await post(frame, [forged], 'from what is in the frame now');
  await expect.poll(words).toHaveLength(5);
  expect([await heightOf(page), (await events()).length]).toEqual([height, before]);
  // And since nobody there says that it is ready, the link comes back.
  await expect(page.getByRole('link', { name: 'Track your order' })).toBeVisible();
  await expect(page.locator('order-tracker iframe')).toHaveCount(0);
  expect((await events()).at(-1)).toEqual({ name: 'error', detail: { reason: 'no-answer' } });
  complaints.length = 0;
  await evil.stop();
});

test('the frame answers the window around it alone', async ({ page, store, tracker }) => {
  const evil = await startStoreHost('evil.localhost');
  const words = await hearWords(page);
  const frames =
    `<iframe src="${tracker.origin}/embed?po=1004" height="300"></iframe>` +
    `<iframe name="evil" src="${forgerPage(evil)}"></iframe>`;
  await page.goto(store.put('/greeted', { html: storePage(frames) }));
  const frame = await frameOf(page);
  await page.evaluate(() => {
    const stranger = document.querySelector<HTMLIFrameElement>('[name=evil]');
    stranger?.contentWindow?.postMessage('forge', '*');
  });
  await expect.poll(words).toEqual(['forged']);
  // A frame that believed it would have told its height, and hidden its scrollbar.
  await post(frame, [], 'after that');
  await expect.poll(words).toEqual(['forged', 'after that']);
  expect(await frame.evaluate(() => document.documentElement.hasAttribute('data-fitted'))).toBe(false);

  await page.evaluate(() => {
    const own = document.querySelector('iframe');
    own?.contentWindow?.postMessage({ ns: 'order-tracker', v: 1, type: 'init' }, '*');
  });
  await expect
    .poll(() => frame.evaluate(() => document.documentElement.hasAttribute('data-fitted')))
    .toBe(true);
  expect(await words()).toEqual(['forged', 'after that']);
  await evil.stop();
});

test('where any page may frame the tracker, its host learns the height alone', async ({
  page,
  store,
  appWith,
  complaints,
}) => {
  const open = asTracker(await appWith({ EMBED_ALLOWED_ORIGINS: '*' }));
  const events = await listen(page);
  for (const po of ['5697626056', 'never-heard-of-it']) {
    await page.goto(store.put('/any', { html: storePage(widget(open.origin, `po="${po}"`)) }));
    await expect.poll(async () => (await events()).map(({ name }) => name)).toContain('resize');
    await (await frameOf(page)).waitForSelector(
      `[data-view="${po === '5697626056' ? 'found' : 'not-found'}"]`,
    );
    expect((await events()).map(({ name }) => name)).not.toContain('view');
  }
  // The browser logs the status of a page that is no order.
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('status of 404')));
});
