import { type Clock, formatDay } from '@/lib/i18n/clock';
import { fill } from '@/lib/i18n/message';
import type { SeenTime } from '@/lib/orders/seen-steps';

/** The sentences for a beginning that was seen and not told. */
export interface SeenWords {
  seenOn: string;
  seenBetween: string;
}

/** "seen Nov 24" where both ends fall on one day of the reader's, else "between Nov 22 and Nov 24". */
export function seenText({ after, by }: SeenTime, words: SeenWords, clock: Clock): string {
  const [from, to] = [formatDay(after, clock), formatDay(by, clock)];
  return from === to ? fill(words.seenOn, { day: to }) : fill(words.seenBetween, { from, to });
}
