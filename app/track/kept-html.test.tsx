import { createRequire } from 'node:module';
import { beforeAll, expect, test, vi } from 'vitest';
import type { PublicOrder } from '@/lib/orders/public-order';
import { aPublicOrder } from '@/lib/testing/public-orders';

let keptHtml: typeof import('./kept-html')['keptHtml'];
beforeAll(async () => {
  // As the build gives it to this file.
  vi.stubGlobal('require', createRequire(import.meta.url));
  ({ keptHtml } = await import('./kept-html'));
  vi.unstubAllGlobals();
});

/** What three readers in a row are given, and how often that took drawing. */
function threeReadersOf(order: PublicOrder) {
  const draw = vi.fn((nonce: string) => <p data-nonce={nonce}>{order.po}</p>);
  const html = ['one', 'two', 'three'].map((nonce) => keptHtml(JSON.stringify({ order }), nonce, draw));
  return { html, drawn: draw.mock.calls.length };
}

test.each(['status', 'tracking'] as const)(
  'a page that shows %s is kept, and has each answer’s nonce',
  (shows) => {
    expect(threeReadersOf(aPublicOrder({ stage: 'shipped', shows, po: `KEPT-${shows}` }))).toEqual({
      html: [null, `<p data-nonce="two">KEPT-${shows}</p>`, `<p data-nonce="three">KEPT-${shows}</p>`],
      drawn: 1,
    });
  },
);

test('what a proof opened is never kept', () => {
  const proven = aPublicOrder({ stage: 'shipped', shows: 'full', po: 'PROVEN' });
  expect(threeReadersOf(proven)).toEqual({ html: [null, null, null], drawn: 0 });
});
