import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { aFolder } from '../../../../builders/aVault.ts';

const THREADS = 40;

test('a thread that starts disturbs none that is decoding', async () => {
  const path = join(await aFolder(), 'good.png');
  await sharp({ create: { width: 40, height: 20, channels: 3, background: '#cba' } }).toFile(path);
  const busy = startPhotoWorker(inject('photoWorker'));
  let isStarting = true;
  const decoding = (async () => {
    while (isStarting) await Promise.all([busy.inspect(path), busy.inspect(path)]);
  })();
  try {
    for (let thread = 0; thread < THREADS; thread += 1) {
      const starting = startPhotoWorker(inject('photoWorker'));
      expect(await starting.inspect(path)).toMatchObject({ width: 40, height: 20 });
      await starting.close();
    }
  } finally {
    isStarting = false;
    await decoding.finally(() => busy.close());
  }
});

test('no thread tries a kind that we do not take', async () => {
  const path = join(await aFolder(), 'drawing.png');
  await writeFile(path, '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>');
  const photos = startPhotoWorker(inject('photoWorker'));
  const tried = await Promise.allSettled([photos.inspect(path), photos.inspect(path)]);
  await photos.close();
  for (const { status } of tried) expect(status).toBe('rejected');
});

test('what still runs or waits when the tool is closed is cancelled, and nothing starts again', async () => {
  const path = join(await aFolder(), 'good.png');
  await sharp({ create: { width: 40, height: 20, channels: 3, background: '#cba' } }).toFile(path);
  const photos = startPhotoWorker(inject('photoWorker'));
  const asked = Promise.allSettled(Array.from({ length: 4 }, () => photos.inspect(path)));
  await photos.close();
  for (const answer of await asked)
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
  await expect(photos.inspect(path)).rejects.toMatchObject({ code: 'cancelled' });
});
