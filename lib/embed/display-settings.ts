/**
 * How a store wants the widget to look, as the frame's address and its forms carry it from step to step. Anything
 * that can't be read is as good as not there.
 */
export interface DisplaySettings {
  /** A language tag; whether we speak it is decided where the words are. */
  lang: string | null;
  /** `auto` follows the visitor's system. */
  theme: 'light' | 'dark' | 'auto';
  /** `#rrggbb`, in place of the store's own color. */
  accent: string | null;
  /** The level of the frame's heading on the store's page; `none` where the page has one of its own. */
  heading: 'none' | 2 | 3 | 4;
  /** The words of that heading, in place of ours. */
  label: string | null;
}

const unwantedInLabel = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;
const longestLabel = 60;

/** @param read gives the first value of a parameter or form field */
export function parseDisplaySettings(read: (name: string) => string | null): DisplaySettings {
  const lang = read('lang') ?? '';
  const theme = read('theme');
  // An unencoded `#` would end the address, so the color stands there without it, too.
  const accent = /^#?([0-9a-f]{6})$/i.exec(read('accent') ?? '')?.[1];
  const heading = read('heading');
  const label = (read('label') ?? '').replace(unwantedInLabel, ' ').trim();
  return {
    lang: /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,6}$/i.test(lang) ? lang : null,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    accent: accent === undefined ? null : `#${accent.toLowerCase()}`,
    heading: heading === 'none' ? 'none' : heading === '3' ? 3 : heading === '4' ? 4 : 2,
    label: label === '' ? null : [...label].slice(0, longestLabel).join(''),
  };
}

/** What a link or form inside the frame has to carry, so that the next page looks the same. */
export function displayParameters(settings: DisplaySettings): [name: string, value: string][] {
  const { lang, theme, accent, heading, label } = settings;
  const parameters: [string, string | null][] = [
    ['lang', lang],
    ['theme', theme === 'auto' ? null : theme],
    ['accent', accent?.slice(1) ?? null],
    ['heading', heading === 2 ? null : String(heading)],
    ['label', label],
  ];
  return parameters.filter((parameter): parameter is [string, string] => parameter[1] !== null);
}

/** The address of the same page, shown otherwise. @param query of a frame's address, whose settings are taken */
export function addressWith(address: string, query: string): string {
  const changed = new URL(address);
  const wanted = new URLSearchParams(query);
  for (const name of ['lang', 'theme', 'accent', 'heading', 'label']) {
    const value = wanted.get(name);
    if (value) changed.searchParams.set(name, value);
    else changed.searchParams.delete(name);
  }
  return changed.href;
}

/** The frame's address for an order, by its number or an access link; for the form where neither is given. */
export function embedAddress(
  settings: DisplaySettings,
  order: { po?: string | null; token?: string | null } | null,
): string {
  const query = new URLSearchParams(displayParameters(settings));
  if (order?.po) query.set('po', order.po);
  if (order?.token) query.set('t', order.token);
  return query.size === 0 ? '/embed' : `/embed?${query}`;
}
