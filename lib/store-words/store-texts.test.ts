import { expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { messagesIn } from '@/lib/i18n/messages-in';
import { orderPageSentences, withStoreSentences } from '@/lib/i18n/store-sentences';
import { parseStoreTexts, storeTextsSchema } from './store-texts';

const parse = (value: unknown) => parseStoreTexts(JSON.stringify(value));
const problems = (value: unknown) => {
  const parsed = parse(value);
  return parsed.kind === 'wrong' ? parsed.problems : [];
};
const notice = (given: object) => ({ notices: [{ text: { en: 'Closed' }, ...given }] });

test('sentences by language and key, and notices, are what there is', () => {
  const parsed = parse({
    $schema: './store-texts.schema.json',
    en: { 'order.answers.shipped': 'It’s on its way', 'order.showMore': { other: '{count} more' } },
    ar: { 'order.number': 'طلبك \u2068{po}\u2069' },
    notices: [
      {
        text: { en: 'Closed', ja: '休業' },
        from: '2026-12-24T00:00:00+01:00',
        until: '2026-12-27T00:00:00Z',
        stages: ['packed'],
      },
      { text: { de: 'Hallo 👩‍👩‍👧' } },
    ],
  });
  expect(parsed).toEqual({
    kind: 'ready',
    texts: {
      sentences: {
        en: { 'order.answers.shipped': 'It’s on its way', 'order.showMore': { other: '{count} more' } },
        ar: { 'order.number': 'طلبك \u2068{po}\u2069' },
      },
      notices: [
        {
          text: { en: 'Closed', ja: '休業' },
          from: '2026-12-24T00:00:00+01:00',
          until: '2026-12-27T00:00:00Z',
          stages: ['packed'],
        },
        { text: { de: 'Hallo 👩‍👩‍👧' }, from: null, until: null, stages: null },
      ],
    },
  });
  expect(parse({})).toEqual({ kind: 'ready', texts: { sentences: {}, notices: [] } });
});

test.each(locales)(
  'every sentence that is built in in %s would be a good one of the store’s own',
  (locale) => {
    const sentences = Object.fromEntries(orderPageSentences(messagesIn(locale)));
    expect(Object.keys(sentences).length).toBeGreaterThan(100);
    expect(problems({ [locale]: sentences })).toEqual([]);
  },
);

test.each<[unknown, string]>([
  [{ en: { 'order.answers.shiped': 'x' } }, 'en: order.answers.shiped is unknown'],
  [{ en: { 'lookup.heading': 'x' } }, 'en: lookup.heading is unknown'],
  [{ en: { 'order.answers': 'x' } }, 'en: order.answers is unknown'],
  [{ en: { toString: 'x' } }, 'en: toString is unknown'],
  [{ en: { 'bad\u202ename\n': 'x' } }, 'en: bad?name? is unknown'],
  [{ tlh: {} }, 'tlh is unknown'],
  [{ 'pt-BR': {} }, 'pt-BR is unknown'],
  [{ texts: {} }, 'texts is unknown'],
  [{ en: { 'order.number': 'Order {order}' } }, 'en: order.number has {order}, which is unknown here'],
  [{ en: { 'order.number': 'Order { po }' } }, 'en: order.number has {?po?}, which is unknown here'],
  [{ en: { 'order.number': 'Order' } }, 'en: order.number must have {po}'],
  [{ en: { 'order.number': 'Order {po} {' } }, 'en: order.number has a brace without its partner'],
  [{ en: { 'order.next.packed': ' ' } }, 'en: order.next.packed must not be empty'],
  [{ en: { 'order.next.packed': '\u200b' } }, 'en: order.next.packed must not be empty'],
  [
    { en: { 'order.next.packed': 'a\u0000b' } },
    'en: order.next.packed must have no line break and no control character',
  ],
  [
    { en: { 'order.next.packed': 'a\nb' } },
    'en: order.next.packed must have no line break and no control character',
  ],
  [
    { en: { 'order.next.packed': 'a\u2028b' } },
    'en: order.next.packed must have no line break and no control character',
  ],
  [
    { en: { 'order.next.packed': 'a\ud800b' } },
    'en: order.next.packed must have no line break and no control character',
  ],
  [
    { en: { 'order.next.packed': 'a\u202eb' } },
    'en: order.next.packed must have no invisible mark of direction',
  ],
  [
    { en: { 'order.next.packed': 'a\u2066b' } },
    'en: order.next.packed must have no invisible mark of direction',
  ],
  [
    { en: { 'order.next.packed': 'x'.repeat(601) } },
    'en: order.next.packed must have at most 600 characters',
  ],
  [{ en: { 'order.next.packed': 7 } }, 'en: order.next.packed must be a text'],
  [{ en: { 'order.next.packed': { other: 'x' } } }, 'en: order.next.packed must be a text'],
  [
    { en: { 'order.showMore': '{count}' } },
    'en: order.showMore must be an object of its forms, with "other"',
  ],
  [{ en: { 'order.showMore': { one: 'x' } } }, 'en: order.showMore: other must be a text'],
  [{ en: { 'order.showMore': { other: '{count}', few: 'x' } } }, 'en: order.showMore: few is unknown'],
  [{ en: [] }, 'en must be an object'],
  [[], 'must be an object'],
  [null, 'must be an object'],
  [{ notices: {} }, 'notices must be a list'],
  [notice({ from: 'tomorrow' }), 'notices[0].from must be a time such as 2026-12-18T00:00:00+01:00'],
  [notice({ from: '2026-12-18' }), 'notices[0].from must be a time such as 2026-12-18T00:00:00+01:00'],
  [
    notice({ from: '2026-12-18T00:00:00' }),
    'notices[0].from must be a time such as 2026-12-18T00:00:00+01:00',
  ],
  [
    notice({ until: '2026-02-30T00:00:00Z' }),
    'notices[0].until must be a time such as 2026-12-18T00:00:00+01:00',
  ],
  [
    notice({ from: '2026-01-02T00:00:00Z', until: '2026-01-02T00:00:00Z' }),
    'notices[0].until must be later than from',
  ],
  [notice({ stages: ['gone'] }), 'notices[0].stages[0] must be one of received'],
  [notice({ stages: [] }), 'notices[0].stages must have a stage'],
  [notice({ html: true }), 'notices[0]: html is unknown'],
  [notice({ text: {} }), 'notices[0].text must have a text in a language'],
  [notice({ text: 'Closed' }), 'notices[0].text'],
  [notice({ text: { en: 'For {po}' } }), 'notices[0].text.en has {po}, which is unknown here'],
  [notice({ text: { en: 'a\u0007' } }), 'notices[0].text.en must have no line break'],
  [{ notices: Array(51).fill({ text: { en: 'x' } }) }, 'notices must be at most 50'],
])('%j is told as: %s', (value, expected) => {
  expect(problems(value).some((problem) => problem.startsWith(expected))).toBe(true);
});

test.each([
  ['', 'is not JSON'],
  ['{', 'is not JSON'],
  ['{"en":{},}', 'is not JSON'],
  ['{"__proto__":{"order.number":"x"}}', 'has __proto__, which is unknown'],
  ['{"en":{"__proto__":"x"}}', 'has __proto__, which is unknown'],
  [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'is nested too deep'],
  [`{"en":${'{"a":'.repeat(9)}1${'}'.repeat(9)}}`, 'is nested too deep'],
])('%.40s is refused: %s', (json, expected) => {
  const parsed = parseStoreTexts(json);
  expect(parsed.kind === 'wrong' && parsed.problems).toContain(expected);
});

test('a problem never holds the text that it is about, and there are never too many', () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`key-${index}`, 'secret canary']),
  );
  const told = problems({ en: { ...many, 'order.number': 'secret canary' } });
  expect(told.length).toBeLessThan(30);
  expect(told.join()).not.toContain('canary');
});

test('a store’s sentence takes the place of one that is built in, and of no other', () => {
  const built = messagesIn('en');
  const own = withStoreSentences(built, {
    'order.answers.shipped': 'Off it went',
    'topics.texts.late': { other: 'Over {count} days' },
    'order.answers.__proto__': 'x',
  });
  expect(own.order.answers.shipped).toBe('Off it went');
  expect(own.topics.texts.late).toEqual({ other: 'Over {count} days' });
  expect(own.order.answers.packed).toBe(built.order.answers.packed);
  expect(own.lookup).toEqual(built.lookup);
  expect(built.order.answers.shipped).not.toBe('Off it went');
});

test('editors are told every key, with what is built in', () => {
  const schema = JSON.stringify(storeTextsSchema());
  for (const locale of locales) {
    for (const key of orderPageSentences(messagesIn(locale)).keys()) expect(schema).toContain(`"${key}"`);
  }
  expect(schema).toContain('"additionalProperties":false');
  expect(schema).toContain('Your order has shipped');
});
