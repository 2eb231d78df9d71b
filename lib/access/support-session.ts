import 'server-only';
import { createHmac } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { getConfig } from '@/lib/config/config';
import { keysFor, type PurposeKey } from '@/lib/config/keys';
import { isPlainLoopback } from '@/lib/http/public-origin';
import { isSameSecret } from './same-secret';

const cookieName = 'order-tracker-desk';
const lastsSeconds = 8 * 60 * 60; // a working day: it ends by then, whatever the browser does

/** Whether it is the desk's passcode; blanks around it, as pasting brings them, don't count. */
export function isSupportPasscode(given: string): boolean {
  const passcode = getConfig().SUPPORT_PASSCODE;
  return passcode !== undefined && isSameSecret(given.trim(), passcode.trim());
}

/** The `Set-Cookie` of an agent who has signed in. @param now milliseconds since 1970 */
export async function supportSessionCookie(headers: Headers, now: number): Promise<string> {
  const [key] = keysFor('support-session');
  const session = await new EncryptJWT({ passcode: passcodeMark(key) })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(Math.floor(now / 1000) + lastsSeconds)
    .encrypt(key.bytes);
  return cookie(headers, session, lastsSeconds);
}

/** The `Set-Cookie` that ends a session in this browser. */
export function endedSessionCookie(headers: Headers): string {
  return cookie(headers, '', 0);
}

/** Whether a request carries a session of ours that has not ended, made with the passcode of today. */
export async function hasSupportSession(headers: Headers, now: number): Promise<boolean> {
  if (getConfig().SUPPORT_PASSCODE === undefined) return false;
  const session = readCookie(headers);
  if (session === null) return false;
  for (const key of keysFor('support-session')) {
    try {
      const { payload } = await jwtDecrypt(session, key.bytes, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
        currentDate: new Date(now),
      });
      return payload.passcode === passcodeMark(key);
    } catch {
      // Not of this key, changed, or ended: another key may have made it.
    }
  }
  return false;
}

/** Stands for the passcode inside a session, so that a new passcode signs everybody out. */
function passcodeMark(key: PurposeKey): string {
  return createHmac('sha256', key.bytes)
    .update(getConfig().SUPPORT_PASSCODE ?? '')
    .digest('base64url');
}

function cookie(headers: Headers, value: string, maxAgeSeconds: number): string {
  const attributes = `Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Strict`;
  return `${cookieName}=${value}; ${attributes}${isPlainLoopback(headers) ? '' : '; Secure'}`;
}

function readCookie(headers: Headers): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === cookieName && value !== undefined) return value;
  }
  return null;
}
