import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sniffFormat } from '../../../../../electron/core/evidence/sniffFormat.ts';
import { aBox, words } from '../../../../builders/aBox.ts';

const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: '#cba' } });

test.each(['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const)(
  'a picture is known by its bytes, whatever its ending: %s',
  async (format) => {
    const head = await blank.clone().toFormat(format).toBuffer();
    for (const ending of ['', 'txt', 'eml', 'pdf', 'exe'])
      expect(await sniffFormat(head, ending), ending).toMatchObject({
        kind: 'taken',
        format: { mediaType: `image/${format}` },
      });
  },
);

const brands = (...names: readonly string[]) =>
  aBox('ftyp', Buffer.from(names[0] ?? ''), words(0), Buffer.from(names.slice(1).join('')));

test.each([
  ['HEIC', brands('heic', 'mif1', 'heic'), 'image/heic'],
  ['HEIC of Nokia', brands('mif1', 'mif1', 'heic'), 'image/heic'],
  ['a series of HEIC', brands('hevc', 'hevc'), 'image/heic'],
  ['AVIF', brands('avif', 'mif1'), 'image/avif'],
  ['AVIF named like any HEIF', brands('mif1', 'mif1', 'avif'), 'image/avif'],
  ['MP4', brands('isom', 'mp41'), 'video/mp4'],
  ['M4V', brands('M4V ', 'mp42'), 'video/mp4'],
  ['MOV', brands('qt  '), 'video/quicktime'],
])('a container is known by its brand: %s', async (_, head, mediaType) => {
  expect(await sniffFormat(head, 'bin')).toMatchObject({ kind: 'taken', format: { mediaType } });
});

test('a container that names no brand is unknown, not a film', async () => {
  const head = Buffer.concat([words(24), Buffer.from('ftyp'), Buffer.alloc(16)]);
  expect(await sniffFormat(head, 'heic')).toEqual({ kind: 'unknown' });
});

test('a PDF is known also behind junk, but not from far inside a text', async () => {
  const pdf = { kind: 'taken', format: { mediaType: 'application/pdf' } };
  expect(await sniffFormat(Buffer.from('%PDF-1.7\n'), 'png')).toMatchObject(pdf);
  expect(await sniffFormat(Buffer.from(`junk\r\n${' '.repeat(900)}%PDF-1.4\n`), '')).toMatchObject(
    pdf,
  );
  const text = `${'word '.repeat(300)}%PDF-1.4`;
  expect(await sniffFormat(Buffer.from(text), 'txt')).toMatchObject({
    format: { mediaType: 'text/plain' },
  });
});

test.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
  ['an SVG behind a comment', '<!-- label --><svg onload="x()">', 'SVG'],
  ['a web page', '<!DOCTYPE html><script>1</script>', 'HTML'],
  ['a web page behind blanks', '\n\n  <HTML><body>', 'HTML'],
  ['a web page behind a mark', '\u00ef\u00bb\u00bf<html>', 'HTML'],
  ['XML', '<?xml version="1.0"?><order/>', 'XML'],
  ['a script', '#!/bin/sh\nrm -rf /', 'SH'],
  ['a program', 'MZ\u0090\u0000\u0003', 'EXE'],
  ['an archive', 'PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000', 'ZIP'],
])('%s is named and not taken', async (_, content, found) => {
  for (const ending of ['jpg', 'txt', ''])
    expect(await sniffFormat(Buffer.from(content, 'latin1'), ending)).toEqual({
      kind: 'other',
      found,
    });
});

test('a web page in UTF-16 is named and not taken', async () => {
  const head = Buffer.from('\ufeff<html><script>1</script>', 'utf16le');
  expect(await sniffFormat(head, 'txt')).toEqual({ kind: 'other', found: 'HTML' });
});

test.each([
  ['ASCII', Buffer.from('Hello, where is my parcel?\r\n')],
  ['UTF-8', Buffer.from('您好，包裹在哪里？')],
  ['UTF-8 with a mark', Buffer.from('\ufeffПосылка')],
  ['UTF-16, little end first', Buffer.from('\ufeff您好，包裹在哪里？', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\ufeff您好，包裹在哪里？', 'utf16le').swap16()],
  ['GBK', Buffer.from('c4facfc2a3acb0fcb9fc', 'hex')],
  ['a line of dots', Buffer.from('.'.repeat(70_000))],
])('a text is a text in any encoding: %s', async (_, head) => {
  expect(await sniffFormat(head, 'txt')).toMatchObject({ format: { mediaType: 'text/plain' } });
});

test('bytes that are no text and carry no signature are unknown', async () => {
  for (const hex of ['00010203', 'deadbeef00', '0102030405060708'])
    expect(await sniffFormat(Buffer.from(hex, 'hex'), 'txt')).toEqual({ kind: 'unknown' });
});

test('a mail is told from a note by its headers and its ending', async () => {
  const mail = Buffer.from('From: a@example.org\nSubject: Parcel\n\n<html>Hello');
  expect(await sniffFormat(mail, 'eml')).toMatchObject({ format: { mediaType: 'message/rfc822' } });
  expect(await sniffFormat(mail, 'txt')).toMatchObject({ format: { mediaType: 'text/plain' } });
  const note = Buffer.from('Hello, my parcel is late');
  expect(await sniffFormat(note, 'eml')).toMatchObject({ format: { mediaType: 'text/plain' } });
});

/** The first bytes of kinds that are read further by what tells them apart. */
const signatures = [
  'ffd8ff',
  '89504e470d0a1a0a',
  '47494638',
  '49492a00',
  '4d4d002a',
  '52494646',
  '504b0304',
  '25504446',
  '1a45dfa3',
  '4f676753',
  '494433',
  '3026b2758e66cf11a6d9',
  '00000018667479706d696631',
  '1f8b08',
  '377abcaf271c',
  'd0cf11e0a1b11ae1',
  'fffe',
  'feff',
  'efbbbf',
  '3c3f786d6c',
  '7f454c46',
  '4d5a',
  '424d',
  '664c6143',
  '464f524d',
  '213c617263683e',
  '0061736d',
  '30820',
  '44494344',
].map((hex) => Buffer.from(hex, 'hex'));

test('no bytes make it fail, not even behind a signature', async () => {
  const heads = fc
    .tuple(fc.constantFrom(Buffer.alloc(0), ...signatures), fc.uint8Array({ maxLength: 400 }))
    .map((parts) => Buffer.concat(parts));
  await fc.assert(
    fc.asyncProperty(heads, fc.constantFrom('jpg', 'eml', ''), async (head, ending) => {
      expect(['taken', 'other', 'unknown']).toContain((await sniffFormat(head, ending)).kind);
    }),
    { numRuns: 400 },
  );
});
