import { type Clock, formatDay, formatMoment } from '@/lib/i18n/clock';
import type { SeenTime } from '@/lib/orders/seen-steps';
import { type SeenWords, seenText } from '@/lib/wording/seen-time';

/**
 * A time as a reader writes it. A browser may spell the same instant otherwise than the server did (its zone, or
 * another edition of the language data): that is the point, and no cause for a warning.
 */
export function Moment({ at, clock, as }: { at: string; clock: Clock; as: 'day' | 'moment' }) {
  return (
    <time dateTime={at} data-as={as} suppressHydrationWarning>
      {as === 'day' ? formatDay(at, clock) : formatMoment(at, clock)}
    </time>
  );
}

/** A time that was seen and not told; a frame's script finds beside it what it takes to write it for its reader. */
export function Seen({ seen, words, clock }: { seen: SeenTime; words: SeenWords; clock: Clock }) {
  const { seenOn, seenBetween } = words;
  return (
    <time
      dateTime={seen.by}
      data-as="seen"
      data-after={seen.after}
      data-on={seenOn}
      data-between={seenBetween}
      suppressHydrationWarning
    >
      {seenText(seen, { seenOn, seenBetween }, clock)}
    </time>
  );
}
