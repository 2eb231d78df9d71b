import type { Clock } from '@/lib/i18n/clock';
import { type TopicOrder, topicsOf } from '@/lib/orders/topics';
import { getTracker } from '@/lib/tracker/get-tracker';

/** Counts what a shopper is told that can be done, by topic alone. */
export function countTopics(order: TopicOrder, clock: Clock): void {
  const { store, metrics } = getTracker();
  for (const { id } of topicsOf(order, { ...clock, lateAfterDays: store.LATE_AFTER_DAYS })) {
    metrics.topics.inc({ topic: id });
  }
}
