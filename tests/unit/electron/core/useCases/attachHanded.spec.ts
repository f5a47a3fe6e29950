import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { attachHanded } from '../../../../../electron/core/useCases/attachHanded.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { AppError } from '../../../../../shared/appError.ts';
import type { HandedFile } from '../../../../../shared/ipc/evidence.ts';
import { aCore, aFolder, change } from '../../../../builders/aVault.ts';
import { writePhoto } from '../../../../builders/writePhoto.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

const photo = async (folder: string, seed: number): Promise<string> =>
  await writePhoto(join(folder, `photo ${seed}.jpg`), { width: 16, height: 12, seed });

async function aCaseIn(core: Core): Promise<string> {
  const caseId = core.ids.next();
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'H-1' } }));
  return caseId;
}

test('files come in by path and by bytes, and nothing of the bytes stays among temporary files', async () => {
  const core = await aCore();
  const caseId = await aCaseIn(core);
  const folder = await aFolder();
  const bytes = new Uint8Array(await readFile(await photo(folder, 2)));
  const files: readonly HandedFile[] = [
    { kind: 'path', path: await photo(folder, 1) },
    { kind: 'bytes', name: '../chat.jpg', isPasted: false, bytes },
    { kind: 'bytes', name: 'image.jpg', isPasted: true, bytes },
    { kind: 'too-large', name: 'film.mp4', bytes: 200_000_000 },
    { kind: 'unreadable', name: 'gone.png' },
  ];
  await change(core, async () => {
    const answer = await attachHanded(core, photos, { caseId, kind: 'item' }, files);
    expect(answer).toMatchObject({ left: 0, attached: [{ kind: 'item' }, { kind: 'item' }] });
    expect(answer.duplicates).toHaveLength(1);
    expect(answer.refused).toMatchObject([
      { file: 'film.mp4', code: 'file-too-large' },
      { file: 'gone.png', code: 'file-unreadable' },
    ]);
    expect(await readdir(core.vault.temporaryFolder)).toEqual([]);
  });
  const names = (await core.cases.open(caseId)).evidence.map(({ fileName }) => fileName);
  expect(names).toHaveLength(2);
  expect(names).toContain('photo 1.jpg');
  await undoChange(core, caseId);
  expect((await core.cases.open(caseId)).evidence).toEqual([]);
});

test('what was in when it was stopped stays, is counted, and is taken back by one undo', async () => {
  const core = await aCore();
  const caseId = await aCaseIn(core);
  const folder = await aFolder();
  const paths: string[] = [];
  for (let seed = 1; seed <= 9; seed += 1) paths.push(await photo(folder, seed));
  const answer = await attachHanded(
    core,
    photos,
    { caseId },
    paths.map((path) => ({ kind: 'path', path })),
    ({ done, total }) => {
      if (done > total / 2) throw new AppError('cancelled');
    },
  );
  expect(answer.attached.length).toBeGreaterThan(0);
  expect(answer.attached.length + answer.left).toBe(9);
  expect(answer.left).toBeGreaterThan(0);
  expect((await core.cases.open(caseId)).evidence).toHaveLength(answer.attached.length);
  await undoChange(core, caseId);
  expect((await core.cases.open(caseId)).evidence).toEqual([]);
});

test('what is stopped while files are looked at leaves the case as it was', async () => {
  const core = await aCore();
  const caseId = await aCaseIn(core);
  const file: HandedFile = { kind: 'path', path: await photo(await aFolder(), 1) };
  const stop = () => {
    throw new AppError('cancelled');
  };
  await expect(attachHanded(core, photos, { caseId }, [file], stop)).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect((await core.cases.open(caseId)).evidence).toEqual([]);
});
