import { type Locale, locales } from './locales';

export interface LocaleWishes {
  /** `?lang=`, as it came. */
  chosen: string | null;
  acceptLanguage: string | null;
  fallback: string;
}

/** The language to answer in: what was chosen, else what the browser asks for, else the store's, else English. */
export function pickLocale({ chosen, acceptLanguage, fallback }: LocaleWishes): Locale {
  return closestLocale(chosen) ?? firstAccepted(acceptLanguage) ?? closestLocale(fallback) ?? 'en';
}

/**
 * The words for a language tag, as browsers, stores and systems write it: `de-AT`, `pt_BR`, `de_DE.UTF-8`. Null where
 * there are none, as for traditional Chinese: our words are in simplified.
 */
export function closestLocale(tag: string | null): Locale | null {
  const [language, ...rest] = (tag ?? '')
    .trim()
    .slice(0, 100)
    .toLowerCase()
    .split(/[^a-z\d]+/);
  const locale = locales.find((known) => known === language) ?? null;
  const isTraditional =
    rest.includes('hant') ||
    (traditionalRegions.some((region) => rest.includes(region)) && !rest.includes('hans'));
  return locale === 'zh' && isTraditional ? null : locale;
}

/** Where Chinese is written in traditional characters, unless the tag says otherwise. */
const traditionalRegions = ['tw', 'hk', 'mo'];

function firstAccepted(header: string | null): Locale | null {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/i.exec(text)?.[1]).find(Boolean);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { tag } of wishes) {
    const locale = closestLocale(tag);
    if (locale !== null) return locale;
  }
  return null;
}
