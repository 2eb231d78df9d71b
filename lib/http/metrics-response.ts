import 'server-only';
import { databaseState } from '@/lib/database/shared-database';
import { upstreamState } from '@/lib/order-status-api/client';
import { getMetrics } from '@/lib/process/metrics';
import { getConfig } from '@/lib/process/settings';
import { redisState } from '@/lib/redis/shared-redis';
import { problemResponse } from './problem';
import { refuseWrongToken } from './refuse-wrong-secret';

/** Prometheus text for whoever knows `METRICS_TOKEN`; without one, there is nothing here. */
export async function metricsResponse(request: Request): Promise<Response> {
  const token = getConfig().METRICS_TOKEN;
  if (token === undefined) return problemResponse('not-found');
  const refusal = await refuseWrongToken(request.headers, 'METRICS_TOKEN', token);
  if (refusal !== null) return refusal;

  const { registry, breaker, redisUp, databaseUp } = getMetrics();
  const { breaker: current } = upstreamState();
  for (const state of ['closed', 'half-open', 'open']) breaker.set({ state }, state === current ? 1 : 0);
  redisUp.set(redisState() === 'reachable' ? 1 : 0);
  databaseUp.set(databaseState() === 'reachable' ? 1 : 0);
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  });
}
