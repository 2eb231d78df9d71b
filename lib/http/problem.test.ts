import { expect, test } from 'vitest';
import { privateJson, problemResponse } from './problem';
import { trackResponse } from './track-response';

test('a problem is the same to the byte for the same code, and no cache may keep it', async () => {
  const [first, second] = [problemResponse('not-found'), problemResponse('not-found')];
  expect(first.status).toBe(404);
  expect(first.headers.get('content-type')).toBe('application/problem+json');
  expect(first.headers.get('cache-control')).toBe('private, no-store');
  const text = await first.text();
  expect(text).toBe(await second.text());
  expect(JSON.parse(text)).toEqual({
    type: 'about:blank',
    title: 'Nothing is known by this number or address.',
    status: 404,
    code: 'not-found',
  });
});

test('data of an order is for its visitor alone', () => {
  const answer = privateJson({ po: '1001' });
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  [{ kind: 'invalid-purchase-order' }, 400, null],
  [{ kind: 'verification-required' }, 403, null],
  [{ kind: 'not-found' }, 404, null],
  [{ kind: 'link-invalid' }, 404, null],
  [{ kind: 'link-expired' }, 410, null],
  [{ kind: 'too-many-requests', retryAfterSeconds: 41 }, 429, '41'],
  [{ kind: 'unavailable', retryAfterSeconds: 12 }, 503, '12'],
] as const)('$0.kind answers as the contract says', async (result, status, retryAfter) => {
  const answer = trackResponse(result);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('retry-after')).toBe(retryAfter);
  expect((await answer.json()).code).toBe(result.kind);
});
