import 'server-only';
import { type PurchaseOrder, purchaseOrderKey } from '@/lib/orders/purchase-order';
import type { Client } from '@/lib/process/client-address';
import { hashForLog } from '@/lib/process/keys';
import { log } from '@/lib/process/log';
import { getMetrics } from '@/lib/process/metrics';
import { outsideRequests } from '@/lib/process/outside-requests';
import { getConfig } from '@/lib/process/settings';
import { getRedis } from '@/lib/redis/shared-redis';
import { Limits, type OfferedProof } from './limits';

const slot = Symbol.for('order-tracker.limits');
const shared: typeof globalThis & { [slot]?: Limits } = globalThis;
const sweptEveryMs = 60_000;

/** The limits of this process; to be made when it starts. */
export function getLimits(): Limits {
  shared[slot] ??= outsideRequests(startLimits);
  return shared[slot];
}

function startLimits(): Limits {
  const config = getConfig();
  const limits = new Limits({
    redis: getRedis(),
    lookupsPerMinute: config.LOOKUPS_PER_MINUTE,
    failedLookupsPerHour: config.FAILED_LOOKUPS_PER_HOUR,
    ordersPerHour: config.ORDERS_PER_HOUR,
    // Half of what the upstream takes: then those who fail leave the other half to orders that exist.
    missesPerMinute: config.UPSTREAM_REQUESTS_PER_SECOND * 30,
    onRefusal: (limit) => getMetrics().refusals.inc({ limit }),
  });
  setInterval(() => limits.sweep(), sweptEveryMs).unref();
  return limits;
}

/** A lookup by purchase order, which may be a guess. */
export function admitLookup(client: Client, purchaseOrder: PurchaseOrder) {
  const order = purchaseOrderKey(purchaseOrder, getConfig().PURCHASE_ORDER_PREFIX);
  return getLimits().admitLookup(client, order);
}

/** A lookup by a signed link, which is no guess: null, or too many of any kind within a minute. */
export function admitLink(client: Client) {
  return getLimits().admitLink(client);
}

/**
 * A try to prove whose order it is: it counts as failed, and as a failed lookup of its client, until it is forgiven,
 * which is due when the proof was right or the order could not be read.
 * @param order one key for all ways to write its number
 */
export function admitProof(client: Client, order: string, offered: OfferedProof) {
  return getLimits().admitProof(client, order, offered);
}

/**
 * A passcode, token or secret that somebody gave: whether it was right, unless they have tried too often. Each wrong
 * one is logged. @param variable the setting it was compared with
 */
export async function checkSecret(client: Client, variable: string, isRight: boolean) {
  const refusal = await getLimits().admitSecret(client, isRight);
  if (!isRight) log.warn({ client: hashForLog(client), secret: variable }, 'a wrong secret was given');
  return refusal ?? { kind: isRight ? ('right' as const) : ('wrong' as const) };
}
