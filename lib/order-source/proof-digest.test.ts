import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProofDigests, matchesProof } from './proof-digest';

const key = (id: string) => ({ id, bytes: Buffer.alloc(32, id) });
const [first, second] = [key('first'), key('second')];

function anAddress(facts: { email?: string | null; zip?: string | null; country?: string | null }) {
  return {
    ship_to_email: facts.email ?? null,
    ship_to_zip_code: facts.zip ?? null,
    ship_to_country: facts.country ?? null,
  };
}

const matches = (facts: Parameters<typeof anAddress>[0], proof: string) =>
  matchesProof(buildProofDigests(anAddress(facts), [first]), proof, [first]);

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
])('%o is not proven by "%s"', (facts, proof) => {
  expect(matches(facts, proof)).toBe(false);
});

test('digests hold nothing of the facts and differ by key', () => {
  const address = anAddress({ email: 'canary@example.test', zip: '90210', country: 'US' });
  const [one, two] = buildProofDigests(address, [first, second]);
  expect(JSON.stringify([one, two])).not.toMatch(/canary|90210/);
  expect(one?.email).not.toBe(two?.email);
});

test('a copy made under an old key is still proven while that key reads', () => {
  const digests = buildProofDigests(anAddress({ email: 'ann@example.test' }), [first]);
  expect(matchesProof(digests, 'ann@example.test', [second, first])).toBe(true);
  expect(matchesProof(digests, 'ann@example.test', [second])).toBe(false);
  const both = buildProofDigests(anAddress({ email: 'ann@example.test' }), [first, second]);
  expect(matchesProof(both, 'ann@example.test', [second])).toBe(true);
});

test('no text proves an order without facts, and none throws', () => {
  const digests = buildProofDigests(anAddress({}), [first]);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(matchesProof(digests, text, [first])).toBe(false);
      buildProofDigests(anAddress({ email: text, zip: text, country: text }), [first]);
    }),
  );
});
