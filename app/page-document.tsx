'use client';

import type { ReactNode } from 'react';
import { ErrorWords } from '@/components/shell/error-words';
import { HeadTags } from '@/components/shell/head-tags';
import { PageEnhancements } from '@/components/shell/page-enhancements';
import type { StyleRoom } from '@/lib/brand/style-text';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages/en';
import { PageStyle } from './page-style';

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
  /** The page's background in each theme. */
  themeColors: { light: string; dark: string };
  /** What readers ask next is counted. */
  isCounted: boolean;
  /** Told above everything where the orders are made up; null where they are real. */
  demo: string | null;
  broken: Messages['broken'];
  requestId: string | null;
  children: ReactNode;
}

/**
 * The document around every page. It is the browser's from end to end, like an order's page in it: each part that only
 * the server draws passes through two renderers there, and is sent twice.
 */
export function PageDocument(props: PageDocumentProps) {
  const { lang, dir, rooms, brand, nonce, words, storeName, origin, themeColors } = props;
  return (
    <html lang={lang} dir={dir}>
      <head>
        <PageStyle {...{ rooms, brand, nonce }} />
        <HeadTags {...{ words, storeName, origin, themeColors }} />
      </head>
      <body data-counted={props.isCounted ? '' : undefined}>
        {props.demo === null ? null : <p className="demo">{props.demo}</p>}
        <ErrorWords broken={props.broken} requestId={props.requestId}>
          {props.children}
        </ErrorWords>
        <PageEnhancements />
      </body>
    </html>
  );
}
