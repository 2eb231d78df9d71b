import 'server-only';
import type { Locale } from './locales';
import { ar } from './messages/ar';
import { de } from './messages/de';
import { en, type Messages } from './messages/en';
import { es } from './messages/es';
import { fr } from './messages/fr';
import { it } from './messages/it';
import { ja } from './messages/ja';
import { nl } from './messages/nl';
import { pt } from './messages/pt';
import { zh } from './messages/zh';
import { storeWords } from './store-words';

const dictionaries: Record<Locale, Messages> = { en, es, fr, de, pt, it, nl, ja, zh, ar };

/** The words of a language, the store's own where it has some. Only what an island needs goes on to the browser. */
export function messagesIn(locale: Locale): Messages {
  return storeWords().messages[locale] ?? dictionaries[locale];
}

/** The same without the store's own words. */
export function builtInMessagesIn(locale: Locale): Messages {
  return dictionaries[locale];
}
