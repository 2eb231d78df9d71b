import 'server-only';
import { cache } from 'react';
import type { Surroundings } from '@/components/shell/track-shell';
import { type Clock, storeClock } from '@/lib/i18n/clock';
import { directionOf } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';
import { closestLocale, pickLocale } from '@/lib/i18n/pick-locale';
import type { StoreSentences } from '@/lib/i18n/store-sentences';
import { noticesFor, type PageNotice } from '@/lib/orders/notices';
import type { HelpWindows } from '@/lib/orders/topics';
import { publicOrigin } from '@/lib/process/public-origin';
import { getRequestContext } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';
import { helpPlaces, helpWindows } from './help-settings';

/** What every page needs to know of the request it answers, and of the store it stands for. */
export interface PageRequest {
  surroundings: Surroundings;
  direction: 'ltr' | 'rtl';
  messages: Messages;
  /** The store's own among them that an order page may say; null where it has none. */
  ownSentences: StoreSentences | null;
  /** What the store has to tell at this time. */
  notices: PageNotice[];
  windows: HelpWindows;
  /** What forms take along. */
  hidden: Record<string, string>;
  clock: Clock;
  nonce: string | undefined;
  /** Where this tracker stands, for links that leave the page; null where that isn't known. */
  origin: string | null;
}

/** Read once per request, whoever asks: the layout, the page, the not-found page. */
export const readPageRequest = cache((): PageRequest => {
  const { store: config, words } = getTracker();
  const { chosenLang: chosen = null, nonce = null, headers = new Headers() } = getRequestContext() ?? {};
  const chosenLang = closestLocale(chosen);
  const locale = pickLocale({
    chosen: chosenLang,
    acceptLanguage: headers.get('accept-language'),
    fallback: config.DEFAULT_LOCALE,
  });
  return {
    surroundings: {
      store: { name: config.STORE_NAME, url: config.STORE_URL, logoUrl: config.STORE_LOGO_URL },
      help: helpPlaces(config),
      locale,
      chosenLang,
    },
    direction: directionOf(locale),
    messages: words.messagesIn(locale),
    ownSentences: words.pageSentencesIn(locale),
    notices: noticesFor(words.notices, locale, Date.now()),
    windows: helpWindows(config),
    hidden: chosenLang === null ? {} : { lang: chosenLang },
    clock: storeClock(locale, config.STORE_TIME_ZONE),
    nonce: nonce ?? undefined,
    origin: publicOrigin(headers, config),
  };
});

/** A page's query as the framework hands it over: a list where a parameter came more than once. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
