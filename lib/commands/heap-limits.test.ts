import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heapLimits, missingHeapLimits } from './heap-limits';

test.each(['Dockerfile', 'README.md'])('%s runs the server in the same heap', (file) => {
  expect(readFileSync(file, 'utf8')).toContain(
    `NODE_OPTIONS=${file === 'Dockerfile' ? '"' : ''}${heapLimits.join(' ')}"`,
  );
});

test('what the environment sets goes before', () => {
  expect(missingHeapLimits('')).toEqual(heapLimits);
  expect(missingHeapLimits('--enable-source-maps --max-old-space-size=900')).toEqual([heapLimits[1]]);
  expect(missingHeapLimits('--max-semi-space-size=32 --max-old-space-size=900')).toEqual([]);
});
