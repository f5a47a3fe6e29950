import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, expect, inject, test } from 'vitest';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { aFolder } from '../../../../builders/aVault.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

/** The PNG with another size in its header, and the checksum that belongs to it (PNG, 11.2.2). */
function claiming(png: Buffer, edge: number): Buffer {
  const lie = Buffer.from(png);
  lie.writeUInt32BE(edge, 16);
  lie.writeUInt32BE(edge, 20);
  lie.writeUInt32BE(crc32(lie.subarray(12, 29)), 29);
  return lie;
}

test('a damaged and a huge picture are refused, and the next one is served', async () => {
  const folder = await aFolder();
  const good = join(folder, 'good.png');
  const cut = join(folder, 'cut.png');
  const huge = join(folder, 'huge.png');
  await sharp({ create: { width: 40, height: 20, channels: 3, background: '#cba' } }).toFile(good);
  const bytes = await readFile(good);
  await writeFile(cut, bytes.subarray(0, bytes.length - 40));
  await writeFile(huge, claiming(bytes, 60_000));
  await expect(photos.inspect(cut)).rejects.toMatchObject({ code: 'file-damaged' });
  await expect(photos.inspect(huge)).rejects.toMatchObject({ code: 'photo-too-many-pixels' });
  expect(await photos.inspect(good)).toMatchObject({ width: 40, height: 20 });
});
