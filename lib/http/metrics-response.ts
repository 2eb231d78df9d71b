import 'server-only';
import { sendsToken } from '@/lib/access/same-secret';
import { getConfig } from '@/lib/config/config';
import { getMetrics } from '@/lib/log/metrics';
import { upstreamState } from '@/lib/order-status-api/client';
import { redisState } from '@/lib/redis/shared-redis';
import { problemResponse } from './problem';

/** Prometheus text for whoever knows `METRICS_TOKEN`; without one, there is nothing here. */
export async function metricsResponse(request: Request): Promise<Response> {
  const token = getConfig().METRICS_TOKEN;
  if (token === undefined) return problemResponse('not-found');
  if (!sendsToken(request.headers, token))
    return problemResponse('unauthorized', { 'www-authenticate': 'Bearer' });

  const { registry, breaker, redisUp } = getMetrics();
  const { breaker: current } = upstreamState();
  for (const state of ['closed', 'half-open', 'open']) breaker.set({ state }, state === current ? 1 : 0);
  redisUp.set(redisState() === 'reachable' ? 1 : 0);
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  });
}
