import type { WireOrder } from '../wire-order';
import { capText, readText } from './text';

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

/** An instant that can be true: what lies before the API itself, or after tomorrow, is no time. */
export function readInstant(text: string | null, now: number): string | null {
  const instant = parseInstant(text);
  if (instant === null) return null;
  const ms = Date.parse(instant);
  return ms >= earliestMs && ms <= now + dayMs ? instant : null;
}

const earliestMs = Date.UTC(2000, 0, 1);
const dayMs = 24 * 60 * 60 * 1000;

export interface OrderTimes {
  receivedAt: string | null;
  /** When it was released to production; null where the API tells only one time. */
  releasedAt: string | null;
  shippedAt: string | null;
  /** What was sent and is no time: `shipped_at: soon`. */
  dropped: string[];
}

/** The times of an order. One that can't be true in itself, or beside the others, is none. */
export function readTimes(
  wire: Pick<WireOrder, 'received_at' | 'created_at' | 'shipped_at'>,
  now: number,
): OrderTimes {
  // Only the later generation tells when an order came in; there, created_at is its release to production.
  const tellsReceived = readText(wire.received_at, 60) !== null;
  const createdAt = readInstant(wire.created_at, now);
  const receivedAt = tellsReceived ? readInstant(wire.received_at, now) : createdAt;
  const releasedAt = tellsReceived ? notBefore([receivedAt], createdAt) : null;
  const shippedAt = notBefore([receivedAt, releasedAt], readInstant(wire.shipped_at, now));
  const kept = { received_at: receivedAt, created_at: releasedAt ?? receivedAt, shipped_at: shippedAt };
  if (tellsReceived) kept.created_at = releasedAt;
  const dropped = (['received_at', 'created_at', 'shipped_at'] as const).flatMap((name) => {
    const sent = capText(readText(wire[name], 60), 60);
    return sent !== null && kept[name] === null ? [`${name}: ${sent}`] : [];
  });
  return { receivedAt, releasedAt, shippedAt, dropped };
}

function notBefore(earlier: (string | null)[], instant: string | null): string | null {
  if (instant === null) return null;
  return earlier.some((time) => time !== null && Date.parse(time) > Date.parse(instant)) ? null : instant;
}
