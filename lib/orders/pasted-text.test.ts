import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberInText, readPastedText } from './pasted-text';
import { parsePurchaseOrder, purchaseOrderForms, purchaseOrderKey } from './purchase-order';
import { isUnfilled } from './unfilled-template';

const ours = 'https://track.store.example';

test.each([
  `${ours}/track?po=1004`,
  ` ${ours}/track?po=1004&lang=de `,
  `${ours}/track/?po=1004`,
  `${ours}/Track?po=1004`,
  `${ours}?order=1004`,
  `${ours}/?po=1004`,
  `${ours}/embed?lang=de&po=1004`,
  `${ours}/track?PO=1004`,
  `${ours}/track?purchase_order=1004`,
  `${ours}/track?order_number=1004`,
  `${ours}/track?orderNumber=1004`,
  `${ours}/track?order_id=1004`,
  `${ours}/track?po=1004&po=1004`,
  `${ours}/track?po=1004&order_id=77`,
  `${ours}/track?po=1004&order=2`,
  `${ours}/track?po=&order=1004`,
  `${ours}/track?po=1004#package-2`,
  `${ours}/track?po=1004&utm_source=mail&utm_medium=email`,
  `${ours}/track?utm_source=mail&po=1004`,
  `${ours}/track?po=1004?utm_source=mail`,
  `${ours}/#/track?po=1004`,
  'http://127.0.0.1:3000/?po=1004',
  'track.store.example/track?po=1004',
  'www.store.example/track?po=1004',
  'localhost:3000/track?po=1004',
  '/track?po=1004',
  // In words, marks and the ways of programs.
  `Track it here: ${ours}/track?po=1004`,
  `Track it here:${ours}/track?po=1004.`,
  `See ${ours}/track?po=1004, thanks`,
  `(${ours}/track?po=1004).`,
  `<${ours}/track?po=1004>`,
  `<${ours}/track?po=1004|Track your order>`,
  `‹${ours}/track?po=1004›`,
  `«${ours}/track?po=1004»`,
  `“${ours}/track?po=1004”`,
  `"${ours}/track?po=1004"`,
  `'${ours}/track?po=1004'`,
  `**${ours}/track?po=1004**`,
  `> ${ours}/track?po=1004`,
  `（${ours}/track?po=1004）`,
  `注文はこちら：${ours}/track?po=1004。`,
  `تتبع: ${ours}/track?po=1004، شكرا`,
  `[Track](${ours}/track?po=1004)`,
  `[${ours}/track?po=1004](${ours}/track?po=1004)`,
  `<a href="${ours}/track?po=1004&amp;lang=de">Track your order</a>`,
  `<a href='${ours}/track?po=1004'>Track your order</a>`,
  `&lt;${ours}/track?po=1004&gt;`,
  `Hello,\r\n\r\nHere’s the latest on your order 1004: Your order has shipped.\r\n\r\nYou can track it here anytime:\r\n${ours}/track?po=1004\r\n\r\nKind regards\r\nJuniper & Finch`,
  // Damaged.
  `${ours}/track?lang=de&amp;po=1004`,
  `${ours}/track?lang=de&amp;amp;po=1004`,
  `${ours}/track?lang=de;po=1004`,
  `${ours}/track?po=10=\r\n04`,
  `${ours}/track?po%3D1004`,
  `${ours}/track%3Fpo%3D1004`,
  `https%3A%2F%2Ftrack.store.example%2Ftrack%3Fpo%3D1004`,
  // Through other programs' links.
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${ours}/track?po=1004&lang=de`)}&data=05%7C01%7Cmina%40example.test%7C&sdata=x%3D&reserved=0`,
  `https://www.google.com/url?q=${encodeURIComponent(`${ours}/track?po=1004`)}&sa=D&source=editors`,
  `https://l.facebook.com/l.php?u=${encodeURIComponent(`${ours}/track?po=1004`)}&h=AT0`,
  `https://urldefense.com/v3/__${ours}/track?po=1004__;!!AbC!x$`,
  'https://urldefense.proofpoint.com/v2/url?u=https-3A__track.store.example_track-3Fpo-3D1004&d=DwMF&c=x',
  `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(encodeURIComponent(`${ours}/track?po=1004`))}&c=E`,
  `${ours}/track?po=${encodeURIComponent(`${ours}/track?po=1004`)}`,
  // The store's own.
  'https://store.example/orders/1004?order=1004',
  'https://store.example/account/orders/1004',
  'https://store.example/my-account/view-order/1004/',
  'https://store.example/checkout/order-received/1004/?key=wc_order_Ab1',
  'https://store.example/thanks?order_number=1004&total=19.90',
  `${ours}/support?q=1004`,
])('%s is read as 1004', (text) => {
  expect(readPastedText(text)).toEqual({ kind: 'number', po: '1004' });
});

test.each([
  [`${ours}/track?po=%231004`, '#1004'],
  [`${ours}/track?po=#1004`, '#1004'],
  [`${ours}/track?lang=de&po=#1004&x=1`, '#1004'],
  [`${ours}/track?po=PO+12%2F34`, 'PO 12/34'],
  [`${ours}/track?po=%287%29`, '(7)'],
  [`${ours}/track?po=(7)`, '(7)'],
  [`${ours}/track?po=3D1234`, '3D1234'],
  [`${ours}/track?po=%252310`, '%2310'],
  [`${ours}/track?po=%E6%B3%A8%E6%96%87-42`, '注文-42'],
])('%s is read as %s', (text, po) => {
  expect(readPastedText(text)).toEqual({ kind: 'number', po });
});

test.each([
  `${ours}/track?t=a.b.c_`,
  `${ours}/embed?lang=de&t=a.b.c_`,
  `Open <${ours}/track?t=a.b.c_>.`,
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`${ours}/track?t=a.b.c_`)}&data=1`,
])('%s opens by its token', (text) => {
  expect(readPastedText(text)).toEqual({ kind: 'token', token: 'a.b.c_' });
});

test.each([
  `${ours}/track?po=`,
  `${ours}/track?order=&lang=de`,
  `${ours}/track?po=1&po=2`,
  `${ours}/track?po=1 ${ours}/track?po=2`,
  `${ours}/track?po={{ticket.ticket_field_360}}`,
  `${ours}/track?po={{ ticket.ticket_field_360 }}`,
  `${ours}/track?po=<%= order %>`,
  `${ours}/track?po=*|ORDER|*`,
  `${ours}/track?po=undefined`,
  `${ours}/track?po=#{order}`,
  // Three deep.
  `${ours}/track?po=${encodeURIComponent(`${ours}/track?po=${encodeURIComponent(`${ours}/track?po=1`)}`)}`,
])('of %s the number is lost', (text) => {
  expect(readPastedText(text)).toEqual({ kind: 'lost' });
});

test.each([
  '#1001',
  'https://',
  'https://store.example/blog',
  'https://store.example/blog?t=a.b',
  'https://store.example/list?order=asc',
  'https://carrier.example/track/9400111899',
  'https://track.store.example/track',
  '&po=1',
  '?po=1',
  'PO 12/34',
  '..',
  '100%25',
  'order 7',
  'A.B/C',
])('%s is no link, and asked for as it is', (text) => {
  expect(readPastedText(text)).toEqual({ kind: 'number', po: text });
});

test.each([
  ['Order\t1001', '1001'],
  ['Order number\r\n1001', '1001'],
  ['1001\tT-Shirt\tblue', '1001'],
  [
    `Hi Mina, thanks for your purchase! Your order #1001 is confirmed. ${'We will write again. '.repeat(8)}`,
    '1001',
  ],
])('one number among cells, lines or many words is that number: %j', (text, po) => {
  expect(readPastedText(text)).toEqual({ kind: 'number', po });
});

test.each(['10\n01', '10\t01', 'a\nb', '9'.repeat(129), `1${' '.repeat(600)}a`, '10\u000001'])(
  '%j stays what it is: no number',
  (text) => {
    expect(parsePurchaseOrder(numberInText(text))).toBeNull();
  },
);

test.each([
  ...[
    '{{ticket.ticket_field_360}}',
    '{{order.name}}',
    '{{{order}}}',
    '{{ }}',
    '{% if order %}',
    '$' + '{order}',
    '#{order}',
  ],
  ...[
    '%%order_number%%',
    '[[order]]',
    '<%= order.number %>',
    '<?php echo $order ?>',
    '<?= $po ?>',
    '*|ORDER|*',
    '@{order}',
  ],
  ...[
    '[order_number]',
    '[Order Number]',
    '{order}',
    '{ORDER_ID}',
    '{}',
    '{0}',
    '<order_number>',
    '«OrderNumber»',
  ],
  ...['%ORDER_NUMBER%', '%order%', '#ORDER#', '__ORDER__', '$order_number', ':order_id', '%s', '%d'],
  ...[
    'undefined',
    'null',
    'NULL',
    'None',
    'nil',
    'NaN',
    'N/A',
    '(null)',
    '<null>',
    '[object Object]',
    '"undefined"',
  ],
  ...[
    '#undefined',
    'Order #null',
    'Order number: undefined',
    '#{{order}}',
    'Order {{order}} of 2026',
    '注文番号：null',
  ],
  '{{1}}',
  'YOUR_ORDER_NUMBER',
  'order_id',
  '%7B%7Border%7D%7D',
  '&#123;&#123;order&#125;&#125;',
  '｛｛order｝｝',
  '［order_number］',
])('%s is a template’s, left unfilled', (text) => {
  expect(isUnfilled(text)).toBe(true);
  expect(readPastedText(text)).toEqual({ kind: 'lost' });
});

test.each([
  ...[
    '1001',
    '{1001}',
    '[1001]',
    '{{1001}}',
    '[[1001]]',
    '<1001>',
    '«1001»',
    '(7)',
    '[PO-7]',
    '%231001',
    '100%25',
  ],
  ...[
    '..',
    '#',
    'ABC',
    'NULL-7',
    'never-heard-of-it',
    'NO-SUCH',
    'annull',
    'nothing',
    'Order 9',
    '$7',
    '+1',
    "a'b",
  ],
])('%s is no template’s', (text) => {
  expect(isUnfilled(text)).toBe(false);
});

test('a text reads the same after it was read: nobody is sent round and round', () => {
  const part = fc.constantFrom(
    ...[
      `${ours}/track?`,
      'po=',
      't=',
      '&',
      ';',
      'amp;',
      '#',
      '%3D',
      '%26',
      '%25',
      '=3D',
      '=\n',
      '<',
      '>',
      '(',
      ')',
      '|',
    ],
    ...[
      '{{',
      '}}',
      ' ',
      '1001',
      '3D',
      'https://',
      '?',
      '/',
      '.',
      'order=',
      '\t',
      '[',
      ']',
      '](',
      '%',
      '%68ttps://',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const read = readPastedText(parts.join(''));
      if (read.kind !== 'number' || parsePurchaseOrder(read.po) === null) return;
      const again = readPastedText(read.po);
      expect(again.kind === 'lost' || JSON.stringify(again) === JSON.stringify(read)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ...[
    ' ',
    '\u200b',
    'a',
    '1',
    '#',
    '(',
    '[',
    '{',
    '{{',
    '{%',
    '%%',
    '<',
    '«',
    '%',
    '%2',
    '%25',
    '%a',
    '#a',
    '__a',
    '__',
  ],
  ...[
    '=',
    '&',
    ';',
    '?',
    '/',
    '//',
    '.',
    'a.',
    'No.',
    'nr.',
    '3D',
    '\u30fc',
    '1\u30fc',
    '-',
    "'",
    '、',
    '注文',
    '注1',
    '\ufdfa',
  ],
  ...[
    'http://x?po=',
    'http://x?po=1 ',
    'http%3A%2F%2Fx%3Fpo=',
    '&po=',
    '?po=',
    '/orders/',
    'x./orders/',
    '](',
    '=\n',
    '&amp;',
  ],
  ...[
    'urldefense__http',
    'urldefense?u=',
    '\t1',
    ' 1',
    ' #1',
    '\n',
    '﷽',
    '🏷️',
    '\ud800',
    ' null',
    '[object ',
    'e\u0301',
  ],
])('16 kB of %j cost less than a millisecond, and 4 kB as a link’s number', (unit) => {
  const repeated = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const texts = [16_384, 4096, 512, 128].flatMap((length) => {
    const text = repeated(length - 1);
    return [text, `a${text}`, `${text}a`, `a${repeated(length - 2)}a`];
  });
  const readAll = () => {
    for (const text of texts) {
      const typed = parsePurchaseOrder(numberInText(text));
      parsePurchaseOrder(text);
      if (typed === null) continue;
      purchaseOrderForms(typed, '#SHOP-');
      purchaseOrderKey(typed, '#SHOP-');
    }
  };
  // The fastest of ten turns: the machine may do other things as well.
  const turns = Array.from({ length: 10 }, () => {
    const startedAt = performance.now();
    readAll();
    return (performance.now() - startedAt) / texts.length;
  });
  expect(Math.min(...turns)).toBeLessThan(1);
});
