import { type Clock, formatDay, formatFull, formatMoment, formatZone } from '@/lib/i18n/clock';
import { seenText } from '@/lib/wording/seen-time';

/** What the server could not know when it wrote the page: what time it is for its reader. */
export function fitToReader(page: HTMLElement): void {
  const clock = readersClock();
  for (const time of page.querySelectorAll('time')) {
    const { as, after = '', on = '', between = '' } = time.dataset;
    if (as === 'seen') {
      const words = { seenOn: on, seenBetween: between };
      time.textContent = seenText({ after, by: time.dateTime }, words, clock);
      continue;
    }
    const text = as === 'day' ? formatDay : formatMoment;
    time.textContent = text(time.dateTime, clock);
    time.title = formatFull(time.dateTime, clock);
  }
  for (const zone of page.querySelectorAll('[data-zone]')) zone.textContent = formatZone(clock);
}

export function readersClock(): Clock {
  return { locale: document.documentElement.lang, timeZone: undefined, now: new Date().toISOString() };
}
