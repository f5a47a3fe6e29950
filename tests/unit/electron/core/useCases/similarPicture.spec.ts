import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { readShelf, similarShelf } from '../../../../../electron/core/library/libraryFiles.ts';
import { type PhotoTool, startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { attachEvidence } from '../../../../../electron/core/useCases/attachEvidence.ts';
import { backupVault } from '../../../../../electron/core/useCases/backupVault.ts';
import { eraseBuyerOf } from '../../../../../electron/core/useCases/eraseCase.ts';
import { repairVault } from '../../../../../electron/core/useCases/repairVault.ts';
import {
  addSimilarItem,
  removeSimilarItem,
  setSimilarPicture,
} from '../../../../../electron/core/useCases/similarPicture.ts';
import { aCore, aFolder, change } from '../../../../builders/aVault.ts';
import { writePhoto } from '../../../../builders/writePhoto.ts';

let photos: PhotoTool;
beforeAll(() => {
  photos = startPhotoWorker(inject('photoWorker'));
});
afterAll(async () => await photos.close());

const aPicture = async (seed: number) =>
  await writePhoto(join(await aFolder(), 'shoe.jpg'), { seed });

const itemsOf = async ({ vault }: Core) => (await readShelf(vault, similarShelf)).entries;
const codesOf = async ({ vault }: Core) =>
  (await checkVault(vault)).problems.map(({ code }) => code);

/** Where the picture of the only item lies. */
async function placeOf(core: Core): Promise<string> {
  const [item] = await itemsOf(core);
  const { sha256 = '', mediaType = '' } = item?.picture ?? {};
  return core.evidence.pathOf(sha256, mediaType);
}

test('a picture is kept with its item, known to the check, changed, and gone with it', async () => {
  const core = await aCore();
  const id = await addSimilarItem(core, () => photos, { name: 'Shoes' }, await aPicture(1));
  const [item] = await itemsOf(core);
  expect(item?.picture).toMatchObject({ fileName: 'shoe.jpg', mediaType: 'image/jpeg' });
  expect(await codesOf(core)).toEqual([]);
  await setSimilarPicture(core, photos, id, await aPicture(2));
  expect((await itemsOf(core))[0]?.picture?.sha256).not.toBe(item?.picture?.sha256);
  expect(await checkVault(core.vault)).toMatchObject({ attachments: 1, problems: [] });
  await removeSimilarItem(core, id);
  expect(await checkVault(core.vault)).toMatchObject({ attachments: 0, problems: [] });
});

test('a picture that is gone is named, and comes back from a backup', async () => {
  const core = await aCore();
  await addSimilarItem(core, () => photos, { name: 'Shoes' }, await aPicture(1));
  const backup = join(await aFolder(), 'vault.zip');
  await backupVault(core, { path: backup });
  await rm(await placeOf(core), { force: true });
  const { problems } = await checkVault(core.vault);
  expect(problems).toMatchObject([
    { code: 'similar-picture-missing', params: { file: 'shoe.jpg', name: 'Shoes' } },
  ]);
  expect((await repairVault(core)).problems).toEqual([]);
  expect(await codesOf(core)).toEqual([]);
});

test('a buyer is erased, and the same picture stays for the item; what a case shows stays too', async () => {
  const core = await aCore();
  const caseId = core.ids.next();
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'E-1' } }));
  const path = await aPicture(1);
  await attachEvidence(core, photos, { caseId, paths: [path] });
  const id = await addSimilarItem(core, () => photos, { name: 'Shoes' }, path);
  expect(await eraseBuyerOf(core, caseId)).toMatchObject({ files: 0 });
  expect(await codesOf(core)).toEqual([]);
  await removeSimilarItem(core, id);
  expect((await checkVault(core.vault)).attachments).toBe(0);
});

test('what is no picture, or broken, is refused, and no item is kept', async () => {
  const core = await aCore();
  const text = join(await aFolder(), 'words.txt');
  await writeFile(text, 'no picture');
  const add = (path: string) => addSimilarItem(core, () => photos, { name: 'Shoes' }, path);
  await expect(add(text)).rejects.toMatchObject({ code: 'file-unsupported' });
  const broken = join(await aFolder(), 'broken.jpg');
  await writeFile(broken, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  await expect(add(broken)).rejects.toMatchObject({ code: 'file-damaged' });
  expect(await itemsOf(core)).toEqual([]);
  expect((await checkVault(core.vault)).attachments).toBe(0);
});
