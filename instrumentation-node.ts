import 'server-only';
import { getLimits } from '@/lib/limits/admit';
import { onUpstreamCall } from '@/lib/order-status-api/client';
import { getMetrics } from '@/lib/process/metrics';
import { getRedis } from '@/lib/redis/shared-redis';

/** Connects what the pages' own bundle holds, before the first visitor. */
export function start(): void {
  onUpstreamCall(({ result, ms }) => getMetrics().upstreamCalls.observe({ result }, ms / 1000));
  getRedis(); // the first visitor finds it connected
  getLimits();
}
