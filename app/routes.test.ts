import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, type MockInstance, test, vi } from 'vitest';
import { log } from '@/lib/process/log';
import { placeTracker } from '@/lib/testing/tracker-of';
import { setTracker } from '@/lib/tracker/get-tracker';
import { GET as getJson } from './api/orders/route';
import { GET as getFrame } from './embed/route';

// Its files come with the build.
vi.mock('@/lib/embed/server/frame-assets', () => ({ frameScriptAddress: () => '/embed/frame.js' }));
vi.mock('@/lib/brand/style-text', () => ({ styleOf: () => '', pageStyle: () => '' }));

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Every method of every `route.ts` there is, with an address that leads to it. */
async function allHandlers(): Promise<{ method: string; path: string; handler: Handler }[]> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:^|\/)route\.tsx?$/.test(file),
  );
  const found = await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(join(import.meta.dirname, file));
      const path = `/${file.replace(/\/?route\.tsx?$/, '').replaceAll(/\[\w+\]/g, 'canary-secret')}`;
      return Object.entries(exported).flatMap(([method, handler]) =>
        // What a route exports under the name of a method is what answers it.
        methods.includes(method) ? [{ method, path, handler: handler as Handler }] : [],
      );
    }),
  );
  return found.flat();
}

/** A tracker of which nothing works. */
function placeBrokenTracker(): void {
  const whole = placeTracker({ METRICS_TOKEN: 'a-token-of-the-operator', SUPPORT_PASSCODE: 'correct horse' });
  const fails = () => {
    throw new Error('canary: what broke');
  };
  setTracker(new Proxy(whole, { get: fails }));
}

let logged: MockInstance<typeof log.error>;
beforeAll(() => {
  logged = vi.spyOn(log, 'error').mockReturnValue();
});
afterAll(() => logged.mockRestore());

const handlers = await allHandlers();

describe('a fault of ours, at every door', () => {
  test('all doors are walked through', () => {
    expect(handlers.length).toBeGreaterThan(15);
    expect(handlers.filter(({ handler }) => handler.name !== 'answered').map(({ path }) => path)).toEqual([]);
  });

  // It says that the process answers, and asks nobody.
  const breakable = handlers.filter(({ path }) => path !== '/api/health');

  test.each(breakable)('$method $path answers, logs it once, and tells nothing of it', async (door) => {
    placeBrokenTracker();
    logged.mockClear();
    const isOfPrograms = door.path.startsWith('/api/');
    const [type, body] = isOfPrograms
      ? ['application/json', '{"po":"1001","proof":"89501"}']
      : ['application/x-www-form-urlencoded', 'po=1001&proof=89501'];
    const request = new Request(`https://t.example${door.path}?po=1001`, {
      method: door.method,
      headers: { 'sec-fetch-site': 'same-origin', 'accept-language': 'de', 'content-type': type },
      body: door.method === 'POST' ? body : null,
    });
    const answer = await door.handler(request, { params: Promise.resolve({ secret: 'canary-secret' }) });
    const text = await answer.text();
    expect(answer.status).toBe(500);
    if (isOfPrograms) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(JSON.parse(text)).toMatchObject({ code: 'internal-error', status: 500 });
    } else {
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(text).toMatch(/^<!doctype html><html lang="de" dir="ltr">/);
    }
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(text).not.toContain('canary');
    expect(logged.mock.calls).toEqual([
      [
        expect.objectContaining({ error: expect.objectContaining({ type: 'Error' }), requestId: null }),
        expect.any(String),
      ],
    ]);
  });
});

test('a lookup that breaks is told in the words of each answer, without what it was', async () => {
  logged.mockClear();
  placeTracker(
    {},
    {
      client: {
        fetchOrder: () => Promise.reject(new Error('canary: what broke')),
        listOrders: () => Promise.reject(new Error('canary: what broke')),
        state: { breaker: 'closed', isKeyRefused: false },
      },
    },
  );
  const json = await getJson(new Request('https://t.example/api/orders?po=1001'));
  // The cache waits for the call, and tells its readers that there is no answer.
  expect([json.status, (await json.json()).code]).toEqual([503, 'unavailable']);
  expect(logged).toHaveBeenCalledTimes(1);

  const tracker = placeTracker();
  const broken = async () => ({ kind: 'broken' }) as const;
  setTracker({ ...tracker, track: broken, answer: broken });
  const frame = await getFrame(new Request('https://t.example/embed?po=1001&lang=en'));
  expect(frame.status).toBe(500);
  const html = await frame.text();
  expect(html).toContain('<title>Something went wrong on our end</title>');
  expect(html).toContain('data-view="error"');
  expect(html).toMatch(/<a class="button" href="\/embed\?[^"]*po=1001">Try again<\/a>/);
  expect((await getJson(new Request('https://t.example/api/orders?po=1001'))).status).toBe(500);
});
