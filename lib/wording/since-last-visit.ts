import { type Clock, formatDay } from '@/lib/i18n/clock';
import { fill, fillPlural, formatList, type Plural } from '@/lib/i18n/message';
import type { OrderMessages } from '@/lib/i18n/messages/en';
import type { Stage } from '@/lib/orders/stage';

/** What this browser remembers of an order that was looked at; it never leaves the browser. */
export interface Visit {
  po: string;
  stage: Stage;
  packed: number;
  canceled: number;
  parcels: number;
  /** ISO 8601, UTC. */
  seenAt: string;
}

/** "Since your last visit on 21 Nov: it went from Packed to Shipped, and 2 packages were added."; null: nothing new. */
export function sinceText(before: Visit, now: Visit, words: OrderMessages, clock: Clock): string | null {
  const more = (forms: Plural, count: number) => (count > 0 ? [fillPlural(forms, count, clock.locale)] : []);
  const changes = [
    ...(before.stage === now.stage || !(before.stage in words.stages)
      ? []
      : [fill(words.sinceStage, { before: words.stages[before.stage], after: words.stages[now.stage] })]),
    ...more(words.sincePacked, now.packed - before.packed),
    ...more(words.sincePackages, now.parcels - before.parcels),
    ...more(words.sinceCanceled, now.canceled - before.canceled),
  ];
  if (changes.length === 0) return null;
  return fill(words.since, {
    day: formatDay(before.seenAt, clock),
    changes: formatList(changes, clock.locale),
  });
}
