/**
 * Markup of our own pages, as it suits a guest on a store's page.
 *
 * Headings go as many levels deeper as `topHeading` says, since they stand below others there; their rank here, which
 * their looks go by, stays in `data-rank`. Browsers refuse `autofocus` in a frame of another site and complain on the
 * store's console, so the frame's script moves the focus instead.
 * @param markup as React writes it: text and attributes that look like a tag are escaped
 */
export function asGuest(markup: string, topHeading: number): string {
  return markup
    .replace(/<(\/?)h([1-6])(?=[\s>])/g, (_, end: string, rank: string) => {
      const level = Math.min(6, Number(rank) + topHeading - 1);
      return end ? `</h${level}` : `<h${level} data-rank="${rank}"`;
    })
    .replace(/ autofocus=""/gi, ' data-focus=""');
}
