import { afterEach, expect, test, vi } from 'vitest';
import { keepForgettingRendered, RenderCache } from './render-cache';

afterEach(() => {
  vi.useRealTimers();
});

function aCountingRenderer() {
  const cache = new RenderCache();
  const renders: string[] = [];
  const get = (facts: string, { now = 0, html = facts, mayBeKept = true } = {}) =>
    cache.get(
      facts,
      () => {
        renders.push(facts);
        return { html: `<p>${html}</p>`, mayBeKept };
      },
      now,
    );
  return { cache, get, renders };
}

test('the same facts are rendered once, others for themselves', () => {
  const { get, renders } = aCountingRenderer();
  expect([get('a'), get('b'), get('a'), get('b')]).toEqual(['<p>a</p>', '<p>b</p>', '<p>a</p>', '<p>b</p>']);
  expect(renders).toEqual(['a', 'b']);
});

test('what may not be kept is not', () => {
  const { cache, get, renders } = aCountingRenderer();
  expect([get('a', { mayBeKept: false }), get('a', { mayBeKept: false })]).toEqual(['<p>a</p>', '<p>a</p>']);
  expect(renders).toEqual(['a', 'a']);
  expect(cache.characters).toBe(0);
});

test('within a minute all is gone, though nobody asks for anything', () => {
  vi.useFakeTimers();
  keepForgettingRendered();
  const { cache, get, renders } = aCountingRenderer();
  get('early', { now: Date.now() });
  vi.advanceTimersByTime(5_001);
  get('later', { now: Date.now() });
  const [both, early] = [cache.characters, 'early'.length + '<p>early</p>'.length];
  vi.advanceTimersByTime(44_000);
  expect(cache.characters).toBe(both);
  vi.advanceTimersByTime(10_998);
  expect(cache.characters).toBe(both - early);
  vi.advanceTimersByTime(5_001);
  expect(cache.characters).toBe(0);
  get('early');
  expect(renders).toEqual(['early', 'later', 'early']);
});

test('many pages, or long ones, push out the oldest', () => {
  const { get, renders } = aCountingRenderer();
  const long = { html: 'x'.repeat(1_000_000) };
  for (let n = 1; n <= 7; n++) get(`page ${n}`, long);
  get('page 1');
  expect(renders).toHaveLength(7);
  get('page 8', long);
  get('page 2');
  expect(renders).toHaveLength(8);
  get('page 1', long);
  get('page 3');
  get('page 2', long);
  expect(renders).toHaveLength(10);
});
