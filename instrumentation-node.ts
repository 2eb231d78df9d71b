import 'server-only';
import { keepForgettingRendered } from '@/components/order/render-cache';
import { getHistory } from '@/lib/history/history';
import { getLimits } from '@/lib/limits/admit';
import { onOrderSeen } from '@/lib/order-source/seen-order';
import { onUpstreamCall } from '@/lib/order-status-api/client';
import { getMetrics } from '@/lib/process/metrics';
import { getRedis } from '@/lib/redis/shared-redis';

/** Connects what the pages' own bundle holds, before the first visitor. */
export function start(): void {
  onUpstreamCall(({ result, ms }) => getMetrics().upstreamCalls.observe({ result }, ms / 1000));
  const history = getHistory();
  if (history !== null) onOrderSeen((seen) => history.see(seen));
  getRedis(); // the first visitor finds it connected
  getLimits();
  keepForgettingRendered();
}
