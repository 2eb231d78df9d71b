const form =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?\s*(?:(Z)|([+-])(\d\d):?(\d\d))$/i;

/**
 * An instant as ISO 8601 in UTC, with milliseconds, or null: what can't be read is no time, never a guess.
 * The API's own form, `2014-06-30T23:56:24.691 -07:00`, has a space before the offset, which is not ISO 8601 and
 * which some `Date`s refuse; an instant without an offset could be anywhere, and is refused here.
 */
export function parseInstant(text: string | null): string | null {
  const match = form.exec(text?.trim() ?? '');
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const ms = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const [offsetHours, offsetMinutes] = [Number(match[10] ?? 0), Number(match[11] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59 || offsetHours > 14 || offsetMinutes > 59) return null;

  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second, ms));
  // A day or month that doesn't exist rolls over into the next one, and two-digit years into 19xx.
  if (local.getUTCFullYear() !== year || local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day)
    return null;
  const offsetMs = (offsetHours * 60 + offsetMinutes) * 60_000 * (match[9] === '-' ? -1 : 1);
  return new Date(local.getTime() - offsetMs).toISOString();
}
