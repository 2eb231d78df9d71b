/** The languages there are words in. A new one is a line here, in `messages-in.ts`, and its file of messages. */
export const locales = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'ja', 'zh', 'ar'] as const;
export type Locale = (typeof locales)[number];

/** Each language's name for itself, as a switch offers it. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  de: 'Deutsch',
  pt: 'Português (Brasil)',
  it: 'Italiano',
  nl: 'Nederlands',
  ja: '日本語',
  zh: '简体中文',
  ar: 'العربية',
};

const rightToLeft: ReadonlySet<string> = new Set(['ar']);

/** Which way the language is written, for `dir`. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return rightToLeft.has(locale) ? 'rtl' : 'ltr';
}

/**
 * The tag to format by. Editions of the language data disagree on the digits of Arabic; the page has to look the same
 * to the server and the browser, and its numbers like those that carriers write.
 */
export function formattingTag(locale: string): string {
  return locale === 'ar' ? 'ar-u-nu-latn' : locale;
}
