'use client';

import { useMemo } from 'react';
import { OrderPage, type OrderPageProps } from '@/components/order/order-page';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';
import { type StoreSentences, withStoreSentences } from '@/lib/i18n/store-sentences';
import { Worded } from '../worded';

/** What the page of an order is drawn from, beside the words of its language. */
export interface PageFacts extends Omit<OrderPageProps, 'nonce'> {
  /** The store's own words in the place of those in the file; left out where it has none. */
  ownSentences?: StoreSentences;
}

interface PageProps {
  /** As JSON: one text passes through the framework for less than the values in it would. */
  facts: string;
  /** Of this answer's policy. */
  nonce: string | undefined;
  messages: Messages;
}

/** The page of an order in the language of its surroundings. */
export function OrderPageIn({ facts, locale, nonce }: Omit<PageProps, 'messages'> & { locale: Locale }) {
  return (
    <Worded locale={locale}>
      {(messages) => {
        const html = kept?.keptHtml(facts, nonce, (anyNonce) => (
          <Page {...{ facts, messages }} nonce={anyNonce} />
        ));
        // biome-ignore lint/security/noDangerouslySetInnerHtml: React itself wrote it
        if (html != null) return <div dangerouslySetInnerHTML={{ __html: html }} />;
        return (
          <div>
            <Page {...{ facts, nonce, messages }} />
          </div>
        );
      }}
    </Worded>
  );
}

function Page({ facts, nonce, messages }: PageProps) {
  const { ownSentences, ...props } = useMemo((): PageFacts => JSON.parse(facts), [facts]);
  const said = useMemo(
    () => (ownSentences === undefined ? messages : withStoreSentences(messages, ownSentences)),
    [ownSentences, messages],
  );
  return <OrderPage {...props} nonce={nonce} messages={said} />;
}

// The files for browsers are built without it.
const kept: typeof import('./kept-html') | null =
  typeof window === 'undefined' ? require('./kept-html') : null;
