import 'server-only';
import type { Redis } from 'ioredis';
import type { OrderStatusClient } from '@/lib/order-status-api/client';
import type { Lifecycle } from '@/lib/process/lifecycle';
import type { Metrics } from '@/lib/process/metrics';
import type { Config } from '@/lib/process/settings';
import { Watcher, type WatcherParts } from '@/lib/watcher/watcher';
import type { Memory } from './memory';

const usualMinutes = 15;
const usualShare = 0.5;
/** How long the word of an instance counts that its file is the one that is watched. */
const claimedForMs = 60_000;

/** Makes the watcher and joins it to the lifecycle. */
export function createWatcher(
  config: Config,
  parts: Memory & {
    client: OrderStatusClient;
    metrics: Metrics;
    lifecycle: Lifecycle;
    redis: Redis | null;
    remember: WatcherParts['remember'];
  },
): Watcher {
  const { database, store, client, metrics, lifecycle, redis, remember } = parts;
  const { WATCH_MINUTES, WATCH_SHARE, UPSTREAM_REQUESTS_PER_SECOND } = config;
  // Instances that share a PostgreSQL find each other there; those with a file each meet in Redis alone.
  const hasFile = config.DATABASE_URL?.kind === 'sqlite';
  const watcher = new Watcher({
    database,
    store,
    client,
    remember,
    metrics,
    everyMinutes: WATCH_MINUTES ?? usualMinutes,
    callsPerSecond: UPSTREAM_REQUESTS_PER_SECOND * (WATCH_SHARE ?? usualShare),
    ...(hasFile && redis !== null ? { isOurs: (id: string) => claimWatch(redis, id) } : {}),
  });
  lifecycle.join({ name: 'watcher', start: () => watcher.start(), stop: () => watcher.stop() });
  return watcher;
}

/** The first file to be told of is the one that is watched, until nothing was heard of it for a minute. */
async function claimWatch(redis: Redis, databaseId: string): Promise<boolean> {
  try {
    await redis.set('watched-file', databaseId, 'PX', claimedForMs, 'NX');
    const isOurs = (await redis.get('watched-file')) === databaseId;
    if (isOurs) await redis.pexpire('watched-file', claimedForMs);
    return isOurs;
  } catch {
    // Without Redis nobody knows better.
    return true;
  }
}
