import 'server-only';
import type { Locale } from './locales';
import type { Messages } from './messages/en';

/** The words of a language. Only what an island needs is handed on to the browser. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return loaders[locale]();
}

const loaders: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import('./messages/en')).en,
  es: async () => (await import('./messages/es')).es,
  fr: async () => (await import('./messages/fr')).fr,
  de: async () => (await import('./messages/de')).de,
  pt: async () => (await import('./messages/pt')).pt,
  it: async () => (await import('./messages/it')).it,
  nl: async () => (await import('./messages/nl')).nl,
  ja: async () => (await import('./messages/ja')).ja,
  zh: async () => (await import('./messages/zh')).zh,
  ar: async () => (await import('./messages/ar')).ar,
};
