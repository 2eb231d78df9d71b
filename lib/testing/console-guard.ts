import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

// An error that nobody expected is a bug that a test happened to meet.
let errors: MockInstance<typeof console.error>;

beforeEach(() => {
  errors = vi.spyOn(console, 'error');
});
afterEach(() => {
  expect(errors.mock.calls, 'console.error stays silent').toEqual([]);
  errors.mockRestore();
});
