import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { ErrorWords } from '@/components/shell/error-words';
import { HeadTags } from '@/components/shell/head-tags';
import { PageEnhancements } from '@/components/shell/page-enhancements';
import { pageColors } from '@/lib/brand/palette';
import { getRequestContext } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';
import { readPageRequest } from './page-request';
import { pageRooms } from './page-rooms';
import { PageStyle } from './page-style';

export default async function Layout({ children }: { children: ReactNode }) {
  // A nonce belongs to one answer: no page may be made ahead of its request.
  await connection();
  const { settings: config, store, count } = getTracker();
  const { surroundings, direction, messages, origin, nonce } = await readPageRequest();
  const { title, description, demo } = messages.page;
  return (
    <html lang={surroundings.locale} dir={direction}>
      <head>
        <PageStyle rooms={await pageRooms()} brand={store.BRAND_COLOR} nonce={nonce} />
        <HeadTags
          words={{ title, description }}
          storeName={surroundings.store.name}
          origin={origin}
          themeColors={pageColors}
        />
      </head>
      <body data-counted={count === null ? undefined : ''}>
        {config.ORDER_STATUS_API_SANDBOX ? <p className="demo">{demo}</p> : null}
        <ErrorWords broken={messages.broken} requestId={getRequestContext()?.requestId ?? null}>
          {children}
        </ErrorWords>
        <PageEnhancements />
      </body>
    </html>
  );
}
