import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { openVault } from '../../../../../electron/core/storage/Vault.ts';
import { backupHealth, dailyBackup } from '../../../../../electron/core/useCases/dailyBackup.ts';
import { restoreVault } from '../../../../../electron/core/useCases/restoreVault.ts';
import { storageFigures } from '../../../../../electron/core/useCases/storageFigures.ts';
import { setItem } from '../../../../../shared/domain/edit.ts';
import { aPhoto } from '../../../../builders/aCase.ts';
import { aClock, aCore, aFolder, change, reopen } from '../../../../builders/aVault.ts';

async function aVaultWithFiles() {
  const clock = aClock('2026-03-04T05:06:07Z');
  const core = await aCore(clock);
  const id = core.ids.next();
  await change(core, () => core.cases.append({ caseId: id, set: { orderNumber: 'D-1' } }));
  const attach = async (number: number) => {
    const source = join(await aFolder(), 'a.txt');
    await writeFile(source, `file ${number}`);
    await change(core, async () => {
      const { sha256, bytes } = await core.evidence.add(source, 'text/plain');
      const item = aPhoto(number, { sha256, bytes, mediaType: 'text/plain' });
      await core.cases.append({ caseId: id, items: [setItem('evidence', item)] });
    });
  };
  await attach(1);
  const folder = await aFolder();
  const backUp = () => dailyBackup(core, { folder, keepDays: 2 });
  const own = join(folder, `claimfolio-${core.vault.id.slice(-8)}`);
  return { core, clock, id, attach, folder, own, backUp };
}

test('a day’s backup holds the JSON, copies each file once, and restores the vault of that day', async () => {
  const { core, clock, id, attach, folder, own, backUp } = await aVaultWithFiles();
  expect(await backUp()).toMatchObject({ cases: 1, attachments: 1, added: 1, removed: [] });
  const first = await core.cases.open(id);
  clock.instant = '2026-03-05T05:06:07Z';
  await attach(2);
  expect(await backUp()).toMatchObject({ attachments: 2, added: 1, altered: [] });
  expect(await backUp()).toMatchObject({ attachments: 2, added: 0 });
  expect((await readdir(own)).sort()).toEqual(['2026-03-04.zip', '2026-03-05.zip', 'attachments']);
  const { machine } = core.vault;
  const restored = join(folder, 'restored');
  const file = join(own, '2026-03-04.zip');
  await restoreVault({ file, folder: restored, machine, clock, ids: core.ids });
  const again = await reopen({ ...core, vault: await openVault(restored, machine) });
  expect(await again.cases.open(id)).toEqual(first);
  expect((await checkVault(again.vault)).problems).toEqual([]);
});

test('old days are removed, other files of the folder and the newest day never', async () => {
  const { clock, own, backUp } = await aVaultWithFiles();
  await backUp();
  await writeFile(join(own, '2026-01-01 mine.zip'), 'mine');
  clock.instant = '2026-03-06T05:06:07Z';
  expect((await backUp()).removed).toEqual([]);
  clock.instant = '2026-03-07T05:06:07Z';
  expect((await backUp()).removed).toEqual(['2026-03-04.zip']);
  clock.instant = '2026-12-31T15:59:59Z';
  expect((await backUp()).removed).toEqual(['2026-03-06.zip', '2026-03-07.zip']);
  expect(await readdir(own)).toContain('2026-01-01 mine.zip');
  // The day is that of the seller's wall, which is eight hours ahead.
  clock.instant = '2026-12-31T16:00:00Z';
  await backUp();
  expect(await readdir(own)).toContain('2027-01-01.zip');
});

test('an attachment that was altered does not replace its good copy, and is named', async () => {
  const { core, id, own, backUp } = await aVaultWithFiles();
  await backUp();
  const [item] = (await core.cases.open(id)).evidence;
  const source = core.evidence.pathOf(item?.sha256 ?? '', 'text/plain');
  await chmod(source, 0o600);
  await writeFile(source, 'file X and more');
  const { altered } = await backUp();
  expect(altered).toHaveLength(1);
  expect(await readFile(join(own, altered[0] ?? ''), 'utf8')).toBe('file 1');
});

test('a copy that went bad in the backup folder is found within a hundred days and replaced', async () => {
  const { core, id, clock, own, backUp } = await aVaultWithFiles();
  await backUp();
  const [item] = (await core.cases.open(id)).evidence;
  const sha256 = item?.sha256 ?? '';
  const copy = join(own, 'attachments', sha256.slice(0, 2), `${sha256}.txt`);
  await writeFile(copy, 'file Y');
  for (let day = 0; day < 100; day += 1) {
    clock.instant = core.clock.now().add({ hours: 24 }).toString();
    await backUp();
  }
  expect(await readFile(copy, 'utf8')).toBe('file 1');
});

test('without a backup that is still there for three days it is high time', async () => {
  const { core, clock, own, backUp } = await aVaultWithFiles();
  expect(await backupHealth(core)).toEqual({ isLate: true });
  await backUp();
  clock.instant = '2026-03-07T05:06:07Z';
  expect(await backupHealth(core)).toMatchObject({ isLate: false });
  clock.instant = '2026-03-07T05:06:08Z';
  expect(await backupHealth(core)).toMatchObject({ isLate: true });
  clock.instant = '2026-03-04T06:06:07Z';
  await rm(own, { recursive: true });
  expect(await backupHealth(core)).toEqual({ isLate: true });
});

test('the figures of a vault tell its size, and how long the disk lasts at the rate of the last month', async () => {
  const { core, clock } = await aVaultWithFiles();
  clock.instant = new Date().toISOString();
  const figures = await storageFigures(core);
  expect(figures).toMatchObject({ cases: 1, attachments: 1, attachmentBytes: 6 });
  expect(figures.otherBytes).toBeGreaterThan(1000);
  expect(figures.freeBytes).toBeGreaterThan(0);
  clock.instant = '2100-01-01T00:00:00Z';
  expect((await storageFigures(core)).daysLeft).toBeUndefined();
});
