import { expect, test } from 'vitest';
import { isNodesWarning, lineOf } from './framework-console';

test.each([
  [
    'Request body exceeded 10MB for /track?t=TOKEN. Only the first',
    'Request body exceeded 10MB for [address] Only the first',
  ],
  ['Failed to handle request for "/verify"', 'Failed to handle request for "[address]"'],
  ['\x1b[31mError\x1b[0m at https://track.store.example/track?po=1', 'Error at [address]'],
  ['a\nb', 'a\nb'],
])('%s is told without its address', (said, told) => {
  expect(lineOf([said])?.msg).toBe(told);
});

test('an error is its name, its message and where it happened', () => {
  const { msg, at } = lineOf(['x', new TypeError('no /track?po=canary here')]) ?? {};
  expect(msg).toBe('x TypeError: no [address] here');
  expect(at?.[0]).toMatch(/^at /);
  expect(at?.join()).not.toContain('canary');
});

test('a warning of Node itself is no error', () => {
  expect(isNodesWarning('(node:17) ExperimentalWarning: SQLite is an experimental feature')).toBe(true);
  expect(isNodesWarning('Failed in (node:17) ')).toBe(false);
});

test('what a page threw is told once, by instrumentation, with the id of its request', () => {
  const thrown = Object.assign(new Error('canary'), { digest: '73362722' });
  expect(lineOf(['⨯', thrown])).toBeNull();
  expect(lineOf(['⨯', new Error('of the framework')])).toMatchObject({ msg: '⨯ Error: of the framework' });
});
