'use client';

import dynamic from 'next/dynamic';
import { type ComponentType, useMemo } from 'react';
import { OrderPage, type OrderPageProps } from '@/components/order/order-page';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';
import { type StoreSentences, withStoreSentences } from '@/lib/i18n/store-sentences';

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
  /** On the server, for the next who asks. */
  mayBeKept: boolean;
}

/**
 * The page of an order in the language of its surroundings. The words come as a file for each language, which a
 * browser keeps, rather than with every order.
 */
export function OrderPageIn(props: PageProps & { locale: Locale }) {
  const Page = pages[props.locale];
  return <Page {...props} />;
}

// The framework looks for each file's name in its place, to load it with the page's other scripts.
const pages: Record<Locale, ComponentType<PageProps>> = {
  en: dynamic(async () => wordedBy((await import('@/lib/i18n/messages/en')).en)),
  es: dynamic(async () => wordedBy((await import('@/lib/i18n/messages/es')).es)),
  fr: dynamic(async () => wordedBy((await import('@/lib/i18n/messages/fr')).fr)),
  de: dynamic(async () => wordedBy((await import('@/lib/i18n/messages/de')).de)),
  pt: dynamic(async () => wordedBy((await import('@/lib/i18n/messages/pt')).pt)),
  it: dynamic(async () => wordedBy((await import('@/lib/i18n/messages/it')).it)),
  nl: dynamic(async () => wordedBy((await import('@/lib/i18n/messages/nl')).nl)),
  ja: dynamic(async () => wordedBy((await import('@/lib/i18n/messages/ja')).ja)),
  zh: dynamic(async () => wordedBy((await import('@/lib/i18n/messages/zh')).zh)),
  ar: dynamic(async () => wordedBy((await import('@/lib/i18n/messages/ar')).ar)),
};

function wordedBy(messages: Messages): ComponentType<PageProps> {
  return ({ facts, nonce, mayBeKept }) => {
    const html = mayBeKept
      ? kept?.keptHtml(facts, nonce, (anyNonce) => <Page {...{ facts, messages }} nonce={anyNonce} />)
      : null;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: React itself wrote it
    if (html != null) return <div dangerouslySetInnerHTML={{ __html: html }} />;
    return (
      <div>
        <Page {...{ facts, nonce, messages }} />
      </div>
    );
  };
}

function Page({ facts, nonce, messages }: Omit<PageProps, 'mayBeKept'> & { messages: Messages }) {
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
