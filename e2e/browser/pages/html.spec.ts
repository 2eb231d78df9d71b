import { expect, test } from '../../support/fixtures';
import { mistakesIn } from '../../support/html-mistakes';

test('an order stays valid HTML when the scripts have done their part', async ({ page }) => {
  for (const path of ['/track?po=1002', '/embed?po=1002']) {
    await page.goto(path);
    await expect(page.getByRole('checkbox').or(page.getByRole('switch'))).toBeVisible();
    expect(await mistakesIn(await page.content()), path).toEqual([]);
  }
});
