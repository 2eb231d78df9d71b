import 'server-only';
import type { Locale } from './locales';
import type { Messages } from './messages/en';

/** The words of a language. Only what an island needs is handed on to the browser. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return loaders[locale]();
}

const loaders: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import('./messages/en')).en,
};
