import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  fitPhotos,
  type PhotoToFit,
} from '../../../../../../electron/core/dossier/fit/fitPhotos.ts';
import {
  type PhotoTool,
  startPhotoWorker,
} from '../../../../../../electron/core/photo/PhotoTool.ts';
import { aPhoto } from '../../../../../builders/aCase.ts';
import { writePhoto } from '../../../../../builders/writePhoto.ts';

let folder: string;
let photos: readonly PhotoToFit[];
let tool: PhotoTool;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimfolio-fit-'));
  tool = startPhotoWorker(inject('photoWorker'));
  const make = async (seed: number): Promise<PhotoToFit> => ({
    item: aPhoto(seed),
    path: await writePhoto(join(folder, `${seed}.jpg`), { seed, orientation: seed === 3 ? 6 : 1 }),
    maxEdge: 1500,
  });
  photos = await Promise.all([1, 2, 3, 4].map(make));
});

afterAll(async () => {
  await tool.close();
  await rm(folder, { recursive: true });
});

const sum = (jpegs: Iterable<Uint8Array>) =>
  [...jpegs].reduce((bytes, jpeg) => bytes + jpeg.length, 0);

test.each([60_000, 200_000, 700_000])('photos fit into %i bytes and use them', async (budget) => {
  const fitted = await fitPhotos(photos, budget, tool);
  expect([...fitted.keys()]).toEqual(photos.map(({ item }) => item.id));
  expect(sum(fitted.values())).toBeLessThanOrEqual(budget);
  expect(sum(fitted.values())).toBeGreaterThan(budget * 0.7);
});

test('no photo is larger than is worth having, and each is upright and without metadata', async () => {
  const fitted = await fitPhotos(photos, 50_000_000, tool);
  for (const { item } of photos) {
    const { width, height, exif, orientation } = await sharp(fitted.get(item.id)).metadata();
    const isTurned = item.id === photos[2]?.item.id;
    expect([width, height]).toEqual(isTurned ? [1125, 1500] : [1500, 1125]);
    expect([exif, orientation]).toEqual([undefined, undefined]);
  }
});

test('equal photos and budget give equal bytes', async () => {
  const [once, twice] = [
    await fitPhotos(photos, 90_000, tool),
    await fitPhotos(photos, 90_000, tool),
  ];
  expect([...twice.values()].map((jpeg) => Buffer.from(jpeg).toString('base64'))).toEqual(
    [...once.values()].map((jpeg) => Buffer.from(jpeg).toString('base64')),
  );
});

test('a budget that no photo fits into is refused with the number of photos', async () => {
  await expect(fitPhotos(photos, 4000, tool)).rejects.toThrow(
    expect.objectContaining({
      code: 'dossier-photos-too-many',
      params: { photos: 4, budget: 4000 },
    }),
  );
});

test('a photo that cannot be read is named, never left out', async () => {
  const item = aPhoto(9, { fileName: '损坏.jpg' });
  const path = join(folder, 'bad.jpg');
  await writeFile(path, 'no picture at all');
  await expect(fitPhotos([...photos, { item, path, maxEdge: 900 }], 900_000, tool)).rejects.toThrow(
    expect.objectContaining({
      code: 'exhibit-unreadable',
      params: expect.objectContaining({ file: '损坏.jpg', item: item.id }),
    }),
  );
});
