import { expect, test, vi } from 'vitest';
import { log } from '@/lib/process/log';
import { readConfig, setConfig } from '@/lib/process/settings';
import { GET as getJson } from './api/orders/route';
import { GET as getFrame } from './embed/route';

vi.mock('@/lib/order-source/read-order', () => ({
  readOrder: () => Promise.reject(new Error('canary: what broke')),
}));

// Its files come with the build.
vi.mock('@/lib/embed/server/frame-assets', () => ({ frameScriptAddress: () => '/embed/frame.js' }));
vi.mock('@/lib/brand/style-text', () => ({ frameStyle: () => '', pageStyle: () => '' }));

const settings = readConfig({ ORDER_STATUS_API_SANDBOX: '1' });
if (settings.kind === 'ready') setConfig(settings.config);

test('a fault of ours is logged, and answered in the words of each answer, without what it was', async () => {
  const logged = vi.spyOn(log, 'error').mockReturnValue();
  const json = await getJson(new Request('https://t.example/api/orders?po=1001'));
  expect([json.status, json.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
  const problem = await json.text();
  expect(JSON.parse(problem)).toMatchObject({ code: 'internal-error', status: 500 });

  const frame = await getFrame(new Request('https://t.example/embed?po=1001&lang=en'));
  expect(frame.status).toBe(500);
  const html = await frame.text();
  expect(html).toContain('<title>Something went wrong on our end</title>');
  expect(html).toContain('data-view="error"');
  expect(html).toMatch(/<a class="button" href="\/embed\?[^"]*po=1001">Try again<\/a>/);
  expect(problem + html).not.toContain('canary');
  expect(logged).toHaveBeenCalledTimes(2);
});
