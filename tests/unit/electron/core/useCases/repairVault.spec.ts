import { hash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { repairVaultFile } from '../../../../../electron/core/storage/repairVaultFile.ts';
import { openVault } from '../../../../../electron/core/storage/Vault.ts';
import { snapshotPath } from '../../../../../electron/core/storage/vaultPaths.ts';
import { backupVault } from '../../../../../electron/core/useCases/backupVault.ts';
import { caseHistory } from '../../../../../electron/core/useCases/caseHistory.ts';
import { repairVault } from '../../../../../electron/core/useCases/repairVault.ts';
import { deleteCase } from '../../../../../electron/core/useCases/trash.ts';
import { setItem } from '../../../../../shared/domain/edit.ts';
import { aMessage, aPhoto } from '../../../../builders/aCase.ts';
import { aCore, aFolder, change, reopen } from '../../../../builders/aVault.ts';

async function aSavedCase() {
  const core = await aCore();
  const id = core.ids.next();
  const source = join(await aFolder(), 'a.txt');
  await writeFile(source, 'packed');
  await change(core, async () => {
    await core.cases.append({ caseId: id, set: { orderNumber: 'R-1', notes: 'first' } });
    for (const number of [1, 2, 3])
      await core.cases.append({ caseId: id, items: [setItem('messages', aMessage(number))] });
    const { sha256, bytes } = await core.evidence.add(source, 'text/plain');
    const item = aPhoto(1, { sha256, bytes, mediaType: 'text/plain' });
    await core.cases.append({ caseId: id, items: [setItem('evidence', item)] });
  });
  const [name = ''] = await readdir(core.vault.pathOf('activity'));
  const log = core.vault.pathOf(`activity/${name}`);
  return { core, id, log, name, saved: await core.cases.open(id) };
}

const append = (core: Core, caseId: string, notes: string) =>
  change(core, () => core.cases.append({ caseId, set: { notes } }));

async function repaired(core: Core) {
  const again = await reopen(core);
  const answer = await repairVault(again);
  return { again, answer, codes: answer.repaired.map(({ code }) => code) };
}

async function quarantine({ vault }: Core): Promise<readonly string[]> {
  const names = await readdir(vault.pathOf('quarantine'));
  return await Promise.all(
    names.map((name) => readFile(vault.pathOf(`quarantine/${name}`), 'latin1')),
  );
}

async function spoil(path: string, find: string, into: string): Promise<string> {
  const text = await readFile(path, 'latin1');
  expect(text).toContain(find);
  await chmod(path, 0o600);
  await writeFile(path, text.replace(find, into), 'latin1');
  return text.replace(find, into);
}

test('a vault in which nothing is wrong is not touched by a repair', async () => {
  const { core, log, saved, id } = await aSavedCase();
  const before = await readFile(log);
  const { again, answer } = await repaired(core);
  expect(answer).toEqual({ cases: 1, attachments: 1, problems: [], repaired: [] });
  expect(await readFile(log)).toEqual(before);
  expect(await again.cases.open(id)).toEqual(saved);
});

test('a damaged line is brought back from a backup, and the damaged file is kept byte for byte', async () => {
  const { core, id, log, saved } = await aSavedCase();
  await backupVault(core, { path: join(await aFolder(), 'b.zip') });
  await append(core, id, 'after the backup');
  const whole = await readFile(log);
  const spoilt = await spoil(log, '"first"', '"worst"');
  await rm(core.vault.pathOf(snapshotPath(id)));
  const { again, answer, codes } = await repaired(core);
  expect(answer.problems).toEqual([]);
  expect(codes).toEqual(['repaired-log']);
  expect(await readFile(log)).toEqual(whole);
  expect(await quarantine(core)).toContain(spoilt);
  expect(await again.cases.open(id)).toEqual({ ...saved, notes: 'after the backup' });
});

test('a damaged line without any other copy is said once, and the case goes on from what is known', async () => {
  const { core, id, log, saved } = await aSavedCase();
  await spoil(log, '"first"', '"worst"');
  const { again, answer, codes } = await repaired(core);
  expect(answer.problems).toEqual([]);
  expect(codes).toEqual(['repaired-gap']);
  expect(await again.cases.open(id)).toEqual(saved);
  await append(again, id, 'later');
  expect((await checkVault(core.vault)).problems).toEqual([]);
  expect((await (await reopen(core)).cases.open(id)).notes).toBe('later');
  const kinds = (await caseHistory(again, id)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'change')).toHaveLength(5);
});

test('a log that is gone is made anew from what the snapshot tells', async () => {
  const { core, id, log, saved } = await aSavedCase();
  await rm(log);
  const { again, answer } = await repaired(core);
  expect(answer.problems).toEqual([]);
  expect(await again.cases.open(id)).toEqual(saved);
  await rm(core.vault.pathOf(snapshotPath(id)));
  expect(await (await reopen(core)).cases.open(id)).toEqual(saved);
});

test('an altered and a missing attachment come back from a backup; without one they stay named', async () => {
  const { core, id, saved } = await aSavedCase();
  const [item] = saved.evidence;
  const path = core.evidence.pathOf(item?.sha256 ?? '', 'text/plain');
  await spoil(path, 'packed', 'pucked');
  const alone = await repaired(core);
  expect(alone.answer.problems).toMatchObject([{ code: 'attachment-altered' }]);
  await chmod(path, 0o600);
  await writeFile(path, 'packed');
  await backupVault(core, { path: join(await aFolder(), 'b.zip') });
  await writeFile(path, 'pucked');
  expect((await repaired(core)).codes).toEqual(['repaired-attachment']);
  await rm(dirname(path), { recursive: true });
  expect((await repaired(core)).codes).toEqual(['repaired-attachment']);
  expect(await readFile(path, 'utf8')).toBe('packed');
  expect((await checkVault(core.vault)).problems).toEqual([]);
  expect((await (await reopen(core)).cases.open(id)).evidence).toEqual(saved.evidence);
});

test.each([
  [
    'Syncthing',
    (name: string) => name.replace('.ndjson', '.sync-conflict-20260304-050607-ABCDEFG.ndjson'),
  ],
  [
    'Dropbox',
    (name: string) => name.replace('.ndjson', " (Ana's conflicted copy 2026-03-04).ndjson"),
  ],
  ['OneDrive', (name: string) => name.replace('.ndjson', '-LAPTOP-7Q.ndjson')],
  ['Google Drive', (name: string) => name.replace('.ndjson', ' (1).ndjson')],
  ['iCloud', (name: string) => name.replace('.ndjson', ' 2.ndjson')],
  [
    'Nextcloud',
    (name: string) => name.replace('.ndjson', ' (conflicted copy 2026-03-04 050607).ndjson'),
  ],
])(
  'a copy of a log in conflict as %s names it is merged by its content, and set aside',
  async (_, rename) => {
    const { core, id, log, name } = await aSavedCase();
    const copy = join(dirname(log), rename(name));
    await cp(log, copy);
    const fork = join(await aFolder(), 'fork');
    await cp(core.vault.folder, fork, { recursive: true });
    await append(core, id, 'here');
    // The same computer, as a copied disk or a restored backup is: the same device writes another line.
    const other = await reopen({ ...core, vault: await openVault(fork, core.vault.machine) });
    await change(other, () => other.cases.append({ caseId: id, set: { shop: 'there' } }));
    await cp(join(fork, 'activity', name), copy);
    const codes = (await checkVault(core.vault)).problems.map(({ code }) => code);
    expect(codes).toEqual(['conflict-copy']);
    const { again, answer } = await repaired(core);
    expect(answer.problems).toEqual([]);
    expect(await again.cases.open(id)).toMatchObject({ notes: 'here', shop: 'there' });
    expect((await readdir(dirname(log))).filter((one) => one !== 'archive')).toEqual([name]);
    expect((await repaired(core)).codes).toEqual([]);
  },
);

test('a longer copy continues the log, and copies of a snapshot are only set aside', async () => {
  const { core, id, log, name } = await aSavedCase();
  const before = await readFile(log);
  await append(core, id, 'longer');
  const copy = core.vault.pathOf(`activity/copy of ${name}`);
  await cp(log, copy);
  await writeFile(log, before);
  await rm(core.vault.pathOf(snapshotPath(id)));
  const snapshot = core.vault.pathOf(snapshotPath(id).replace('.json', ' (1).json'));
  const again = await reopen(core);
  await append(again, id, 'other');
  await cp(core.vault.pathOf(snapshotPath(id)), snapshot);
  const { answer, codes } = await repaired(core);
  expect(answer.problems).toEqual([]);
  expect(codes).toContain('repaired-copy-merged');
  expect(codes).toContain('repaired-copy-aside');
  const notes = (await caseHistory(await reopen(core), id)).map(
    ({ changes }) => changes.set?.notes,
  );
  expect(notes).toEqual(expect.arrayContaining(['longer', 'other']));
});

test('a damaged or missing vault.json is written anew, unless the folder is no vault or a newer one', async () => {
  const { core, id, saved } = await aSavedCase();
  const { folder, machine } = core.vault;
  const parts = { folder, machine, clock: core.clock, ids: core.ids };
  const path = join(folder, 'vault.json');
  for (const spoilt of [Buffer.from('{"format":'), Buffer.alloc(80), undefined]) {
    if (spoilt) await writeFile(path, spoilt);
    else await rm(path);
    expect(await repairVaultFile(parts)).toMatchObject([{ code: 'repaired-vault-file' }]);
    expect(await repairVaultFile(parts)).toEqual([]);
    expect(await (await reopen(core)).cases.open(id)).toEqual(saved);
  }
  const newer = JSON.stringify({ format: 'claimfolio-vault', schema: 9 });
  await writeFile(path, newer);
  await expect(repairVaultFile(parts)).rejects.toMatchObject({ code: 'vault-newer' });
  expect(await readFile(path, 'utf8')).toBe(newer);
  const empty = join(await aFolder(), 'empty');
  await mkdir(empty);
  await expect(repairVaultFile({ ...parts, folder: empty })).rejects.toMatchObject({
    code: 'vault-missing',
  });
  expect(await readdir(empty)).toEqual([]);
});

/** The vault of a copied computer, which writes under the same device. */
async function aFork(core: Core) {
  const folder = join(await aFolder(), 'fork');
  await cp(core.vault.folder, folder, { recursive: true });
  return await reopen({ ...core, vault: await openVault(folder, core.vault.machine) });
}

test('a copy of a case that lies in the trash here is merged, and the case stays there', async () => {
  const { core, id, name } = await aSavedCase();
  const other = await aFork(core);
  await deleteCase(core, id);
  await append(other, id, 'there');
  const copy = core.vault.pathOf(`activity/${name.replace('.ndjson', ' (Bob’s copy é).ndjson')}`);
  await cp(other.vault.pathOf(`activity/${name}`), copy);
  const { again, answer } = await repaired(core);
  expect(answer.problems).toEqual([]);
  const found = await again.cases.open(id);
  expect(found.deletedAt).toBeDefined();
  expect(found.notes).toBe('there');
  // What was set aside goes into a backup like anything else.
  const path = join(await aFolder(), 'b.zip');
  expect(await backupVault(again, { path })).toMatchObject({ foreign: [] });
});

test('an older edit that a copy brings does not overwrite a newer one', async () => {
  const { core, id, name } = await aSavedCase();
  const other = await aFork(core);
  await append(other, id, 'older');
  const clock = { ...core.clock, now: () => core.clock.now().add({ minutes: 5 }) };
  const later = await reopen(core, core.vault.machine, clock);
  await append(later, id, 'newer');
  await cp(other.vault.pathOf(`activity/${name}`), core.vault.pathOf('activity/copy'));
  const { again, answer } = await repaired(core);
  expect(answer.problems).toEqual([]);
  expect((await again.cases.open(id)).notes).toBe('newer');
  const notes = (await caseHistory(again, id)).map(({ changes }) => changes.set?.notes);
  expect(notes).toContain('older');
  await rm(core.vault.pathOf(snapshotPath(id)));
  expect((await (await reopen(core)).cases.open(id)).notes).toBe('newer');
});

test('a file of a newer Claimfolio in the folder of the logs hinders no check', async () => {
  const { core, log } = await aSavedCase();
  const [line = ''] = (await readFile(log, 'utf8')).split('\n');
  const sealed = `${line.slice(0, line.indexOf(',"h":"'))}`.replace('"v":2', '"v":9');
  const newer = line
    .replace(/^.*?(?=,"h":")/, sealed)
    .replace(/"h":"[0-9a-f]{64}"/, `"h":"${hash('sha256', sealed)}"`);
  await writeFile(core.vault.pathOf('activity/newer'), `${newer}\n`);
  expect((await checkVault(core.vault)).problems).toMatchObject([{ code: 'vault-file-foreign' }]);
});

test('a snapshot that follows no log is named, and its case is still shown', async () => {
  const { core, id, log, saved } = await aSavedCase();
  const path = core.vault.pathOf(snapshotPath(id));
  const content = { ...JSON.parse(await readFile(path, 'utf8')), through: {}, head: {} };
  const { note: _, sha256: __, ...sealed } = content;
  await writeFile(
    path,
    JSON.stringify({ ...content, sha256: hash('sha256', JSON.stringify(sealed)) }),
  );
  await rm(log);
  const again = await reopen(core);
  expect(await again.cases.open(id)).toEqual(saved);
  expect((await checkVault(core.vault)).problems.map(({ code }) => code)).toContain(
    'snapshot-altered',
  );
});
