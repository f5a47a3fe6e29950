import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, expect, inject, test } from 'vitest';
import { startPhotoTool, startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
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

/** A tool over threads that do `first` with their first job; those after the first thread answer every job. */
function aToolThat(first: string, timeLimitMs?: number) {
  const answer = "parentPort.postMessage({ kind: 'done', value: {} })";
  let started = 0;
  const start = () => {
    started += 1;
    const work = started === 1 ? first : answer;
    const code = `const { parentPort } = require('node:worker_threads');
      parentPort.on('message', () => { ${work} });`;
    return new Worker(code, { eval: true });
  };
  return { tool: startPhotoTool(start, timeLimitMs), starts: () => started };
}

test.each([
  ['ends', 'process.exit(1)', 'unreadable', undefined],
  ['hangs', 'for (;;);', 'too_slow', 300],
] as const)(
  'a file at which the decoder %s is refused by name, and the next one is served',
  async (_, first, detail, limit) => {
    const { tool, starts } = aToolThat(first, limit);
    const refused = { code: 'file-damaged', params: { file: 'bad.jpg', detail } };
    await expect(tool.readDates('/photos/bad.jpg')).rejects.toMatchObject(refused);
    await expect(tool.readDates('/photos/good.jpg')).resolves.toEqual({});
    expect(starts()).toBe(2);
    await tool.close();
  },
);

test('a decoder that ends while it has nothing to do is replaced', async () => {
  const { tool, starts } = aToolThat(
    "parentPort.postMessage({ kind: 'done', value: {} }); setTimeout(() => process.exit(1))",
  );
  await tool.readDates('/photos/a.jpg');
  await expect
    .poll(async () => {
      await tool.readDates('/photos/b.jpg').catch(() => undefined);
      return starts();
    })
    .toBe(2);
  await expect(tool.readDates('/photos/c.jpg')).resolves.toEqual({});
  await tool.close();
});
