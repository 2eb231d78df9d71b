import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a secret is the right one, in a time that tells neither where they differ nor how long the right one is. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(hash(given), hash(expected));
}

/** What a program sends as `Authorization: Bearer`; null where it sends nothing of the kind. */
export function bearerToken(headers: Headers): string | null {
  return /^Bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
