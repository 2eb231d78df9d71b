import { expect, test } from 'vitest';
import { troubleFromStatus, troubleOf } from './trouble';

test.each([
  [410, '/api/orders?po=1001', 'link-ended'],
  [410, '/api/orders?t=sealed', 'link-ended'],
  [404, '/api/orders?t=sealed', 'link-ended'],
  [404, 'https://track.example/embed?lang=es&t=sealed', 'link-ended'],
  [404, '/api/orders?po=1001', 'outage'],
  [404, '/api/orders?po=%3Ft%3D1&lang=es', 'outage'],
  [429, '/api/orders?t=sealed', 'limited'],
  [503, '/api/orders?t=sealed', 'outage'],
] as const)('%i for %s is %s', (status, address, trouble) => {
  expect(troubleFromStatus(status, address)).toBe(trouble);
});

test('an old copy is an outage, unless something nearer went wrong', () => {
  expect(troubleOf({ stale: false }, null)).toBeNull();
  expect(troubleOf({ stale: true }, null)).toBe('outage');
  expect(troubleOf({ stale: true }, 'offline')).toBe('offline');
});
