import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code';

test('the drawing is the code, square by square', () => {
  const text = 'https://track.store.example/track?po=%231001';
  const html = renderToStaticMarkup(<QrCode text={text} label="QR" />);
  const { size, data } = encode(text, { border: 2 });
  const drawn = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, length] of html.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let step = 0; step < Number(length); step++) {
      const row = drawn[Number(y)];
      if (row) row[Number(x) + step] = true;
    }
  }
  expect(drawn).toEqual(data);
});
