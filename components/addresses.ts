/** Addresses of our own pages; a language that was chosen goes along through every step. */
export interface TrackAddress {
  po?: string | null;
  token?: string | null;
  lang?: string | null;
}

export function trackAddress({ po, token, lang }: TrackAddress): string {
  const query = new URLSearchParams();
  if (po) query.set('po', po);
  if (token) query.set('t', token);
  if (lang) query.set('lang', lang);
  return query.size === 0 ? '/track' : `/track?${query}`;
}

export function homeAddress(lang: string | null): string {
  return lang === null ? '/' : `/?lang=${encodeURIComponent(lang)}`;
}
