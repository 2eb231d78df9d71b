import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withHeapLimits } from './heap-limits';

test.each(['Dockerfile', 'README.md'])('%s runs the server in the same heap', (file) => {
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`NODE_OPTIONS="?=?"?${withHeapLimits()}"`));
});

test.each([
  ['', 384],
  ['--max-old-space-size=900', 900],
  ['--max_old_space_size=900 --enable-source-maps', 900],
])('with NODE_OPTIONS "%s" the old space ends at %i MiB', (nodeOptions, expected) => {
  const limit = (options: string) => {
    const print = 'console.log(v8.getHeapStatistics().heap_size_limit / 2 ** 20)';
    return Number(
      execFileSync(process.execPath, ['-e', print], { env: { ...process.env, NODE_OPTIONS: options } }),
    );
  };
  expect(limit(withHeapLimits(nodeOptions))).toBe(
    limit(`--max-semi-space-size=8 --max-old-space-size=${expected}`),
  );
});
