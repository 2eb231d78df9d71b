import 'server-only';
import { getTracker } from '@/lib/tracker/get-tracker';
import type { Readiness } from './api-schemas';

/**
 * How this instance stands; only draining keeps traffic away. What it rests on is told to the operator alone: it would
 * tell others when an attack works.
 */
export function readiness({ isOperator }: { isOperator: boolean }): Readiness {
  const { lifecycle, state } = getTracker();
  const status = lifecycle.isEnding ? 'draining' : 'ready';
  if (!isOperator) return { status };
  const { upstream, redis, database } = state();
  const reached = upstream.breaker === 'closed' ? 'reachable' : 'resting';
  return {
    status,
    upstream: upstream.isKeyRefused ? 'key-refused' : reached,
    redis,
    ...(database === 'not-configured' ? {} : { database }),
  };
}
