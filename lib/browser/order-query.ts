import { QueryClient, QueryObserver } from '@tanstack/react-query';
import type { PublicOrder } from '@/lib/orders/public-order';
import { stages } from '@/lib/orders/stage';
import { refreshSeconds } from './refresh-pace';
import { type Trouble, troubleFromStatus } from './trouble';

export interface WatchedOrder {
  /** The last order that was seen, whatever went wrong since. */
  order: PublicOrder;
  trouble: Trouble | null;
  isChecking: boolean;
}

export interface OrderWatch {
  /** Looks at once; gives the order as it then stands, or null where it could not be had. */
  checkNow(): Promise<PublicOrder | null>;
  setPaused(isPaused: boolean): void;
  stop(): void;
}

/**
 * Keeps an order that is on the page fresh: while the page is visible and not paused, at the order's own pace.
 * @param address of the order's JSON
 * @param isPaused whether it begins paused: then it looks only when asked
 * @param onChange hears of every change, the first state excepted
 */
export function watchOrder(
  address: string,
  initial: PublicOrder,
  isPaused: boolean,
  onChange: (watched: WatchedOrder) => void,
): OrderWatch {
  const client = new QueryClient();
  const queryKey = ['order', address];
  const options = {
    queryKey,
    queryFn: ({ signal }: { signal: AbortSignal }) => fetchOrder(address, signal),
    initialData: initial,
    initialDataUpdatedAt: Date.parse(initial.checkedAt),
    retry: false,
    // A page that is looked at again soon has nothing new to ask for; the server keeps its copy longer than this.
    staleTime: 15_000,
  } as const;
  const refetchInterval = () => {
    const { data, error } = client.getQueryState<PublicOrder>(queryKey) ?? {};
    const seconds = data === undefined || isLast(error) ? null : refreshSeconds(data);
    if (seconds === null) return false;
    return Math.max(seconds, error instanceof RefreshError ? error.retryAfterSeconds : 0) * 1000;
  };
  const isGoingOn = () => refetchInterval() !== false;
  const alive = {
    ...options,
    refetchInterval,
    refetchOnWindowFocus: isGoingOn,
    refetchOnReconnect: () => isGoingOn() && 'always',
  } as const;
  const paused = {
    ...options,
    refetchInterval: false,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  } as const;

  const observer = new QueryObserver<PublicOrder>(client, isPaused ? paused : alive);
  client.mount();
  const tell = () => {
    const { data, error, isFetching } = observer.getCurrentResult();
    if (data !== undefined) {
      onChange({ order: data, trouble: troubleFrom(error), isChecking: isFetching });
    }
  };
  const unsubscribe = observer.subscribe(tell);
  return {
    checkNow: async () => {
      const { data, isError } = await observer.refetch({ cancelRefetch: false });
      return isError ? null : (data ?? null);
    },
    setPaused: (isPausedNow) => {
      observer.setOptions(isPausedNow ? paused : alive);
      // A look that waits for the connection would still be taken when it returns.
      if (isPausedNow && observer.getCurrentResult().isPaused) void client.cancelQueries({ queryKey });
    },
    stop: () => {
      unsubscribe();
      client.unmount();
      client.clear();
    },
  };
}

class RefreshError extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly retryAfterSeconds: number,
  ) {
    super(trouble);
  }
}

/** Throws for everything that isn't an order, so that the last good one stays. */
async function fetchOrder(address: string, signal: AbortSignal): Promise<PublicOrder> {
  const answer = await fetch(address, { signal, cache: 'no-store', headers: { accept: 'application/json' } });
  if (!answer.ok) {
    throw new RefreshError(
      troubleFromStatus(answer.status, address),
      Number(answer.headers.get('retry-after') ?? 0),
    );
  }
  const order: PublicOrder = await answer.json();
  // A page that was opened before a deploy may meet words that its own script doesn't know.
  if (!stages.includes(order.stage)) throw new RefreshError('outage', 0);
  return order;
}

function troubleFrom(error: Error | null): Trouble | null {
  if (error === null) return null;
  return error instanceof RefreshError ? error.trouble : 'outage';
}

function isLast(error: Error | null | undefined): boolean {
  return error instanceof RefreshError && error.trouble === 'link-ended';
}
