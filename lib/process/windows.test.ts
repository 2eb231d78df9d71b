import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Windows } from './windows';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'setInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const minute = 60_000;

test('a window counts until it ends, without a timer', () => {
  const windows = new Windows();
  windows.take('a', 1, minute);
  vi.setSystemTime(Date.now() + minute - 1);
  expect(windows.take('a', 1, minute)).toEqual({ taken: 2, secondsLeft: 1 });
  vi.setSystemTime(Date.now() + 1);
  expect(windows.look('a')).toEqual({ taken: 0, secondsLeft: 0 });
  expect(windows.take('a', 1, minute)).toEqual({ taken: 1, secondsLeft: 60 });
  expect(vi.getTimerCount()).toBe(0);
});

test('a key that has given everything back is not kept', () => {
  const windows = new Windows();
  for (let n = 0; n < 100; n++) {
    windows.take(`${n}`, 1, minute);
    windows.giveBack(`${n}`, 1);
    windows.giveBack('never taken', 1);
    windows.look('never seen');
  }
  expect(windows.size).toBe(0);
});

test('a sweep lets go of what is over, and of nothing else', () => {
  const windows = new Windows();
  for (let n = 0; n < 10; n++) windows.take(`short ${n}`, 1, minute);
  windows.take('long', 1, 2 * minute);
  vi.setSystemTime(Date.now() + minute);
  windows.sweep();
  expect([windows.size, windows.look('long').taken]).toEqual([1, 1]);
});

test('a crowd of new keys fills no memory, and wipes out no count that is worth something', () => {
  const windows = new Windows(1000);
  for (let n = 0; n < 50; n++) for (let times = 0; times < 5; times++) windows.take(`limit ${n}`, 1, minute);
  for (let n = 0; n < 50_000; n++) windows.take(`crowd ${n}`, 1, minute);
  expect(windows.size).toBe(1000);
  for (let n = 0; n < 50; n++) expect(windows.look(`limit ${n}`).taken).toBe(5);
  // The newest of the crowd are there, too.
  expect(windows.look('crowd 49999').taken).toBe(1);
});

test('what is over makes room before anything that counts', () => {
  const windows = new Windows(10);
  for (let n = 0; n < 5; n++) windows.take('over', 1, minute);
  for (let n = 0; n < 9; n++) windows.take(`running ${n}`, 1, 3 * minute);
  vi.setSystemTime(Date.now() + minute);
  windows.take('new', 1, minute);
  expect(windows.size).toBe(10);
  for (let n = 0; n < 9; n++) expect(windows.look(`running ${n}`).taken).toBe(1);
});
