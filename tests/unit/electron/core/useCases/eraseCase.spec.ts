import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { afterAll, expect, inject, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { snapshotPath } from '../../../../../electron/core/storage/vaultPaths.ts';
import { Thumbnails } from '../../../../../electron/core/thumbnails/Thumbnails.ts';
import { backupVault } from '../../../../../electron/core/useCases/backupVault.ts';
import { caseHistory } from '../../../../../electron/core/useCases/caseHistory.ts';
import { emptyTrash, eraseBuyerOf } from '../../../../../electron/core/useCases/eraseCase.ts';
import { deleteCase, undeleteCase } from '../../../../../electron/core/useCases/trash.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { setItem } from '../../../../../shared/domain/edit.ts';
import { aDispute, aMessage, aPhoto } from '../../../../builders/aCase.ts';
import { aClock, aCore, aFolder, change, reopen } from '../../../../builders/aVault.ts';
import { writePhoto } from '../../../../builders/writePhoto.ts';

const tool = startPhotoWorker(inject('photoWorker'));
afterAll(() => tool.close());

const NAME = 'Przemysława Ślązak';

async function attach(core: Core, caseId: string, number: number): Promise<string> {
  const source = join(await aFolder(), 'photo.jpg');
  await writeFile(source, `photo ${number} of ${NAME}`);
  return await change(core, async () => {
    const { sha256, bytes } = await core.evidence.add(source, 'image/jpeg');
    const item = aPhoto(number, { id: core.ids.next(), sha256, bytes });
    await core.cases.append({ caseId, items: [setItem('evidence', item)] });
    return sha256;
  });
}

/** A disputed case with the buyer's name in every text that a case can hold, and a long log. */
async function aBuyersCase(core: Core, long = false): Promise<string> {
  const caseId = core.ids.next();
  await change(core, async () => {
    await core.cases.append({
      caseId,
      set: {
        ...{ orderNumber: 'E-1', notes: `call ${NAME}`, 'buyer.country': 'PL' },
        feedback: { rating: 2, on: '2026-03-01', text: `bad, says ${NAME}` },
        ...{ 'buyer.name': NAME, 'buyer.email': 'slazak@example.org', 'order.paidAt': null },
      },
      items: [
        setItem('messages', aMessage(1, { text: `${NAME} here` })),
        setItem('disputes', aDispute({ claim: `I am ${NAME}`, outcome: 'lost' })),
      ],
    });
    for (let number = 2; long && number < 12; number += 1)
      await core.cases.append({
        caseId,
        set: { notes: `${number} ${NAME} ${'x'.repeat(150_000)}` },
      });
  });
  return caseId;
}

/** Every file of a vault, unpacked, as one text. */
async function everything({ vault }: Core): Promise<string> {
  const found = await readdir(vault.folder, { recursive: true, withFileTypes: true });
  const texts = found
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name));
      return (name.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes).toString();
    });
  return (await Promise.all(texts)).join('\n');
}

test.each([
  ['a short log', false],
  ['a log that was compacted', true],
])(
  'nothing of an erased buyer is left in a vault with %s, and the chain holds',
  async (_, long) => {
    const core = await aCore();
    const id = await aBuyersCase(core, long);
    const sha256 = await attach(core, id, 1);
    await core.index.refresh();
    const other = await reopen(core, { fingerprint: 'f'.repeat(16), name: 'other' });
    await change(other, () =>
      other.cases.append({ caseId: id, set: { 'buyer.address': `street of ${NAME}` } }),
    );
    const again = await reopen(core);
    expect((await everything(core)).includes(NAME)).toBe(true);
    expect(await eraseBuyerOf(again, id)).toEqual({ files: 1, backups: [] });
    const left = await everything(core);
    expect(left).not.toMatch(/Przemys|lazak|l.zak/i);
    expect(left).not.toContain(`photo 1`);
    expect(left).not.toContain(sha256);
    const read = await (await reopen(core)).cases.open(id);
    expect(read).toMatchObject({ orderNumber: 'E-1', buyer: { country: 'PL' }, evidence: [] });
    expect(read.feedback).toEqual({ rating: 2, on: '2026-03-01' });
    expect(read.disputes).toMatchObject([{ reason: 'not-received', outcome: 'lost' }]);
    expect(await codesOf(core)).toEqual([]);
    const kinds = (await caseHistory(again, id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'erased').length).toBeGreaterThan(2);
    await expect(undoChange(again, id)).rejects.toMatchObject({ code: 'undo-nothing' });
    await change(again, () => again.cases.append({ caseId: id, set: { notes: 'paid back' } }));
    expect((await (await reopen(core)).cases.open(id)).notes).toBe('paid back');
    expect(await codesOf(core)).toEqual([]);
  },
);

const codesOf = async ({ vault }: Core) =>
  (await checkVault(vault)).problems.map(({ code }) => code);

test('a photo that another case has too stays when a buyer is erased', async () => {
  const core = await aCore();
  const [one, two] = [await aBuyersCase(core), await aBuyersCase(core)];
  await attach(core, one, 1);
  await attach(core, two, 1);
  expect(await eraseBuyerOf(core, one)).toEqual({ files: 0, backups: [] });
  expect(await codesOf(core)).toEqual([]);
  expect((await core.cases.open(two)).buyer.name).toBe(NAME);
});

test('after 30 days in the trash a case is gone for good, not earlier, and does not come back', async () => {
  const clock = aClock();
  const core = await aCore(clock);
  const id = await aBuyersCase(core);
  await attach(core, id, 1);
  await deleteCase(core, id);
  clock.instant = '2026-04-03T05:06:07Z';
  expect(await emptyTrash(core)).toBe(0);
  clock.instant = '2026-04-03T05:06:08Z';
  expect(await emptyTrash(core)).toBe(1);
  await expect(core.cases.open(id)).rejects.toMatchObject({ code: 'case-not-found' });
  expect((await everything(core)).match(/.{0,80}(Przemys|lazak|E-1).{0,80}/i)).toBeNull();
  const again = await reopen(core);
  expect(await again.cases.list()).toEqual({ cases: [], problems: [] });
  await expect(
    change(again, () => again.cases.append({ caseId: id, set: { notes: 'back' } })),
  ).rejects.toMatchObject({ code: 'case-gone' });
  expect(await codesOf(core)).toEqual([]);
  expect(await emptyTrash(again)).toBe(0);
});

test('a log above a megabyte is compacted: less to read, the whole history, the same case', async () => {
  const core = await aCore();
  const id = await aBuyersCase(core, true);
  const saved = await core.cases.open(id);
  const [log = ''] = (await readdir(core.vault.pathOf('activity'))).filter((name) =>
    name.endsWith('.ndjson'),
  );
  expect((await readFile(core.vault.pathOf(`activity/${log}`))).length).toBeLessThan(1 << 20);
  await writeFile(core.vault.pathOf(snapshotPath(id)), '');
  const again = await reopen(core);
  expect(await again.cases.open(id)).toEqual(saved);
  const history = await caseHistory(again, id);
  expect(history.filter(({ kind }) => kind === 'change')).toHaveLength(11);
  await undoChange(again, id);
  expect((await again.cases.open(id)).notes).toMatch(/^10 /);
  expect(await codesOf(core)).toEqual([]);
});

test('what stands in damaged lines, torn ends and copies in conflict is erased too', async () => {
  const core = await aCore();
  const id = await aBuyersCase(core);
  await change(core, () => core.cases.append({ caseId: id, set: { notes: `again ${NAME}` } }));
  const [name = ''] = await readdir(core.vault.pathOf('activity'));
  const log = core.vault.pathOf(`activity/${name}`);
  const text = await readFile(log, 'utf8');
  await writeFile(core.vault.pathOf('activity/an odd copy'), text);
  const torn = text.slice(0, text.indexOf('\n')).slice(0, -5);
  await writeFile(log, `${text.replace('"E-1"', '"E-X"')}${torn}`);
  expect(await eraseBuyerOf(await reopen(core), id)).toEqual({ files: 0, backups: [] });
  expect((await everything(core)).match(/.{0,80}(Przemys|lazak).{0,80}/i)).toBeNull();
  expect(await codesOf(core)).toEqual([]);
});

test('a case that is brought back from the trash meanwhile is not deleted for good', async () => {
  const clock = aClock();
  const core = await aCore(clock);
  const id = await aBuyersCase(core);
  await deleteCase(core, id);
  await core.index.refresh();
  clock.instant = '2026-05-03T05:06:07Z';
  const again = await reopen(core);
  await again.index.refresh();
  const emptying = emptyTrash(again);
  await undeleteCase(core, id).catch(() => undefined);
  await emptying.catch(() => undefined);
  const left = await (await reopen(core)).cases.open(id).catch(() => undefined);
  // Whoever came first: either it was brought back in time, or it was refused to be brought back.
  expect(left === undefined || left.deletedAt === undefined).toBe(true);
});

test('an erasure names the backups that still hold the buyer', async () => {
  const core = await aCore();
  const id = await aBuyersCase(core);
  const folder = await aFolder();
  const [kept, gone] = [join(folder, 'kept.zip'), join(folder, 'gone.zip')];
  await backupVault(core, { path: kept });
  await backupVault(core, { path: gone });
  await rm(gone);
  expect((await eraseBuyerOf(core, id)).backups).toEqual([kept]);
});

/** Attaches a real photo to a case, and says what its thumbnail is of. */
async function attachPhoto(core: Core, caseId: string) {
  const source = await writePhoto(join(await aFolder(), 'a.jpg'), { width: 400, height: 300 });
  return await change(core, async () => {
    const { sha256, bytes } = await core.evidence.add(source, 'image/jpeg');
    const item = aPhoto(1, { id: core.ids.next(), sha256, bytes });
    await core.cases.append({ caseId, items: [setItem('evidence', item)] });
    return item;
  });
}

const thumbnailsIn = ({ vault }: Core) => readdir(vault.pathOf('cache/thumbs'));

test('the thumbnails of an erased buyer are gone, whole and half-written ones; those of others stay', async () => {
  const core = await aCore();
  const [one, two] = [await aBuyersCase(core), await aBuyersCase(core)];
  const thumbnails = new Thumbnails(tool);
  const photo = await attachPhoto(core, one);
  await thumbnails.read(core.vault, photo);
  const other = `${'e'.repeat(64)}-320`;
  const rest = '.claimfolio-0123456789abcdef.tmp';
  for (const name of [other, rest])
    await writeFile(core.vault.pathOf(`cache/thumbs/${name}`), 'half a picture');
  expect(await thumbnailsIn(core)).toHaveLength(3);
  await eraseBuyerOf(core, one);
  expect(await thumbnailsIn(core)).toEqual([other]);
  await expect(thumbnails.read(core.vault, photo)).rejects.toMatchObject({ code: 'file-missing' });
  const shared = await attachPhoto(core, two);
  await attachPhoto(core, await aBuyersCase(core));
  await thumbnails.read(core.vault, shared);
  await eraseBuyerOf(core, two);
  expect(await thumbnailsIn(core)).toContain(`${shared.sha256}-320`);
});

test('a thumbnail that is being made while its buyer is erased is not kept and not shown', async () => {
  const core = await aCore();
  const id = await aBuyersCase(core);
  const photo = await attachPhoto(core, id);
  const thumbnails = new Thumbnails({
    encode: async (...words) => {
      const made = await tool.encode(...words);
      await eraseBuyerOf(await reopen(core), id);
      return made;
    },
  });
  await expect(thumbnails.read(core.vault, photo)).rejects.toMatchObject({ code: 'file-missing' });
  expect(await thumbnailsIn(core)).toEqual([]);
});
