import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sniffFormat } from '../../../../../electron/core/evidence/sniffFormat.ts';

const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: '#cba' } });

test.each(['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const)(
  'a picture is known by its bytes, whatever its ending: %s',
  async (format) => {
    const head = await blank.clone().toFormat(format).toBuffer();
    expect(await sniffFormat(head, 'txt')).toMatchObject({
      kind: 'taken',
      format: { mediaType: `image/${format}` },
    });
  },
);

test.each([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
  ['a web page', '<!DOCTYPE html><script>1</script>', 'HTML'],
  ['a script', '#!/bin/sh\nrm -rf /', 'SH'],
  ['a program', 'MZ\u0090\u0000\u0003', 'EXE'],
])('%s is named and not taken', async (_, content, found) => {
  expect(await sniffFormat(Buffer.from(content, 'latin1'), 'jpg')).toEqual({
    kind: 'other',
    found,
  });
});

test('a mail is told from a note by its headers and its ending', async () => {
  const mail = Buffer.from('From: a@example.org\nSubject: Parcel\n\nHello');
  expect(await sniffFormat(mail, 'eml')).toMatchObject({ format: { mediaType: 'message/rfc822' } });
  expect(await sniffFormat(mail, 'txt')).toMatchObject({ format: { mediaType: 'text/plain' } });
});

test('no bytes make it fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('jpg', 'eml', ''),
      async (bytes, ending) => {
        expect(['taken', 'other', 'unknown']).toContain((await sniffFormat(bytes, ending)).kind);
      },
    ),
  );
});
