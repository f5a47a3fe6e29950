import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../../../electron/core/text/decodeText.ts';

const decode = (bytes: Uint8Array) => decodeText(bytes, 'note.txt');

test('UTF-8 text comes back as it is, control characters included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
      const text = `Order ${words}`;
      expect(decode(Buffer.from(text))).toBe(text);
    }),
  );
});

test.each([
  ['UTF-8 with a mark', Buffer.from('\ufeff包裹 arrived')],
  ['UTF-16 with a mark', Buffer.from('\ufeff包裹 arrived', 'utf16le')],
  ['UTF-16 without a mark', Buffer.from('包裹 arrived', 'utf16le')],
])('%s is told by its bytes', (_, bytes) => {
  expect(decode(bytes)).toBe('包裹 arrived');
});

test.each([
  ['GBK', 'c4fabac3a3acb0fcb9fcd2d1beadc7a9cad5a1a3', '您好，包裹已经签收。'],
  ['Big5', 'b17aa66ea141a55dbb71a477b867c3b1a6aca143', '您好，包裹已經簽收。'],
  ['windows-1252', '436166e9209370657266656374942096208a', 'Café “perfect” – Š'],
])('%s, as old programs write it', (_, hex, text) => {
  expect(decode(Buffer.from(hex, 'hex'))).toBe(text);
});

test.each([
  ['a PDF', Buffer.from('%PDF-1.7\n')],
  ['an archive', Buffer.from('PK\u0003\u0004 and more')],
  ['bytes without sense', Buffer.from([0x89, 0x00, 0xff, 0x01, 0x02, 0x03, 0x00, 0x9f])],
])('%s is no text', (_, bytes) => {
  expect(() => decode(bytes)).toThrow(expect.objectContaining({ code: 'text-unsupported' }));
});
