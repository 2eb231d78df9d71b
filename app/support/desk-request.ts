import 'server-only';
import { cache } from 'react';
import { publicOrigin } from '@/lib/process/public-origin';
import { getRequestContext } from '@/lib/process/request-context';
import { getTracker } from '@/lib/tracker/get-tracker';

/** What every page of the support desk needs to know of its request. */
export interface DeskRequest {
  /** `hidden`: there is no desk here; `stranger`: sign in first. */
  access: 'hidden' | 'stranger' | 'agent';
  /** See `publicOrigin`. */
  origin: string | null;
  /** A link on another site led here, and with it browsers leave out a strict cookie: the next request has it. */
  mayHaveSession: boolean;
  storeName: string | null;
  /** Whether there is a memory to look into. */
  hasMemory: boolean;
  /** What the policy of this answer lets its scripts through by. */
  nonce: string | undefined;
}

/** Each page has to ask: a layout's answer does not keep the page inside it from being rendered. */
export const readDeskRequest = cache(async (): Promise<DeskRequest> => {
  const { headers: sent = new Headers(), nonce } = getRequestContext() ?? {};
  const { store, desk, attention } = getTracker();
  const isAgent = await desk.has(sent, Date.now());
  return {
    access: !desk.isOpen ? 'hidden' : isAgent ? 'agent' : 'stranger',
    origin: publicOrigin(sent, store),
    mayHaveSession: !isAgent && sent.get('sec-fetch-site') === 'cross-site',
    storeName: store.STORE_NAME ?? null,
    hasMemory: attention !== null,
    nonce: nonce ?? undefined,
  };
});
