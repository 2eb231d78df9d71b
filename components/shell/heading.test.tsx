import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Heading } from './heading';

const draw = (rank: 1 | 2 | 3, under?: number) =>
  renderToStaticMarkup(
    <Heading rank={rank} under={under} className="apart">
      Items
    </Heading>,
  );

test('a heading has the level that the page around it leaves, and looks by its rank', () => {
  expect(draw(2)).toBe('<h2 class="h2 apart">Items</h2>');
  expect(draw(2, 3)).toBe('<h5 class="h2 apart">Items</h5>');
});

test('there is no level below the sixth', () => {
  expect(draw(3, 5)).toBe('<h6 class="h3 apart">Items</h6>');
});
