import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { storeClock } from '@/lib/i18n/clock';
import { en } from '@/lib/i18n/messages/en';
import { aPublicOrder, aShipment } from '@/lib/testing/public-orders';
import { OrderPage, type OrderPageFacts } from './order-page';

const facts: OrderPageFacts = {
  order: aPublicOrder({ stage: 'shipped', shipments: [aShipment()] }),
  hidesNumbers: false,
  words: en,
  storeClock: storeClock('en', 'UTC', Date.parse('2026-11-24T14:00:00Z')),
  surroundings: {
    store: { name: 'Juniper & Finch', url: null, logoUrl: 'https://cdn.example/logo.svg' },
    help: { email: 'help@juniper.example', url: null },
    windows: { lateAfterDays: 10, reportWithinDays: 30 },
    notices: [],
    locale: 'en',
    chosenLang: null,
  },
  address: { po: '1001', token: null },
  shareAddress: 'https://track.example/track?po=1001',
};

test('nothing is drawn that React would place elsewhere: a browser would not find it where it looks', () => {
  const html = renderToString(<OrderPage title="Shipped" facts={JSON.stringify(facts)} />);
  expect(html).toContain('<div><a class="skip"');
  expect(html).toContain('src="https://cdn.example/logo.svg"');
  const inside = html.slice(html.indexOf('<div>'));
  expect(inside).not.toMatch(/<(?:link|title|meta|script|style)\b/);
});
