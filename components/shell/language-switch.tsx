import { type Locale, localeNames, locales } from '@/lib/i18n/locales';
import { Rich } from './rich';

/** The same page in each language. Folded, as most readers have theirs already. */
export function LanguageSwitch(props: {
  current: Locale;
  /** "Language: English", with a place for the name. */
  label: string;
  hrefFor: (locale: Locale) => string;
}) {
  const { current, label, hrefFor } = props;
  if (locales.length < 2) return null;
  return (
    <details className="languages">
      <summary>
        <Rich message={label} values={{ name: <bdi lang={current}>{localeNames[current]}</bdi> }} />
      </summary>
      <ul>
        {locales.map((locale) => (
          <li key={locale}>
            <a href={hrefFor(locale)} lang={locale} aria-current={locale === current ? 'true' : undefined}>
              {localeNames[locale]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
