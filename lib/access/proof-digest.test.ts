import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storeOf } from '@/lib/testing/settings-of';
import { buildProofDigests, hasSharedEmail, matchesProof, proofKind } from './proof-digest';
import { emailFact, isEmptyProof, postalClaims, postalFact } from './proof-readers';
import { sharedEmailFinder } from './shared-email';

const key = (id: string) => ({ id, bytes: Buffer.alloc(32, id) });
const [first, second] = [key('first'), key('second')];

/** Keys, and no e-mail address that is shared but the store's own. */
const by = (keys: ReturnType<typeof key>[], env: Record<string, string> = {}) => ({
  keys,
  isSharedEmail: sharedEmailFinder(storeOf(env)),
});

function anAddress(facts: { email?: string | null; zip?: string | null; country?: string | null }) {
  return {
    email: facts.email ?? null,
    postalCode: facts.zip ?? null,
    country: facts.country ?? null,
  };
}

const matches = (facts: Parameters<typeof anAddress>[0], proof: string) =>
  matchesProof(buildProofDigests(anAddress(facts), by([first])), proof, by([first]));

test.each([
  [{ email: 'Ann.Lee@Example.test' }, ' ann.lee@example.TEST '],
  [{ email: 'ａｎｎ@example.test' }, 'ann@example.test'],
  [{ zip: '90210-1234', country: 'US' }, '90210'],
  [{ zip: '90210', country: 'United States' }, '90210-9999'],
  [{ zip: '902101234', country: 'usa' }, '90210 1234'],
  [{ zip: '90210' }, '90210-1234'],
  [{ zip: 'SW1A 1AA', country: 'GB' }, 'sw1a1aa'],
  [{ zip: '１２３-４５６７', country: 'JP' }, '1234567'],
  [{ zip: '10115', country: 'DE' }, '10115'],
  [{ zip: '0150', country: 'NO' }, '0150'],
  [{ email: 'mina@example.test' }, 'mina@example.test,'],
  [{ email: 'mina@example.test' }, '‹mina@example.test›'],
  [{ email: 'mina@example.test' }, '<mina@example.test>;'],
  [{ email: 'mina@example.test' }, 'mailto:mina@example.test'],
  [{ email: 'mina@example.test' }, 'MAILTO:Mina@Example.test?subject=Order%201001&body=x@y.test'],
  [{ email: 'mina@example.test' }, '\u200emina@example.test\u200f'],
  [{ email: 'mina@example.test' }, 'mi\u00adna@exam\u200bple.test'],
  [{ email: 'mina@example.test' }, '“mina@example.test”'],
  [{ email: 'mina@example.test' }, '«\u00a0mina@example.test\u00a0»'],
  [{ email: 'mina@example.test' }, "'mina@example.test'."],
  [{ email: 'mina@example.test' }, 'Mina Zhou <mina@example.test>'],
  [{ email: 'mina@example.test' }, '"Zhou, Mina" <mina@example.test>'],
  [{ email: 'mina@example.test' }, 'E-mail: mina@example.test'],
  [{ email: 'mina@example.test' }, '[mina@example.test](mailto:mina@example.test)'],
  [{ email: 'mina@example.test' }, '（mina＠example.test）'],
  [{ email: 'mina@example.test' }, '*mina@example.test*'],
  [{ email: 'mina@example.test' }, 'メール：mina@example.test。'],
  [{ email: ' <Mina@example.test> ' }, 'mina@example.test'],
  [{ email: "_o'brien+x?y=1@example.test" }, "_O'Brien+x?y=1@example.test"],
  [{ zip: '80205', country: 'US' }, '٨٠٢٠٥'],
  [{ zip: '80205', country: 'US' }, '８０２０５'],
  [{ zip: '80205', country: 'US' }, 'ZIP: 80205'],
  [{ zip: '80205', country: 'US' }, 'zip code 80205.'],
  [{ zip: '80205', country: 'US' }, '(80205)'],
  [{ zip: '80205', country: 'US' }, '80205–1234'],
  [{ zip: '80205', country: 'US' }, '\u200e80205'],
  [{ zip: '80205-1234', country: 'US' }, '80205'],
  [{ zip: '2134', country: 'US' }, '02134'],
  [{ zip: '501', country: 'U.S.A.' }, '00501'],
  [{ zip: '21341234', country: 'US' }, '02134'],
  [{ zip: '21341234', country: 'US' }, '02134-1234'],
  [{ zip: '80331', country: 'DE' }, 'D-80331'],
  [{ zip: 'D-80331', country: 'DE' }, '80331'],
  [{ zip: '80331', country: 'DE' }, 'PLZ 80331 München'],
  [{ zip: 'LV-1050', country: 'LV' }, 'LV1050'],
  [{ zip: '1234 AB', country: 'NL' }, '1234ab'],
  [{ zip: 'SW1A 1AA', country: 'GB' }, 'Postcode: SW1A 1AA'],
  [{ zip: '100-0001', country: 'JP' }, '〒１００－０００１'],
  [{ zip: '1000001', country: 'JP' }, '郵便番号100-0001'],
  [{ zip: '12345', country: 'SA' }, 'الرمز البريدي: ١٢٣٤٥'],
  [{ zip: '3000', country: 'AU' }, '3000'],
])('%o is proven by "%s"', (facts, proof) => {
  expect(matches(facts, proof)).toBe(true);
});

test.each([
  [{}, ''],
  [{ email: '', zip: '' }, ''],
  [{ email: ' ', zip: '-' }, '-'],
  [{ email: 'null', zip: 'null' }, 'null'],
  [{ email: 'undefined', zip: 'N/A' }, 'undefined'],
  [{ zip: 'N/A' }, 'n/a'],
  [{ zip: '00000', country: 'US' }, '00000'],
  [{ email: 'ann@example.test' }, '@example.test'],
  [{ email: '@example.test' }, '@example.test'],
  [{ email: 'ann@example.test' }, '%'],
  [{ email: 'ann@example.test' }, 'nn@example.test'],
  [{ zip: '90210', country: 'US' }, '9021'],
  [{ zip: '90210', country: 'US' }, '902101'],
  [{ zip: '90210-1234', country: 'US' }, '1234'],
  [{ zip: '10115', country: 'DE' }, '10115-1234'],
  [{ zip: 'SW1A 1AA', country: 'GB' }, 'SW1A'],
  [{ zip: 'D02', country: 'IE' }, 'd02'],
  [{ zip: '89501', country: 'US' }, '8@9501'],
  [{ zip: '8@9501', country: 'US' }, '8@9501'],
  [{ email: 'mina@example.test' }, 'mina@example.test ann@example.test'],
  [{ email: 'mina@example.test', zip: '80205' }, 'other@example.test 80205'],
  [{ zip: '80205', country: 'US' }, '80205 80206'],
  [{ zip: '2134', country: 'US' }, '2134'],
  [{ zip: '2134' }, '02134'],
  [{ zip: '101', country: 'IS' }, '101'],
  [{ zip: '0000', country: 'US' }, '00000'],
  [{ zip: 'Paris', country: 'FR' }, 'Paris'],
  [{ email: `${'a'.repeat(600)}@example.test` }, `${'a'.repeat(600)}@example.test`],
])('%o is not proven by "%s"', (facts, proof) => {
  expect(matches(facts, proof)).toBe(false);
});

test('digests hold nothing of the facts and differ by key', () => {
  const address = anAddress({ email: 'canary@example.test', zip: '90210', country: 'US' });
  const [one, two] = buildProofDigests(address, by([first, second]));
  expect(JSON.stringify([one, two])).not.toMatch(/canary|90210/);
  expect(one?.email).not.toBe(two?.email);
});

test('a copy made under an old key is still proven while that key reads', () => {
  const digests = buildProofDigests(anAddress({ email: 'ann@example.test' }), by([first]));
  expect(matchesProof(digests, 'ann@example.test', by([second, first]))).toBe(true);
  expect(matchesProof(digests, 'ann@example.test', by([second]))).toBe(false);
  const both = buildProofDigests(anAddress({ email: 'ann@example.test' }), by([first, second]));
  expect(matchesProof(both, 'ann@example.test', by([second]))).toBe(true);
});

test('no text proves an order without facts, and none throws', () => {
  const digests = buildProofDigests(anAddress({}), by([first]));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(matchesProof(digests, text, by([first]))).toBe(false);
      buildProofDigests(anAddress({ email: text, zip: text, country: text }), by([first]));
    }),
  );
}, 30_000);

test('the address of the store proves nothing, also where a copy was made before the settings said so', () => {
  const order = anAddress({ email: 'Help@Store.example', zip: '89501', country: 'US' });
  const before = buildProofDigests(order, by([first]));
  expect(matchesProof(before, 'help@store.example', by([first]))).toBe(true);
  expect(hasSharedEmail(order.email, by([first]))).toBe(false);
  const since = by([first], { SUPPORT_EMAIL: 'help@store.example' });
  expect(matchesProof(before, 'help@store.example', since)).toBe(false);
  expect(hasSharedEmail(order.email, since)).toBe(true);
  const [now] = buildProofDigests(order, since);
  expect(now?.email).toBeNull();
  expect(matchesProof(now ? [now] : [], '89501', by([first]))).toBe(true);
});

test('what has the form of an e-mail address is one, and all else is a postal code', () => {
  expect(['ann@example.test', ' a@b ', '8@9501'].map(proofKind)).toEqual(Array(3).fill('email'));
  expect(['89501', '@example.test', ''].map(proofKind)).toEqual(Array(3).fill('postal-code'));
});

test.each(['', ' ', '\u200e', ',', '<>', '“”', 'mailto:', '\u00a0—\u3000', '@', '?', '🙂'])(
  'nothing is left of "%s"',
  (text) => {
    expect(isEmptyProof(text)).toBe(true);
  },
);

test.each(['x', '1', 'wrong', '@example.test', '٨'])('“%s” is a proof, if a wrong one', (text) => {
  expect(isEmptyProof(text)).toBe(false);
});

test('a text of 4 kB is read within a millisecond, whatever it holds', () => {
  for (const unit of [
    'a',
    '1',
    ' ',
    '@',
    'a@b ',
    '<',
    ',',
    'mailto:',
    '?subject=',
    '\u200b',
    '郵',
    '郵1',
    'A1',
    '.',
    '\ufdfa',
  ]) {
    for (const length of [4096, 512]) {
      const text = unit.repeat(length).slice(0, length);
      const turns = Array.from({ length: 10 }, () => {
        const startedAt = performance.now();
        emailFact(text);
        postalClaims(text);
        postalFact(text, text);
        isEmptyProof(text);
        return performance.now() - startedAt;
      });
      expect(Math.min(...turns), `${length} of ${unit}`).toBeLessThan(1);
    }
  }
});
