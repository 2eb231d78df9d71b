import 'server-only';
import { getConfig } from '@/lib/config/config';
import { getMetrics } from '@/lib/log/metrics';
import { getRedis } from '@/lib/redis/shared-redis';
import type { Client } from './client-address';
import { type OfferedProof, Traffic } from './traffic';

const slot = Symbol.for('order-tracker.traffic');
const shared: typeof globalThis & { [slot]?: Traffic } = globalThis;

function getTraffic(): Traffic {
  const config = getConfig();
  shared[slot] ??= new Traffic({
    redis: getRedis(),
    lookupsPerMinute: config.LOOKUPS_PER_MINUTE,
    failedLookupsPerHour: config.FAILED_LOOKUPS_PER_HOUR,
    // Half of what the upstream takes: guessing leaves the other half to orders that exist.
    missesPerMinute: config.UPSTREAM_REQUESTS_PER_SECOND * 30,
    onRefusal: (limit) => getMetrics().refusals.inc({ limit }),
  });
  return shared[slot];
}

/** A lookup by purchase order, which may be a guess. */
export function admitLookup(client: Client, purchaseOrder: string) {
  return getTraffic().admitLookup(client, purchaseOrder);
}

/** A lookup by a signed link, which is none: null, or too many of any kind within a minute. */
export function admitLink(client: Client) {
  return getTraffic().admitLink(client);
}

/**
 * A try to prove whose order it is: it counts as failed, and as a failed lookup of its client, until it is forgiven,
 * which is due when the proof was right or the order could not be read.
 */
export function admitProof(client: Client, purchaseOrder: string, offered: OfferedProof) {
  return getTraffic().admitProof(client, purchaseOrder, offered);
}

/** A try to sign in at the support desk: it counts as failed until it is forgiven. */
export function admitSignIn(client: Client) {
  return getTraffic().admitSignIn(client);
}
