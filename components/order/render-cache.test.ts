import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RenderCache } from './render-cache';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const shown = { shows: 'tracking' } as const;

function aCountingCache() {
  const cache = new RenderCache();
  const rendered: string[] = [];
  const get = (facts: string, html = `<p>${facts}</p>`) =>
    cache.get(shown, facts, () => {
      rendered.push(facts);
      return html;
    });
  return { get, rendered };
}

test('what is asked for a second time is kept from then on, each for itself', () => {
  const { get, rendered } = aCountingCache();
  expect([get('a'), get('b')]).toEqual([null, null]);
  expect(rendered).toEqual([]);
  expect([get('a'), get('b'), get('a'), get('b')]).toEqual(['<p>a</p>', '<p>b</p>', '<p>a</p>', '<p>b</p>']);
  expect(rendered).toEqual(['a', 'b']);
  expect(get('c')).toBeNull();
});

test('within a minute all is gone, though nobody asks for anything more', () => {
  const { get, rendered } = aCountingCache();
  for (const facts of ['early', 'early']) get(facts);
  vi.advanceTimersByTime(40_000);
  for (const facts of ['later', 'later']) get(facts);
  expect(rendered).toEqual(['early', 'later']);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(20_000);
  expect(vi.getTimerCount()).toBe(0);
  expect([get('early'), get('later')]).toEqual([null, null]);
  // And again, from the first that came since.
  get('early');
  vi.advanceTimersByTime(60_000);
  expect(get('early')).toBeNull();
});

test('many pages, or long ones, make room', () => {
  const { get, rendered } = aCountingCache();
  const long = 'x'.repeat(1_500_000);
  const askTwice = (facts: string) => [get(facts, long), get(facts, long)];
  for (const facts of ['a', 'b', 'a']) askTwice(facts);
  expect(rendered).toEqual(['a', 'b']);
  askTwice('c');
  askTwice('a');
  expect(rendered).toEqual(['a', 'b', 'c', 'a']);
});

test('many that are asked for once fill nothing', () => {
  const { get, rendered } = aCountingCache();
  for (let n = 0; n < 30_000; n++) get(`once ${n}`);
  expect(rendered).toEqual([]);
  expect([get('once 1'), get('once 29999')]).toEqual(['<p>once 1</p>', null]);
});

test('what failed to be drawn is drawn anew', () => {
  const cache = new RenderCache();
  const failing = () => {
    throw new Error('not this time');
  };
  expect(cache.get(shown, 'a', failing)).toBeNull();
  expect(() => cache.get(shown, 'a', failing)).toThrow('not this time');
  expect(cache.get(shown, 'a', () => 'drawn')).toBe('drawn');
});

test.each(['status', 'tracking'] as const)('what shows %s is kept', (shows) => {
  const cache = new RenderCache();
  const ask = (html: string) => cache.get({ shows }, 'a', () => html);
  expect([ask('first'), ask('second'), ask('third')]).toEqual([null, 'second', 'second']);
});

test('what a proof opened is never kept, and never taken from what is', () => {
  const cache = new RenderCache();
  const full = { shows: 'full' } as const;
  const ask = (order: typeof full | typeof shown) => cache.get(order, 'a', () => 'drawn');
  expect([ask(full), ask(full), ask(full)]).toEqual([null, null, null]);
  expect([ask(shown), ask(shown), ask(full)]).toEqual([null, 'drawn', null]);
});
