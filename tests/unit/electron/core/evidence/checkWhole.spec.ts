import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { bytesAt, isWhole } from '../../../../../electron/core/evidence/checkWhole.ts';
import { aBox, words } from '../../../../builders/aBox.ts';
import { aFolder } from '../../../../builders/aVault.ts';

async function opened(bytes: Uint8Array) {
  const path = join(await aFolder(), 'file');
  await writeFile(path, bytes);
  const handle = await open(path);
  onTestFinished(() => handle.close());
  return { handle, bytes: bytes.length };
}

const whole = async (mediaType: string, bytes: Uint8Array) =>
  isWhole(await opened(bytes), mediaType);

const body = '%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n';
const end = 'startxref\n9\n%%EOF\n';
const pdf = (text: string) => whole('application/pdf', Buffer.from(text, 'latin1'));

/** As a PDF for the web begins: the length that it says, and end marks near its start. */
const linearised = (length: number) =>
  `%PDF-1.5\n1 0 obj <</Linearized 1/L ${length}/O 3>> endobj\nstartxref\n0\n%%EOF\n${'x'.repeat(2000)}`;

test('a PDF is whole when it has its end, also with junk behind it', async () => {
  expect(await pdf(body + end)).toBe(true);
  expect(await pdf(body + end + '\0'.repeat(60_000))).toBe(true);
  expect(await pdf(`${body}startxref\n9\n`)).toBe(true);
});

test('a PDF that ends early is not whole, however long it is', async () => {
  expect(await pdf(body)).toBe(false);
  expect(await pdf(body + 'x'.repeat(200_000))).toBe(false);
  expect(await pdf(`${body}${end}${'x'.repeat(200_000)}`)).toBe(false);
});

test('a PDF made for the web is whole only when it is as long as it says', async () => {
  const length = linearised(1000).length;
  expect(await pdf(linearised(length))).toBe(true);
  expect(await pdf(linearised(length - 100))).toBe(true);
  expect(await pdf(linearised(length + 1))).toBe(false);
});

const film = [
  aBox('ftyp', Buffer.from('isom\0\0\0\0mp41')),
  aBox('mdat', Buffer.alloc(5000)),
  aBox('moov', aBox('mvhd', Buffer.alloc(100))),
] as const;

test.each(['video/mp4', 'video/quicktime'])('a film is whole with its index: %s', async (type) => {
  const [ftyp, mdat, moov] = film;
  expect(await whole(type, Buffer.concat(film))).toBe(true);
  expect(await whole(type, Buffer.concat([ftyp, moov, mdat]))).toBe(true);
  expect(await whole(type, Buffer.concat([ftyp, mdat]))).toBe(false);
  expect(await whole(type, Buffer.concat([ftyp, moov, mdat]).subarray(0, -1))).toBe(false);
});

test('the last box of a film may reach to the end of the file, and a box may be huge', async () => {
  const [ftyp, , moov] = film;
  const rest = Buffer.concat([words(0), Buffer.from('mdat'), Buffer.alloc(5000)]);
  expect(await whole('video/mp4', Buffer.concat([ftyp, moov, rest]))).toBe(true);
  const long = (bytes: number) =>
    Buffer.concat([words(1), Buffer.from('mdat'), words(0, 16 + bytes), Buffer.alloc(500)]);
  expect(await whole('video/mp4', Buffer.concat([ftyp, long(500), moov]))).toBe(true);
  expect(await whole('video/mp4', Buffer.concat([ftyp, moov, long(501)]))).toBe(false);
  const giant = Buffer.concat([words(1), Buffer.from('mdat'), words(0xffffffff, 0)]);
  expect(await whole('video/mp4', Buffer.concat([ftyp, moov, giant]))).toBe(false);
});

test.each([2, 7])(
  'a box that claims %i bytes, fewer than its own header, ends the reading',
  async (size) => {
    const box = Buffer.concat([words(size), Buffer.from('free'), Buffer.alloc(100)]);
    expect(await whole('video/mp4', Buffer.concat([...film, box]))).toBe(false);
  },
);

test('a picture in a container is not whole wherever it is cut off', async () => {
  const picture = await sharp({
    create: { width: 64, height: 64, channels: 3, background: '#c30' },
  })
    .avif({ effort: 0 })
    .toBuffer();
  expect(await whole('image/avif', picture)).toBe(true);
  const borders = boxEnds(picture);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: picture.length - 1 }), async (length) => {
      fc.pre(!borders.includes(length));
      expect(await whole('image/heic', picture.subarray(0, length))).toBe(false);
    }),
    { numRuns: 30 },
  );
});

function boxEnds(bytes: Buffer): readonly number[] {
  const ends: number[] = [];
  for (let at = 0; at < bytes.length; at = ends.at(-1) ?? bytes.length)
    ends.push(at + bytes.readUInt32BE(at));
  return ends;
}

test('other kinds are left to their decoders, and no bytes make it fail', async () => {
  const types = ['image/jpeg', 'text/plain', 'video/webm', 'message/rfc822'];
  for (const type of types) expect(await whole(type, Buffer.from('x'))).toBe(true);
  const structured = ['application/pdf', 'image/heic', 'image/avif', 'video/mp4'];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...structured),
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      async (type, bytes) => {
        expect(typeof (await whole(type, bytes))).toBe('boolean');
      },
    ),
    { numRuns: 50 },
  );
});

test('bytes asked for behind the end are not made up', async () => {
  const file = await opened(Buffer.from('0123456789'));
  expect((await bytesAt(file, 8, 5)).toString()).toBe('89');
  expect(await bytesAt(file, 20, 5)).toHaveLength(0);
});
