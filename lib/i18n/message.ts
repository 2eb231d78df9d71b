import { formattingTag } from './locales';

/** A sentence for each plural form that its language has; `other` is the one every language has. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Puts values into a message's places: "Order {po}". A place without a value stays as it is. */
export function fill(message: string, values: Record<string, string>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** The form for a count, with `{count}` written as the language writes numbers. */
export function fillPlural(
  forms: Plural,
  count: number,
  locale: string,
  values: Record<string, string> = {},
): string {
  const form = forms[pluralRules(locale).select(count)] ?? forms.other;
  return fill(form, { count: formatNumber(count, locale), ...values });
}

/** A number as the language writes it: "1,250" or "1.250". */
export function formatNumber(number: number, locale: string): string {
  return numberFormat(locale).format(number);
}

/** "one, two, and three", as the language lists. */
export function formatList(parts: string[], locale: string): string {
  return listFormat(locale).format(parts);
}

/** A country by its name in the language, where it came as a code of two letters. */
export function formatCountry(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
}

const listFormat = perLocale((locale) => new Intl.ListFormat(locale));
const pluralRules = perLocale((locale) => new Intl.PluralRules(locale));
const numberFormat = perLocale((locale) => new Intl.NumberFormat(formattingTag(locale)));

/** Making one of these costs more than using it a hundred times. */
function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}
