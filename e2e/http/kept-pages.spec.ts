import type { App } from '../../lib/testing/app-server';
import { expect, test } from '../support/fixtures';
import { putProvableOrder } from '../support/provable-order';

// A page that is asked for again and again within a minute comes from what was rendered before.

async function ask(app: App, path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(app.url + path, { headers });
  const policy = answer.headers.get('content-security-policy') ?? '';
  return { html: await answer.text(), nonce: /'nonce-([^']+)'/.exec(policy)?.[1] };
}

test('a kept page bears the nonce of its own answer', async ({ app, sandbox }) => {
  const po = putProvableOrder(sandbox);
  const nonces = new Set();
  for (let n = 0; n < 4; n++) {
    const { html, nonce } = await ask(app, `/track?po=${po}`);
    const used = [...html.matchAll(/<(?:script|style)[^>]* nonce="([^"]*)"/g)].map(([, of]) => of);
    expect(used.length).toBeGreaterThan(5);
    expect(new Set(used)).toEqual(new Set([nonce]));
    expect(html).toMatch(/<div class="since-room"><script nonce="/);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
});

for (const path of ['/track', '/embed']) {
  test(`${path}: what one reader may see, in one language, is nobody else's page`, async ({
    app,
    sandbox,
  }) => {
    const po = putProvableOrder(sandbox);
    const body = new URLSearchParams({ po, proof: '89501', to: path.slice(1) });
    const opened = await fetch(`${app.url}/verify`, { method: 'POST', body });
    const proven = opened.url.slice(app.url.length);
    const order: { destination: { city: string } } = await (
      await fetch(app.url + proven.replace(path, '/api/orders'))
    ).json();
    const { city } = order.destination;
    for (let n = 0; n < 4; n++) {
      const full = await ask(app, proven);
      const plain = await ask(app, `${path}?po=${po}`);
      const german = await ask(app, `${path}?po=${po}`, { 'accept-language': 'de' });
      const link = await ask(app, `${path}?po=${po}&lang=de`);
      expect(full.html).toContain(city);
      expect(plain.html).toContain('lang="en"');
      expect(german.html).toContain('<html lang="de"');
      // The language of a link goes along with every step.
      expect(link.html).toMatch(/lang=de&amp;po=|po=[^"]*&amp;lang=de/);
      for (const { html } of [plain, german, link]) {
        expect(html).not.toContain(city);
        expect(html).not.toContain(new URL(opened.url).searchParams.get('t'));
      }
    }
  });
}
