import type { Clock } from '@/lib/i18n/clock';
import { type TopicOrder, topicsOf } from '@/lib/orders/topics';
import { getMetrics } from '@/lib/process/metrics';
import { getConfig } from '@/lib/process/settings';

/** Counts what a shopper is told that can be done, by topic alone. */
export function countTopics(order: TopicOrder, clock: Clock): void {
  for (const { id } of topicsOf(order, { ...clock, lateAfterDays: getConfig().LATE_AFTER_DAYS })) {
    getMetrics().topics.inc({ topic: id });
  }
}
