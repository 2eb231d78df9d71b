import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import { keysFor, type PurposeKey } from '@/lib/process/keys';
import { isPlainLoopback } from '@/lib/process/public-origin';
import { getConfig } from '@/lib/process/settings';
import { isSignedOut, rememberSignedOut } from './ended-sessions';
import { isSameSecret } from './same-secret';
import { sessionCookies, sessionName } from './session-cookie';

const lastsSeconds = 8 * 60 * 60; // a working day: it ends by then, whatever the browser does

/** Whether it is the desk's passcode; blanks around it, as pasting brings them, don't count. */
export function isSupportPasscode(given: string): boolean {
  const passcode = getConfig().SUPPORT_PASSCODE;
  return passcode !== undefined && isSameSecret(given.trim(), passcode);
}

/** The `Set-Cookie` of an agent who has signed in. @param now milliseconds since 1970 */
export async function supportSessionCookie(headers: Headers, now: number): Promise<string> {
  const [key] = keysFor('support-session');
  const session = await new EncryptJWT({ passcode: passcodeMark(key) })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setJti(randomBytes(16).toString('base64url'))
    .setExpirationTime(Math.floor(now / 1000) + lastsSeconds)
    .encrypt(key.bytes);
  return cookie(headers, session, lastsSeconds);
}

/** Ends the sessions that a request carries, wherever else their cookies are; the `Set-Cookie` that forgets them. */
export async function endSupportSession(headers: Headers, now: number): Promise<string> {
  for (const value of readCookies(headers)) {
    const session = await openSession(value, now);
    if (session !== null) await rememberSignedOut(session.id, session.endsAt);
  }
  return cookie(headers, '', 0);
}

/** Whether a request carries a session of ours that has not ended, made with the passcode of today. */
export async function hasSupportSession(headers: Headers, now: number): Promise<boolean> {
  if (getConfig().SUPPORT_PASSCODE === undefined) return false;
  // What another site of the same host has set under this name must not lock anybody out.
  for (const value of readCookies(headers)) {
    const session = await openSession(value, now);
    if (session !== null && !(await isSignedOut(session.id))) return true;
  }
  return false;
}

const claims = z.object({ jti: z.string(), exp: z.number(), passcode: z.string() });

/** A session of ours that has not come to its time; null for anything else. */
async function openSession(value: string, now: number): Promise<{ id: string; endsAt: number } | null> {
  for (const key of keysFor('support-session')) {
    try {
      const { payload } = await jwtDecrypt(value, key.bytes, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
        currentDate: new Date(now),
      });
      const { jti, exp, passcode } = claims.parse(payload);
      return passcode === passcodeMark(key) ? { id: jti, endsAt: exp * 1000 } : null;
    } catch {
      // Not of this key, changed, or ended: another key may have made it.
    }
  }
  return null;
}

/** Stands for the passcode inside a session, so that a new passcode signs everybody out. */
function passcodeMark(key: PurposeKey): string {
  return createHmac('sha256', key.bytes)
    .update(getConfig().SUPPORT_PASSCODE ?? '')
    .digest('base64url');
}

function cookie(headers: Headers, value: string, maxAgeSeconds: number): string {
  const attributes = `Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Strict`;
  return `${cookieName(headers)}=${value}; ${attributes}${isPlainLoopback(headers) ? '' : '; Secure'}`;
}

/** Off this machine the name itself sees to it that no other host, and nothing over plain http, sets the cookie. */
function cookieName(headers: Headers): string {
  return isPlainLoopback(headers) ? sessionName : `__Host-${sessionName}`;
}

/** Every session that came under the name that counts here. */
function readCookies(headers: Headers): string[] {
  const name = cookieName(headers);
  return sessionCookies(headers.get('cookie') ?? '').flatMap(([given, value]) =>
    given === name ? [value] : [],
  );
}
