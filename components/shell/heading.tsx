import type { ComponentProps } from 'react';

const levels = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/**
 * A heading. It looks by its rank within what we draw, the same everywhere; its level counts on from the heading of
 * the store's page that it stands under, where there is one.
 */
export function Heading(
  props: ComponentProps<'h1'> & {
    rank: 1 | 2 | 3;
    /** Level of the heading above, on another site's page. */
    under?: number;
  },
) {
  const { rank, under = 0, className, ...rest } = props;
  const Level = levels[rank + under - 1] ?? 'h6';
  return <Level {...rest} className={className === undefined ? `h${rank}` : `h${rank} ${className}`} />;
}
