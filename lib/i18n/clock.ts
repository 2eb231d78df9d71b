import { formattingTag } from './locales';

/**
 * How to write a time, and for whom. The server knows the store's zone alone and names it; the browser knows its
 * reader's, and writes the same times anew.
 */
export interface Clock {
  locale: string;
  /** An IANA name; undefined is the zone of the machine that formats, which in a browser is the reader's. */
  timeZone: string | undefined;
  /** The instant that "today" is told from: ISO 8601. */
  now: string;
}

const minuteMs = 60_000;

/**
 * The server's clock, for the store's readers. It shows minutes, so that what is drawn again within one comes out the
 * same.
 * @param now milliseconds since 1970
 */
export function storeClock(locale: string, timeZone: string, now = Date.now()): Clock {
  return { locale, timeZone, now: new Date(now - (now % minuteMs)).toISOString() };
}

/** A day, with its year only where that is not this year: "1 Jul" or "1 Jul 2014". */
export function formatDay(instant: string, clock: Clock): string {
  const sameYear = year(instant, clock) === year(clock.now, clock);
  return sameYear ? day(instant, clock) : dayOfYear(instant, clock);
}

/** A day in full, for a letter: "1 July 2014". */
export function formatLongDay(instant: string, clock: Clock): string {
  return longDay(instant, clock);
}

/** A time of today as "14:02", and of any other day with its date: "1 Jul, 14:02". */
export function formatMoment(instant: string, clock: Clock): string {
  const isToday = dayOfYear(instant, clock) === dayOfYear(clock.now, clock);
  return isToday ? time(instant, clock) : dayAndTime(instant, clock);
}

/** Everything there is to tell, for paper: "1 July 2014 at 14:02 CEST". */
export function formatFull(instant: string, clock: Clock): string {
  return full(instant, clock);
}

/** The store's zone by a name its reader may know: "UTC", "CET", "GMT-8". */
export function formatZone(clock: Clock): string {
  const parts = zone(clock).formatToParts(new Date(clock.now));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

const year = formatIn({ year: 'numeric' });
const day = formatIn({ day: 'numeric', month: 'short' });
const dayOfYear = formatIn({ day: 'numeric', month: 'short', year: 'numeric' });
const longDay = formatIn({ day: 'numeric', month: 'long', year: 'numeric' });
const time = formatIn({ hour: 'numeric', minute: '2-digit' });
const dayAndTime = formatIn({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
const full = formatIn({
  hour: 'numeric',
  minute: '2-digit',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZoneName: 'short',
});
const zone = formatterIn({ hour: 'numeric', timeZoneName: 'short' });

function formatIn(options: Intl.DateTimeFormatOptions): (instant: string, clock: Clock) => string {
  const formatter = formatterIn(options);
  return (instant, clock) => {
    const date = new Date(instant);
    if (clock.locale !== 'fr') return formatter(clock).format(date);
    const parts = formatter(clock).formatToParts(date);
    return parts.map(({ type, value }) => (type === 'day' && value === '1' ? firstInFrench : value)).join('');
  };
}

/** The one day of a month that French counts with an ordinal, which `Intl` doesn't write. */
const firstInFrench = '1er';

/** Making a formatter costs more than using it a hundred times, so each is made once. */
function formatterIn(options: Intl.DateTimeFormatOptions): (clock: Clock) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>();
  return ({ locale, timeZone }) => {
    const key = `${locale} ${timeZone}`;
    const known = made.get(key) ?? new Intl.DateTimeFormat(formattingTag(locale), { ...options, timeZone });
    made.set(key, known);
    return known;
  };
}
