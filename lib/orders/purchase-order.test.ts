import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  foldPurchaseOrder,
  isSamePurchaseOrder,
  numberWords,
  parsePurchaseOrder,
  purchaseOrderForms,
  purchaseOrderKey,
} from './purchase-order';

function forms(text: string, prefix?: string): string[] {
  const typed = parsePurchaseOrder(text);
  return typed === null ? [] : purchaseOrderForms(typed, prefix);
}

function keyOf(text: string, prefix?: string): string | null {
  const typed = parsePurchaseOrder(text);
  return typed === null ? null : purchaseOrderKey(typed, prefix);
}

test.each(['..', 'PO 12/34', '#1001', '100%25', '注文-42', '007', 'null', 'a'.repeat(128)])(
  'takes %s as it is',
  (text) => {
    expect(parsePurchaseOrder(text)).toBe(text);
  },
);

test.each([
  ['  1001\t', '1001'],
  ['\u200b\ufeff1001\u2060', '1001'],
  ['\u00a0PO 1\u3000', 'PO 1'],
  [`${' '.repeat(200)}1001${' '.repeat(200)}`, '1001'],
])('trims white space and invisible characters from the ends of %j', (text, expected) => {
  expect(parsePurchaseOrder(text)).toBe(expected);
});

test.each([
  '',
  '   ',
  '\u200b',
  'a'.repeat(129),
  '10\u000001',
  '10\n01',
  '\ud800',
  '10\ufffd01',
  ' '.repeat(513),
])('refuses %j', (text) => {
  expect(parsePurchaseOrder(text)).toBeNull();
});

/** How 1001 is written, language by language: in subjects and sentences, after labels and before words. */
const written = {
  en: [
    'Your order #1001 is confirmed',
    'Re: Order #1001 confirmed',
    'Fwd: [Juniper & Finch] Order 1001 has shipped!',
    'Order number: 1001',
    'Order No. 1001',
    'Order no.1001',
    'Order ID: 1001',
    'Purchase order 1001',
    'PO#1001',
    'PO # 1001',
    'PO: 1001',
    'Order(1001)',
    'Ref.: 1001',
    'my number is 1001, thanks',
    'Where is my order 1001?',
  ],
  es: [
    'Tu pedido #1001 está confirmado',
    'Pedido n.º 1001',
    'Pedido Nº1001',
    'Pedido núm. 1001',
    'N° de pedido: 1001',
    'Número de pedido: 1001',
    'Pedido nro. 1001',
    '¿Dónde está mi pedido 1001?',
    'Orden de compra 1001',
    'RE: Su pedido 1001 ha sido enviado',
  ],
  fr: [
    'Votre commande #1001 est confirmée',
    'Commande n°\u00a01001',
    'Commande n°1001',
    'Commande nº 1001',
    'Commande N° : 1001',
    'Numéro de commande\u00a0: 1001',
    'N° de commande\u202f: 1001',
    'Réf. 1001',
    'Commande «\u00a01001\u00a0»',
    'Où est ma commande 1001\u202f?',
  ],
  de: [
    'Ihre Bestellung #1001 ist bestätigt',
    'Bestellnummer: 1001',
    'Bestellnr. 1001',
    'Bestell-Nr.: 1001',
    'Bestellnr.1001',
    'Best.-Nr. 1001',
    'Auftrag Nr. 1001',
    'Bestellung „1001“',
    'AW: Ihre Bestellung 1001 bei Juniper & Finch',
    'WG: Bestellung 1001 wurde versandt!',
  ],
  pt: [
    'Seu pedido #1001 está confirmado',
    'Pedido nº 1001',
    'Pedido n.º 1001',
    'Número do pedido: 1001',
    'Pedido N. 1001',
    'Nº do pedido: 1001',
    'Encomenda 1001',
    'Cód. do pedido: 1001',
    'RES: Pedido 1001 confirmado',
    'Cadê o meu pedido 1001?',
  ],
  it: [
    'Il tuo ordine #1001 è confermato',
    'Numero d’ordine 1001',
    "Numero d'ordine: 1001",
    'Ordine n. 1001',
    'Ordine n° 1001',
    'N. ordine: 1001',
    'Ordine nr. 1001',
    'R: Il tuo ordine 1001 è stato spedito',
    'Ordine num. 1001',
    'Dov’è il mio ordine 1001?',
  ],
  nl: [
    'Je bestelling #1001 is bevestigd',
    'Bestelnummer: 1001',
    'Bestelnr. 1001',
    'Bestelling nr. 1001',
    'Ordernummer 1001',
    'Ordernr.: 1001',
    'Je bestelling ‘1001’',
    'Antw: Bestelling 1001',
    'Bestelling 1001 is verzonden!',
    'Waar is mijn bestelling 1001?',
  ],
  ja: [
    'ご注文 #1001 を承りました',
    '注文番号：1001',
    '注文番号:１００１',
    '注文番号１００１',
    'ご注文番号「1001」',
    'ご注文番号【1001】',
    '注文番号は1001です。',
    '注文No.1001',
    '注文№1001',
    'ご注文（1001）が発送されました',
    '件名：ご注文1001を承りました',
  ],
  zh: [
    '您的订单 #1001 已确认',
    '订单号：1001',
    '订单号1001',
    '订单编号：１００１',
    '您的订单1001已确认',
    '您的订单1001，已发货。',
    '订单“1001”',
    '订单【1001】',
    '单号是1001',
    '主题：您的订单 1001 已确认',
  ],
  ar: [
    'تم تأكيد طلبك #1001',
    'تم تأكيد طلبك \u2068#1001\u2069',
    'رقم الطلب: ١٠٠١',
    'رقم الطلب: ۱۰۰۱',
    'رقم الطلب\u200f:\u200e 1001',
    'الطلب رقم 1001،',
    'أين طلبي ١٠٠١؟',
    'طلب#1001',
    'رقم الطلب؛ 1001',
    'طلب رقم «١٠٠١»',
  ],
  'other scripts and marks': [
    '१००१',
    'ऑर्डर नंबर: १००१।',
    '১০০১',
    '๑๐๐๑',
    'คำสั่งซื้อ1001',
    '주문번호: 1001',
    '주문1001입니다',
    'Заказ № 1001',
    'Заказ №1001',
    'Αριθμός παραγγελίας: 1001;',
    'מספר הזמנה: 1001',
    '𝟏𝟎𝟎𝟏',
  ],
  marks: [
    '1001)',
    '(1001)',
    '<1001>',
    '[1001]',
    '{1001}',
    '*1001*',
    '**1001**',
    '_1001_',
    '`1001`',
    '´1001´',
    '~~1001~~',
    '（1001）',
    '［1001］',
    '‹1001›',
    '"1001"',
    '“1001”',
    "'1001'",
    '> 1001',
    '>> 1001',
    '| 1001 |',
    '- 1001',
    '• 1001',
    '1001.',
    '1001!',
    '1001،',
    '1001。',
    '1001…',
    '=1001',
    '="1001"',
    '#1001',
    '# 1001',
    '＃１００１',
    '##1001',
    '10\u00ad01',
    '1\u200b0\u200c0\u20601',
    '\u202a1001\u202c',
    '1001\ufe0f',
    '%231001',
    '1001&lang=de',
    '1001&amp;lang=de',
    '1001?utm_source=mail&utm_medium=x',
    '1001;lang=de',
    '[1001](https://store.example/help)',
    '1001=20',
    '1001</a>',
    'Order # 1001 (2 items)',
    'N.1001',
    'Bestell-Nr.1001',
    '1001 T-Shirt',
    'Order #1001 of May 24, 2026',
  ],
};

test.each(Object.entries(written))('reads 1001 in whatever is written around it: %s', (_, texts) => {
  const notFound = texts.filter((text) => !forms(text).slice(0, 2).includes('1001'));
  expect(notFound).toEqual([]);
  expect(new Set(texts.map((text) => keyOf(text)))).toEqual(new Set(['1001']));
});

test.each([
  ['113–1234567–1234567', '113-1234567-1234567'],
  ['1001—1', '1001-1'],
  ['1001\u22121', '1001-1'],
  ['1001\u20111', '1001-1'],
  ['１００１ー１', '1001-1'],
  ['1001ｰ1', '1001-1'],
  ['Ihre Bestellung AB_1001/7.', 'AB_1001/7'],
  ['注文 注文-42', '注文-42'],
  ['#ABC', 'ABC'],
])('%s is bare %s', (text, bare) => {
  expect(forms(text)).toEqual([text, bare]);
});

test.each(['1001 1004', 'Order 1001 of 2026', '#1001 #1004', 'no number at all', '12#34', '12:34', 'a'])(
  'of no word or several none is the number: %s',
  (text) => {
    expect(forms(text)).toEqual([text]);
  },
);

test('asks for what was typed first, then for the bare number, then with the prefix of the store', () => {
  expect(forms('#1001')).toEqual(['#1001', '1001']);
  expect(forms('Order #1001.', 'SHOP-')).toEqual(['Order #1001.', '1001', 'SHOP-1001']);
  expect(forms('1001')).toEqual(['1001']);
  expect(forms('1001', '#')).toEqual(['1001', '#1001']);
  expect(forms('#1001', '#')).toEqual(['#1001', '1001']);
  expect(forms('SHOP-1001', 'SHOP-')).toEqual(['SHOP-1001']);
});

test.each(['PO-1001', 'po1001', 'Order1001', 'order_1001', 'order/1001', 'ORDER-1001', 'Bestellung1001'])(
  'without a prefix, the number in %s is tried without the label that touches it, and counts with it',
  (text) => {
    expect(forms(text)).toEqual([text, '1001']);
    expect(keyOf(text)).toBe(keyOf('1001'));
  },
);

test('a word that holds the label is asked for first: a store’s numbers may begin so', () => {
  expect(forms('Order #PO-1001 confirmed')).toEqual(['Order #PO-1001 confirmed', 'PO-1001', '1001']);
});

test.each([
  '&#35;1001',
  'Order &num;1001',
  '&quot;1001&quot;',
  'track?po=1001',
  'https://a.example/track;po=1001',
])('the number in %s is found', (text) => {
  expect(forms(text)).toContain('1001');
});

test('without a prefix, what quoted-printable leaves of a link is tried last', () => {
  expect(forms('3D1234')).toEqual(['3D1234', '1234']);
  expect(forms('Order 3D1234')).toEqual(['Order 3D1234', '3D1234', '1234']);
  expect(forms('3D#1234')).toEqual(['3D#1234', '1234']);
  expect(forms('3D1234', 'SHOP-')).toEqual(['3D1234', 'SHOP-3D1234']);
});

test.each(['Order 9', '3D1234', '(7)', '..', '&po=1', '+1', "a'b", '\\..\\'])(
  'an order that is called %s is asked for so first',
  (text) => {
    expect(forms(text)[0]).toBe(text);
  },
);

test('the words that could be a number are found one by one', () => {
  expect(numberWords('#1001 #1004')).toEqual(['1001', '1004']);
  expect(numberWords('1001 and 1004, 1001')).toEqual(['1001', '1004']);
  expect(numberWords('none')).toEqual(['none']);
  expect(numberWords('none here')).toEqual([]);
});

/** Texts as people and programs make them: parts that the reader knows in any order. */
const aText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '#',
          '##',
          'No.',
          'Nº',
          '№',
          'n.º',
          'Order',
          'Bestellnr.',
          'PO',
          ':',
          ' ',
          '  ',
          '3D',
          '3d',
          '=',
          '"',
          '“',
        ],
        ...[
          'SHOP-',
          '#SHOP-',
          'shop-',
          'ORDER-',
          'A1 ',
          '(',
          ')',
          '、',
          '：',
          '注文',
          'رقم',
          'ー',
          '–',
          '-',
          '_',
          '.',
          ',',
        ],
        ...[
          '%23',
          '%25',
          '&',
          ';',
          'x=1',
          '?',
          '\u200b',
          '\u00ad',
          'ß',
          'ẞ',
          'İ',
          'ſ',
          'Ω',
          '１',
          '٣',
          '२',
          '½',
          '①',
          '´',
        ],
      ),
      fc.integer({ min: 0, max: 20 }).map(String),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
/** A thousand with each change; set higher by hand after a change of the rules. */
const runs = Number(process.env.PROPERTY_RUNS ?? 1000);
const aPrefix = fc.constantFrom(
  undefined,
  '#',
  'SHOP-',
  '#SHOP-',
  'ORDER-',
  'ORDER #',
  'Nº',
  'A1 ',
  'X:1-',
  '"',
  'ß-',
);

test('whatever a text is asked for by has the key of that text, so that no spelling brings more guesses', () => {
  fc.assert(
    fc.property(aText, aPrefix, (text, prefix) => {
      const keys = forms(text, prefix).map((form) => keyOf(form, prefix));
      expect(new Set(keys).size, JSON.stringify([text, prefix, forms(text, prefix), keys])).toBeLessThan(2);
    }),
    { numRuns: runs },
  );
});

test('spellings that the upstream may take for the same have one key', () => {
  fc.assert(
    fc.property(aText, aPrefix, (text, prefix) => {
      for (const other of [
        text.toLowerCase(),
        text.toUpperCase(),
        text.normalize('NFKC'),
        foldPurchaseOrder(text),
      ]) {
        const [one, two] = [parsePurchaseOrder(text), parsePurchaseOrder(other)];
        if (one === null || two === null || !isSamePurchaseOrder(one, two)) continue;
        expect(keyOf(other, prefix), JSON.stringify([text, other, prefix])).toBe(keyOf(text, prefix));
      }
    }),
    { numRuns: runs },
  );
});

test('there are one to three forms, the typed one first, none twice', () => {
  fc.assert(
    fc.property(
      fc.oneof(aText, fc.string({ unit: 'binary', maxLength: 140 })),
      fc.oneof(aPrefix, fc.string({ maxLength: 8 })),
      (text, prefix) => {
        const typed = parsePurchaseOrder(text);
        if (typed === null) return;
        const all = purchaseOrderForms(typed, prefix);
        expect(all.length).toBeGreaterThan(0);
        expect(all.length).toBeLessThanOrEqual(3);
        expect(new Set(all).size).toBe(all.length);
        expect(all[0]).toBe(typed);
      },
    ),
  );
});

test('an answer is for the order asked for whatever its case and width, and for no other', () => {
  expect(isSamePurchaseOrder('po-１', 'PO-1')).toBe(true);
  expect(isSamePurchaseOrder('STRASSE-1', 'straße-1')).toBe(true);
  expect(isSamePurchaseOrder('STRAẞE-1', 'straße-1')).toBe(true);
  expect(isSamePurchaseOrder('1001', '01001')).toBe(false);
  expect(isSamePurchaseOrder('#1001', '1001')).toBe(false);
});

test('folding is settled after one turn', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldPurchaseOrder(text);
      expect(foldPurchaseOrder(folded)).toBe(folded);
    }),
  );
});

test.each([
  [['1001', '#1001', ' Order #1001. ', '１００１', '"1001"'], undefined],
  [['1001', '#1001', 'order no. 1001'], '#'],
  [['1001', 'SHOP-1001', 'shop-1001', '#SHOP-1001'], 'SHOP-'],
  [['1001', '#SHOP-1001', 'SHOP-1001', 'Order #shop-1001'], '#SHOP-'],
  [['1001', 'ORDER-1001', '#order-1001'], 'ORDER-'],
])('tries for %j count together', (texts, prefix) => {
  expect(new Set(texts.map((text) => keyOf(text, prefix)))).toEqual(new Set(['1001']));
});

test('tries for different orders count apart, also where nothing but noise is left', () => {
  const key = (text: string) => keyOf(text, 'SHOP-');
  expect(new Set(['#', '##', 'SHOP-', '1', '11', 'SHOP-12'].map(key)).size).toBe(6);
});
