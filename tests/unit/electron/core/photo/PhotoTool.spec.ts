import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, expect, inject, test } from 'vitest';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { aFolder } from '../../../../builders/aVault.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

/** 40 x 20 upright: red at the left, blue at the right. */
const upright = sharp({
  create: { width: 40, height: 20, channels: 3, background: '#ff0000' },
}).composite([
  {
    input: { create: { width: 20, height: 20, channels: 3, background: '#0000ff' } },
    left: 20,
    top: 0,
  },
]);

type Turn = Readonly<{ angle: number; mirror?: 'flip' | 'flop' }>;

/** What turns the upright picture into the stored one, so that its orientation puts it right again (EXIF 2.32, 4.6.4 A). */
const turns: Readonly<Record<number, Turn>> = {
  1: { angle: 0 },
  2: { angle: 0, mirror: 'flop' },
  3: { angle: 180 },
  4: { angle: 0, mirror: 'flip' },
  5: { angle: 90, mirror: 'flop' },
  6: { angle: 270 },
  7: { angle: 90, mirror: 'flip' },
  8: { angle: 90 },
};

/** Turned first and mirrored after: sharp by itself mirrors first. */
async function stored(orientation: number): Promise<Sharp> {
  const { angle = 0, mirror } = turns[orientation] ?? {};
  const upright40x20 = await upright.clone().png().toBuffer();
  const turned = sharp(await sharp(upright40x20).rotate(angle).png().toBuffer());
  return mirror ? turned[mirror]() : turned;
}

async function sides(jpeg: Uint8Array): Promise<readonly string[]> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  expect({ width: info.width, height: info.height }).toEqual({ width: 40, height: 20 });
  const at = (x: number) => {
    const index = (10 * info.width + x) * info.channels;
    return (data[index] ?? 0) > (data[index + 2] ?? 0) ? 'red' : 'blue';
  };
  return [at(5), at(35)];
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photo of orientation %i comes out upright, once',
  async (orientation) => {
    const path = join(await aFolder(), 'photo.jpg');
    await (await stored(orientation))
      .withMetadata({ orientation })
      .jpeg({ quality: 95 })
      .toFile(path);
    expect(await photos.inspect(path)).toMatchObject({ width: 40, height: 20 });
    const { jpegs } = await photos.encode(path, 400, [90]);
    expect(await sides(jpegs[0] ?? new Uint8Array())).toEqual(['red', 'blue']);
  },
);

test('what leaves carries no place, no camera and no other record, and is equal every time', async () => {
  const path = join(await aFolder(), 'photo.jpg');
  const exif = {
    IFD0: { Make: 'Secret', Model: 'Serial-123' },
    IFD3: { GPSLatitude: '22/1 32/1 0/1' },
  };
  await upright.clone().withExif(exif).jpeg().toFile(path);
  expect((await readFile(path)).includes('Serial-123')).toBe(true);
  const once = await photos.encode(path, 400, [60, 80]);
  const twice = await photos.encode(path, 400, [60, 80]);
  expect(once).toEqual(twice);
  for (const jpeg of once.jpegs) {
    expect(Buffer.from(jpeg).includes('Serial-123')).toBe(false);
    expect((await sharp(jpeg).metadata()).exif).toBeUndefined();
  }
});

test('what is transparent becomes white', async () => {
  const path = join(await aFolder(), 'shape.png');
  await sharp({
    create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toFile(path);
  const { jpegs } = await photos.encode(path, 100, [90]);
  expect((await sharp(jpegs[0]).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255]);
});

test('a damaged and a huge picture are refused, and the next one is served', async () => {
  const folder = await aFolder();
  const good = join(folder, 'good.png');
  await upright.clone().png().toFile(good);
  const cut = join(folder, 'cut.png');
  const bytes = await readFile(good);
  await writeFile(cut, bytes.subarray(0, bytes.length - 40));
  await expect(photos.inspect(cut)).rejects.toMatchObject({ code: 'file-damaged' });
  const huge = Buffer.from(bytes);
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  const lie = join(folder, 'huge.png');
  await writeFile(lie, huge);
  await expect(photos.inspect(lie)).rejects.toMatchObject({
    code: expect.stringMatching(/photo-too-many-pixels|file-damaged/),
  });
  expect(await photos.inspect(good)).toMatchObject({ width: 40, height: 20 });
});
