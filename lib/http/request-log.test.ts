import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routePattern } from './request-log';

test.each([
  ['/', '/'],
  ['/?po=canary', '/'],
  ['/track?po=canary&t=canary', '/track'],
  ['/api/orders?t=canary', '/api/orders'],
  ['/api/notifications/canary', '/api/notifications/*'],
  ['/api/notifications/canary?po=canary', '/api/notifications/*'],
  ['/_next/static/chunks/canary.js', '/_next/static/*'],
  ['/embed/canary', '/embed/*'],
  ['/canary', 'other'],
  ['//canary', 'other'],
  ['/track/canary', 'other'],
  ['http://canary/track', 'other'],
  ['*', 'other'],
])('%s is logged as %s', (url, pattern) => {
  expect(routePattern(url)).toBe(pattern);
});

test('there are as many patterns as the code knows, whatever is asked for', () => {
  const patterns = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom('', '/', '/track', '/api/', '/api/orders', '/embed/', '/support'),
      fc.string(),
      (path, rest) => {
        patterns.add(routePattern(path + rest));
      },
    ),
  );
  expect(patterns.size).toBeLessThan(25);
});
