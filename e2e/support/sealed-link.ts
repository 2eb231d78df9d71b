import { createHash, hkdfSync } from 'node:crypto';
import { EncryptJWT } from 'jose';

/** The secret of `settingsFor`. */
const secret = 'a-secret-for-tests-alone-0123456789abcdef';

/** The upstream whose store a link is of: a sandbox has both. */
interface Upstream {
  url: string;
  token: string;
}

/** A token as the server seals it, with any claims: the only way to one that has expired, or lies. */
export function sealLink(
  { orderId, ...claims }: { po: string; orderId: string; shows: string; exp: number },
  { url, token }: Upstream,
  by = secret,
): Promise<string> {
  const store = hash(JSON.stringify(['main', url, token])).toString('base64url');
  const key = Buffer.from(hkdfSync('sha256', by, 'order-tracker', `access-link ${store}`, 32));
  const kid = hash(key).toString('hex').slice(0, 8);
  const mark = hash(orderId).toString('base64url').slice(0, 22);
  return new EncryptJWT({ ...claims, mark })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
    .encrypt(key);
}

/** Seconds since 1970, as far from now as told. */
export function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}

function hash(value: string | Buffer): Buffer {
  return createHash('sha256').update(value).digest();
}
