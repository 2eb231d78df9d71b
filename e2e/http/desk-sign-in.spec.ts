import { expect, test } from '../support/fixtures';

const passcode = 'correct horse battery';

test('without a passcode there is no desk', async ({ app }) => {
  for (const path of ['', '?q=1001', '/install', '/sign-in', '/sign-out', '/anything']) {
    const answer = await fetch(`${app.url}/support${path}`);
    expect(answer.status, path).toBe(404);
    expect(await answer.text()).not.toContain('asscode');
  }
  for (const path of ['/support/sign-in', '/support/sign-out']) {
    const body = new URLSearchParams({ passcode });
    expect((await fetch(app.url + path, { method: 'POST', body, redirect: 'manual' })).status).toBe(404);
  }
  expect((await fetch(`${app.url}/api/support/orders?po=1001`)).status).toBe(401);
});

test('signing in: from our own page alone, five wrong tries, a cookie that is kept safe', async ({
  startApp,
}) => {
  const app = await startApp({ SUPPORT_PASSCODE: passcode, PUBLIC_URL: 'https://track.store.example' });
  const signIn = (given: string, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/support/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ passcode: given, to: 'https://evil.example/support' }),
    });
  expect((await signIn(passcode, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await signIn(passcode, { 'content-type': 'text/plain' })).status).toBe(415);
  expect((await signIn('x'.repeat(5000))).status).toBe(413);

  const right = await signIn(passcode);
  expect(right.status).toBe(303);
  expect(right.headers.get('location')).toBe('/support');
  const cookie = right.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(
    /^__Host-order-tracker-desk=\S+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict; Secure$/,
  );
  expect(cookie).not.toContain(passcode);

  const answers: (string | null)[] = [];
  for (let tries = 0; tries < 6; tries++) answers.push((await signIn('wrong')).headers.get('location'));
  expect(answers.filter((location) => location?.includes('problem=passcode'))).toHaveLength(5);
  expect(answers.at(-1)).toContain('problem=too-many-requests');
  expect((await signIn(passcode)).headers.get('set-cookie')).toBeNull();
  expect((await fetch(`${app.url}/support`, { method: 'POST', body: 'q=1001' })).status).toBe(405);
  expect((await fetch(`${app.url}/support?problem=too-many-requests`)).status).toBe(429);
  expect(app.log()).not.toContain(passcode);
});

test('signing out ends the session for whoever has its cookie', async ({ appWith }) => {
  const app = await appWith({ SUPPORT_PASSCODE: passcode });
  const signIn = async () => {
    const body = new URLSearchParams({ passcode });
    const answer = await fetch(`${app.url}/support/sign-in`, { method: 'POST', redirect: 'manual', body });
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const [cookie, other] = [await signIn(), await signIn()];
  const lets = async (sent: string) =>
    (await fetch(`${app.url}/api/support/orders?po=5697626056`, { headers: { cookie: sent } })).status;
  expect(await lets(`order-tracker-desk=planted; ${cookie}`)).toBe(200);
  const signOut = (headers: Record<string, string>) =>
    fetch(`${app.url}/support/sign-out`, { method: 'POST', redirect: 'manual', headers });
  expect((await signOut({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(await lets(cookie)).toBe(200);
  expect((await signOut({ cookie })).status).toBe(303);
  expect(await lets(cookie)).toBe(401);
  expect(await (await fetch(`${app.url}/support`, { headers: { cookie } })).text()).toContain('passcode');
  expect(await lets(other)).toBe(200);
});
