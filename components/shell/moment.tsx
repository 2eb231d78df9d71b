import { type Clock, formatDay, formatMoment } from '@/lib/i18n/clock';

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
