import { expect, test } from '../support/fixtures';

/** Everything that asks for an order by a text, and how it is told that the order was found. */
const ours = 'https://track.store.example';

const texts = [
  'Your order #1001 is confirmed',
  'Tu pedido #1001 está confirmado',
  'Votre commande #1001 est confirmée',
  'Ihre Bestellung #1001 ist bestätigt',
  'Seu pedido #1001 está confirmado',
  'Il tuo ordine #1001 è confermato',
  'Je bestelling #1001 is bevestigd',
  'ご注文 #1001 を承りました',
  '您的订单 #1001 已确认',
  'تم تأكيد طلبك #1001',
  'Bestellnummer: 1001',
  '注文番号１００１',
  'رقم الطلب: ١٠٠١',
  'Nº 1001',
  '（1001）',
  '**1001**',
  '10\u00ad01',
  '3D1001',
  '%231001',
  `${ours}/track/?po=1001`,
  `${ours}?order=1001`,
  `${ours}/track?po=#1001`,
  `See <${ours}/track?po=1001&lang=de>.`,
  'track.store.example/track?lang=de&amp;po=1001',
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${ours}/track?po=1001`)}&data=05`,
  'Hello,\r\n\r\nHere’s the latest on your order 1001: shipped.\r\n\r\nYou can follow it here:\r\nhttps://track.store.example/track?po=1001\r\n',
];

test('page, frame and JSON read the same number in whatever is written around it, by three calls at most', async ({
  app,
  sandbox,
}) => {
  const notFound: unknown[] = [];
  for (const text of texts) {
    for (const path of ['/api/orders', '/track', '/embed', '/']) {
      const asked = sandbox.requests.length;
      const answer = await fetch(`${app.url}${path}?po=${encodeURIComponent(text)}`);
      const body = await answer.text();
      const calls = sandbox.requests.length - asked;
      if (answer.status !== 200 || !body.includes('1001') || calls > 3) {
        notFound.push([path, text, answer.status, calls]);
      }
    }
  }
  expect(notFound).toEqual([]);
});

for (const query of [
  '?lang=de&amp;po=1001',
  '?PO=1001',
  '?orderNumber=1001',
  '?order_id=1001',
  '?po=1001&po=1001',
  '?lang=de;po=1001',
  '?po%3D1001',
  '?po=&order_number=1001',
]) {
  test(`/track${query} leads to the order`, async ({ app }) => {
    const page = await fetch(`${app.url}/track${query}`);
    expect(page.status).toBe(200);
    expect(new URL(page.url).searchParams.getAll('po')).toEqual(['1001']);
    for (const path of ['/embed', '/api/orders', '/']) {
      expect((await fetch(app.url + path + query)).status, path).toBe(200);
    }
  });
}

for (const path of ['/Track?po=1001', '/en/track?po=1001', '/track%3Fpo=1001', '/track/?po=1001']) {
  test(`${path} leads to the order, too`, async ({ app }) => {
    const page = await fetch(app.url + path);
    expect([page.status, new URL(page.url).search]).toEqual([200, '?po=1001']);
  });
}

for (const text of [
  '{{ticket.ticket_field_36048201957}}',
  '[order_number]',
  '#{order_36048201957}',
  '%%order%%',
  'undefined',
  'null',
  'Order #{{order_36048201957}}',
  `${ours}/track?po={{ticket.ticket_field_36048201957}}`,
]) {
  test(`${text} is a lost number, told as such and never repeated`, async ({ app, sandbox }) => {
    const asked = sandbox.requests.length;
    for (const path of ['/track', '/embed', '/', '/api/orders']) {
      const answer = await fetch(`${app.url}${path}?po=${encodeURIComponent(text)}`);
      const body = await answer.text();
      expect(answer.status, path).toBe(400);
      // Long enough not to stand in a nonce or a time by chance.
      expect(body, path).not.toContain('36048201957');
      // The framework's own data has both words.
      if (text !== 'null' && text !== 'undefined') expect(body, path).not.toContain(text);
      if (path === '/api/orders') expect(JSON.parse(body).code).toBe('invalid-purchase-order');
      else {
        expect(body, path).toContain('Which order are you looking for?');
        expect(/<input[^>]* name="po"[^>]*>/.exec(body)?.[0], path).not.toMatch(/ value="[^"]/);
      }
    }
    expect(sandbox.requests).toHaveLength(asked);
  });
}

test('of two numbers neither is asked for', async ({ app, sandbox }) => {
  const asked = sandbox.requests.length;
  const page = await fetch(`${app.url}/track?po=1001&po=1002`);
  expect(page.status).toBe(400);
  expect(await page.text()).toMatch(/<h1[^>]*>Which order are you looking for\?</);
  expect((await fetch(`${app.url}/api/orders?po=1001&po=1002`)).status).toBe(400);
  expect(sandbox.requests).toHaveLength(asked);
});

test('an order whose own name holds signs and words is found by the first call', async ({ app, sandbox }) => {
  for (const [index, po] of ['Order 9', '3D9234', '(93)', '9301.', 'No.94'].entries()) {
    sandbox.putOrder({ id: 930_001 + index, purchase_order: po, status: 'open', items: [] });
    const asked = sandbox.requests.length;
    const answer = await fetch(`${app.url}/api/orders?po=${encodeURIComponent(po)}`);
    expect((await answer.json()).po).toBe(po);
    expect(sandbox.requests.length - asked, po).toBe(1);
  }
});

test('what was typed stays in the field after an error', async ({ app }) => {
  for (const typed of ['Bestellung #1999!', '3D1999', 'x'.repeat(129)]) {
    const page = await (await fetch(`${app.url}/track?po=${encodeURIComponent(typed)}`)).text();
    expect(/<input[^>]* name="po"[^>]*>/.exec(page)?.[0]).toContain(` value="${typed}"`);
  }
});

for (const proof of [
  'mina@example.test,',
  '‹mina@example.test›',
  'mailto:mina@example.test?subject=Hello',
  '\u200emina@example.test',
  'Mina <mina@example.test>',
  'ZIP: 80205',
  '٨٠٢٠٥',
  'D-80205',
]) {
  test(`the proof ${proof} opens the order, by a number in a sentence or a link`, async ({
    app,
    sandbox,
  }) => {
    sandbox.putOrder({
      id: 940_001,
      purchase_order: 'MINA-1',
      status: 'open',
      items: [],
      address: { ship_to_email: 'mina@example.test', ship_to_zip_code: '80205', ship_to_country: 'US' },
    });
    for (const po of ['Order MINA-1!', `${ours}/track?po=MINA-1`]) {
      const answer = await fetch(`${app.url}/api/orders/verify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ po, proof }),
      });
      expect(answer.status).toBe(200);
    }
    const form = await fetch(`${app.url}/verify`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: app.url },
      body: new URLSearchParams({ po: `${ours}/track?po=MINA-1`, proof }),
    });
    expect(form.headers.get('location')).toMatch(/^\/track\?t=/);
  });
}

test('a proof with nothing in it isn’t counted', async ({ app, sandbox }) => {
  sandbox.putOrder({
    id: 940_002,
    purchase_order: 'MINA-2',
    status: 'open',
    items: [],
    address: { ship_to_email: 'mina@example.test' },
  });
  const statusOf = async (proof: string) => {
    const answer = await fetch(`${app.url}/api/orders/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ po: 'MINA-2', proof }),
    });
    return answer.status;
  };
  for (const empty of ['', ',', '<>', 'mailto:', '\u200e', '“”', '?', '.'])
    expect(await statusOf(empty)).toBe(400);
  expect(await statusOf('mina@example.test')).toBe(200);
});

test('spellings of one number share its proofs, also where the prefix begins with noise', async ({
  appWith,
  sandbox,
}) => {
  sandbox.putOrder({
    id: 940_003,
    purchase_order: '#SHOP-77',
    status: 'open',
    items: [],
    address: { ship_to_email: 'mina@example.test' },
  });
  const app = await appWith({ PURCHASE_ORDER_PREFIX: '#SHOP-' });
  const statuses: number[] = [];
  for (const po of ['77', '#SHOP-77', 'SHOP-77', 'Order 77', 'Nº 77', '#77']) {
    const answer = await fetch(`${app.url}/api/orders/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ po, proof: 'wrong@example.test' }),
    });
    statuses.push(answer.status);
  }
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429]);
});

test('a reader of traditional Chinese gets the next language asked for', async ({ app }) => {
  for (const [path, sent] of [
    ['/', 'zh-TW,de;q=0.5'],
    ['/embed', 'zh-Hant-HK,de;q=0.5'],
    ['/?lang=zh_TW', 'de'],
    ['/embed?lang=zh-Hant', 'de'],
  ] as const) {
    const page = await (await fetch(app.url + path, { headers: { 'accept-language': sent } })).text();
    expect(page, path).toContain('<html lang="de"');
  }
  for (const lang of ['pt_BR', 'zh-Hans-CN']) {
    const page = await (await fetch(`${app.url}/embed?lang=${lang}`)).text();
    expect(page).toContain(`<html lang="${lang.slice(0, 2)}"`);
  }
});
