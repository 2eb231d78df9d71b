import { expect, test } from 'vitest';
import { shapeOf } from './number-shape';

test.each([
  ['#1042', '#9999'],
  ['AB-123456', 'AA-999999'],
  ['注文-42', 'AA-99'],
  ['１２３', '999'],
  ['wilhelmina.z@example.com', 'A….A@A….AAA'],
  ['My order number is 1001', 'AA AAAAA AAAAAA AA 9999'],
  [`${'7'.repeat(40)}`, `${'9'.repeat(24)}…`],
  ['\u0000\u200b', ''],
])('%j looks like %j', (text, shape) => expect(shapeOf(text)).toBe(shape));
