import { expect, test, vi } from 'vitest';
import { lookupQuestion } from '@/lib/orders/lookup-question';
import type { TrackResult } from '@/lib/orders/track-result';
import { aPublicOrder } from '@/lib/testing/public-orders';
import { answerQuestion } from './answer-question';

const order = aPublicOrder({ stage: 'packed' });
const answerTo = async (address: string, result: TrackResult) => {
  const track = vi.fn(async () => result);
  const answer = await answerQuestion(lookupQuestion(new URLSearchParams(address)), track);
  return { answer, asked: track.mock.calls };
};
const found: TrackResult = { kind: 'found', order, hidesNumbers: true };

test('an order is answered with itself, and with what a proof would open', async () => {
  const { answer, asked } = await answerTo('po=1001', found);
  expect(answer).toEqual({ kind: 'order', order, hidesNumbers: true });
  expect(asked).toEqual([[{ po: '1001', token: null }]]);
});

test.each([
  ['', { kind: 'form' }],
  ['po=', { kind: 'problem', problem: { kind: 'number-lost' } }],
  ['po=1&po=2', { kind: 'problem', problem: { kind: 'number-lost' } }],
  ['po=1001&error=no-match', { kind: 'problem', problem: { kind: 'proof-failed', reason: 'no-match' } }],
  [
    'po=1001&error=unavailable&wait=9',
    { kind: 'problem', problem: { kind: 'proof-failed', reason: 'unavailable', retryAfterSeconds: 9 } },
  ],
])('%j is answered without a lookup', async (address, expected) => {
  const { answer, asked } = await answerTo(address, found);
  expect(answer).toEqual(expected);
  expect(asked).toEqual([]);
});

test.each<TrackResult>([
  { kind: 'not-found' },
  { kind: 'verification-required' },
  { kind: 'too-many-requests', retryAfterSeconds: 60 },
])('$kind is a problem of its own', async (result) => {
  expect((await answerTo('po=1001', result)).answer).toEqual({ kind: 'problem', problem: result });
});

test('a fault of ours is no problem of the visitor’s', async () => {
  expect((await answerTo('po=1001', { kind: 'broken' })).answer).toEqual({ kind: 'broken' });
});
