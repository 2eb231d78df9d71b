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

/** `de-AT` is read as `de`, `zh-Hans-CN` as `zh`. Null where there are no words in that language. */
export function closestLocale(tag: string | null): Locale | null {
  const language = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return locales.find((locale) => locale === language) ?? null;
}

function firstAccepted(header: string | null): Locale | null {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
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
