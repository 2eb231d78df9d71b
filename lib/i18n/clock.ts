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

/** A day, with its year only where that is not this year: "1 Jul" or "1 Jul 2014". */
export function formatDay(instant: string, clock: Clock): string {
  const sameYear = yearOf(instant, clock) === yearOf(clock.now, clock);
  return format(instant, clock, sameYear ? day : dayOfYear);
}

/** A day in full, for a letter: "1 July 2014". */
export function formatLongDay(instant: string, clock: Clock): string {
  return format(instant, clock, longDay);
}

/** A time of today as "14:02", and of any other day with its date: "1 Jul, 14:02". */
export function formatMoment(instant: string, clock: Clock): string {
  if (format(instant, clock, dayOfYear) === format(clock.now, clock, dayOfYear)) {
    return format(instant, clock, time);
  }
  return format(instant, clock, dayAndTime);
}

/** Everything there is to tell, for a title: "Tuesday, 1 July 2014, 14:02 CEST". */
export function formatFull(instant: string, clock: Clock): string {
  return format(instant, clock, full);
}

/** The store's zone by a name its reader may know: "UTC", "CET", "GMT-8". */
export function formatZone(clock: Clock): string {
  const parts = formatter(clock, zone).formatToParts(new Date(clock.now));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

const day = { day: 'numeric', month: 'short' } as const;
const dayOfYear = { ...day, year: 'numeric' } as const;
const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const time = { hour: 'numeric', minute: '2-digit' } as const;
const dayAndTime = { ...day, ...time } as const;
const full = { ...time, day: 'numeric', month: 'long', year: 'numeric', timeZoneName: 'short' } as const;
const zone = { hour: 'numeric', timeZoneName: 'short' } as const;

function yearOf(instant: string, clock: Clock): string {
  return format(instant, clock, { year: 'numeric' });
}

function format(instant: string, clock: Clock, options: Intl.DateTimeFormatOptions): string {
  return formatter(clock, options).format(new Date(instant));
}

const made = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it a hundred times, so each is made once. */
function formatter({ locale, timeZone }: Clock, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(formattingTag(locale), { ...options, timeZone });
  made.set(key, known);
  return known;
}
