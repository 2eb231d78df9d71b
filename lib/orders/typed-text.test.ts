import { expect, test } from 'vitest';
import { typedText } from './typed-text';

test('leaves out what HTML can hold in no way, and nothing else', () => {
  expect(typedText('\u0000a\u0007\u001bb\u007f\u0085c\ud800d\ufffe\ufdd0\u{1ffff}e')).toBe('abcde');
  const writable = ' #1001\t注文-42\r\n👩‍🔧 \u202eabc\u200b\ufffd <b> & "';
  expect(typedText(writable)).toBe(writable);
});
