import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { loadDestinations } from '../../../../../electron/core/destinations/loadDestinations.ts';
import { createIds } from '../../../../../electron/core/ids.ts';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { makeSample } from '../../../../../electron/core/useCases/makeSample.ts';
import { aClock, aFolder } from '../../../../builders/aVault.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

async function make(folder: string, samples: string) {
  const clock = aClock();
  const destinations = await loadDestinations(resolve('resources/destinations'));
  return await makeSample(folder, { photos, destinations, clock, ids: createIds(clock), samples });
}

test('sample documents of which one cannot be taken leave no half-made vault', async () => {
  const folder = await aFolder();
  const samples = join(folder, 'samples');
  await mkdir(samples);
  const good = { platform: 'etsy', orderNumber: 'E-1' };
  await writeFile(join(samples, '1.json'), JSON.stringify(good));
  await writeFile(
    join(samples, '2.json'),
    JSON.stringify({ ...good, orderNumber: 'E-2', evidence: [{ file: 'gone.jpg' }] }),
  );
  const vault = join(folder, 'vault');
  await mkdir(vault);
  await expect(make(vault, samples)).rejects.toMatchObject({
    code: 'program-file-damaged',
    params: { file: join(samples, '2.json') },
  });
  expect(await readdir(vault)).toEqual([]);
});
