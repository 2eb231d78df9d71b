import { expect, test } from 'vitest';
import { asciiDigits, capText, cleanText, readAddressText, readNote, readText } from './text';

test.each([
  ['Mom &amp; Dad&#39;s Tee &quot;2XL&quot;', 'Mom & Dad\'s Tee "2XL"'],
  ['Caf&eacute; &#x2615; &hearts;', 'Café ☕ ♥'],
  ['&lt;b&gt;Mug&lt;/b&gt;', '<b>Mug</b>'],
  ['&amp;amp; twice', '&amp; twice'],
  ['AT&T R&D &copy 5 &unknown; &', 'AT&T R&D &copy 5 &unknown; &'],
  ['a&nbsp;b', 'a\u00a0b'],
  ['Mug&#8238;gpj.exe&#0;', 'Muggpj.exe\ufffd'],
])('decodes %s once, and it stays text', (sent, meant) => {
  expect(readText(sent, 100)).toBe(meant);
});

test('what was decoded is cleaned, and then capped', () => {
  expect(readNote(`${'&quot;'.repeat(5)}abcdefgh`, 10)).toBe('"""""abcd…');
  expect(readNote(`${'&#8206;'.repeat(5)}abc`, 10)).toBe('abc');
  expect(capText('🎁🎁🎁', 3)).toBe('🎁🎁🎁');
  expect(capText('🎁🎁🎁🎁', 3)).toBe('🎁🎁…');
});

test.each([
  ...[
    'n/a',
    'N/A',
    'N / A',
    'n.a.',
    '[N/A]',
    '(none)',
    '#N/A',
    'ＮＯＮＥ',
    'None',
    'NULL',
    '<null>',
    'undefined',
  ],
  ...[
    'TBD',
    't.b.d.',
    '-',
    '--',
    '—',
    '–',
    '?',
    '...',
    '0',
    '000',
    '0.00',
    '０００',
    '٠٠',
    '&nbsp;-&nbsp;',
    'n&#47;a',
  ],
  ...['n.v.t.', 'なし', '無', 'لا يوجد', 'not available', 'Keine Angabe', '\u200b', ' \t '],
])('takes %s for nothing', (sent) => {
  expect(readText(sent, 100)).toBeNull();
});

test.each(['Nonesuch', 'N', '0815', 'Tbilisi', 'Null Island Tee', '★', '🎁', 'Na Na Na', 'A-0'])(
  'takes %s for what it says',
  (sent) => {
    expect(readText(sent, 100)).toBe(sent);
  },
);

test('NA in an address may be Namibia; a note is never nothing; an identifier is not decoded', () => {
  expect(readAddressText('NA', 10)).toBe('NA');
  expect(readAddressText('N/A', 10)).toBeNull();
  expect(readText('NA', 10)).toBeNull();
  expect(readNote('None &lt; 5', 100)).toBe('None < 5');
  expect(cleanText('A&amp;B', 100)).toBe('A&amp;B');
});

test('reads digits of any script', () => {
  expect(asciiDigits('٨٠٢٠٥ ８０２０５ ८०२०५ ߀߁ 𝟗'.normalize('NFKC'))).toBe('80205 80205 80205 01 9');
});
