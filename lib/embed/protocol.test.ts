import { expect, test } from 'vitest';
import { openMessage, sealMessage } from './protocol';

test('a sealed message opens with its own fields', () => {
  expect(openMessage(sealMessage({ type: 'resize', height: 480 }))).toMatchObject({
    type: 'resize',
    height: 480,
  });
});

test.each([
  null,
  undefined,
  'order-tracker',
  42,
  {},
  { ns: 'order-tracker', type: 'resize', height: 480 },
  { ns: 'order-tracker', v: 2, type: 'resize', height: 480 },
  { ns: 'another-widget', v: 1, type: 'resize', height: 480 },
])('what is not of this protocol does not open: %j', (data) => {
  expect(openMessage(data)).toBeNull();
});
