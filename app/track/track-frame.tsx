import type { ReactNode } from 'react';
import { homeAddress, trackAddress } from '@/components/addresses';
import { Help } from '@/components/help';
import { LanguageSwitch } from '@/components/language-switch';
import { PageFrame, pageTitle } from '@/components/page-frame';
import type { TrackRequest } from '@/lib/orders/track-order';
import type { PageRequest } from '../page-request';

/** What surrounds an order, and everything else that a lookup can end in. */
export function TrackFrame(props: {
  page: PageRequest;
  request: TrackRequest;
  title: string;
  po: string | null;
  children: ReactNode;
}) {
  const { page, request, title, po, children } = props;
  const { store, messages, locale, chosenLang, help } = page;
  return (
    <PageFrame
      store={store}
      messages={messages}
      lookupHref={homeAddress(chosenLang)}
      languages={
        <LanguageSwitch
          current={locale}
          label={messages.page.language}
          hrefFor={(lang) => trackAddress({ ...request, lang })}
        />
      }
    >
      <title>{pageTitle(title, store, messages)}</title>
      {children}
      <Help messages={messages} places={help} po={po} />
    </PageFrame>
  );
}
