import { expect, test } from './fixtures';

test('the example order of the document, to the letter of the contract', async ({ app }) => {
  const answer = await fetch(`${app.url}/api/orders?po=5697626056`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
  const order = await answer.json();
  // An order that is finished is read again after ten minutes.
  expect(Math.abs(Date.now() - Date.parse(order.checkedAt))).toBeLessThan(10 * 60_000);
  expect(order).toEqual({
    po: '5697626056',
    stage: 'shipped',
    hold: null,
    steps: [
      { id: 'received', state: 'done', at: '2014-07-01T06:56:24.691Z' },
      { id: 'in-production', state: 'done', at: null },
      { id: 'packed', state: 'done', at: null },
      { id: 'shipped', state: 'current', at: '2014-07-01T19:21:24.691Z' },
    ],
    items: [{ name: 'T-Shirt', sku: '1415956-15', state: 'packed' }],
    shipments: [
      {
        carrier: null,
        method: 'Smartmail Expedited',
        trackingNumber: '9374869903500930473876',
        trackingUrl: 'http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500930473876',
        lastMile: {
          carrier: 'USPS',
          trackingUrl: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=9374869903500930473876',
        },
        delivered: null,
      },
    ],
    destination: null,
    shows: 'tracking',
    checkedAt: order.checkedAt,
    stale: false,
  });
});

for (const po of ['..', 'PO 12/34', '#1001', '100%25', '注文-42', '007', '&po=1', '+1', "a'b", '\\..\\']) {
  test(`an order may be called ${po}`, async ({ app, sandbox }) => {
    sandbox.putOrder({
      id: 900_000 + (po.codePointAt(0) ?? 0),
      purchase_order: po,
      status: 'open',
      items: [],
    });
    const answer = await fetch(`${app.url}/api/orders?po=${encodeURIComponent(po)}`);
    expect(answer.status).toBe(200);
    expect((await answer.json()).po).toBe(po);
    const page = await fetch(`${app.url}/track?po=${encodeURIComponent(po)}`);
    expect(page.status).toBe(200);
  });
}

test('answers to what was meant: with the prefix, without the sign, in other digits', async ({
  appWith,
  sandbox,
}) => {
  sandbox.putOrder({ id: 910001, purchase_order: 'SHOP-7001', status: 'open' });
  sandbox.putOrder({ id: 910002, purchase_order: '7002', status: 'open' });
  const app = await appWith({ PURCHASE_ORDER_PREFIX: 'SHOP-' });
  const found = async (po: string) => {
    const answer = await fetch(`${app.url}/api/orders?po=${encodeURIComponent(po)}`);
    return answer.ok ? (await answer.json()).po : answer.status;
  };
  expect(await found('7001')).toBe('SHOP-7001');
  expect(await found('Order #7001.')).toBe('SHOP-7001');
  expect(await found(' #7002 ')).toBe('7002');
  expect(await found('７００２')).toBe('7002');
  // The upstream alone decides whether this is the same number, not what others looked at before.
  expect(await found('shop-7001')).toBe(404);
  expect(await found('7003')).toBe(404);
});

for (const [query, status, code] of [
  ['', 400, 'invalid-purchase-order'],
  ['?po=', 400, 'invalid-purchase-order'],
  ['?po=%20%E2%80%8B', 400, 'invalid-purchase-order'],
  ['?po=%00', 400, 'invalid-purchase-order'],
  ['?po=a%0Ab', 400, 'invalid-purchase-order'],
  ['?po=%ff', 400, 'invalid-purchase-order'],
  [`?po=${'9'.repeat(129)}`, 400, 'invalid-purchase-order'],
  ['?po=1&po=2', 400, 'invalid-request'],
  ['?po=never-heard-of-it', 404, 'not-found'],
  ['?t=damaged', 404, 'link-invalid'],
] as const) {
  test(`"${query.slice(0, 40)}" is ${status} ${code}`, async ({ app }) => {
    const answer = await fetch(`${app.url}/api/orders${query}`);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.json()).toMatchObject({ status, code });
  });
}

test('where a number alone opens nothing, every number answers alike and the upstream is not asked', async ({
  appWith,
  sandbox,
}) => {
  const app = await appWith({ PO_ALONE_SHOWS: 'nothing' });
  const asked = sandbox.requests.length;
  const bodies = await Promise.all(
    ['5697626056', 'never-heard-of-it'].map(async (po) => {
      const answer = await fetch(`${app.url}/api/orders?po=${po}`);
      expect(answer.status).toBe(403);
      return answer.text();
    }),
  );
  expect(bodies[0]).toBe(bodies[1]);
  expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ code: 'verification-required' });
  expect(sandbox.requests).toHaveLength(asked);
});

test('an upstream that fails is never told as an order that does not exist', async ({
  startApp,
  sandbox,
}) => {
  const app = await startApp();
  for (const kind of ['server-error-html', 'unauthorized', 'not-found-html', 'malformed-json'] as const) {
    sandbox.setFault({ kind }, `failing-${kind}`);
    for (const path of ['/api/orders', '/track']) {
      const answer = await fetch(`${app.url}${path}?po=failing-${kind}`);
      expect(answer.status, `${path} ${kind}`).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  }
});

test('describes itself, and says that it lives', async ({ app }) => {
  expect(await (await fetch(`${app.url}/api/health`)).json()).toEqual({ status: 'ok' });
  const description = await (await fetch(`${app.url}/api/openapi.json`)).json();
  expect(description.openapi).toBe('3.1.0');
  const unknown = await fetch(`${app.url}/api/no-such-thing`);
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get('content-type')).toContain('application/problem+json');
});
