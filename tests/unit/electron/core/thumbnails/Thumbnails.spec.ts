import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, expect, inject, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { Vault } from '../../../../../electron/core/storage/Vault.ts';
import { THUMBNAILS } from '../../../../../electron/core/storage/vaultPaths.ts';
import { sweepThumbnails } from '../../../../../electron/core/thumbnails/sweepThumbnails.ts';
import { type Pictured, Thumbnails } from '../../../../../electron/core/thumbnails/Thumbnails.ts';
import { aCore, aFolder, change } from '../../../../builders/aVault.ts';
import { writePhoto } from '../../../../builders/writePhoto.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

/** The photo tool, counting what it is asked. */
function aCountedTool() {
  const asked: string[] = [];
  const encode: typeof photos.encode = async (path, ...rest) => {
    asked.push(path);
    return await photos.encode(path, ...rest);
  };
  return { asked, thumbnails: new Thumbnails({ encode }) };
}

async function attach(core: Core, source: string, mediaType = 'image/jpeg'): Promise<Pictured> {
  const { sha256 } = await change(core, () => core.evidence.add(source, mediaType));
  return { sha256, mediaType };
}

/** A vault with one upright photo of 300 x 400 that is stored lying on its side. */
async function aScene() {
  const core = await aCore();
  const source = join(await aFolder(), 'a.jpg');
  const photo = await attach(
    core,
    await writePhoto(source, { width: 800, height: 600, orientation: 6 }),
  );
  return { core, photo, ...aCountedTool() };
}

const namesIn = async ({ vault }: Core) => await readdir(vault.pathOf(THUMBNAILS));

const keptPath = ({ vault }: Core, { sha256 }: Pictured) =>
  vault.pathOf(`${THUMBNAILS}/${sha256}-320`);

const attachedPath = (core: Core, { sha256, mediaType }: Pictured) =>
  core.evidence.pathOf(sha256, mediaType);

test('a thumbnail is made once, upright, small and without metadata, and then comes from the cache', async () => {
  const { core, photo, asked, thumbnails } = await aScene();
  const made = await thumbnails.read(core.vault, photo);
  const { format, width, height, orientation, exif } = await sharp(made).metadata();
  expect({ format, width, height, orientation, exif }).toEqual({
    ...{ format: 'jpeg', width: 240, height: 320, orientation: undefined, exif: undefined },
  });
  expect(await namesIn(core)).toEqual([`${photo.sha256}-320`]);
  expect((await stat(keptPath(core, photo))).mode & 0o077).toBe(0);
  const other = aCountedTool();
  expect(Buffer.from(await other.thumbnails.read(core.vault, photo)).equals(made)).toBe(true);
  expect([asked.length, other.asked.length]).toEqual([1, 0]);
});

test('the thumbnail of a turned photo lies beside that of the same photo as it came in, and goes with it', async () => {
  const { core, photo, thumbnails } = await aScene();
  const sizeOf = async (wanted: Pictured) => {
    const { width, height } = await sharp(await thumbnails.read(core.vault, wanted)).metadata();
    return { width, height };
  };
  expect(await sizeOf(photo)).toEqual({ width: 240, height: 320 });
  expect(await sizeOf({ ...photo, turned: 90 })).toEqual({ width: 320, height: 240 });
  expect(await sizeOf({ ...photo, turned: 180 })).toEqual({ width: 240, height: 320 });
  const names = ['', '-180', '-90'].map((end) => `${photo.sha256}-320${end}`);
  expect((await namesIn(core)).toSorted()).toEqual(names);
  await sweepThumbnails(core.vault);
  expect((await namesIn(core)).toSorted()).toEqual(names);
  await rm(attachedPath(core, photo), { force: true });
  await sweepThumbnails(core.vault);
  expect(await namesIn(core)).toEqual([]);
});

test('a kept thumbnail is a JPEG that any viewer opens, with its checksum behind it', async () => {
  const { core, photo, thumbnails } = await aScene();
  const made = await thumbnails.read(core.vault, photo);
  const kept = await readFile(keptPath(core, photo));
  expect(kept.subarray(0, -4).equals(made)).toBe(true);
  expect(kept.readUInt32BE(kept.length - 4)).toBe(crc32(made));
  expect(await sharp(kept, { failOn: 'error' }).metadata()).toMatchObject({ width: 240 });
});

test('requests for the same thumbnail share one work', async () => {
  const { core, photo, asked, thumbnails } = await aScene();
  const all = await Promise.all(
    Array.from({ length: 20 }, () => thumbnails.read(core.vault, photo)),
  );
  expect(asked).toHaveLength(1);
  for (const one of all) expect(one).toEqual(all[0]);
});

test('a cached file that was cut, altered, emptied or blown up in any way is made anew', async () => {
  const { core, photo, asked, thumbnails } = await aScene();
  const made = await thumbnails.read(core.vault, photo);
  const path = keptPath(core, photo);
  const good = await readFile(path);
  const damaged = fc.oneof(
    fc.nat(good.length - 1).map((length) => good.subarray(0, length)),
    fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ by;
      return bytes;
    }),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => Buffer.concat([good, more])),
    fc.constant(Buffer.alloc(5_000_000)),
  );
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const before = asked.length;
      await writeFile(path, bytes);
      expect(Buffer.from(await thumbnails.read(core.vault, photo)).equals(made)).toBe(true);
      expect(asked.length).toBe(before + 1);
      expect((await readFile(path)).equals(good)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a vault that can only be read shows the thumbnail and keeps nothing', async () => {
  const { core, photo, asked, thumbnails } = await aScene();
  const { folder, id, machine } = core.vault;
  const readOnly = new Vault(folder, id, machine, true);
  for (const count of [1, 2]) {
    expect((await thumbnails.read(readOnly, photo)).length).toBeGreaterThan(500);
    expect(asked).toHaveLength(count);
  }
  await expect(namesIn(core)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a cache that takes no file does not hide the thumbnail', async () => {
  const { core, photo, thumbnails } = await aScene();
  await writeFile(core.vault.pathOf(THUMBNAILS), 'a file in the place of the folder');
  expect((await thumbnails.read(core.vault, photo)).length).toBeGreaterThan(500);
});

test('an attachment that is missing, altered, damaged or huge is refused by name, and the next one is served', async () => {
  const { core, photo, thumbnails } = await aScene();
  const folder = await aFolder();
  const png = join(folder, 'a.png');
  await sharp({ create: { width: 40, height: 20, channels: 3, background: '#cba' } }).toFile(png);
  const bytes = await readFile(png);
  const cut = join(folder, 'cut.png');
  await writeFile(cut, bytes.subarray(0, -40));
  const huge = join(folder, 'huge.png');
  const lie = Buffer.from(bytes);
  for (const at of [16, 20]) lie.writeUInt32BE(60_000, at);
  lie.writeUInt32BE(crc32(lie.subarray(12, 29)), 29);
  await writeFile(huge, lie);
  const altered = await attach(core, png, 'image/png');
  await chmod(attachedPath(core, altered), 0o600);
  await writeFile(attachedPath(core, altered), await readFile(await writePhoto(png, {})));
  const refused = [
    ['file-missing', { sha256: 'a'.repeat(64), mediaType: 'image/jpeg' }],
    ['attachment-altered', altered],
    ['file-damaged', await attach(core, cut, 'image/png')],
    ['photo-too-many-pixels', await attach(core, huge, 'image/png')],
    ['file-unsupported', await attach(core, png, 'application/pdf')],
    ['file-unsupported', await attach(core, png, 'video/mp4')],
    ['file-unsupported', await attach(core, png, 'image/svg+xml')],
  ] as const;
  for (const [code, file] of refused) {
    const params = { file: expect.stringContaining(file.sha256) };
    await expect(thumbnails.read(core.vault, file)).rejects.toMatchObject({ code, params });
  }
  await expect(namesIn(core)).rejects.toMatchObject({ code: 'ENOENT' });
  expect((await thumbnails.read(core.vault, photo)).length).toBeGreaterThan(500);
});

test('what is gone shows no thumbnail, though one is kept', async () => {
  const { core, photo, thumbnails } = await aScene();
  await thumbnails.read(core.vault, photo);
  await rm(attachedPath(core, photo));
  await expect(thumbnails.read(core.vault, photo)).rejects.toMatchObject({ code: 'file-missing' });
});

test('why there is no thumbnail is told without decoding again, and forgotten when it is there', async () => {
  const { core, photo, asked, thumbnails } = await aScene();
  expect(await thumbnails.faultOf(core.vault, photo)).toBeUndefined();
  const path = attachedPath(core, photo);
  const bytes = await readFile(path);
  await rm(keptPath(core, photo));
  await chmod(path, 0o600);
  await writeFile(path, bytes.subarray(0, 1000));
  await expect(thumbnails.read(core.vault, photo)).rejects.toThrow();
  const count = asked.length;
  expect(await thumbnails.faultOf(core.vault, photo)).toMatchObject({ code: 'attachment-altered' });
  expect(asked).toHaveLength(count);
  await writeFile(path, bytes);
  await thumbnails.read(core.vault, photo);
  expect(await thumbnails.faultOf(core.vault, photo)).toBeUndefined();
});

test('a sweep removes thumbnails without a photo and what a killed program left, and nothing else', async () => {
  const { core, photo, thumbnails } = await aScene();
  await sweepThumbnails(core.vault);
  await thumbnails.read(core.vault, photo);
  const near = `${photo.sha256.slice(0, 2)}${'0'.repeat(62)}`;
  const rests = [
    `${near}-320`,
    `${'f'.repeat(64)}-320`,
    'notes',
    '.claimfolio-0123456789abcdef.tmp',
  ];
  await mkdir(core.vault.pathOf(THUMBNAILS), { recursive: true });
  for (const name of rests) await writeFile(core.vault.pathOf(`${THUMBNAILS}/${name}`), 'x');
  await sweepThumbnails(core.vault);
  expect(await namesIn(core)).toEqual([`${photo.sha256}-320`]);
});

test('large pictures above a number go, the small ones stay, and what went is made again when it is looked at', async () => {
  const { core, photo, thumbnails } = await aScene();
  const made = await thumbnails.read(core.vault, photo, 'large');
  await thumbnails.read(core.vault, photo);
  const both = [`${photo.sha256}-2048`, `${photo.sha256}-320`];
  await sweepThumbnails(core.vault, 1);
  expect(await namesIn(core)).toEqual(both);
  await sweepThumbnails(core.vault, 0);
  expect(await namesIn(core)).toEqual([`${photo.sha256}-320`]);
  expect(await thumbnails.read(core.vault, photo, 'large')).toEqual(made);
});
