import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a secret is the right one, in a time that tells neither where they differ nor how long the right one is. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(hash(given), hash(expected));
}

/** Whether a program sends `Authorization: Bearer` with the right token. */
export function sendsToken(headers: Headers, token: string): boolean {
  const [, given] = /^Bearer +(.+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  return given !== undefined && isSameSecret(given, token);
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
