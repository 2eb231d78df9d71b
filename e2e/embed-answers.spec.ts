import AxeBuilder from '@axe-core/playwright';
import { frameOf, orderOf, test, widget } from './embed-fixtures';
import { expect } from './fixtures';
import { storePage } from './store-host';

test('two instances of one build name their own hosts', async ({ appWith, tracker, store, app }) => {
  const other = await appWith({
    EMBED_ALLOWED_ORIGINS: 'https://a.example https://*.b.example',
  });
  const policyOf = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/embed?po=1004`, { headers });
    return answer.headers.get('content-security-policy')?.split('; ').at(-1);
  };
  expect(await policyOf(app.url)).toBe("frame-ancestors 'none'");
  expect(await policyOf(tracker.url)).toBe(`frame-ancestors ${store.origin}`);
  expect(await policyOf(other.url)).toBe('frame-ancestors https://a.example https://*.b.example');
  // A page of ours may show it, too, and the browser alone can say that it is one.
  expect(await policyOf(app.url, { 'sec-fetch-site': 'same-origin' })).toBe("frame-ancestors 'self'");
  expect(await policyOf(app.url, { 'sec-fetch-site': 'cross-site' })).toBe("frame-ancestors 'none'");
});

test('every outcome has its status, and headers that suit a guest', async ({ sandbox, tracker }) => {
  sandbox.putOrder(orderOf('FAULTY-1', 'open', 1));
  sandbox.setFault({ kind: 'server-error-html' }, 'FAULTY-1');
  for (const [query, status, view] of [
    ['', 200, 'form'],
    ['?po=1004', 200, 'found'],
    ['?po=%231004', 200, 'found'],
    ['?po=Order+1004.', 200, 'found'],
    ['?purchase_order=1004', 200, 'found'],
    [`?po=${encodeURIComponent(`${tracker.url}/track?po=1004`)}`, 200, 'found'],
    ['?po=', 400, 'form'],
    ['?po=%20', 400, 'form'],
    ['?po=1004&po=1004', 200, 'found'],
    ['?po=1004&po=1001', 400, 'form'],
    ['?po={{order}}', 400, 'form'],
    ['?po=%00', 400, 'error'],
    ['?po=nope', 404, 'not-found'],
    ['?po=1004&error=no-match', 404, 'error'],
    ['?t=nonsense', 404, 'error'],
    ['?po=FAULTY-1', 503, 'error'],
  ] as const) {
    const answer = await fetch(`${tracker.url}/embed${query}`);
    const html = await answer.text();
    expect([query, answer.status, /data-view="([^"]+)"/.exec(html)?.[1]]).toEqual([query, status, view]);
    expect(html).not.toContain(' style=');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('retry-after') !== null).toBe(status === 503);
  }
  const head = await fetch(`${tracker.url}/embed?po=nope`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([404, '']);
  expect((await fetch(`${tracker.url}/embed`, { method: 'POST' })).status).toBe(405);
  sandbox.setFault(null, 'FAULTY-1');
});

test('the loader is there for any site, an hour or for ever', async ({ request, tracker }) => {
  const get = async (name: string) => {
    const answer = await fetch(`${tracker.url}/embed/${name}`);
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  };
  const [latest, pinned] = [await get('v1.js'), await get('1.0.1.js')];
  expect(latest.text).toBe(pinned.text);
  for (const { headers } of [latest, pinned]) {
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-type']).toMatch(/javascript/);
  }
  expect(latest.headers['cache-control']).toBe('public, max-age=3600, must-revalidate');
  expect(pinned.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const asked = { headers: { 'if-none-match': latest.headers.etag ?? '' } };
  expect((await request.get(`${tracker.url}/embed/v1.js`, asked)).status()).toBe(304);
  // A version that this build doesn't have may come with the next one.
  for (const name of ['nothing.js', '9.9.9.js']) {
    const { status, headers } = await get(name);
    expect([name, status, headers['cache-control']]).toEqual([name, 404, 'no-store']);
  }
});

test("the frame's files are kept for ever under this build's name alone", async ({ tracker }) => {
  const html = await (await fetch(`${tracker.url}/embed`)).text();
  const named = [...html.matchAll(/\/embed\/frame\.js\?v=[\w-]+/g)].map(([address]) => address);
  expect(named).toHaveLength(1);
  const cachingOf = async (address: string) =>
    (await fetch(tracker.url + address)).headers.get('cache-control');
  for (const address of named) {
    expect(await cachingOf(address)).toBe('public, max-age=31536000, immutable');
    for (const other of [
      address.replace(/v=.*/, 'v=of-another-build'),
      `${address}x`,
      address.replace(/\?.*/, ''),
    ]) {
      expect([other, await cachingOf(other)]).toEqual([other, 'public, max-age=0']);
    }
  }
});

test('the whole page of the frame weighs at most 20 kB, its script 5 kB, the loader 2 kB', async ({
  page,
  store,
  tracker,
}, { annotations }) => {
  const bytes: Record<string, number> = {};
  page.on('requestfinished', async (request) => {
    if (!request.url().startsWith(tracker.origin)) return;
    const { responseBodySize } = await request.sizes();
    bytes[new URL(request.url()).pathname] = responseBodySize;
  });
  await page.goto(store.put('/light', { html: storePage(widget(tracker.origin, 'po="3001"')) }));
  await frameOf(page);
  await expect.poll(() => Object.keys(bytes).length).toBe(3);
  annotations.push({ type: 'bytes', description: JSON.stringify(bytes) });
  const { '/embed': html = 0, '/embed/frame.js': frameScript = 0 } = bytes;
  for (const size of [html, frameScript]) expect(size).toBeGreaterThan(500);
  expect(html + frameScript).toBeLessThanOrEqual(20_000);
  expect(frameScript).toBeLessThanOrEqual(5000);
  expect(bytes['/embed/v1.js']).toBeLessThanOrEqual(2000);
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing in the frame keeps anybody out, in the ${theme} theme and at 320 pixels`, async ({
    page,
    tracker,
    complaints,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const query of [
      '',
      '&po=3001',
      '&po=1005',
      '&po=nope',
      '&po=%00',
      '&po=',
      '&t=x',
      '&po=2001&lang=ar',
    ]) {
      await page.goto(`${tracker.origin}/embed?theme=${theme}&accent=ffff00${query}`);
      // The highest heading of a guest is not the first of its page.
      const { violations } = await new AxeBuilder({ page }).disableRules('page-has-heading-one').analyze();
      expect([query, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([query, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    // The browser logs the status of pages that are no order.
    const others = complaints.filter((text) => !text.includes('the server responded with a status of 4'));
    complaints.splice(0, complaints.length, ...others);
  });
}
