import { expect, test } from 'vitest';
import { canLoseWrites } from './sqlite';

test.each([
  ['3.47.2', true],
  ['3.51.2', true],
  ['3.51.3', false],
  ['3.53.0', false],
  ['4.0.0', false],
])('SQLite %s can lose what two processes write at once: %s', (version, can) => {
  expect(canLoseWrites(version)).toBe(can);
});
