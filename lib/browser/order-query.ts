import { QueryClient, QueryObserver } from '@tanstack/react-query';
import type { PublicOrder } from '@/lib/orders/public-order';
import { stages } from '@/lib/orders/stage';
import { type Trouble, troubleFromStatus } from '@/lib/orders/trouble';
import { refreshSeconds } from './refresh-pace';

export interface WatchedOrder {
  /** The last order that was seen, whatever went wrong since. */
  order: PublicOrder;
  trouble: Trouble | null;
  isChecking: boolean;
}

/** What a look came to: the order as it now stands, or why it is the last one that was seen. */
export type LookResult =
  | { kind: 'seen'; order: PublicOrder }
  | { kind: 'trouble'; trouble: Trouble }
  /** The server speaks as this page, opened before a deploy, can't understand: only a new page can. */
  | { kind: 'outdated' };

export interface OrderWatch {
  /** Looks at once. */
  checkNow(): Promise<LookResult>;
  /** Going on, it looks at once where a look is overdue. */
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
  const isOverdue = () => {
    const everyMs = refetchInterval();
    const { dataUpdatedAt, errorUpdatedAt } = observer.getCurrentResult();
    return everyMs !== false && Date.now() - Math.max(dataUpdatedAt, errorUpdatedAt) >= everyMs;
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
      const { data, error } = await observer.refetch({ cancelRefetch: false });
      if (error instanceof OutdatedError) return { kind: 'outdated' };
      const trouble = troubleFrom(error);
      return trouble === null && data !== undefined
        ? { kind: 'seen', order: data }
        : { kind: 'trouble', trouble: trouble ?? 'outage' };
    },
    setPaused: (isPausedNow) => {
      observer.setOptions(isPausedNow ? paused : alive);
      if (!isPausedNow && isOverdue()) void observer.refetch({ cancelRefetch: false });
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

class OutdatedError extends Error {}

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
  if (!stages.includes(order.stage)) throw new OutdatedError();
  return order;
}

function troubleFrom(error: Error | null): Trouble | null {
  // An outdated page shows what it saw last; there is nothing wrong with the connection that it could tell of.
  if (error === null || error instanceof OutdatedError) return null;
  return error instanceof RefreshError ? error.trouble : 'outage';
}

function isLast(error: Error | null | undefined): boolean {
  return error instanceof RefreshError && error.trouble === 'link-ended';
}
