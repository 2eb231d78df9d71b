'use client';

import dynamic from 'next/dynamic';
import { type ComponentType, useMemo } from 'react';
import { OrderPage, type OrderPageProps } from '@/components/order/order-page';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';
import { type StoreSentences, withStoreSentences } from '@/lib/i18n/store-sentences';

interface WordedPageProps extends OrderPageProps {
  /** The store's own words in the place of those in the file; left out where it has none. */
  ownSentences?: StoreSentences;
}

/**
 * The page of an order in the language of its surroundings. The words come as a file for each language, which a
 * browser keeps, rather than with every order.
 */
export function OrderPageIn(props: WordedPageProps) {
  const Page = pages[props.surroundings.locale];
  return <Page {...props} />;
}

// The framework looks for each file's name in its place, to load it with the page's other scripts.
const pages: Record<Locale, ComponentType<WordedPageProps>> = {
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

function wordedBy(messages: Messages): ComponentType<WordedPageProps> {
  return ({ ownSentences, ...props }) => {
    const said = useMemo(
      () => (ownSentences === undefined ? messages : withStoreSentences(messages, ownSentences)),
      [ownSentences],
    );
    return <OrderPage {...props} messages={said} />;
  };
}
