import 'server-only';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What an operator's Prometheus reads. No label holds anything that a visitor wrote. */
export interface Metrics {
  registry: Registry;
  requests: Histogram<'route' | 'status'>;
  lookups: Counter<'outcome'>;
  cacheReads: Counter<'state'>;
  upstreamCalls: Histogram<'result'>;
  refusals: Counter<'limit'>;
  topics: Counter<'topic'>;
  /** Set when they are read. */
  breaker: Gauge<'state'>;
  redisUp: Gauge;
  databaseUp: Gauge;
  historyWrites: Counter<'result'>;
  watchCalls: Counter<'call' | 'result'>;
  watchLeads: Gauge;
}

/** The figures of one process, from nought. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: 'order_tracker_request_seconds',
      help: 'Requests by route pattern and status',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 9],
      registers,
    }),
    lookups: new Counter({
      name: 'order_tracker_lookups_total',
      help: 'Lookups of an order by what came of them',
      labelNames: ['outcome'],
      registers,
    }),
    cacheReads: new Counter({
      name: 'order_tracker_cache_reads_total',
      help: 'Lookups by what the cache had: a fresh copy, an older one, or none',
      labelNames: ['state'],
      registers,
    }),
    upstreamCalls: new Histogram({
      name: 'order_tracker_upstream_call_seconds',
      help: 'Calls to the Order Status API by result',
      labelNames: ['result'],
      buckets: [0.05, 0.2, 0.5, 1, 2, 4, 8],
      registers,
    }),
    refusals: new Counter({
      name: 'order_tracker_refusals_total',
      help: 'Requests answered with 429, by the limit that was reached',
      labelNames: ['limit'],
      registers,
    }),
    topics: new Counter({
      name: 'order_tracker_topics_shown_total',
      help: 'What shoppers were told that they can do, by topic: once for each page and frame of an order, refreshes left out',
      labelNames: ['topic'],
      registers,
    }),
    breaker: new Gauge({
      name: 'order_tracker_upstream_breaker',
      help: '1 for the state that the breaker before the Order Status API is in',
      labelNames: ['state'],
      registers,
    }),
    redisUp: new Gauge({
      name: 'order_tracker_redis_up',
      help: '1 while Redis answers, 0 while it does not or none is configured',
      registers,
    }),
    databaseUp: new Gauge({
      name: 'order_tracker_database_up',
      help: '1 while the database answers, 0 while it does not or none is configured',
      registers,
    }),
    historyWrites: new Counter({
      name: 'order_tracker_history_writes_total',
      help: 'Answers of the Order Status API by what became of remembering them',
      labelNames: ['result'],
      registers,
    }),
    watchCalls: new Counter({
      name: 'order_tracker_watch_calls_total',
      help: 'Calls of the background watcher: pages of the list and looks at single orders, by result',
      labelNames: ['call', 'result'],
      registers,
    }),
    watchLeads: new Gauge({
      name: 'order_tracker_watch_leads',
      help: '1 while this instance is the one that watches',
      registers,
    }),
  };
}
