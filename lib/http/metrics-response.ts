import 'server-only';
import { getTracker } from '@/lib/tracker/get-tracker';
import { problemResponse } from './problem';
import { refuseWrongToken } from './refuse-wrong-secret';

/** Prometheus text for whoever knows `METRICS_TOKEN`; without one, there is nothing here. */
export async function metricsResponse(request: Request): Promise<Response> {
  const { settings, metrics, state } = getTracker();
  const token = settings.METRICS_TOKEN;
  if (token === undefined) return problemResponse('not-found');
  const refusal = await refuseWrongToken(request.headers, 'METRICS_TOKEN', token);
  if (refusal !== null) return refusal;

  const { registry, breaker, redisUp, databaseUp } = metrics;
  const { upstream, redis, database } = state();
  for (const name of ['closed', 'half-open', 'open']) {
    breaker.set({ state: name }, name === upstream.breaker ? 1 : 0);
  }
  redisUp.set(redis === 'reachable' ? 1 : 0);
  databaseUp.set(database === 'reachable' ? 1 : 0);
  return new Response(await registry.metrics(), {
    headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
  });
}
