import zlib, { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipPage } from './gzip-page';

const style = (name: string) =>
  Array.from({ length: 300 }, (_, n) => `.${name}-${n}{margin:${n * 7}px}`).join('');
const page = (css: string, text: string) =>
  Buffer.from(
    `<!DOCTYPE html><html><head><style nonce="${text.length}x">${css}</style></head><body>${text}</body></html>`,
  );

test.each([
  ['a page', page(style('a'), 'Grüße '.repeat(500))],
  ['one of the same style', page(style('a'), 'something else')],
  ['one of another', page(style('b'), 'something else')],
  ['one that repeats its style', page(style('b'), style('b'))],
  ['one beyond what a packer looks back to', page(style('c').repeat(9), style('c').repeat(9))],
  ['an empty style', page('', 'text')],
  ['two styles', page(`${style('a')}</style><style>${style('d')}`, 'text')],
  ['a style in its body alone', Buffer.from(`<head></head><style>${style('d')}</style>`)],
  ['a style in words only', page(style('a'), '&lt;style> <style')],
  ['no style', Buffer.from('<!DOCTYPE html><p>text')],
  ['a style that never ends', Buffer.from('<style>a{}</head>')],
  ['a tag that never ends', Buffer.from('text <style</head')],
  ['an end before its begin', Buffer.from('</style><style></head>')],
  ['a head that never ends', Buffer.from(`<head><style>${style('d')}</style>`)],
  ['a head that is nothing but its end', Buffer.from('</head><style></style>')],
  ['JSON', Buffer.from('{"a":[1,2]}')],
  ['nothing', Buffer.from('')],
])('%s comes out as it went in, the first time and the second', (_, body) => {
  for (let n = 0; n < 2; n++) expect(gunzipSync(gzipPage(body)).equals(body)).toBe(true);
});

test('no style of other pages gets in, however many there were', () => {
  for (let n = 0; n < 100; n++) {
    const body = page(style(`s${n % 40}`), `${n}`);
    expect(gunzipSync(gzipPage(body)).equals(body)).toBe(true);
  }
});

test.each([
  ['a page', page(style('e'), 'text')],
  ['a frame', page(`:root{--page:#fff}</style><style>${style('g')}`, 'text')],
])('%s is smaller than packed in one pass', (_, body) => {
  expect(gzipPage(body).length).toBeLessThan(gzipSync(body, { level: 6 }).length);
});

test('what is done to the memory of an answer later changes no style that is kept', () => {
  const first = page(style('f'), 'text');
  gzipPage(first);
  first.fill('x');
  const other = page('x'.repeat(style('f').length), 'text');
  expect(gunzipSync(gzipPage(other)).equals(other)).toBe(true);
});

test('a Node that tells no checksum packs in one pass', () => {
  const { crc32 } = zlib;
  Object.assign(zlib, { crc32: undefined });
  try {
    const body = page(style('h'), 'text');
    expect(gzipPage(body).equals(gzipSync(body, { level: 6 }))).toBe(true);
  } finally {
    Object.assign(zlib, { crc32 });
  }
});
