import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { openVault } from '../../../../../electron/core/storage/Vault.ts';
import { eraseBuyerOf } from '../../../../../electron/core/useCases/eraseCase.ts';
import { moveVault } from '../../../../../electron/core/useCases/moveVault.ts';
import { reuseMovedVault } from '../../../../../electron/core/useCases/reuseMovedVault.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import type { Progress } from '../../../../../shared/progress.ts';
import { aFolder, change, reopen } from '../../../../builders/aVault.ts';
import {
  aFullVault,
  anotherDisk,
  namesOf,
  openedAt,
  told,
} from '../../../../durability/aFullVault.ts';
import { CASE, elsewhere, note } from '../../../../durability/seeds.ts';

/** Work goes on at the new place as if nothing had been. */
async function goOn(core: Core): Promise<void> {
  await undoChange(core, CASE);
  expect((await core.cases.open(CASE)).notes).toBe('first');
  await note(core, CASE, 'after the move');
  expect(await readdir(core.vault.pathOf('locks'))).toEqual([]);
  const { problems } = await checkVault(core.vault);
  expect(problems.map(({ code }) => code)).toEqual(['vault-file-foreign']);
}

test('on the same disk the folder itself goes, with all that is in it, and work goes on there', async () => {
  const core = await aFullVault();
  const [before, names] = [await told(core), await namesOf(core.vault.folder)];
  const place = await aFolder();
  expect(await moveVault(core, { place })).toEqual({ vault: join(place, 'vault') });
  expect(existsSync(core.vault.folder)).toBe(false);
  const moved = await openedAt(core, join(place, 'vault'));
  expect(await told(moved)).toEqual(before);
  expect(await namesOf(moved.vault.folder)).toEqual(names);
  await goOn(moved);
});

test('to another disk it is copied and compared, and what stays behind says where it went', async (context) => {
  const place = await anotherDisk();
  if (!place) return context.skip('there is no second disk in /dev/shm');
  const core = await aFullVault();
  const old = core.vault.folder;
  const [before, names] = [await told(core), await namesOf(old)];
  const steps: Progress[] = [];
  const answer = await moveVault(core, { place, onProgress: (step) => steps.push(step) });
  expect(answer).toEqual({ vault: join(place, 'vault'), leftAt: old });
  expect(await readdir(place)).toEqual(['vault']);
  const moved = await openedAt(core, answer.vault);
  expect(await told(moved)).toEqual(before);
  expect(await namesOf(answer.vault)).toEqual(names);
  const photo = names.find((name) => name.endsWith('.txt') && name.startsWith('attachments')) ?? '';
  const [copy, source] = [statSync(join(answer.vault, photo)), statSync(join(old, photo))];
  expect(copy.mtimeMs).toBeCloseTo(source.mtimeMs, -1);
  expect(copy.mode & 0o777).toBe(0o400);
  const last = steps.at(-1);
  expect(last).toMatchObject({ step: 'copy', unit: 'bytes', done: last?.total });
  await goOn(moved);
  const refused = { code: 'vault-moved', params: { to: answer.vault, path: old } };
  await expect(openVault(old, core.vault.machine)).rejects.toMatchObject(refused);
  // Neither a program that had it open before, nor a repair, goes on with the old copy.
  await expect(note(core, CASE, 'to the old one')).rejects.toMatchObject(refused);
  expect(await readdir(join(old, 'locks'))).toEqual([]);
});

test('the old copy becomes a vault again only when that is asked for, and both can be merged', async (context) => {
  const place = await anotherDisk();
  if (!place) return context.skip('there is no second disk in /dev/shm');
  const core = await aFullVault();
  const { folder, machine } = core.vault;
  const { vault } = await moveVault(core, { place });
  const moved = await openedAt(core, vault);
  await note(moved, CASE, 'at the new place');
  await reuseMovedVault({ folder, machine, clock: core.clock, ids: core.ids });
  const again = await reopen(core);
  expect((await again.cases.open(CASE)).notes).toBe('before the move');
  await note(again, CASE, 'at the old place');
  const logs = (await readdir(again.vault.pathOf('activity'))).filter((name) =>
    name.startsWith(CASE),
  );
  expect(logs).toHaveLength(2);
  for (const name of logs)
    if (!existsSync(moved.vault.pathOf(`activity/${name}`)))
      await writeFile(
        moved.vault.pathOf(`activity/${name}`),
        await readFile(again.vault.pathOf(`activity/${name}`)),
      );
  const merged = await openedAt(core, vault);
  expect((await checkVault(merged.vault)).problems.map(({ code }) => code)).toEqual([
    'vault-file-foreign',
  ]);
  expect(await reuseMovedVault({ folder: vault, machine, clock: core.clock, ids: core.ids })).toBe(
    undefined,
  );
});

test('an erasure after the move names the old copy, which still holds the buyer', async (context) => {
  const place = await anotherDisk();
  if (!place) return context.skip('there is no second disk in /dev/shm');
  const core = await aFullVault();
  const { vault } = await moveVault(core, { place });
  const { backups } = await eraseBuyerOf(await openedAt(core, vault), CASE);
  expect(backups[0]).toBe(core.vault.folder);
  expect(backups).toHaveLength(2);
});

test('a vault that other computers share is copied even on the same disk, so that theirs is told', async () => {
  const core = await aFullVault();
  const other = await elsewhere(core);
  await note(other, CASE, 'from elsewhere');
  const place = await aFolder();
  const { leftAt } = await moveVault(await reopen(core), { place });
  expect(leftAt).toBe(core.vault.folder);
  await expect(note(other, CASE, 'too late')).rejects.toMatchObject({ code: 'vault-moved' });
});

test('what another computer is changing right now is not moved; a lock that was forgotten is no matter', async () => {
  const core = await aFullVault();
  const other = await elsewhere(core);
  const place = await aFolder();
  await change(other, async () => {
    const owner = 'the test (elsewhere)';
    const refused = { code: 'vault-locked', params: { owner } };
    await expect(moveVault(core, { place })).rejects.toMatchObject(refused);
  });
  await writeFile(
    core.vault.pathOf(`locks/${'f'.repeat(16)}.json`),
    '{"pid":1,"startedAt":"1","bootId":"1","owner":"x","machine":"y","since":"2026-03-03T00:00:00Z","nonce":"1"}',
  );
  expect(await moveVault(core, { place })).toMatchObject({ vault: join(place, 'vault') });
});

test('a change that begins while the vault is moved waits, and is refused at the old place', async (context) => {
  const place = await anotherDisk();
  if (!place) return context.skip('there is no second disk in /dev/shm');
  const core = await aFullVault();
  let late: Promise<unknown> | undefined;
  let isMoved = false;
  const onProgress = () => {
    late ??= note(core, CASE, 'late').catch((error: unknown) => ({ error, isMoved }));
  };
  const { vault } = await moveVault(core, { place, onProgress });
  isMoved = true;
  expect(await late).toMatchObject({ error: { code: 'vault-moved' }, isMoved: true });
  expect((await (await openedAt(core, vault)).cases.open(CASE)).notes).toBe('before the move');
});

test('a program that waits for the lock finds the vault gone, and makes no new one in its place', async () => {
  const core = await aFullVault();
  const waiting = await reopen(core);
  await rename(core.vault.folder, `${core.vault.folder}-gone`);
  await expect(note(waiting, CASE, 'lost')).rejects.toMatchObject({ code: 'vault-missing' });
  expect(await readdir(dirname(core.vault.folder))).not.toContain('vault');
});
