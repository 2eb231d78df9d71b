import type { SupportLookup, SupportOrder, SupportResult } from '@/lib/orders/support-order';

const atOnce = 3;
const mostTries = 6;
const longestPauseSeconds = 30;

/**
 * Looks orders up for the desk, a few at a time, so that shoppers get their share of the upstream; one that isn't
 * answered is tried again when the answer says so.
 * @param tell hears of each as it comes, by its place
 */
export async function lookUpRows(
  lookups: SupportLookup[],
  tell: (index: number, result: SupportResult) => void,
  signal: AbortSignal,
): Promise<void> {
  let next = 0;
  const work = async () => {
    for (let index = next++; index < lookups.length && !signal.aborted; index = next++) {
      const lookup = lookups[index];
      if (lookup !== undefined) tell(index, await lookUp(lookup, signal));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function lookUp(lookup: SupportLookup, signal: AbortSignal): Promise<SupportResult> {
  for (let tries = 1; ; tries++) {
    const { result, retryAfterSeconds } = await ask(lookup, signal);
    if (retryAfterSeconds === null || tries >= mostTries || signal.aborted) return result;
    const seconds = Math.min(longestPauseSeconds, retryAfterSeconds);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

async function ask(
  lookup: SupportLookup,
  signal: AbortSignal,
): Promise<{ result: SupportResult; retryAfterSeconds: number | null }> {
  try {
    const query = new URLSearchParams({ ...lookup, among: 'many' });
    const answer = await fetch(`/api/support/orders?${query}`, { signal });
    if (answer.ok) {
      const order: SupportOrder = await answer.json();
      return { result: { kind: 'found', order, purchaseOrder: null }, retryAfterSeconds: null };
    }
    const { code }: { code?: string } = await answer.json();
    if (code === 'not-found' || code === 'invalid-purchase-order' || code === 'invalid-request')
      return { result: { kind: code }, retryAfterSeconds: null };
    const seconds = Number(answer.headers.get('retry-after') ?? 5);
    const isPassing = answer.status === 429 || answer.status === 503;
    return { result: away, retryAfterSeconds: isPassing ? seconds : null };
  } catch {
    return { result: away, retryAfterSeconds: 5 };
  }
}

const away: SupportResult = { kind: 'unavailable', retryAfterSeconds: 5 };
