import 'server-only';
import { databaseState } from '@/lib/database/shared-database';
import type { Readiness } from '@/lib/http/api-schemas';
import { upstreamState } from '@/lib/order-status-api/client';
import { redisState } from '@/lib/redis/shared-redis';
import { isDraining } from './server-life';

/**
 * How this instance stands; only draining keeps traffic away. What it rests on is told to the operator alone: it would
 * tell others when an attack works.
 */
export function readiness({ isOperator }: { isOperator: boolean }): Readiness {
  const status = isDraining() ? 'draining' : 'ready';
  if (!isOperator) return { status };
  const { breaker, isKeyRefused } = upstreamState();
  const database = databaseState();
  const upstream = breaker === 'closed' ? 'reachable' : 'resting';
  return {
    status,
    upstream: isKeyRefused ? 'key-refused' : upstream,
    redis: redisState(),
    ...(database === 'not-configured' ? {} : { database }),
  };
}
