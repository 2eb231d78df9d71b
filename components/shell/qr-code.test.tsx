import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code';

test('the drawing is the code, square by square', () => {
  const text = 'https://track.store.example/track?po=%231001';
  const html = renderToStaticMarkup(<QrCode text={text} label="QR" />);
  const { size, data } = encode(text, { border: 0, maskPattern: 3 });
  const [, line = '', dashes = ''] = /d="M0 \.5([^"]+)" stroke-dasharray="([\d ]+)"/.exec(html) ?? [];
  const isDark = dashes
    .split(' ')
    .flatMap((length, at) => new Array<boolean>(Number(length)).fill(at % 2 === 0));
  const drawn = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  let [x, y, at] = [0, 0, 0];
  for (const [, along, by] of line.matchAll(/([hv])(-?\d+)/g)) {
    for (let step = 0; step < Math.abs(Number(by)); step++, at++) {
      const [dx, dy] = along === 'h' ? [Math.sign(Number(by)), 0] : [0, 1];
      const row = drawn[y];
      if (row && isDark[at]) row[dx < 0 ? x - 1 : x] = true;
      [x, y] = [x + dx, y + dy];
    }
  }
  expect(drawn).toEqual(data);
  // Scanners want light around it, which paper has.
  expect(html).toContain(`viewBox="-2 -2 ${size + 4} ${size + 4}"`);
  expect(html).toContain('fill="#fff"');
  expect(renderToStaticMarkup(<QrCode text={text} label="QR" isOnPaper />)).not.toContain('#fff');
});
