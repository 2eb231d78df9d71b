import { expect, test } from 'vitest';
import { asGuest } from './guest-markup';

test('headings go as deep as the page around the frame needs them, and keep their rank', () => {
  const markup = '<h1>Shipped</h1><hr/><header><h2 id="items">Items &lt;h2&gt;</h2></header><h5>deep</h5>';
  expect(asGuest(markup, 3)).toBe(
    '<h3 data-rank="1">Shipped</h3><hr/><header><h4 data-rank="2" id="items">Items &lt;h2&gt;</h4></header>' +
      '<h6 data-rank="5">deep</h6>',
  );
});

test('no field takes the focus by itself', () => {
  expect(asGuest('<input id="po" autofocus="" value=" autofocus=&quot;&quot;"/>', 2)).toBe(
    '<input id="po" data-focus="" value=" autofocus=&quot;&quot;"/>',
  );
});
