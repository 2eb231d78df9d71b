import 'server-only';
import { upstreamState } from '@/lib/order-status-api/client';
import { redisState } from '@/lib/redis/shared-redis';
import { isDraining } from './server-life';

export interface Readiness {
  status: 'ready' | 'draining';
  /** `key-refused`: the Order Status API does not take our key, which only the operator can change. */
  upstream?: 'reachable' | 'resting' | 'key-refused';
  redis?: 'not-configured' | 'reachable' | 'unreachable';
}

/**
 * How this instance stands; only draining keeps traffic away. What it rests on is told to the operator alone: it would
 * tell others when an attack works.
 */
export function readiness({ isOperator }: { isOperator: boolean }): Readiness {
  const status = isDraining() ? 'draining' : 'ready';
  if (!isOperator) return { status };
  const { breaker, isKeyRefused } = upstreamState();
  const upstream = breaker === 'closed' ? 'reachable' : 'resting';
  return {
    status,
    upstream: isKeyRefused ? 'key-refused' : upstream,
    redis: redisState(),
  };
}
