import { expect, test } from '../../support/fixtures';
import { look, newFile, order, seenIn, token } from '../../support/memory';

test('a step that nobody tells a time of has the time when it was seen to begin, on every page', async ({
  startApp,
  sandbox,
  page,
}) => {
  const app = await startApp({
    DATABASE_URL: await newFile(),
    SUPPORT_API_TOKEN: token,
    EMBED_ALLOWED_ORIGINS: '*',
  });
  const begun = Date.now();
  sandbox.putOrder(order('MEM-1', 'open'));
  await look(app, 'MEM-1');
  sandbox.putOrder(order('MEM-1', 'packaged'));
  const desk = await look(app, 'MEM-1');
  const shown = await (await fetch(`${app.url}/api/orders?po=MEM-1`)).json();
  for (const each of [desk.detail.order, shown]) {
    const { after, by } = seenIn(each, 'packed') ?? { after: '', by: '' };
    expect(Date.parse(after)).toBeGreaterThanOrEqual(begun);
    expect(Date.parse(by)).toBeGreaterThanOrEqual(Date.parse(after));
    expect(seenIn(each, 'received')).toBeNull();
    expect(seenIn(each, 'shipped')).toBeNull();
  }
  await page.goto(`${app.url}/track?po=MEM-1`);
  await expect(page.locator('.timeline [data-state=current]')).toContainText(/seen \w+/);
  await page.goto(`${app.url}/track?po=MEM-1&lang=de`);
  await expect(page.locator('.timeline [data-state=current]')).toContainText('gesehen am');
  await page.goto(`${app.url}/embed?po=MEM-1`);
  await expect(page.locator('.timeline [data-state=current]')).toContainText(/seen \w+/);
});
