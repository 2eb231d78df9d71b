import { expect, test, vi } from 'vitest';
import { log } from './log';
import { logFault } from './log-fault';

test('a fault is one line: what it is and where, and no address that it had in hand', () => {
  const logged = vi.spyOn(log, 'error').mockReturnValue();
  logFault(new TypeError('Invalid URL: /track?po=1001&t=canary'), 'It broke.', { route: '/track' });
  logFault('https://t.example/track?po=1001', 'It broke.');
  expect(logged.mock.calls).toEqual([
    [
      {
        error: { type: 'TypeError', message: 'Invalid URL: [address]', at: expect.any(Array) },
        requestId: null,
        route: '/track',
      },
      'It broke.',
    ],
    [{ error: { type: 'string', message: '[address]', at: [] }, requestId: null }, 'It broke.'],
  ]);
  expect(JSON.stringify(logged.mock.calls)).not.toMatch(/canary|1001/);
  expect(JSON.stringify(logged.mock.calls)).toContain('log-fault.test.ts');
  logged.mockRestore();
});
