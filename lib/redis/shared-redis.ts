import 'server-only';
import { getConfig } from '@/lib/process/settings';
import { connectRedis, type RedisConnections } from './connection';

const slot = Symbol.for('order-tracker.redis');
const shared: typeof globalThis & { [slot]?: RedisConnections } = globalThis;

/** The connections of this process; null where no `REDIS_URL` is set. */
export function getRedis(): RedisConnections | null {
  const url = getConfig().REDIS_URL;
  if (url === undefined) return null;
  shared[slot] ??= connectRedis(url);
  return shared[slot];
}

/** For readiness and metrics. */
export function redisState(): 'not-configured' | 'reachable' | 'unreachable' {
  const redis = getRedis();
  if (redis === null) return 'not-configured';
  return redis.commands.status === 'ready' ? 'reachable' : 'unreachable';
}
