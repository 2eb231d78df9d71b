import { expect, test } from '../support/fixtures';

test('a wrong key is told to the operator once, tried once a minute, and no visitor reads of it', async ({
  sandbox,
  startApp,
}) => {
  const app = await startApp({ ORDER_STATUS_API_TOKEN: 'not-the-key-of-it' });
  const before = sandbox.requests.length;
  for (let number = 0; number < 5; number++) {
    const answer = await fetch(`${app.url}/track?po=${number}`);
    expect(answer.status).toBe(503);
    expect(/our key|refuse|TOKEN/.test(await answer.text())).toBe(false);
  }
  expect(sandbox.requests.length - before).toBe(1);
  expect(app.log().match(/refuses our key/g)).toHaveLength(1);
  expect(app.log()).not.toContain('not-the-key-of-it');
  expect((await (await fetch(`${app.url}/api/ready`)).json()).upstream).toBe('key-refused');
});

test('the upstream is left alone until the time it asked for', async ({ sandbox, startApp }) => {
  const app = await startApp();
  const ask = async (po: string) => (await fetch(`${app.url}/api/orders?po=${po}`)).status;
  sandbox.setFault({ kind: 'retry-later', status: 429, retryAfter: '2' }, 'busy');
  expect(await ask('busy')).toBe(503);
  const before = sandbox.requests.length;
  expect([await ask('1001'), await ask('1002')]).toEqual([503, 503]);
  expect(sandbox.requests.length).toBe(before);
  await expect.poll(() => ask('1001')).toBe(200);
  sandbox.setFault(null, 'busy');
});

test('the built-in sandbox serves demo data, and says so', async ({ startApp }) => {
  const app = await startApp({
    ORDER_STATUS_API_SANDBOX: '1',
    ORDER_STATUS_API_TOKEN: '',
    ORDER_STATUS_API_URL: '',
  });
  const answer = await fetch(`${app.url}/api/orders?po=5697626056`);
  expect(await answer.json()).toMatchObject({
    po: '5697626056',
    stage: 'shipped',
    shipments: [{ trackingNumber: '9374869903500930473876' }],
  });
  expect(app.log()).toContain('Demo data');
});
