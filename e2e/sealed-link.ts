import { createHash, hkdfSync } from 'node:crypto';
import { EncryptJWT } from 'jose';

/** The secret of `settingsFor`. */
const secret = 'a-secret-for-tests-alone-0123456789abcdef';

/** A token as the server seals it, with any claims: the only way to one that has expired, or lies. */
export function sealLink(claims: { po: string; shows: string; exp: number }, by = secret): Promise<string> {
  const key = Buffer.from(hkdfSync('sha256', by, 'order-tracker', 'access-link', 32));
  const kid = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return new EncryptJWT(claims).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid }).encrypt(key);
}

/** Seconds since 1970, as far from now as told. */
export function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}
