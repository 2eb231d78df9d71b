'use client';

import { useSyncExternalStore } from 'react';
import type { Clock } from '@/lib/i18n/clock';

const never = () => () => {};

/** False while the page is as the server wrote it, true from the moment that the browser has taken over. */
function useIsInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** The store's clock at first, as the server wrote the page; then the reader's own. */
export function useReadersClock(storeClock: Clock): { clock: Clock; isReadersClock: boolean } {
  const isReadersClock = useIsInBrowser();
  if (!isReadersClock) return { clock: storeClock, isReadersClock };
  // A page may stay open over midnight.
  return { clock: { ...storeClock, timeZone: undefined, now: new Date().toISOString() }, isReadersClock };
}
