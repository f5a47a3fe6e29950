import { cpSync } from 'node:fs';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { openVault } from '../../../../../electron/core/storage/Vault.ts';
import { backupVault } from '../../../../../electron/core/useCases/backupVault.ts';
import { caseHistory } from '../../../../../electron/core/useCases/caseHistory.ts';
import { exportCase } from '../../../../../electron/core/useCases/exportCase.ts';
import { importCaseArchive } from '../../../../../electron/core/useCases/importCaseArchive.ts';
import { repairVault } from '../../../../../electron/core/useCases/repairVault.ts';
import { restoreVault } from '../../../../../electron/core/useCases/restoreVault.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { AppError } from '../../../../../shared/appError.ts';
import { setItem } from '../../../../../shared/domain/edit.ts';
import type { OnProgress, Progress } from '../../../../../shared/progress.ts';
import { aMessage, aPhoto } from '../../../../builders/aCase.ts';
import { aCore, aFolder, change, reopen } from '../../../../builders/aVault.ts';
import { seeded } from '../../../../durability/seeded.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());
const tools = { photos, destinations: [] };

/** Does something when it is called for the first time. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

/** A case with a message, a file, and one that was taken away again. */
async function aFullCase(core: Core): Promise<string> {
  const caseId = core.ids.next();
  const folder = await aFolder();
  await change(core, async () => {
    await core.cases.append({ caseId, set: { platform: 'ebay', orderNumber: `B-${caseId}` } });
    for (const number of [1, 2]) {
      const source = join(folder, `${number}.txt`);
      await writeFile(source, `photo ${number} of ${caseId}`);
      const { sha256, bytes } = await core.evidence.add(source, 'text/plain');
      const fileName = `${number}.txt`;
      const item = aPhoto(number, { sha256, bytes, mediaType: 'text/plain', fileName });
      await core.cases.append({ caseId, items: [setItem('evidence', item)] });
      if (number === 2)
        await core.cases.append({
          caseId,
          items: [{ list: 'evidence', id: item.id, removed: true }],
        });
    }
    const message = aMessage(1, { text: '¿Dónde está? 在哪里', evidenceIds: [aPhoto(1).id] });
    await core.cases.append({ caseId, items: [setItem('messages', message)] });
  });
  return caseId;
}

async function aBackup(passphrase?: string) {
  const core = await aCore();
  const ids = [await aFullCase(core), await aFullCase(core)];
  const folder = await aFolder();
  const path = join(folder, passphrase ? 'b.zip.age' : 'b.zip');
  const answer = await backupVault(core, { path, passphrase });
  const restore = async (file = path, word = passphrase, onProgress?: OnProgress) => {
    const { vault, clock, ids: newIds } = core;
    const request = { file, folder: join(folder, 'restored'), passphrase: word, onProgress };
    return await restoreVault({ ...request, machine: vault.machine, clock, ids: newIds });
  };
  return { core, ids, folder, path, answer, restore };
}

test.each([
  ['plain', undefined],
  ['encrypted', 'correct horse 秘密'],
])('a %s backup becomes the same vault again, and work goes on in it', async (_, passphrase) => {
  const { core, ids, folder, answer, restore } = await aBackup(passphrase);
  expect(answer).toMatchObject({ cases: 2, attachments: 4, foreign: [] });
  expect(await restore()).toMatchObject({ cases: 2, attachments: 4 });
  const again = await reopen({
    ...core,
    vault: await openVault(join(folder, 'restored'), core.vault.machine),
  });
  expect(await again.cases.list()).toEqual(await core.cases.list());
  expect((await checkVault(again.vault)).problems).toEqual([]);
  const [id = ''] = ids;
  await change(again, () => again.cases.append({ caseId: id, set: { notes: 'restored' } }));
  // The old log is not continued: the vault that was backed up may still be in use.
  expect((await readdir(again.vault.pathOf('activity'))).length).toBe(3);
  const names = (await caseHistory(again, id)).map(({ device }) => device);
  expect(new Set(names)).toEqual(new Set([core.vault.machine.name]));
  expect((await readdir(folder)).sort()).toEqual([passphrase ? 'b.zip.age' : 'b.zip', 'restored']);
});

test('a restore is refused where something lies, and without the right passphrase, and leaves nothing', async () => {
  const { folder, path, restore } = await aBackup('right');
  await expect(restore(path, 'wrong')).rejects.toMatchObject({ code: 'backup-passphrase-wrong' });
  await expect(restore(path, '')).rejects.toMatchObject({ code: 'backup-passphrase-missing' });
  expect(await readdir(folder)).toEqual(['b.zip.age']);
  await restore();
  await expect(restore()).rejects.toMatchObject({ code: 'vault-folder-not-empty' });
});

test('400 backups with one flipped bit are refused, or restore exactly what was backed up', async () => {
  const { core, folder, path, restore } = await aBackup();
  const bytes = await readFile(path);
  const saved = await core.cases.list();
  const pick = seeded(400);
  let harmless = 0;
  for (let flip = 0; flip < 400; flip += 1) {
    const altered = Buffer.from(bytes);
    const at = pick(bytes.length);
    altered[at] = (bytes[at] ?? 0) ^ (1 << pick(8));
    await writeFile(join(folder, 'flipped.zip'), altered);
    const answer = await restore(join(folder, 'flipped.zip')).catch((error: unknown) => error);
    if (answer instanceof Error) {
      expect(answer).toMatchObject({ name: 'AppError', code: expect.stringMatching(/^backup-/) });
      continue;
    }
    harmless += 1;
    const vault = await openVault(join(folder, 'restored'), core.vault.machine);
    const again = await reopen({ ...core, vault });
    expect(await again.cases.list()).toEqual(saved);
    expect((await checkVault(vault)).problems).toEqual([]);
    await rm(join(folder, 'restored'), { recursive: true });
  }
  // In so small a backup much is dates and rights that nothing reads.
  expect(harmless).toBeLessThan(150);
  expect((await readdir(folder)).sort()).toEqual(['b.zip', 'flipped.zip']);
});

test('a backup that was cut off anywhere is refused', async () => {
  const { folder, path, restore } = await aBackup();
  const bytes = await readFile(path);
  const pick = seeded(7);
  for (let cut = 0; cut < 40; cut += 1) {
    const file = join(folder, 'cut.zip');
    await writeFile(file, bytes.subarray(0, pick(bytes.length)));
    await expect(restore(file)).rejects.toMatchObject({ code: expect.stringMatching(/^backup-/) });
  }
});

test('a backup into the vault itself or over a full place leaves nothing behind', async () => {
  const { core } = await aBackup();
  const path = core.vault.pathOf('backup.zip');
  await expect(backupVault(core, { path })).rejects.toMatchObject({ code: 'backup-inside-vault' });
  expect(await readdir(core.vault.folder)).not.toContain('backup.zip');
});

test('one case goes into another vault whole: files, history, and what can still be undone', async () => {
  const core = await aCore();
  const id = await aFullCase(core);
  const path = join(await aFolder(), 'case.zip');
  await exportCase(core, id, path);
  const other = await aCore();
  expect(await importCaseArchive(other, tools, path)).toMatchObject({ created: [id] });
  expect(await other.cases.open(id)).toEqual(await core.cases.open(id));
  expect(await caseHistory(other, id)).toMatchObject(
    (await caseHistory(core, id)).map(({ device: _, ...entry }) => entry),
  );
  expect((await checkVault(other.vault)).problems).toEqual([]);
  // Changed on both sides, exported again, taken in again.
  await change(core, () => core.cases.append({ caseId: id, set: { notes: 'later' } }));
  await change(other, () => other.cases.append({ caseId: id, set: { stage: 'delivered' } }));
  await exportCase(core, id, path);
  expect(await importCaseArchive(other, tools, path)).toMatchObject({ updated: [id] });
  expect(await other.cases.open(id)).toMatchObject({ notes: 'later', stage: 'delivered' });
  expect((await checkVault(other.vault)).problems).toEqual([]);
  await undoChange(other, id);
  expect(await other.cases.open(id)).toMatchObject({ notes: 'later', stage: 'paid' });
});

test('an exported case whose order is here already adds what it says, under the id that is here', async () => {
  const core = await aCore();
  const id = await aFullCase(core);
  const path = join(await aFolder(), 'case.zip');
  await exportCase(core, id, path);
  const other = await aCore();
  const own = other.ids.next();
  const { orderNumber } = await core.cases.open(id);
  await change(other, () =>
    other.cases.append({ caseId: own, set: { platform: 'ebay', orderNumber } }),
  );
  const answer = await importCaseArchive(other, tools, path);
  expect(answer).toEqual({ created: [], updated: [own], refused: [] });
  const { messages, evidence } = await other.cases.open(own);
  expect(messages).toMatchObject([{ text: '¿Dónde está? 在哪里' }]);
  expect(evidence).toMatchObject([{ fileName: '1.txt' }]);
  expect((await checkVault(other.vault)).problems.map(({ code }) => code)).toEqual([]);
});

test('what is attached while a backup runs is in it when a log in it names it', async () => {
  const core = await aCore();
  const id = await aFullCase(core);
  const later = join(await aFolder(), 'later');
  await cp(core.vault.folder, later, { recursive: true });
  const other = await reopen({ ...core, vault: await openVault(later, core.vault.machine) });
  const source = join(await aFolder(), 'new.txt');
  await writeFile(source, 'attached meanwhile');
  await change(other, async () => {
    const { sha256, bytes } = await other.evidence.add(source, 'text/plain');
    const item = aPhoto(9, { sha256, bytes, mediaType: 'text/plain' });
    await other.cases.append({ caseId: id, items: [setItem('evidence', item)] });
  });
  const folder = await aFolder();
  const file = join(folder, 'b.zip');
  // Logs and snapshots are read one by one after the first file, the attachments behind them.
  const attach = () => {
    for (const name of ['attachments', 'activity', 'cases'])
      cpSync(join(later, name), core.vault.pathOf(name), {
        ...{ recursive: true, force: name !== 'attachments' },
      });
  };
  await backupVault(core, { path: file, onProgress: once(attach) });
  const { vault, clock, ids } = core;
  const restored = join(folder, 'restored');
  await restoreVault({ file, folder: restored, machine: vault.machine, clock, ids });
  const again = await reopen({ ...core, vault: await openVault(restored, vault.machine) });
  expect((await again.cases.open(id)).evidence).toHaveLength(2);
  expect((await checkVault(again.vault)).problems).toEqual([]);
});

test.each([
  ['plain', undefined],
  ['encrypted', 'correct horse'],
])(
  'a %s backup, and its restore, tell their bytes and stop at any step with nothing left behind',
  async (_, passphrase) => {
    const { core, folder, path, restore } = await aBackup(passphrase);
    const steps: Progress[] = [];
    await backupVault(core, { path, passphrase, onProgress: (step) => steps.push(step) });
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(['write', 'compare']);
    for (const { done, total } of steps) expect(done).toBeLessThanOrEqual(total);
    const last = steps.at(-1);
    expect(last?.done).toBe(last?.total);
    const before = await readFile(path);
    for (const step of ['write', 'compare']) {
      const onProgress = (progress: Progress) => {
        if (progress.step === step) throw new AppError('cancelled');
      };
      const stopped = backupVault(core, { path, passphrase, onProgress });
      await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
      expect(await readdir(folder)).toHaveLength(1);
      expect((await readFile(path)).equals(before)).toBe(true);
    }
    const seen = new Set<string>();
    const stopAt = (step: string) => (progress: Progress) => {
      seen.add(progress.step);
      if (progress.step === step) throw new AppError('cancelled');
    };
    for (const step of passphrase ? ['decrypt', 'unpack'] : ['unpack']) {
      const stopped = restore(path, passphrase, stopAt(step));
      await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
      expect(await readdir(folder)).toHaveLength(1);
      expect(seen).toContain(step);
    }
  },
);

test('a check that is stopped says so, and takes no file for damaged because of it', async () => {
  const { core } = await aBackup();
  for (const step of ['check-cases', 'check-files']) {
    const onProgress = (progress: Progress) => {
      if (progress.step === step) throw new AppError('cancelled');
    };
    await expect(checkVault(core.vault, onProgress)).rejects.toMatchObject({ code: 'cancelled' });
    await expect(repairVault(core, onProgress)).rejects.toMatchObject({ code: 'cancelled' });
  }
});
