import { expect, test } from 'vitest';
import { isPlainLoopback, publicOrigin } from './public-origin';

const from = (host: string) => new Headers({ host });

test.each([
  ['localhost:3000', 'http://localhost:3000'],
  ['track.localhost:3000', 'http://track.localhost:3000'],
  ['127.0.0.1', 'http://127.0.0.1'],
  ['[::1]:3000', 'http://[::1]:3000'],
  ['track.store.example', null],
  ['localhost.evil.example', null],
  ['evil.example#localhost', null],
  ['evil.example/localhost', null],
  ['localhost:3000@evil.example', null],
  ['127.0.0.1.evil.example', null],
])('without PUBLIC_URL the host %s makes links that begin %s', (host, origin) => {
  expect(publicOrigin(from(host), {})).toBe(origin);
  expect(isPlainLoopback(from(host), {})).toBe(origin !== null);
});

test('PUBLIC_URL goes before any host', () => {
  const store = { PUBLIC_URL: 'https://track.store.example' };
  expect(publicOrigin(from('localhost:3000'), store)).toBe('https://track.store.example');
  expect(isPlainLoopback(from('localhost:3000'), store)).toBe(false);
});

test('no host at all makes no link', () => {
  expect(publicOrigin(new Headers(), {})).toBeNull();
});
