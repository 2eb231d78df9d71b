import { expect, test } from 'vitest';
import { linkInText } from './pasted-link';

test.each([
  ['https://track.store.example/track?po=%231004&lang=de', { po: '#1004' }],
  [' http://127.0.0.1:3000/?po=1004 ', { po: '1004' }],
  ['https://track.store.example/embed?t=a.b.c', { token: 'a.b.c' }],
])('%s is a link of ours', (text, asked) => {
  expect(linkInText(text)).toEqual(asked);
});

test.each([
  '#1001',
  'https://',
  'https://store.example/blog?po=1',
  'https://track.store.example/track',
  // A link within a link would send the visitor round and round.
  `https://a.example/track?po=${encodeURIComponent('https://a.example/track?po=1')}`,
])('%s is not', (text) => {
  expect(linkInText(text)).toBeNull();
});
