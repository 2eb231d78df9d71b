/** Addresses of our own pages; a language that was chosen goes along through every step. */
export interface TrackAddress {
  /** Empty where a number was meant and got lost: the page has a kind word, and a fragment may still hold it. */
  po?: string | null;
  token?: string | null;
  lang?: string | null;
}

export function trackAddress({ po, token, lang }: TrackAddress): string {
  const query = new URLSearchParams();
  if (typeof po === 'string') query.set('po', po);
  if (token) query.set('t', token);
  if (lang) query.set('lang', lang);
  return query.size === 0 ? '/track' : `/track?${query}`;
}

export function homeAddress(lang: string | null): string {
  return lang === null ? '/' : `/?lang=${encodeURIComponent(lang)}`;
}
