import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '../../support/fixtures';
import { untilAlive } from '../../support/until-alive';

/** Each secret field of an order holds a word of its own, so that a leak names its field. */
const secrets = {
  client_amount: 987654.32,
  location: 'MAGPIE-location',
  order_notes: 'MAGPIE-order-notes',
  fulfillment_notes: 'MAGPIE-fulfillment-notes',
  order_status_notes: [{ note: 'MAGPIE-status-note', created_at: '2026-01-01T00:00:00Z' }],
  service_requests: [
    {
      reason: 'MAGPIE-service-request',
      workflow_state: 'open',
      items_count: 1,
      created_at: '2026-01-01T00:00:00Z',
    },
  ],
  ship_to_company_name: 'MAGPIE-company',
  ship_to_address: 'MAGPIE-street',
  ship_to_address_2: 'MAGPIE-street-2',
  ship_to_email: 'magpie-email@secret.example',
  ship_to_telephone: '+1-555-MAGPIE',
  not_in_the_documents: 'MAGPIE-unknown-field',
};
const planted = /magpie|987654/i;

const order = {
  id: 77031337,
  purchase_order: 'CNRY-1',
  status: 'shipped',
  shipped_at: '2026-01-02T00:00:00Z',
  ...secrets,
  ship_to_first_name: 'Ada',
  ship_to_last_name: 'Lovelace',
  ship_to_city: 'Hidden City',
  ship_to_zip_code: '99999-1111',
  items: [
    {
      id: 88031337,
      sku_id: 99031337,
      customer_sku: 'SKU-1',
      description: 'Mug',
      workflow_state: 'shipped',
      cost: 987654.32,
    },
  ],
  shipments: [{ tracking_number: '1Z999', shipping_method: 'Ground', weight: 'MAGPIE-weight' }],
};
const internalIds = /77031337|88031337|99031337/;

for (const shape of ['flat', 'nested'] as const) {
  test(`nothing but the contract's facts leaves the server (${shape} address)`, async ({
    app,
    sandbox,
    page,
  }) => {
    const { address, rest } = split(order);
    sandbox.putOrder(shape === 'flat' ? order : { ...rest, address });

    const addresses = ['/track?po=CNRY-1', '/api/orders?po=CNRY-1', '/embed?po=CNRY-1', '/?po=CNRY-1'];
    for (const path of addresses) {
      const answer = await fetch(app.url + path);
      const text = JSON.stringify([...answer.headers]) + (await answer.text());
      expect(text, path).not.toMatch(planted);
      expect(text, path).not.toMatch(internalIds);
      expect(text, path).not.toMatch(/Hidden City|Lovelace|99999/);
    }

    // The framework's own data requests carry the same page in another dress.
    const data = await fetch(`${app.url}/track?po=CNRY-1`, { headers: { RSC: '1' } });
    expect(await data.text()).not.toMatch(/magpie|Hidden City|Lovelace|77031337/i);

    const answers: Promise<string>[] = [];
    page.on('response', (response) => answers.push(response.text().catch(() => '')));
    await page.goto('/track?po=CNRY-1');
    await untilAlive(page);
    const bodies = await Promise.all(answers);
    expect(bodies.length).toBeGreaterThan(3);
    // By their beginnings alone: whole scripts make a failure unreadable.
    expect(bodies.filter((body) => planted.test(body)).map((body) => body.slice(0, 200))).toEqual([]);
    expect(app.log()).not.toMatch(planted);
    expect(app.log()).not.toMatch(/CNRY-1|Lovelace|Hidden City/);
  });
}

test('what proves is shown to nobody who has the number alone, in whatever field and writing it came', async ({
  app,
  sandbox,
  page,
}) => {
  const label = '420999999405510200829415553590';
  const number = '9405510200829415553590';
  const email = 'magpie-email%40secret.example';
  sandbox.putOrder({
    ...order,
    purchase_order: 'CNRY-2',
    id: 77031338,
    shipments: [
      {
        tracking_number: label,
        search_link: `https://carrier.example/track?zip=%39%39999&mail=${email}&n=${label}`,
        shipping_method: 'Ground 99999',
      },
      { tracking_number: 'AC-99999-1', shipping_carrier: 'MAGPIE-email@secret.example' },
      { tracking_number: '9９9９9-2', shipping_carrier: 'To &#57;9999' },
    ],
    items: [
      {
        id: 1,
        description: 'Mug for magpie-email@secret.example',
        customer_sku: '99999',
        workflow_state: 'shipped',
      },
    ],
  });
  const proves = /magpie-email|99999/i;
  for (const path of ['/track?po=CNRY-2', '/api/orders?po=CNRY-2', '/embed?po=CNRY-2']) {
    const text = await (await fetch(app.url + path)).text();
    const decoded = text.replace(/%([2-7][0-9a-f])/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    expect(decoded.normalize('NFKC'), path).not.toMatch(proves);
    expect(text, path).toContain(number);
  }
  const { shipments } = await (await fetch(`${app.url}/api/orders?po=CNRY-2`)).json();
  expect(shipments).toMatchObject([
    { method: null, trackingNumber: number, trackingUrl: `https://carrier.example/track?n=${number}` },
    { carrier: null, trackingNumber: null },
    { carrier: null, trackingNumber: null },
  ]);
  await page.goto('/track?po=CNRY-2');
  await expect(
    page.getByText('To see tracking numbers, enter the email or postal code below.'),
  ).toBeVisible();

  const answer = await fetch(`${app.url}/api/orders/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ po: 'CNRY-2', proof: '99999' }),
  });
  const { order: proven } = await answer.json();
  expect(proven.shipments).toMatchObject([
    { method: 'Ground 99999', trackingNumber: number },
    { trackingNumber: 'AC-99999-1' },
    { trackingNumber: '99999-2' },
  ]);
  expect(JSON.stringify(proven)).not.toMatch(/magpie|420999/i);
  expect(app.log()).not.toMatch(proves);
});

test('the key and the secrets of the settings reach no page, no file and no log', async ({ startApp }) => {
  const words = {
    LINK_SECRET: 'magpie-link-secret-0123456789abcdefghij',
    SUPPORT_PASSCODE: 'magpie-passcode',
    SUPPORT_API_TOKEN: 'magpie-support-token-0123456789',
    NOTIFICATION_SECRET: 'magpie-notification',
    METRICS_TOKEN: 'magpie-metrics-token',
  };
  const app = await startApp(words);
  for (const path of ['/', '/track?po=5697626056', '/track?po=nope', '/no-such-page', '/support', '/embed']) {
    expect(await (await fetch(app.url + path)).text(), path).not.toContain('magpie-');
  }
  expect(app.log()).not.toContain('magpie-');
});

test('no file that a browser can ask for knows the names of server settings', () => {
  const folder = new URL('../../../.next/standalone/.next/static/', import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(js|css)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    expect(readFileSync(folder + file, 'utf8'), file).not.toMatch(
      /ORDER_STATUS_API|LINK_SECRET|client_amount|ship_to_/,
    );
  }
});

function split(whole: typeof order) {
  const entries = Object.entries(whole);
  const isAddress = ([name]: [string, unknown]) => name.startsWith('ship_to_');
  return {
    address: Object.fromEntries(entries.filter(isAddress)),
    rest: Object.fromEntries(entries.filter((entry) => !isAddress(entry))),
  };
}
