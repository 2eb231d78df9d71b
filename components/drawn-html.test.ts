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

test('a crowd of pages pushes out the oldest, and a very long one is not kept', () => {
  const { get, draws } = aCountingDrawer();
  for (let n = 0; n <= 500; n++) get(`page ${n}`);
  expect(draws).toHaveLength(501);
  get('page 500');
  get('page 1');
  expect(draws).toHaveLength(501);
  get('page 0');
  expect(draws).toHaveLength(502);
  get('long', 0, 'x'.repeat(50_000));
  get('long', 0, 'x'.repeat(50_000));
  expect(draws).toHaveLength(504);
});
