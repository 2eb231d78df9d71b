'use client';

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { LookResult, OrderWatch, WatchedOrder } from '@/lib/browser/order-query';
import { refreshSeconds } from '@/lib/browser/refresh-pace';
import type { PublicOrder } from '@/lib/orders/public-order';
import { type Trouble, troubleOf } from '@/lib/orders/trouble';

/**
 * An order as it stands now: at first as the server wrote it, then watched. What watches is loaded when the first
 * look is due, long after the page is usable, and for a finished order only when somebody asks again.
 */
export function useWatchedOrder(jsonAddress: string, order: PublicOrder) {
  const [watched, setWatched] = useState<WatchedOrder>({ order, trouble: null, isChecking: false });
  const [isPaused, setIsPaused] = useState(false);
  const isOffline = useIsOffline();
  const [failedBeginnings, setFailedBeginnings] = useState(0);
  const watch = useRef<Promise<OrderWatch> | null>(null);
  const openedAt = useRef(Date.now());

  const begin = useCallback(async () => {
    watch.current ??= import('@/lib/browser/order-query').then(({ watchOrder }) =>
      watchOrder(jsonAddress, order, isPaused, setWatched),
    );
    try {
      return await watch.current;
    } catch (error) {
      // It could not be loaded: the next time tries once more.
      watch.current = null;
      throw error;
    }
  }, [jsonAddress, order, isPaused]);

  useEffect(() => {
    const seconds = refreshSeconds(order);
    if (watch.current !== null) watch.current.then((begun) => begun.setPaused(isPaused));
    else if (seconds !== null && !isPaused) {
      // A beginning that failed, on a train say, is tried again as late as the next look would have come.
      const tryAgainLater = () => setFailedBeginnings(failedBeginnings + 1);
      const sinceMs = failedBeginnings > 0 ? 0 : Date.now() - openedAt.current;
      return whenDue(seconds * 1000 - sinceMs, () => begin().catch(tryAgainLater));
    }
  }, [begin, isPaused, order, failedBeginnings]);

  useEffect(
    () => () => {
      watch.current?.then((begun) => begun.stop());
      watch.current = null;
    },
    [],
  );

  /** Looks at once. */
  const checkNow = async (): Promise<LookResult> => {
    if (!navigator.onLine) return { kind: 'trouble', trouble: 'offline' };
    try {
      return await (await begin()).checkNow();
    } catch {
      // What looks could not be loaded: it went with the build that this page belongs to.
      return { kind: 'outdated' };
    }
  };
  const trouble: Trouble | null = troubleOf(watched.order, isOffline ? 'offline' : watched.trouble);
  return { ...watched, trouble, isPaused, setIsPaused, checkNow };
}

/** After so long, or when the page is next looked at after it. */
function whenDue(waitMs: number, run: () => void): () => void {
  const runIfVisible = () => {
    if (document.visibilityState === 'hidden') return;
    document.removeEventListener('visibilitychange', runIfVisible);
    run();
  };
  const timer = setTimeout(
    () => {
      document.addEventListener('visibilitychange', runIfVisible);
      runIfVisible();
    },
    Math.max(0, waitMs),
  );
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', runIfVisible);
  };
}

function useIsOffline(): boolean {
  return useSyncExternalStore(
    listenForConnection,
    () => !navigator.onLine,
    () => false,
  );
}

function listenForConnection(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}
