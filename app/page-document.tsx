'use client';

import type { ReactNode } from 'react';
import { AnswerFactsProvider } from '@/components/shell/answer-facts';
import { HeadTags } from '@/components/shell/head-tags';
import { PageEnhancements } from '@/components/shell/page-enhancements';
import type { StyleRoom } from '@/lib/brand/style-text';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';
import { PageStyle } from './page-style';
// They come with the document's own script: files of their own would be two more for every first visit.
import './error';
import './global-error';

export interface PageDocumentProps {
  lang: Locale;
  dir: 'ltr' | 'rtl';
  rooms: readonly StyleRoom[];
  /** The store's color. */
  brand: string | undefined;
  /** Of this answer's policy. */
  nonce: string | undefined;
  words: Pick<Messages['page'], 'title' | 'description'>;
  storeName: string | null;
  /** Where this tracker stands; null where that isn't known. */
  origin: string | null;
  /** What readers ask next is counted. */
  isCounted: boolean;
  /** Told above everything where the orders are made up; null where they are real. */
  demo: string | null;
  requestId: string | null;
  children: ReactNode;
}

/**
 * The document around every page. It is the browser's from end to end, like an order's page in it: each part that only
 * the server draws passes through two renderers there, and is sent twice.
 */
export function PageDocument(props: PageDocumentProps) {
  const { lang, dir, rooms, brand, nonce, words, storeName, origin } = props;
  return (
    <html lang={lang} dir={dir}>
      <head>
        <PageStyle {...{ rooms, brand, nonce }} />
        <HeadTags {...{ words, storeName, origin }} />
      </head>
      <body data-counted={props.isCounted ? '' : undefined}>
        {props.demo === null ? null : <p className="demo">{props.demo}</p>}
        <AnswerFactsProvider locale={lang} requestId={props.requestId}>
          {props.children}
        </AnswerFactsProvider>
        <PageEnhancements />
      </body>
    </html>
  );
}
