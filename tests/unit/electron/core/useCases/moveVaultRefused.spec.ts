import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { moveVault } from '../../../../../electron/core/useCases/moveVault.ts';
import { repairVault } from '../../../../../electron/core/useCases/repairVault.ts';
import { AppError } from '../../../../../shared/appError.ts';
import type { Progress } from '../../../../../shared/progress.ts';
import { aFolder, reopen } from '../../../../builders/aVault.ts';
import { aFullVault, anotherDisk, openedAt, told } from '../../../../durability/aFullVault.ts';
import { CASE, note } from '../../../../durability/seeds.ts';

const isRoot = process.getuid?.() === 0;

type Refusal = Readonly<{
  code: string;
  /** Prepares the refusal; answers the place and the folders of backups. */
  place: (core: Core) => Promise<Readonly<{ place: string; backupFolders?: readonly string[] }>>;
}>;
const refusals: readonly (readonly [string, Refusal])[] = [
  [
    'inside the vault',
    {
      code: 'move-inside-vault',
      place: async ({ vault }) => ({ place: vault.pathOf('attachments') }),
    },
  ],
  [
    'inside the vault, by a link that leads there',
    {
      code: 'move-inside-vault',
      place: async ({ vault }) => {
        const link = join(await aFolder(), 'link');
        await symlink(vault.pathOf('attachments'), link);
        return { place: link };
      },
    },
  ],
  [
    'where it is',
    { code: 'vault-exists', place: async ({ vault }) => ({ place: dirname(vault.folder) }) },
  ],
  [
    'where a folder of that name holds something',
    {
      code: 'vault-folder-not-empty',
      place: async () => {
        const place = await aFolder();
        await mkdir(join(place, 'vault'));
        await writeFile(join(place, 'vault', 'mine.txt'), 'mine');
        return { place };
      },
    },
  ],
  [
    'where a file of that name is',
    {
      code: 'vault-folder-not-empty',
      place: async () => {
        const place = await aFolder();
        await writeFile(join(place, 'vault'), 'mine');
        return { place };
      },
    },
  ],
  [
    'into a folder that is not there',
    { code: 'file-missing', place: async () => ({ place: join(await aFolder(), 'none') }) },
  ],
  [
    'into the folder of the daily backups',
    {
      code: 'move-beside-backups',
      place: async () => {
        const place = await aFolder();
        return { place, backupFolders: [place] };
      },
    },
  ],
  [
    'around the folder of the daily backups',
    {
      code: 'move-beside-backups',
      place: async () => {
        const place = await aFolder();
        return { place, backupFolders: [join(place, 'vault', 'backups')] };
      },
    },
  ],
];

test.each(refusals)('it is not moved %s', async (_, { code, place }) => {
  const core = await aFullVault();
  const before = await told(core);
  const request = await place(core);
  await expect(moveVault(core, request)).rejects.toMatchObject({ name: 'AppError', code });
  expect(await told(await reopen(core))).toEqual(before);
  await note(core, CASE, 'and work goes on');
});

test.skipIf(isRoot)(
  'it is not moved where nothing may be written, nor when it may only be read',
  async () => {
    const core = await aFullVault();
    const place = await aFolder();
    await chmod(place, 0o500);
    await expect(moveVault(core, { place })).rejects.toMatchObject({ code: 'write-failed' });
    await note(core, CASE, 'and work goes on');
    const { folder } = core.vault;
    await chmod(folder, 0o500);
    const readOnly = moveVault(await reopen(core), { place: await aFolder() });
    await expect(readOnly).rejects.toMatchObject({ code: 'vault-read-only' });
    await chmod(folder, 0o700);
  },
);

test('a link in the vault is not lost on the way: the copy is refused', async (context) => {
  const place = await anotherDisk();
  if (!place) return context.skip('there is no second disk in /dev/shm');
  const core = await aFullVault();
  await symlink(await aFolder(), core.vault.pathOf('attachments/ff'));
  await expect(moveVault(core, { place })).rejects.toMatchObject({ code: 'move-not-regular' });
  expect(await readdir(place)).toEqual([]);
});

test('a move that is stopped in the middle leaves nothing behind, and the vault as it was', async (context) => {
  const place = await anotherDisk();
  if (!place) return context.skip('there is no second disk in /dev/shm');
  const core = await aFullVault();
  const before = await told(core);
  let steps = 0;
  const onProgress = () => {
    steps += 1;
    if (steps === 9) throw new AppError('cancelled');
  };
  await expect(moveVault(core, { place, onProgress })).rejects.toMatchObject({ code: 'cancelled' });
  expect(await readdir(place)).toEqual([]);
  expect(await told(await reopen(core))).toEqual(before);
  await note(core, CASE, 'and work goes on');
});

test('what is changed behind its back while it is copied is noticed, and nothing is moved', async (context) => {
  const place = await anotherDisk();
  if (!place) return context.skip('there is no second disk in /dev/shm');
  const core = await aFullVault();
  let isDone = false;
  const onProgress = ({ done, total }: Progress) => {
    if (done === 0 || done < total || isDone) return;
    isDone = true;
    void writeFile(core.vault.pathOf('mine.txt'), 'of a person, and more');
  };
  await expect(moveVault(core, { place, onProgress })).rejects.toMatchObject({
    code: expect.stringMatching(/^(move-vault-changed|file-changed)$/),
  });
  expect(await readdir(place)).toEqual([]);
});

test('an attachment that was altered before goes along as it is, and is still told by a check', async (context) => {
  const place = await anotherDisk();
  if (!place) return context.skip('there is no second disk in /dev/shm');
  const core = await aFullVault();
  const [item] = (await core.cases.open(CASE)).evidence;
  const path = core.evidence.pathOf(item?.sha256 ?? '', 'text/plain');
  await chmod(path, 0o600);
  await writeFile(path, 'spoilt');
  const before = await told(core);
  expect(before.report.problems.map(({ code }) => code)).toContain('attachment-altered');
  const { vault } = await moveVault(core, { place });
  expect(await told(await openedAt(core, vault))).toEqual(before);
});

test('what a move that was killed left is cleared away by the next one', async (context) => {
  const place = await anotherDisk();
  if (!place) return context.skip('there is no second disk in /dev/shm');
  const core = await aFullVault();
  const rest = join(place, `vault.moving-${core.vault.id.slice(-8)}`);
  await mkdir(rest);
  await writeFile(join(rest, 'half'), 'half');
  await moveVault(core, { place });
  expect(await readdir(place)).toEqual(['vault']);
});

test('a repair leaves the old copy alone', async (context) => {
  const place = await anotherDisk();
  if (!place) return context.skip('there is no second disk in /dev/shm');
  const core = await aFullVault();
  await moveVault(core, { place });
  await expect(repairVault(core)).rejects.toMatchObject({ code: 'vault-moved' });
});
