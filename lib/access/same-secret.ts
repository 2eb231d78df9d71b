import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a secret is the right one, in a time that tells neither where they differ nor how long the right one is. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(hash(given), hash(expected));
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
