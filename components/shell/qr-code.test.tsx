import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code';

test('the drawing is the code, square by square', () => {
  const text = 'https://track.store.example/track?po=%231001';
  const html = renderToStaticMarkup(<QrCode text={text} label="QR" />);
  const { size, data } = encode(text, { border: 2, maskPattern: 3 });
  const drawn = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, start, y, dashes] of html.matchAll(/M(\d+) (\d+)\.5(h[^M"]+)/g)) {
    let x = Number(start);
    for (const [, pen, by] of (dashes ?? '').matchAll(/([hm])(\d+)/g)) {
      for (let step = 0; step < Number(by); step++, x++) {
        const row = drawn[Number(y)];
        if (row && pen === 'h') row[x] = true;
      }
    }
  }
  expect(drawn).toEqual(data);
});
