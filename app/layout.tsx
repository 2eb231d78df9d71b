import type { ReactNode } from 'react';
import { getRequestContext } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';
import { letGoWhenRendered } from './let-go';
import { PageDocument } from './page-document';
import { readPageRequest } from './page-request';
import { pageRooms } from './page-rooms';

// A nonce belongs to one answer: no page may be made ahead of its request.
export const dynamic = 'force-dynamic';

export default async function Layout({ children }: { children: ReactNode }) {
  letGoWhenRendered();
  const { settings, store, count } = getTracker();
  const { surroundings, direction, messages, origin, nonce } = readPageRequest();
  const { title, description, demo } = messages.page;
  return (
    <PageDocument
      lang={surroundings.locale}
      dir={direction}
      rooms={await pageRooms()}
      brand={store.BRAND_COLOR}
      nonce={nonce}
      words={{ title, description }}
      storeName={surroundings.store.name ?? null}
      origin={origin}
      isCounted={count !== null}
      demo={settings.ORDER_STATUS_API_SANDBOX ? demo : null}
      requestId={getRequestContext()?.requestId ?? null}
    >
      {children}
    </PageDocument>
  );
}
