import { hash } from 'node:crypto';
import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect, inject, test } from 'vitest';
import { examineFile } from '../../../../../electron/core/evidence/examineFile.ts';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { AppError } from '../../../../../shared/appError.ts';
import { aFolder } from '../../../../builders/aVault.ts';
import { writePhoto } from '../../../../builders/writePhoto.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

const zone = 'Asia/Shanghai';
const examine = (path: string) => examineFile(path, photos, zone);

test('of a photo it is told what it is, its hash, its upright size and when it was taken', async () => {
  const path = join(await aFolder(), 'IMG_20230516_142642.jpg');
  await writePhoto(path, {
    width: 80,
    height: 60,
    orientation: 6,
    takenAt: '2023:05:15 09:08:07',
  });
  expect(await examine(path)).toEqual({
    path,
    fileName: 'IMG_20230516_142642.jpg',
    mediaType: 'image/jpeg',
    sha256: hash('sha256', await readFile(path)),
    pixels: { width: 60, height: 80 },
    capture: { at: { local: '2023-05-15T09:08:07' }, source: 'camera' },
  });
});

test('a photo without a date of the camera is dated by its name, or else by the file', async () => {
  const folder = await aFolder();
  const byName = await writePhoto(join(folder, 'IMG_20230516_142642.jpg'), { width: 8, height: 8 });
  expect((await examine(byName)).capture).toEqual({
    at: { local: '2023-05-16T14:26:42' },
    source: 'file-name',
  });
  const byFile = await writePhoto(join(folder, 'photo.jpg'), { width: 8, height: 8 });
  await utimes(byFile, 0, 1_684_218_402);
  expect((await examine(byFile)).capture).toEqual({
    at: { local: '2023-05-16T14:26:42', zone: '+08:00' },
    source: 'file-time',
  });
});

test('a document has no size, and a file of 1970 no time', async () => {
  const path = join(await aFolder(), 'note.txt');
  await writeFile(path, 'Left at the door.');
  await utimes(path, 0, 0);
  expect(await examine(path)).toEqual({
    path,
    fileName: 'note.txt',
    mediaType: 'text/plain',
    sha256: hash('sha256', 'Left at the door.'),
    capture: undefined,
  });
});

test.each(['jpeg', 'png', 'webp', 'tiff', 'gif', 'avif'] as const)(
  'a %s that ends early is refused by name, wherever it ends',
  async (format) => {
    const folder = await aFolder();
    const photo = await writePhoto(join(folder, 'a.jpg'), { width: 90, height: 60 });
    const whole = await sharp(photo).toFormat(format).toBuffer();
    const path = join(folder, `cut.${format}`);
    await writeFile(path, whole);
    expect(await examine(path)).toMatchObject({ pixels: { width: 90, height: 60 } });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: whole.length - 60 }), async (length) => {
        await writeFile(path, whole.subarray(0, length));
        await expect(examine(path)).rejects.toMatchObject({
          code: 'file-damaged',
          params: { file: `cut.${format}` },
        });
      }),
      { numRuns: 15 },
    );
  },
);

test('a photo with any bytes spoilt is taken or refused for a reason, never more', async () => {
  const folder = await aFolder();
  const whole = await readFile(await writePhoto(join(folder, 'a.jpg'), { width: 60, height: 40 }));
  const spoils = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1 });
  await mkdir(join(folder, 'spoilt'));
  const path = join(folder, 'spoilt', 'a.jpg');
  await fc.assert(
    fc.asyncProperty(spoils, async (changes) => {
      const bytes = Buffer.from(whole);
      for (const [at, value] of changes) bytes[at] = value;
      await writeFile(path, bytes);
      const answer = await examine(path).catch((error: unknown) => error);
      if (answer instanceof Error) expect(answer).toBeInstanceOf(AppError);
      else expect(answer).toMatchObject({ sha256: hash('sha256', bytes) });
    }),
    { numRuns: 60 },
  );
});
