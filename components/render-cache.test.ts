import { expect, test } from 'vitest';
import { DrawnHtml } from './drawn-html';

function aCountingDrawer() {
  const drawn = new DrawnHtml();
  const draws: string[] = [];
  const get = (facts: string, now = 0, html = facts) =>
    drawn.get(
      facts,
      () => {
        draws.push(facts);
        return `<p>${html}</p>`;
      },
      now,
    );
  return { get, draws };
}

test('the same facts are drawn once, others for themselves', () => {
  const { get, draws } = aCountingDrawer();
  expect([get('a'), get('b'), get('a'), get('b')]).toEqual(['<p>a</p>', '<p>b</p>', '<p>a</p>', '<p>b</p>']);
  expect(draws).toEqual(['a', 'b']);
});

test('what is older than a minute goes with the next that comes', () => {
  const { get, draws } = aCountingDrawer();
  get('a', 0);
  get('b', 59_999);
  get('a', 59_999);
  expect(draws).toEqual(['a', 'b']);
  get('c', 60_000);
  get('a', 60_000);
  get('b', 60_000);
  expect(draws).toEqual(['a', 'b', 'c', 'a']);
});

test('many pages, or long ones, push out the oldest', () => {
  const { get, draws } = aCountingDrawer();
  const long = 'x'.repeat(1_000_000);
  for (let n = 1; n <= 7; n++) get(`page ${n}`, 0, long);
  get('page 1');
  expect(draws).toHaveLength(7);
  get('page 8', 0, long);
  get('page 2');
  expect(draws).toHaveLength(8);
  get('page 1', 0, long);
  get('page 3');
  get('page 2', 0, long);
  expect(draws).toHaveLength(10);
});
