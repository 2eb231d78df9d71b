import fc from 'fast-check';
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';
import { beforeEach, expect, test } from 'vitest';
import { bearerToken, isSameSecret } from '@/lib/process/same-secret';
import { keysOf, settingsOf, storeOf } from '@/lib/testing/settings-of';
import { createEndedSessions } from './ended-sessions';
import { SupportSessions } from './support-session';

const now = Date.parse('2026-11-24T02:00:00Z');
const hourMs = 60 * 60 * 1000;
const [firstSecret, secondSecret] = [
  'a first 0123456789 of many characters',
  'a second 0123456789 of many characters',
];
const passcode = 'correct horse battery';
const local = new Headers({ host: 'localhost:3000' });

const ended = createEndedSessions(null);
let keys = keysOf();
let desk: SupportSessions;
function configure(env: Record<string, string>) {
  const all = { SUPPORT_PASSCODE: passcode, LINK_SECRET: firstSecret, ...env };
  keys = keysOf(all);
  desk = new SupportSessions({
    keys: keys.of('support-session'),
    store: storeOf(all),
    passcode: settingsOf(all).SUPPORT_PASSCODE,
    ended,
  });
}
beforeEach(() => configure({}));

const sessionOf = (cookie: string) => cookie.split(';')[0] ?? '';
const carrying = (cookie: string) => new Headers({ host: 'localhost:3000', cookie });
const signIn = async () => sessionOf(await desk.begin(local, now));

test('a session lets in for eight hours and not a second longer', async () => {
  const session = carrying(`theme=dark; ${await signIn()}; other=1`);
  expect(await desk.has(session, now)).toBe(true);
  expect(await desk.has(session, now + 8 * hourMs - 1000)).toBe(true);
  expect(await desk.has(session, now + 8 * hourMs)).toBe(false);
});

test('no cookie, an empty one, a changed one and another name let nobody in', async () => {
  const session = await signIn();
  const changed = session.replace(/.{6}$/, 'AAAAAA');
  for (const cookie of ['', 'order-tracker-desk=', changed, session.replace('desk', 'disk')]) {
    expect(await desk.has(carrying(cookie), now)).toBe(false);
  }
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[\x21-\x3a\x3c-\x7e]*$/), async (value) => {
      expect(await desk.has(carrying(`order-tracker-desk=${value}`), now)).toBe(false);
    }),
  );
});

test('an access link of a shopper is no session, nor is a session of ours without an end', async () => {
  const [linkKey, sessionKey] = [keys.of('access-link')[0].bytes, keys.of('support-session')[0].bytes];
  const seal = (payload: JWTPayload, key: Buffer) =>
    new EncryptJWT(payload).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);
  const { payload } = await jwtDecrypt((await signIn()).replace(/^.*?=/, ''), sessionKey, {
    currentDate: new Date(now),
  });
  const { exp, ...endless } = payload;
  const lets = async (token: string) => desk.has(carrying(`order-tracker-desk=${token}`), now);
  expect(await lets(await seal({ ...endless, exp }, sessionKey))).toBe(true);
  expect(await lets(await seal(endless, sessionKey))).toBe(false);
  expect(await lets(await seal({ ...endless, exp }, linkKey))).toBe(false);
});

test('a new passcode, or none, signs everybody out; a new secret beside the old one does not', async () => {
  const session = carrying(await signIn());
  configure({ LINK_SECRET: `${secondSecret},${firstSecret}` });
  expect(await desk.has(session, now)).toBe(true);
  configure({ LINK_SECRET: secondSecret });
  expect(await desk.has(session, now)).toBe(false);
  configure({ SUPPORT_PASSCODE: 'another passcode' });
  expect(await desk.has(session, now)).toBe(false);
  configure({ SUPPORT_PASSCODE: '' });
  expect(await desk.has(session, now)).toBe(false);
});

test('the cookie is kept from scripts and other sites, and from plain http off this machine', async () => {
  expect(await desk.begin(local, now)).toMatch(
    /^order-tracker-desk=[\w.-]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict$/,
  );
  for (const host of ['track.store.example', '192.168.1.20:3000']) {
    expect(await desk.begin(new Headers({ host }), now)).toMatch(
      /^__Host-order-tracker-desk=[\w.-]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict; Secure$/,
    );
  }
  // A proxy in front may hand its own loopback host on.
  configure({ PUBLIC_URL: 'https://track.store.example' });
  expect(await desk.begin(local, now)).toMatch(/; Secure$/);
  expect(await desk.begin(local, now)).toMatch(/^__Host-order-tracker-desk=/);
  expect(await desk.end(local, now)).toMatch(
    /^__Host-order-tracker-desk=; Path=\/; Max-Age=0; HttpOnly; SameSite=Strict; Secure$/,
  );
  configure({});
  expect(await desk.end(local, now)).toMatch(/^order-tracker-desk=; Path=\/; Max-Age=0; HttpOnly; /);
});

test('signing out ends the session, also for whoever has its cookie elsewhere, and no other one', async () => {
  const [session, other] = [await signIn(), await signIn()];
  await desk.end(carrying(session), now);
  expect(await desk.has(carrying(session), now)).toBe(false);
  expect(await desk.has(carrying(other), now)).toBe(true);
  configure({ LINK_SECRET: `${secondSecret},${firstSecret}` });
  expect(await desk.has(carrying(session), now)).toBe(false);
  expect(await desk.has(carrying(other), now)).toBe(true);
  await desk.end(carrying('order-tracker-desk=nothing; order-tracker-desk='), now);
});

test('a cookie of the same name that goes first locks nobody out', async () => {
  const session = await signIn();
  const planted = 'order-tracker-desk=planted; order-tracker-desk=; order-tracker-desk=a.b.c.d.e';
  expect(await desk.has(carrying(`${planted}; ${session}`), now)).toBe(true);
  await desk.end(carrying(`${planted}; ${session}`), now);
  expect(await desk.has(carrying(`${planted}; ${session}`), now)).toBe(false);
});

test('off this machine only the cookie counts that no other host could have set', async () => {
  const headers = (cookie: string) => new Headers({ host: 'track.store.example', cookie });
  const session = sessionOf(await desk.begin(headers(''), now));
  expect(await desk.has(headers(session), now)).toBe(true);
  expect(await desk.has(headers(session.replace('__Host-', '')), now)).toBe(false);
});

test('a session of one store is none at another, though both have one secret and one passcode', async () => {
  const session = carrying(await signIn());
  configure({ ORDER_STATUS_API_SANDBOX: '', ORDER_STATUS_API_TOKEN: 'the-key-of-store-b' });
  expect(await desk.has(session, now)).toBe(false);
});

test('the passcode alone signs in', () => {
  expect(desk.isPasscode(passcode)).toBe(true);
  expect(desk.isPasscode(` ${passcode}\n`)).toBe(true);
  for (const wrong of ['', ' ', passcode.toUpperCase(), `${passcode}x`, passcode.slice(1)]) {
    expect(desk.isPasscode(wrong)).toBe(false);
  }
  configure({ SUPPORT_PASSCODE: ` ${passcode} ` });
  expect(desk.isPasscode(passcode)).toBe(true);
  configure({ SUPPORT_PASSCODE: '' });
  expect(desk.isPasscode('')).toBe(false);
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
