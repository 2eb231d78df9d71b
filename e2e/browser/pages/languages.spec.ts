import type { Locator } from '@playwright/test';
import { type Locale, locales } from '../../../lib/i18n/locales';
import { expect, test } from '../../support/fixtures';

/** In these no shopper meets English: the field of the lookup form, and the answer for a shipped order. */
const words: Record<Locale, { label: string; shipped: string }> = {
  en: { label: 'Order number', shipped: 'Your order has shipped.' },
  es: { label: 'Número de pedido', shipped: 'Tu pedido se ha enviado.' },
  fr: { label: 'Numéro de commande', shipped: 'Votre commande a été expédiée.' },
  de: { label: 'Bestellnummer', shipped: 'Ihre Bestellung wurde versandt.' },
  pt: { label: 'Número do pedido', shipped: 'Seu pedido foi enviado.' },
  it: { label: 'Numero d’ordine', shipped: 'Il tuo ordine è stato spedito.' },
  nl: { label: 'Bestelnummer', shipped: 'Je bestelling is verzonden.' },
  ja: { label: '注文番号', shipped: 'ご注文の商品を発送しました。' },
  zh: { label: '订单号', shipped: '您的订单已发货。' },
  ar: { label: 'رقم الطلب', shipped: 'تم شحن طلبك.' },
};

// What the server writes says it all: without scripts ten languages take no longer than four.
test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const lang of locales) {
    test(`in ${lang} the pages say their language, answer in it, and fit the narrowest screen`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const html = page.locator('html');
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

      await page.goto(`/?lang=${lang}`);
      await expect(html).toHaveAttribute('lang', lang);
      await expect(html).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
      await expect(page.getByLabel(words[lang].label)).toBeVisible();
      expect(await overflow()).toBeLessThanOrEqual(0);

      await page.goto(`/track?po=1004&lang=${lang}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[lang].shipped);
      expect(await overflow()).toBeLessThanOrEqual(0);

      for (const address of ['/track?po=3001', '/track?po=1004&error=no-match']) {
        await page.goto(`${address}&lang=${lang}`);
        await expect(html).toHaveAttribute('lang', lang);
        expect(await overflow(), address).toBeLessThanOrEqual(0);
      }
    });
  }
});

test('a chosen language goes along through every step', async ({ page }) => {
  const isGerman = async (query: RegExp) => {
    await expect(page).toHaveURL(query);
    expect(new URL(page.url()).searchParams.get('lang')).toBe('de');
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  };
  await page.goto('/?lang=de');
  await page.getByLabel('Bestellnummer').fill('1004');
  await page.getByRole('button', { name: 'Bestellung finden' }).click();
  await isGerman(/po=1004/);
  await page.reload();
  await isGerman(/po=1004/);

  const proof = page.getByLabel('E-Mail-Adresse oder Postleitzahl');
  await proof.fill('nobody@example.com');
  await proof.press('Enter');
  await isGerman(/error=no-match/);
  await expect(page).toHaveTitle(/^Fehler: /);
  await proof.fill('nobody-else@example.com');
  await proof.press('Enter');
  await isGerman(/error=no-match/);
  await page.getByRole('link', { name: 'ohne diese Angabe' }).click();
  await isGerman(/po=1004&lang=de$/);
  await proof.fill('wilhelmina.zimmermann@example.com');
  await proof.press('Enter');
  await isGerman(/[?&]t=/);
  await expect(page.getByRole('heading', { name: 'Lieferung an' })).toBeVisible();

  await page.getByRole('link', { name: 'Andere Bestellung suchen' }).click();
  await isGerman(/\/\?lang=de$/);
  for (const alias of [
    '/track?order_number=1004',
    '/track?order=',
    '/?po=1004',
    '/track',
    '/track?po=none',
  ]) {
    await page.goto(`${alias}${alias.includes('?') ? '&' : '?'}lang=de`);
    await isGerman(/./);
  }
  await page.getByLabel('Bestellnummer').fill('1004');
  await page.getByLabel('Bestellnummer').press('Enter');
  await isGerman(/po=1004/);
});

test('a language that was not chosen is that of the browser, and the address stays as it is', async ({
  browser,
  app,
}) => {
  const context = await browser.newContext({ locale: 'pt-BR', baseURL: app.url });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
  await page.getByLabel('Número do pedido').fill('1004');
  await page.getByLabel('Número do pedido').press('Enter');
  await expect(page).toHaveURL(/\/track\?po=1004$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
  await context.close();
});

test('the store’s language greets those whose own there are no words in', async ({ request, appWith }) => {
  const { url } = await appWith({ DEFAULT_LOCALE: 'nl-BE' });
  const languageFor = async (acceptLanguage: string, query = '') => {
    const answer = await request.get(`${url}/${query}`, { headers: { 'accept-language': acceptLanguage } });
    return /<html lang="(\w+)"/.exec(await answer.text())?.[1];
  };
  expect(await languageFor('tlh')).toBe('nl');
  expect(await languageFor('tlh, zh-Hans-CN;q=0.4, de;q=0.3')).toBe('zh');
  expect(await languageFor('zh', '?lang=ar')).toBe('ar');
  expect(await languageFor('zh', '?lang=%3Cscript%3E')).toBe('zh');
});

test('another language is a click away, and shows the same order', async ({ page }) => {
  await page.goto('/track?po=1004');
  await page.getByText('Language: English').click();
  await page.getByRole('link', { name: '日本語' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.ja.shipped);
  await expect(page).toHaveURL(/po=1004&lang=ja$/);
});

test('asking again is answered in the language of the page', async ({ page }) => {
  await page.goto('/track?po=1002&lang=es');
  // Before its script has come, the link loads the page anew.
  await expect(async () => {
    await page.getByRole('link', { name: 'Volver a consultar' }).click();
    await expect(page.getByRole('status')).toHaveText(/^Sin novedades\. Consultado: .+ \(tu hora\)\.$/, {
      timeout: 1000,
    });
  }).toPass();
});

test.describe('on the other side of the world', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  // The seed order left at 19:21 UTC on the first of July, which is the second in Tokyo.
  const dates = { ja: '2014年7月2日', de: '2. Juli 2014', ar: '2 يوليو 2014', pt: '2 de jul. de 2014' };
  for (const [lang, date] of Object.entries(dates)) {
    test(`the day is the reader’s own, written as ${lang} writes it`, async ({ page }) => {
      await page.goto(`/track?po=5697626056&lang=${lang}`);
      await expect(page.locator('[aria-current="step"] time')).toHaveText(date);
    });
  }

  test('without scripts it is the store’s, whose zone is named', async ({ browser, app }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: app.url });
    const page = await context.newPage();
    await page.goto('/track?po=5697626056&lang=ja');
    await expect(page.locator('[aria-current="step"] time')).toHaveText('2014年7月1日');
    await expect(page.getByText('（UTC）')).toBeVisible();
    await context.close();
  });
});

test('Arabic runs from right to left, and what is Latin in it from left to right', async ({ page }) => {
  const leftOf = async (locator: Locator) => (await locator.boundingBox())?.x ?? Number.NaN;
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/track?po=1004&lang=ar');
  const steps = page.locator('.timeline > li');
  expect(await leftOf(steps.first())).toBeGreaterThan(await leftOf(steps.last()));
  const groups = page.locator('.tracking-number > span');
  expect(await leftOf(groups.first())).toBeLessThan(await leftOf(groups.last()));
  await page.goto('/?lang=ar');
  await expect(page.locator('.example mark')).toHaveCSS('direction', 'ltr');
});
