import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import type { Surroundings } from '@/components/shell/track-shell';
import { type Clock, storeClock } from '@/lib/i18n/clock';
import { directionOf } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';
import { messagesIn } from '@/lib/i18n/messages-in';
import { pickLocale } from '@/lib/i18n/pick-locale';
import { storeWords } from '@/lib/i18n/store-words';
import { noticesFor } from '@/lib/orders/notices';
import { publicOrigin } from '@/lib/process/public-origin';
import { getRequestContext } from '@/lib/process/request-context';
import { getConfig } from '@/lib/process/settings';

/** What every page needs to know of the request it answers, and of the store it stands for. */
export interface PageRequest {
  surroundings: Surroundings;
  direction: 'ltr' | 'rtl';
  messages: Messages;
  /** What forms take along. */
  hidden: Record<string, string>;
  clock: Clock;
  nonce: string | undefined;
  /** Where this tracker stands, for links that leave the page; null where that isn't known. */
  origin: string | null;
}

/** Read once per request, whoever asks: the layout, the page, the not-found page. */
export const readPageRequest = cache(async (): Promise<PageRequest> => {
  const config = getConfig();
  const sent = await headers();
  const { chosenLang = null, nonce = null } = getRequestContext() ?? {};
  const locale = pickLocale({
    chosen: chosenLang,
    acceptLanguage: sent.get('accept-language'),
    fallback: config.DEFAULT_LOCALE,
  });
  return {
    surroundings: {
      store: {
        name: config.STORE_NAME ?? null,
        url: config.STORE_URL ?? null,
        logoUrl: config.STORE_LOGO_URL ?? null,
      },
      help: { email: config.SUPPORT_EMAIL ?? null, url: config.SUPPORT_URL ?? null },
      windows: { lateAfterDays: config.LATE_AFTER_DAYS, reportWithinDays: config.REPORT_WITHIN_DAYS },
      notices: noticesFor(storeWords().notices, locale, Date.now()),
      locale,
      chosenLang,
    },
    direction: directionOf(locale),
    messages: messagesIn(locale),
    hidden: chosenLang === null ? {} : { lang: chosenLang },
    clock: storeClock(locale, config.STORE_TIME_ZONE),
    nonce: nonce ?? undefined,
    origin: publicOrigin(sent),
  };
});

/** A page's query as the framework hands it over: a list where a parameter came more than once. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
