import 'server-only';
import { sendsToken } from '@/lib/access/same-secret';
import { getConfig } from '@/lib/config/config';
import { getRequestContext } from '@/lib/http/request-context';
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
 * How this instance stands; only draining keeps traffic away. What it rests on is told to the operator alone: whoever
 * sends `METRICS_TOKEN`, or, where none is set, asks on the machine itself. It would tell others when an attack works.
 */
export function readiness(headers: Headers): Readiness {
  const status = isDraining() ? 'draining' : 'ready';
  if (!isOperator(headers)) return { status };
  const { breaker, isKeyRefused } = upstreamState();
  const upstream = breaker === 'closed' ? 'reachable' : 'resting';
  return {
    status,
    upstream: isKeyRefused ? 'key-refused' : upstream,
    redis: redisState(),
  };
}

function isOperator(headers: Headers): boolean {
  const token = getConfig().METRICS_TOKEN;
  if (token !== undefined) return sendsToken(headers, token);
  const context = getRequestContext();
  // A proxy on this machine says whom it asks for.
  return context?.forwardedFor === '' && /^(?:::ffff:)?127\.|^::1$/.test(context.peerAddress);
}
