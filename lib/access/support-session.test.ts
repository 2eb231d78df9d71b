import fc from 'fast-check';
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';
import { beforeEach, expect, test } from 'vitest';
import { keysFor } from '@/lib/process/keys';
import { readConfig, setConfig } from '@/lib/process/settings';
import { bearerToken, isSameSecret } from './same-secret';
import {
  endSupportSession,
  hasSupportSession,
  isSupportPasscode,
  supportSessionCookie,
} from './support-session';

const now = Date.parse('2026-11-24T02:00:00Z');
const hourMs = 60 * 60 * 1000;
const [firstSecret, secondSecret] = [
  'a first 0123456789 of many characters',
  'a second 0123456789 of many characters',
];
const passcode = 'correct horse battery';
const local = new Headers({ host: 'localhost:3000' });

function configure(env: Record<string, string>) {
  const result = readConfig({
    ORDER_STATUS_API_SANDBOX: '1',
    SUPPORT_PASSCODE: passcode,
    LINK_SECRET: firstSecret,
    ...env,
  });
  if (result.kind === 'wrong') throw new Error('wrong settings');
  setConfig(result.config);
}
beforeEach(() => configure({}));

const sessionOf = (cookie: string) => cookie.split(';')[0] ?? '';
const carrying = (cookie: string) => new Headers({ host: 'localhost:3000', cookie });
const signIn = async () => sessionOf(await supportSessionCookie(local, now));

test('a session lets in for eight hours and not a second longer', async () => {
  const session = carrying(`theme=dark; ${await signIn()}; other=1`);
  expect(await hasSupportSession(session, now)).toBe(true);
  expect(await hasSupportSession(session, now + 8 * hourMs - 1000)).toBe(true);
  expect(await hasSupportSession(session, now + 8 * hourMs)).toBe(false);
});

test('no cookie, an empty one, a changed one and another name let nobody in', async () => {
  const session = await signIn();
  const changed = session.replace(/.{6}$/, 'AAAAAA');
  for (const cookie of ['', 'order-tracker-desk=', changed, session.replace('desk', 'disk')]) {
    expect(await hasSupportSession(carrying(cookie), now)).toBe(false);
  }
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[\x21-\x3a\x3c-\x7e]*$/), async (value) => {
      expect(await hasSupportSession(carrying(`order-tracker-desk=${value}`), now)).toBe(false);
    }),
  );
});

test('an access link of a shopper is no session, nor is a session of ours without an end', async () => {
  const [linkKey, sessionKey] = [keysFor('access-link')[0].bytes, keysFor('support-session')[0].bytes];
  const seal = (payload: JWTPayload, key: Buffer) =>
    new EncryptJWT(payload).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);
  const { payload } = await jwtDecrypt((await signIn()).replace(/^.*?=/, ''), sessionKey, {
    currentDate: new Date(now),
  });
  const { exp, ...endless } = payload;
  const lets = async (token: string) => hasSupportSession(carrying(`order-tracker-desk=${token}`), now);
  expect(await lets(await seal({ ...endless, exp }, sessionKey))).toBe(true);
  expect(await lets(await seal(endless, sessionKey))).toBe(false);
  expect(await lets(await seal({ ...endless, exp }, linkKey))).toBe(false);
});

test('a new passcode, or none, signs everybody out; a new secret beside the old one does not', async () => {
  const session = carrying(await signIn());
  configure({ LINK_SECRET: `${secondSecret},${firstSecret}` });
  expect(await hasSupportSession(session, now)).toBe(true);
  configure({ LINK_SECRET: secondSecret });
  expect(await hasSupportSession(session, now)).toBe(false);
  configure({ SUPPORT_PASSCODE: 'another passcode' });
  expect(await hasSupportSession(session, now)).toBe(false);
  configure({ SUPPORT_PASSCODE: '' });
  expect(await hasSupportSession(session, now)).toBe(false);
});

test('the cookie is kept from scripts and other sites, and from plain http off this machine', async () => {
  expect(await supportSessionCookie(local, now)).toMatch(
    /^order-tracker-desk=[\w.-]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict$/,
  );
  for (const host of ['track.store.example', '192.168.1.20:3000']) {
    expect(await supportSessionCookie(new Headers({ host }), now)).toMatch(
      /^__Host-order-tracker-desk=[\w.-]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict; Secure$/,
    );
  }
  // A proxy in front may hand its own loopback host on.
  configure({ PUBLIC_URL: 'https://track.store.example' });
  expect(await supportSessionCookie(local, now)).toMatch(/; Secure$/);
  expect(await supportSessionCookie(local, now)).toMatch(/^__Host-order-tracker-desk=/);
  expect(await endSupportSession(local, now)).toMatch(
    /^__Host-order-tracker-desk=; Path=\/; Max-Age=0; HttpOnly; SameSite=Strict; Secure$/,
  );
  configure({});
  expect(await endSupportSession(local, now)).toMatch(/^order-tracker-desk=; Path=\/; Max-Age=0; HttpOnly; /);
});

test('signing out ends the session, also for whoever has its cookie elsewhere, and no other one', async () => {
  const [session, other] = [await signIn(), await signIn()];
  await endSupportSession(carrying(session), now);
  expect(await hasSupportSession(carrying(session), now)).toBe(false);
  expect(await hasSupportSession(carrying(other), now)).toBe(true);
  configure({ LINK_SECRET: `${secondSecret},${firstSecret}` });
  expect(await hasSupportSession(carrying(session), now)).toBe(false);
  expect(await hasSupportSession(carrying(other), now)).toBe(true);
  await endSupportSession(carrying('order-tracker-desk=nothing; order-tracker-desk='), now);
});

test('a cookie of the same name that goes first locks nobody out', async () => {
  const session = await signIn();
  const planted = 'order-tracker-desk=planted; order-tracker-desk=; order-tracker-desk=a.b.c.d.e';
  expect(await hasSupportSession(carrying(`${planted}; ${session}`), now)).toBe(true);
  await endSupportSession(carrying(`${planted}; ${session}`), now);
  expect(await hasSupportSession(carrying(`${planted}; ${session}`), now)).toBe(false);
});

test('off this machine only the cookie counts that no other host could have set', async () => {
  const headers = (cookie: string) => new Headers({ host: 'track.store.example', cookie });
  const session = sessionOf(await supportSessionCookie(headers(''), now));
  expect(await hasSupportSession(headers(session), now)).toBe(true);
  expect(await hasSupportSession(headers(session.replace('__Host-', '')), now)).toBe(false);
});

test('a session of one store is none at another, though both have one secret and one passcode', async () => {
  const session = carrying(await signIn());
  configure({ ORDER_STATUS_API_SANDBOX: '', ORDER_STATUS_API_TOKEN: 'the-key-of-store-b' });
  expect(await hasSupportSession(session, now)).toBe(false);
});

test('the passcode alone signs in', () => {
  expect(isSupportPasscode(passcode)).toBe(true);
  expect(isSupportPasscode(` ${passcode}\n`)).toBe(true);
  for (const wrong of ['', ' ', passcode.toUpperCase(), `${passcode}x`, passcode.slice(1)]) {
    expect(isSupportPasscode(wrong)).toBe(false);
  }
  configure({ SUPPORT_PASSCODE: ` ${passcode} ` });
  expect(isSupportPasscode(passcode)).toBe(true);
  configure({ SUPPORT_PASSCODE: '' });
  expect(isSupportPasscode('')).toBe(false);
});

test('a program sends its token as a bearer’s', () => {
  const sent = (authorization: string) => bearerToken(new Headers({ authorization }));
  expect([sent('Bearer a b'), sent('bearer a')]).toEqual(['a b', 'a']);
  expect(['', 'Bearer', 'Bearer ', 'a', 'Basic a'].map(sent)).toEqual(Array(5).fill(null));
  expect(bearerToken(new Headers())).toBeNull();
});

test('secrets are the same where every character is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(isSameSecret(a, a)).toBe(true);
      expect(isSameSecret(a, b)).toBe(a === b);
    }),
  );
});
