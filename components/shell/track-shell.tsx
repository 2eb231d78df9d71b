import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';
import type { PageNotice } from '@/lib/orders/notices';
import { homeAddress, type TrackAddress, trackAddress } from '@/lib/orders/track-address';
import type { HelpWindows } from '@/lib/wording/topic-help';
import { Help, type HelpPlaces } from './help';
import { LanguageSwitch } from './language-switch';
import { PageShell, type StoreFace } from './page-shell';

/** What stands around an order, whichever it is: the store, and the language of the page. */
export interface Surroundings {
  store: StoreFace;
  help: HelpPlaces;
  windows: HelpWindows;
  notices: PageNotice[];
  locale: Locale;
  /** The language of `?lang=`, which goes along through every step. */
  chosenLang: Locale | null;
}

/** What surrounds an order, and everything else that a lookup can end in. */
export function TrackShell(props: {
  surroundings: Surroundings;
  messages: Pick<Messages, 'page' | 'help'>;
  /** What this page was asked for. */
  address: TrackAddress;
  po: string | null;
  children: ReactNode;
}) {
  const { surroundings, messages, address, po, children } = props;
  const { store, help, locale, chosenLang } = surroundings;
  return (
    <PageShell
      store={store}
      messages={messages}
      lookupHref={homeAddress(chosenLang)}
      languages={
        <LanguageSwitch
          current={locale}
          label={messages.page.language}
          hrefFor={(lang) => trackAddress({ ...address, lang })}
        />
      }
    >
      {children}
      <Help messages={messages} places={help} po={po} />
    </PageShell>
  );
}
