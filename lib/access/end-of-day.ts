import 'server-only';

/**
 * The last second of the day that an instant falls on, as a time zone's calendar has it.
 * @param at milliseconds since 1970
 */
export function endOfDay(at: number, timeZone: string): number {
  const day = new Date(at + offsetMs(at, timeZone));
  const lastSecond = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 23, 59, 59);
  // Where the clocks change in between, midnight has another offset than the instant had.
  const guess = lastSecond - offsetMs(at, timeZone);
  return lastSecond - offsetMs(guess, timeZone);
}

/** How far a zone's clocks are ahead of UTC at an instant. */
function offsetMs(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((p) => p.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(at / 1000) * 1000;
}
