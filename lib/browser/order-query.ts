import { QueryClient, QueryObserver } from '@tanstack/react-query';
import type { PublicOrder } from '@/lib/orders/public-order';
import { stages } from '@/lib/orders/stage';
import { refreshSeconds } from './refresh-pace';

/** Why a look at the order brought nothing new. All but the last pass by themselves. */
export type RefreshTrouble = 'outage' | 'limited' | 'link-ended';

export interface WatchedOrder {
  /** The last order that was seen, whatever went wrong since. */
  order: PublicOrder;
  trouble: RefreshTrouble | null;
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
 * @param onChange hears of every change, the first state excepted
 */
export function watchOrder(
  address: string,
  initial: PublicOrder,
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
    refetchOnReconnect: 'always',
  } as const;
  const refetchInterval = () => {
    const { data, error } = client.getQueryState<PublicOrder>(queryKey) ?? {};
    const seconds = data === undefined || isLast(error) ? null : refreshSeconds(data);
    if (seconds === null) return false;
    return Math.max(seconds, error instanceof RefreshError ? error.retryAfterSeconds : 0) * 1000;
  };
  const alive = { ...options, refetchInterval, refetchOnWindowFocus: () => refetchInterval() !== false };
  const paused = { ...options, refetchInterval: false, refetchOnWindowFocus: false } as const;

  const observer = new QueryObserver<PublicOrder>(client, alive);
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
    setPaused: (isPaused) => observer.setOptions(isPaused ? paused : alive),
    stop: () => {
      unsubscribe();
      client.unmount();
      client.clear();
    },
  };
}

class RefreshError extends Error {
  constructor(
    readonly trouble: RefreshTrouble,
    readonly retryAfterSeconds: number,
  ) {
    super(trouble);
  }
}

/** Throws for everything that isn't an order, so that the last good one stays. */
async function fetchOrder(address: string, signal: AbortSignal): Promise<PublicOrder> {
  const answer = await fetch(address, { signal, cache: 'no-store', headers: { accept: 'application/json' } });
  if (!answer.ok) {
    throw new RefreshError(troubleFromStatus(answer.status), Number(answer.headers.get('retry-after') ?? 0));
  }
  const order: PublicOrder = await answer.json();
  // A page that was opened before a deploy may meet words that its own script doesn't know.
  if (!stages.includes(order.stage)) throw new RefreshError('outage', 0);
  return order;
}

function troubleFromStatus(status: number): RefreshTrouble {
  if (status === 410) return 'link-ended';
  return status === 429 ? 'limited' : 'outage';
}

function troubleFrom(error: Error | null): RefreshTrouble | null {
  if (error === null) return null;
  return error instanceof RefreshError ? error.trouble : 'outage';
}

function isLast(error: Error | null | undefined): boolean {
  return error instanceof RefreshError && error.trouble === 'link-ended';
}
