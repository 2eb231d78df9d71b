import { connect } from 'node:net';
import { expect, test } from '../support/fixtures';

/** The status of an answer to bytes that no well-behaved client would send. */
function statusOf(port: number, requestText: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(requestText, 'latin1'));
    let answer = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      answer += text;
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      if (status === undefined) return;
      socket.destroy();
      resolve(Number(status));
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(0));
  });
}

const odd: [string, string][] = [
  ['a malformed percent', 'GET /track?po=%E0%A4%A HTTP/1.1'],
  ['a malformed percent in the path', 'GET /%E0%A4%A HTTP/1.1'],
  ['a malformed percent under api', 'GET /api/% HTTP/1.1'],
  ['a malformed percent under embed', 'GET /embed/%zz HTTP/1.1'],
  ['a malformed percent for a secret', 'POST /api/notifications/%ff HTTP/1.1'],
  ['a language that is no text', 'GET /track?po=%00&lang=%ff HTTP/1.1'],
  ['a language in another script', 'GET /track?po=%00&lang=%E6%97%A5 HTTP/1.1'],
  ['a way up', 'GET /..%2f..%2fetc%2fpasswd HTTP/1.1'],
  ['a way up under api', 'GET /api/..%2f..%2fetc HTTP/1.1'],
  ['TRACE', 'TRACE /track HTTP/1.1'],
  ['TRACE of JSON', 'TRACE /api/orders?po=1 HTTP/1.1'],
  ['DELETE of a page', 'DELETE /track?po=1 HTTP/1.1'],
  ['POST to a page', 'POST /track?po=1 HTTP/1.1'],
  ['POST to JSON', 'POST /api/orders?po=1 HTTP/1.1'],
  ['PUT of the widget', 'PUT /embed HTTP/1.1'],
  ['an address of 16 kB', `GET /track?po=${'a'.repeat(16_384)} HTTP/1.1`],
  ['half of a surrogate pair', 'GET /track?po=%ED%A0%80 HTTP/1.1'],
  ['a repeated number', 'GET /track?po=1&po=2 HTTP/1.1'],
  ['a repeated token', 'GET /track?t=1&t=2 HTTP/1.1'],
  ['a repeated number in the widget', 'GET /embed?po=1&po=2 HTTP/1.1'],
  ['a list in place of a number', 'GET /track?po[]=1 HTTP/1.1'],
  ['a NUL in the number', 'GET /track?po=%00 HTTP/1.1'],
  ['a double slash', 'GET //evil.example/track HTTP/1.1'],
  ['a page that is not there', 'GET /no/such/page HTTP/1.1'],
  ['a framework file that is not there', 'GET /_next/static/no-such.js HTTP/1.1'],
  ['the image optimizer', 'GET /_next/image?url=http%3A%2F%2F169.254.169.254&w=64&q=75 HTTP/1.1'],
];

for (const [name, line] of odd) {
  test(`${name} is the client's mistake, never ours`, async ({ app }) => {
    const status = await statusOf(app.port, `${line}\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n`);
    expect(status).toBeGreaterThanOrEqual(300);
    expect(status).toBeLessThan(500);
    expect(await statusOf(app.port, 'GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n')).toBe(200);
  });
}

test('a server action header opens nothing', async ({ app }) => {
  const answer = await fetch(`${app.url}/support`, {
    method: 'POST',
    headers: { 'Next-Action': 'a'.repeat(40), 'content-type': 'text/plain' },
    body: '[]',
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});

test('no error answer tells of the code behind it', async ({ app }) => {
  for (const path of ['/%E0%A4%A', '/no/such/page', '/track?po=%00', '/api/orders?po=%00', '/embed?po=%00']) {
    const text = await (await fetch(app.url + path)).text();
    expect(text).not.toMatch(/\bat \S+ \(|node_modules|webpack|\.ts:\d/);
  }
});
