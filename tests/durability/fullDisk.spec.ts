import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createCore } from '../../electron/core/createCore.ts';
import { writeExport } from '../../electron/core/dossier/writeExport.ts';
import { createIds } from '../../electron/core/ids.ts';
import { startPhotoWorker } from '../../electron/core/photo/PhotoTool.ts';
import { checkVault } from '../../electron/core/storage/checkVault.ts';
import { createVault } from '../../electron/core/storage/Vault.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { Thumbnails } from '../../electron/core/thumbnails/Thumbnails.ts';
import { setItem } from '../../shared/domain/edit.ts';
import { aMessage } from '../builders/aCase.ts';
import { aFolder, change } from '../builders/aVault.ts';
import { fillDisk } from '../builders/fillDisk.ts';
import { writePhoto } from '../builders/writePhoto.ts';

/** A disk of one megabyte; undefined where this user may not mount one. */
async function aSmallDisk(): Promise<string | undefined> {
  const folder = join(await aFolder(), 'disk');
  await mkdir(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  if (mounted.status !== 0) return undefined;
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

const full = { code: 'disk-full' };

test('an edit and an attachment for which there is no space change nothing, and work once there is', async ({
  skip,
}) => {
  const disk = await aSmallDisk();
  if (!disk) return skip('a small disk can only be mounted by root');
  const clock = systemClock();
  const ids = createIds(clock);
  const core = createCore(await createVault(join(disk, 'vault'), clock, ids), clock, ids);
  const caseId = ids.next();
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'F-1' } }));
  const before = await core.cases.open(caseId);
  const photo = join(await aFolder(), 'photo.jpg');
  await writeFile(photo, Buffer.alloc(400_000, 7));
  const filling = await fillDisk(disk, 8192);
  const long = aMessage(1, { text: 'x'.repeat(100_000) });
  const items = [setItem('messages', long)];
  await change(core, async () => {
    await expect(core.cases.append({ caseId, items })).rejects.toMatchObject(full);
    await expect(core.evidence.add(photo, 'image/jpeg')).rejects.toMatchObject(full);
  });
  expect(await core.cases.open(caseId)).toEqual(before);
  const codes = (await checkVault(core.vault)).problems.map(({ code }) => code);
  expect(codes.filter((code) => code !== 'log-torn')).toEqual([]);
  await rm(filling);
  await change(core, async () => {
    await core.cases.append({ caseId, items });
    expect(await core.evidence.add(photo, 'image/jpeg')).toMatchObject({ bytes: 400_000 });
  });
  expect((await core.cases.open(caseId)).messages).toEqual([long]);
});

test('an export for which there is no space keeps the older file and leaves nothing half-written', async ({
  skip,
}) => {
  const disk = await aSmallDisk();
  if (!disk) return skip('a small disk can only be mounted by root');
  const path = join(disk, 'dossier.pdf');
  await writeFile(path, 'the older dossier');
  await fillDisk(disk, 8192);
  const names = await readdir(disk);
  const file = {
    path,
    mime: 'application/pdf',
    pages: 1,
    bytes: Buffer.alloc(200_000, 1),
  } as const;
  const writing = writeExport({ kind: 'pdf', path }, [file]);
  await expect(writing).rejects.toMatchObject(full);
  expect(await readFile(path, 'utf8')).toBe('the older dossier');
  expect(await readdir(disk)).toEqual(names);
});

test('a thumbnail for which there is no space is shown, and kept once there is', async ({
  skip,
}) => {
  const disk = await aSmallDisk();
  if (!disk) return skip('a small disk can only be mounted by root');
  const clock = systemClock();
  const ids = createIds(clock);
  const core = createCore(await createVault(join(disk, 'vault'), clock, ids), clock, ids);
  const source = await writePhoto(join(await aFolder(), 'a.jpg'), { width: 640, height: 480 });
  const { sha256 } = await change(core, () => core.evidence.add(source, 'image/jpeg'));
  const photo = { sha256, mediaType: 'image/jpeg' };
  const photos = startPhotoWorker(inject('photoWorker'));
  onTestFinished(() => photos.close());
  const thumbnails = new Thumbnails(photos);
  const filling = await fillDisk(disk, 0);
  const shown = await thumbnails.read(core.vault, photo);
  expect(shown.length).toBeGreaterThan(4096);
  const kept = async () => await readdir(core.vault.pathOf('cache/thumbs')).catch(() => []);
  expect(await kept()).toEqual([]);
  await rm(filling);
  expect(Buffer.from(await thumbnails.read(core.vault, photo)).equals(shown)).toBe(true);
  expect(await kept()).toEqual([`${sha256}-320`]);
});
