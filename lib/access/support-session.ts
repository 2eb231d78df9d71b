import 'server-only';
import { createHmac, randomBytes } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { z } from 'zod';
import type { PurposeKey, PurposeKeys } from '@/lib/process/keys';
import { isPlainLoopback } from '@/lib/process/public-origin';
import { isSameSecret } from '@/lib/process/same-secret';
import { sessionCookies, sessionName } from '@/lib/process/session-cookie';
import type { StoreSettings } from '@/lib/process/settings';
import type { EndedSessions } from './ended-sessions';

const lastsSeconds = 8 * 60 * 60; // a working day: it ends by then, whatever the browser does

const claims = z.object({ jti: z.string(), exp: z.number(), passcode: z.string() });

type Place = SupportSessionParts['store'];

export interface SupportSessionParts {
  /** The keys for `support-session`. */
  keys: PurposeKeys;
  store: Pick<StoreSettings, 'PUBLIC_URL'>;
  /** Without one there is no desk. */
  passcode: string | undefined;
  ended: EndedSessions;
}

/** Who may see the support desk: agents who gave the passcode, each with a session in a cookie. */
export class SupportSessions {
  readonly #keys: PurposeKeys;
  readonly #store: SupportSessionParts['store'];
  readonly #passcode: string | undefined;
  readonly #ended: EndedSessions;

  constructor({ keys, store, passcode, ended }: SupportSessionParts) {
    this.#keys = keys;
    this.#store = store;
    this.#passcode = passcode;
    this.#ended = ended;
  }

  /** Whether there is a desk at all. */
  get isOpen(): boolean {
    return this.#passcode !== undefined;
  }

  /** Whether it is the desk's passcode; blanks around it, as pasting brings them, don't count. */
  isPasscode(given: string): boolean {
    return this.#passcode !== undefined && isSameSecret(given.trim(), this.#passcode);
  }

  /** The `Set-Cookie` of an agent who has signed in. @param now milliseconds since 1970 */
  async begin(headers: Headers, now: number): Promise<string> {
    const [key] = this.#keys;
    const session = await new EncryptJWT({ passcode: this.#passcodeMark(key) })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setJti(randomBytes(16).toString('base64url'))
      .setExpirationTime(Math.floor(now / 1000) + lastsSeconds)
      .encrypt(key.bytes);
    return cookie(headers, this.#store, session, lastsSeconds);
  }

  /** Ends the sessions that a request carries, wherever else their cookies are; the `Set-Cookie` that forgets them. */
  async end(headers: Headers, now: number): Promise<string> {
    for (const value of readCookies(headers, this.#store)) {
      const session = await this.#open(value, now);
      if (session !== null) await this.#ended.add(session.id, session.endsAt);
    }
    return cookie(headers, this.#store, '', 0);
  }

  /** Whether a request carries a session of ours that has not ended, made with the passcode of today. */
  async has(headers: Pick<Headers, 'get'>, now: number): Promise<boolean> {
    if (this.#passcode === undefined) return false;
    // What another site of the same host has set under this name must not lock anybody out.
    for (const value of readCookies(headers, this.#store)) {
      const session = await this.#open(value, now);
      if (session !== null && !(await this.#ended.has(session.id))) return true;
    }
    return false;
  }

  /** A session of ours that has not come to its time; null for anything else. */
  async #open(value: string, now: number): Promise<{ id: string; endsAt: number } | null> {
    for (const key of this.#keys) {
      try {
        const { payload } = await jwtDecrypt(value, key.bytes, {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
          currentDate: new Date(now),
        });
        const { jti, exp, passcode } = claims.parse(payload);
        return passcode === this.#passcodeMark(key) ? { id: jti, endsAt: exp * 1000 } : null;
      } catch {
        // Not of this key, changed, or ended: another key may have made it.
      }
    }
    return null;
  }

  /** Stands for the passcode inside a session, so that a new passcode signs everybody out. */
  #passcodeMark(key: PurposeKey): string {
    return createHmac('sha256', key.bytes)
      .update(this.#passcode ?? '')
      .digest('base64url');
  }
}

function cookie(headers: Headers, store: Place, value: string, maxAgeSeconds: number): string {
  const attributes = `Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Strict`;
  return `${cookieName(headers, store)}=${value}; ${attributes}${isPlainLoopback(headers, store) ? '' : '; Secure'}`;
}

/** Off this machine the name itself sees to it that no other host, and nothing over plain http, sets the cookie. */
function cookieName(headers: Pick<Headers, 'get'>, store: Place): string {
  return isPlainLoopback(headers, store) ? sessionName : `__Host-${sessionName}`;
}

/** Every session that came under the name that counts here. */
function readCookies(headers: Pick<Headers, 'get'>, store: Place): string[] {
  const name = cookieName(headers, store);
  return sessionCookies(headers.get('cookie') ?? '').flatMap(([given, value]) =>
    given === name ? [value] : [],
  );
}
