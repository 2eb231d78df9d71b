import type { ReactNode } from 'react';
import { fillPlural, type Plural } from '@/lib/i18n/message';

const foldAfter = 20;

/** A list that folds after 20 entries. All of them are on the page, and open without a script. */
export function Fold<T>(props: {
  entries: T[];
  showMore: Plural;
  locale: string;
  /** Draws the list of some entries; `from` is the place of the first of them among all. */
  list: (entries: T[], from: number) => ReactNode;
}) {
  const { entries, showMore, locale, list } = props;
  const rest = entries.slice(foldAfter);
  return (
    <>
      {list(entries.slice(0, foldAfter), 0)}
      {rest.length === 0 ? null : (
        <details className="fold">
          <summary>{fillPlural(showMore, rest.length, locale)}</summary>
          {list(rest, foldAfter)}
        </details>
      )}
    </>
  );
}
