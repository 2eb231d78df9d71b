'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { OrderWatch, WatchedOrder } from '@/lib/browser/order-query';
import { refreshSeconds } from '@/lib/browser/refresh-pace';
import type { PublicOrder } from '@/lib/orders/public-order';

/**
 * An order as it stands now: at first as the server wrote it, then watched. What watches is loaded once the page has
 * settled, and for a finished order only when somebody asks again.
 */
export function useWatchedOrder(jsonAddress: string, order: PublicOrder) {
  const [watched, setWatched] = useState<WatchedOrder>({ order, trouble: null, isChecking: false });
  const [isPaused, setIsPaused] = useState(false);
  const watch = useRef<Promise<OrderWatch> | null>(null);

  const begin = useCallback(() => {
    watch.current ??= import('@/lib/browser/order-query').then(({ watchOrder }) =>
      watchOrder(jsonAddress, order, setWatched),
    );
    return watch.current;
  }, [jsonAddress, order]);

  useEffect(() => {
    const setPaused = async () => {
      try {
        (await begin()).setPaused(isPaused);
      } catch {
        // It could not be loaded; asking again tries once more.
        watch.current = null;
      }
    };
    if (refreshSeconds(order) === null || (isPaused && watch.current === null)) return;
    return whenIdle(setPaused);
  }, [begin, isPaused, order]);

  useEffect(
    () => () => {
      watch.current?.then((begun) => begun.stop());
      watch.current = null;
    },
    [],
  );

  /** Looks at once; gives the order, or null where it could not be had. */
  const checkNow = async (): Promise<PublicOrder | null> => {
    try {
      return await (await begin()).checkNow();
    } catch {
      watch.current = null;
      setWatched((last) => ({ ...last, trouble: navigator.onLine ? 'outage' : 'offline' }));
      return null;
    }
  };
  return { watched, isPaused, setIsPaused, checkNow };
}

/** After the first paint and what belongs to it. Safari has no idle callback. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(run, { timeout: 3000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run, 1000);
  return () => clearTimeout(timer);
}
