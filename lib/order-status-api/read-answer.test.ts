import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswer } from './read-answer';

const lookups = fc.oneof(
  fc.record({ purchaseOrder: fc.string({ minLength: 1, unit: 'binary' }) }),
  fc.record({ id: fc.stringMatching(/^\d{1,20}$/) }),
);
const statuses = fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status));

test('whatever an upstream sends has a name', async () => {
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map((text) => new TextEncoder().encode(text)),
  );
  const headers = fc.record(
    { 'retry-after': fc.oneof(fc.stringMatching(/^[ -~]*$/), fc.nat().map(String)) },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(lookups, statuses, bodies, headers, async (lookup, status, body, header) => {
      const result = await readAnswer(lookup, new Response(body, { status, headers: header }));
      expect(result.kind).toMatch(/^(found|not-found|refused|unauthorized|another-order|unavailable)$/);
      if (result.kind === 'unavailable' && result.retryAfterSeconds !== null) {
        expect(result.retryAfterSeconds).toBeGreaterThanOrEqual(0);
        expect(Number.isSafeInteger(result.retryAfterSeconds)).toBe(true);
      }
    }),
  );
});

test('an order is found by its own number alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), async (asked, answered) => {
      const fold = (text: string) => text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
      const response = Response.json({ id: 1, purchase_order: answered });
      const { kind } = await readAnswer({ purchaseOrder: asked }, response);
      expect(kind).toBe(fold(asked) === fold(answered) ? 'found' : 'another-order');
      const own = await readAnswer({ purchaseOrder: asked }, Response.json({ purchase_order: asked }));
      expect(own.kind).toBe('found');
    }),
  );
});
