import { Heading } from '@/components/shell/heading';
import type { DisplaySettings } from '@/lib/embed/display-settings';
import { localeNames, locales } from '@/lib/i18n/locales';

/** How the tracker looks, chosen before it is copied. A plain form: the page comes back with new snippets. */
export function LooksForm({ settings }: { settings: DisplaySettings }) {
  const { lang, theme, accent, heading, label } = settings;
  return (
    <section aria-labelledby="looks" className="section">
      <Heading rank={2} id="looks">
        Looks
      </Heading>
      <form action="/support/install" method="get" className="install-looks">
        <label>
          <span>Language</span>
          <select name="lang" defaultValue={lang ?? ''}>
            <option value="">As the page around it</option>
            {locales.map((locale) => (
              <option key={locale} value={locale}>
                {localeNames[locale]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Theme</span>
          <select name="theme" defaultValue={theme}>
            <option value="auto">As the page around it</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
        <label>
          <span>Color</span>
          <input
            name="accent"
            defaultValue={accent ?? ''}
            placeholder="#1a73e8"
            pattern="#?[0-9a-fA-F]{6}"
            title="Six digits, such as #1a73e8"
          />
        </label>
        <label>
          <span>Heading</span>
          <select name="heading" defaultValue={String(heading)}>
            <option value="2">Second level</option>
            <option value="3">Third level</option>
            <option value="4">Fourth level</option>
            <option value="none">None</option>
          </select>
        </label>
        <label>
          <span>Words of the heading</span>
          <input name="label" defaultValue={label ?? ''} placeholder="Track your order" maxLength={60} />
        </label>
        <button type="submit" className="quiet-button">
          Fill in
        </button>
      </form>
    </section>
  );
}
