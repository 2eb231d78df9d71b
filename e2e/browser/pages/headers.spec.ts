import { expect, test } from '../../support/fixtures';
import { untilAlive } from '../../support/until-alive';

const pages = [
  ['/', 200],
  ['/track?po=5697626056', 200],
  ['/track?po=never-heard-of-it', 404],
  ['/track?po=%00', 400],
  ['/track?t=damaged', 404],
  ['/no-such-page', 404],
] as const;

for (const [path, status] of pages) {
  test(`${path} answers ${status} under a strict policy that it keeps`, async ({ app, page, complaints }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    const headers = response?.headers() ?? {};
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'cache-control': expect.stringMatching(/^private\b.*\bno-store\b/),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-robots-tag']).toBe(path === '/' ? undefined : 'noindex, nofollow');

    // Alive: the page's own scripts ran under that policy.
    await untilAlive(page);
    expect(complaints).toEqual([]);
    const again = await (await fetch(app.url + path)).headers.get('content-security-policy');
    expect(again).not.toBe(policy);
  });
}

test('a policy that the client sends is not the one that counts', async ({ app }) => {
  const answer = await fetch(`${app.url}/`, {
    headers: { 'content-security-policy': "script-src 'nonce-evil'", 'x-nonce': 'evil' },
  });
  expect(answer.headers.get('content-security-policy')).not.toContain('evil');
  expect(await answer.text()).not.toContain('nonce="evil"');
});

test('a refresh by the framework is as private as the page', async ({ app }) => {
  const answer = await fetch(`${app.url}/track?po=5697626056`, { headers: { RSC: '1' } });
  expect(answer.headers.get('cache-control')).toContain('no-store');
});

test('icons and the manifest are files, not pages: an icon is fetched once a day', async ({ app }) => {
  const icons = ['/favicon.ico', '/icon.svg', '/icon-192.png', '/icon-512.png', '/apple-touch-icon.png'];
  for (const path of [...icons, '/manifest.webmanifest']) {
    const { status, headers } = await fetch(app.url + path);
    expect([path, status, headers.get('content-security-policy')]).toEqual([path, 200, null]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    if (icons.includes(path)) expect(headers.get('cache-control')).toBe('public, max-age=86400');
    else expect(headers.get('cache-control') ?? '').not.toContain('no-store');
  }
});
