import { violationsOf } from '../../support/axe';
import { expect, test } from '../../support/fixtures';
import { putProvableOrder } from '../../support/provable-order';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('a shopper looks up, proves, reloads, and shares the plain address', async ({
      page,
      sandbox,
      app,
    }) => {
      const po = putProvableOrder(sandbox);
      await page.goto('/');
      await page.getByLabel('Order number').fill(` #${po} `);
      await page.getByRole('button', { name: 'Find my order' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your order has shipped.');
      await expect(page.locator('main')).not.toContainText('Reno');

      await page.getByLabel('Email or ZIP/postal code').fill('89502');
      await page.getByRole('button', { name: 'Show details' }).click();
      await expect(page.locator('main')).toContainText('doesn’t match this order number');
      expect(page.url()).not.toContain('89502');

      await page.getByLabel('Email or ZIP/postal code').fill(' WILHELMINA.Z@example.com');
      await page.getByRole('button', { name: 'Show details' }).click();
      await expect(page).toHaveURL(/\/track\?t=/);
      await expect(page.getByRole('heading', { name: 'Delivery to' })).toBeVisible();
      await expect(page.locator('main')).toContainText('Wilhelmina Z.');
      await expect(page.locator('body')).not.toContainText('Hollyhock');
      await page.reload();
      await expect(page.getByRole('heading', { name: 'Delivery to' })).toBeVisible();

      // What the page offers to copy, share and print opens no more than the number does.
      const plain = `${app.url}/track?po=${po}`;
      const shared = page.locator('.share [data-copy], .share [data-share]');
      const offered = await shared.evaluateAll((all: HTMLElement[]) =>
        all.map(({ dataset }) => dataset.copy ?? dataset.share),
      );
      expect(offered).toEqual([plain, plain]);
      await expect(page.locator('.print-only bdi')).toHaveText(plain);
      // Without scripts there is nothing to analyze with.
      if (javaScriptEnabled) expect(await violationsOf(page)).toEqual([]);
    });
  });
}
