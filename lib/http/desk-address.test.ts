import { expect, test } from 'vitest';
import { deskAddress } from './desk-address';

test.each([
  ['/support', '/support'],
  ['/support?q=%231001&by=po', '/support?q=%231001&by=po'],
  ['/support/install', '/support/install'],
  ['/support/words?lang=de', '/support/words?lang=de'],
  [null, '/support'],
  ['', '/support'],
  ['/track?po=1', '/support'],
  ['/support/sign-out', '/support'],
  ['/support/../track', '/support'],
  ['/supporter', '/support'],
  ['//evil.example/support', '/support'],
  ['https://evil.example/support', '/support'],
  ['\\\\evil.example\\support', '/support'],
  ['javascript:alert(1)', '/support'],
  ['http://[', '/support'],
])('after signing in on the way to %j one arrives at %s', (wanted, arrived) => {
  expect(deskAddress(wanted)).toBe(arrived);
});
