import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { afterAll, expect, inject, test } from 'vitest';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { aFolder } from '../../../../builders/aVault.ts';
import { writePhoto } from '../../../../builders/writePhoto.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

type Colour = readonly [red: number, green: number, blue: number];

const red: Colour = [255, 0, 0];
const green: Colour = [0, 255, 0];
const blue: Colour = [0, 0, 255];
const yellow: Colour = [255, 255, 0];

const WIDTH = 64;
const HEIGHT = 32;

/** The upright picture: red at the top left, green at the top right, blue and yellow below. */
const colourAt = (x: number, y: number): Colour =>
  y < HEIGHT / 2 ? (x < WIDTH / 2 ? red : green) : x < WIDTH / 2 ? blue : yellow;

/** Which side of the upright picture the first row and the first column of the stored one are (EXIF 2.32, 4.6.4 A). */
const sides = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
} as const;
type Orientation = keyof typeof sides;

/** The pixels as a camera that was held in this orientation stores them. */
function stored(orientation: Orientation): Sharp {
  const [row, column] = sides[orientation];
  const isTurned = row === 'left' || row === 'right';
  const [width, height] = isTurned ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT];
  const place = (side: string, at: number, size: number) =>
    side === 'top' || side === 'left' ? at : size - 1 - at;
  const bytes = Buffer.alloc(width * height * 3);
  for (let index = 0; index < width * height; index++) {
    const [r, c] = [Math.floor(index / width), index % width];
    const colour = isTurned
      ? colourAt(place(row, r, WIDTH), place(column, c, HEIGHT))
      : colourAt(place(column, c, WIDTH), place(row, r, HEIGHT));
    bytes.set(colour, index * 3);
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } });
}

const first = (jpegs: readonly Uint8Array[]): Uint8Array => jpegs[0] ?? new Uint8Array();

/** The colours in the middle of the four quarters: top left, top right, bottom left, bottom right. */
async function quarters(jpeg: Uint8Array): Promise<readonly Colour[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  const at = (x: number, y: number): Colour => {
    const index = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    return [data[index] ?? -1, data[index + 1] ?? -1, data[index + 2] ?? -1];
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}

/** Equal as far as JPEG and a change of colour space keep colours. */
function expectNear(found: readonly Colour[], wanted: readonly Colour[], tolerance = 12): void {
  const furthest = found.flatMap((colour, index) =>
    colour.map((value, channel) => Math.abs(value - (wanted[index]?.[channel] ?? NaN))),
  );
  expect(Math.max(...furthest), JSON.stringify(found)).toBeLessThanOrEqual(tolerance);
}

/** What becomes of a picture: its size and the colours of its four quarters. */
async function encoded(picture: Sharp, ending: string) {
  const path = join(await aFolder(), `picture.${ending}`);
  await picture.toFile(path);
  const { width, height, jpegs } = await photos.encode(path, 1000, [95]);
  return { path, width, height, colours: await quarters(first(jpegs)) };
}

const upright = [red, green, blue, yellow];

const cases = ([1, 2, 3, 4, 5, 6, 7, 8] as const).flatMap((orientation) =>
  (['jpeg', 'png', 'webp', 'tiff'] as const).map((format) => [orientation, format] as const),
);

test.each(cases)(
  'a picture of orientation %i comes out upright, once: %s',
  async (orientation, format) => {
    const picture = stored(orientation)
      .withMetadata({ orientation })
      .toFormat(format, { quality: 95 });
    const { path, width, height, colours } = await encoded(picture, format);
    expect({ width, height }).toEqual({ width: WIDTH, height: HEIGHT });
    expect(await photos.inspect(path)).toMatchObject({ width: WIDTH, height: HEIGHT });
    expectNear(colours, upright, 40);
  },
);

test.each([
  [90, [blue, red, yellow, green]],
  [180, [yellow, blue, green, red]],
  [270, [green, yellow, red, blue]],
] as const)(
  'a photo turned by %i degrees is turned after it stands upright',
  async (turned, wanted) => {
    const path = join(await aFolder(), 'lying.jpg');
    await stored(6).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toFile(path);
    const { width, height, jpegs } = await photos.encode(path, 1000, [95], { turned });
    expect([width, height]).toEqual(turned === 180 ? [WIDTH, HEIGHT] : [HEIGHT, WIDTH]);
    expectNear(await quarters(first(jpegs)), wanted, 40);
  },
);

test('what is transparent becomes white, and what is half transparent half white', async () => {
  const glass = (alpha: number) =>
    sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha } },
    });
  const quarter = (colour: Colour) => [colour, colour, colour, colour];
  expectNear((await encoded(glass(0).png(), 'png')).colours, quarter([255, 255, 255]), 0);
  expectNear((await encoded(glass(0.5).png(), 'png')).colours, quarter([128, 128, 128]), 2);
  expectNear(
    (await encoded(glass(0).webp({ lossless: true }), 'webp')).colours,
    quarter([255, 255, 255]),
    0,
  );
  const deep = glass(0).toColourspace('rgb16').png();
  expectNear((await encoded(deep, 'png')).colours, quarter([255, 255, 255]), 0);
});

test('a grey picture stays grey, and has three colours like all others', async () => {
  const grey = stored(1).greyscale().png();
  const { colours } = await encoded(grey, 'png');
  for (const [r, g, b] of colours) expect(new Set([r, g, b]).size).toBe(1);
  expect(new Set(colours.map(([r]) => r)).size).toBe(4);
});

test.each([
  ['of 16 bits a channel', () => stored(1).toColourspace('rgb16').png(), 'png'],
  ['with a palette', () => stored(1).png({ palette: true, colours: 4 }), 'png'],
  ['interlaced', () => stored(1).png({ progressive: true }), 'png'],
  ['progressive', () => stored(1).jpeg({ progressive: true, quality: 95 }), 'jpg'],
  ['of a GIF', () => stored(1).gif(), 'gif'],
  ['of an AVIF', () => stored(1).avif({ quality: 90, effort: 0 }), 'avif'],
  ['compressed in a TIFF', () => stored(1).tiff({ compression: 'lzw' }), 'tiff'],
] as const)('the colours of a picture %s stay what they are', async (_, picture, ending) => {
  expectNear((await encoded(picture(), ending)).colours, upright, 40);
});

test('colours of a wide space are brought into sRGB', async () => {
  const wide = sharp({ create: { width: 32, height: 32, channels: 3, background: '#c86432' } })
    .withIccProfile('p3')
    .png();
  const { colours, path } = await encoded(wide, 'png');
  const raw = await sharp(path).keepIccProfile().raw().toBuffer();
  expect([...raw.subarray(0, 3)]).not.toEqual([200, 100, 50]);
  for (const colour of colours) expectNear([colour], [[200, 100, 50]], 3);
});

test('colours for print come out as they look, not turned into their opposites', async () => {
  const { colours } = await encoded(stored(1).toColourspace('cmyk').jpeg({ quality: 95 }), 'jpg');
  const [first, second, third, fourth] = colours;
  const strongest = (colour: Colour | undefined) => colour?.indexOf(Math.max(...colour));
  expect([strongest(first), strongest(second), strongest(third)]).toEqual([0, 1, 2]);
  expectNear([fourth ?? red], [yellow], 80);
});

test('a picture is made smaller, never larger, and keeps its shape', async () => {
  const folder = await aFolder();
  const sizeOf = async (width: number, height: number, edge: number) => {
    const path = join(folder, `${width}x${height}.png`);
    await sharp({ create: { width, height, channels: 3, background: '#999' } })
      .png()
      .toFile(path);
    const encodedPhoto = await photos.encode(path, edge, [80]);
    const { width: w, height: h } = await sharp(first(encodedPhoto.jpegs)).metadata();
    expect({ w, h }).toEqual({ w: encodedPhoto.width, h: encodedPhoto.height });
    return [w, h];
  };
  expect(await sizeOf(400, 300, 200)).toEqual([200, 150]);
  expect(await sizeOf(300, 400, 200)).toEqual([150, 200]);
  expect(await sizeOf(40, 30, 200)).toEqual([40, 30]);
  expect(await sizeOf(200, 150, 200)).toEqual([200, 150]);
  expect(await sizeOf(3000, 1, 100)).toEqual([100, 1]);
  const pairs = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }));
  await fc.assert(
    fc.asyncProperty(pairs, fc.integer({ min: 1, max: 300 }), async ([width, height], edge) => {
      const longer = Math.max(...(await sizeOf(width, height, edge)));
      expect(longer).toBe(Math.min(edge, Math.max(width, height)));
    }),
    { numRuns: 25 },
  );
});

/** The kinds of the segments before the pixels of a JPEG. */
function segmentsOf(jpeg: Uint8Array): readonly string[] {
  const bytes = Buffer.from(jpeg);
  const kinds: string[] = [];
  for (let at = 2; bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2))
    kinds.push(bytes.toString('hex', at, at + 2));
  return kinds;
}

test('what leaves carries no place, no camera, no colour profile and no other record', async () => {
  const path = join(await aFolder(), 'photo.jpg');
  await stored(1)
    .withExif({
      IFD0: { Make: 'Secret', Model: 'Camera-9', Artist: 'Ms Seller' },
      IFD2: { BodySerialNumber: 'Serial-123', DateTimeOriginal: '2023:05:16 14:26:42' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 32/1 0/1' },
    })
    .withIccProfile('p3')
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><p>Secret-Xmp</p></x:xmpmeta>')
    .jpeg()
    .toFile(path);
  const traces = ['Secret', 'Camera-9', 'Ms Seller', 'Serial-123', 'Secret-Xmp', '2023:05:16'];
  const original = await readFile(path);
  for (const trace of traces) expect(original.includes(trace), trace).toBe(true);
  const { jpegs } = await photos.encode(path, 400, [60, 90]);
  expect(jpegs).toHaveLength(2);
  for (const jpeg of jpegs) {
    for (const trace of traces) expect(Buffer.from(jpeg).includes(trace), trace).toBe(false);
    expect(segmentsOf(jpeg).filter((kind) => /ffe[1-f]|fffe/.test(kind))).toEqual([]);
  }
});

test('one JPEG is made for each quality, in that order, and a better one is larger', async () => {
  const path = await writePhoto(join(await aFolder(), 'a.jpg'), { width: 300, height: 200 });
  const { jpegs } = await photos.encode(path, 300, [90, 40, 70]);
  const sizes = jpegs.map(({ length }) => length);
  expect(sizes.toSorted((a, b) => a - b)).toEqual([sizes[1], sizes[2], sizes[0]]);
});

test('equal input gives equal bytes, in another thread and beside other work too', async () => {
  const path = await writePhoto(join(await aFolder(), 'a.jpg'), {
    width: 300,
    height: 200,
    orientation: 6,
  });
  const once = await photos.encode(path, 250, [60, 80]);
  const others = await Promise.all([1, 2, 3].map(() => photos.encode(path, 250, [60, 80])));
  const fresh = startPhotoWorker(inject('photoWorker'));
  const again = await fresh.encode(path, 250, [60, 80]);
  await fresh.close();
  for (const other of [...others, again]) expect(other).toEqual(once);
});
