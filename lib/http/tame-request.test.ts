import { expect, test } from 'vitest';
import { tameRequest } from './tame-request';

const tame = (url: string, method = 'GET') => {
  const request = { url, method };
  tameRequest(request);
  return request;
};

test('a path that cannot be decoded leads nowhere, and keeps its query', () => {
  expect(tame('/api/%').url).toBe('/api/%25');
  expect(tame('/embed/%zz?po=%23').url).toBe('/embed/%25zz?po=%23');
  expect(tame('/api/notifications/%ff%20').url).toBe('/api/notifications/%25ff%2520');
});

test('every other path stays as it came', () => {
  for (const url of ['/', '/track?po=%', '/track?po=100%25', '/%E6%B3%A8', '/..%2f', '*', ''])
    expect(tame(url).url).toBe(url);
});

test('TRACE is a method that nothing takes', () => {
  expect(tame('/', 'TRACE').method).toBe('PATCH');
  expect(tame('/', 'HEAD').method).toBe('HEAD');
});
