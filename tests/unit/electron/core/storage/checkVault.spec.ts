import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { checkVault } from '../../../../../electron/core/storage/checkVault.ts';
import { snapshotPath } from '../../../../../electron/core/storage/vaultPaths.ts';
import { setItem } from '../../../../../shared/domain/edit.ts';
import { aMessage } from '../../../../builders/aCase.ts';
import { aClock, aCore, change, reopen } from '../../../../builders/aVault.ts';

/** A vault with one case of five edits, where its log and its snapshot lie, and the case as it was saved. */
async function aSavedCase() {
  const clock = aClock();
  const core = await aCore(clock);
  const id = core.ids.next();
  await change(core, async () => {
    await core.cases.append({ caseId: id, set: { orderNumber: 'C-1', 'buyer.name': '李雷' } });
    for (const number of [1, 2, 3, 4])
      await core.cases.append({
        caseId: id,
        items: [setItem('messages', aMessage(number, { text: `مرحبا ${number} 👋\u0007` }))],
      });
  });
  const [name = ''] = await readdir(core.vault.pathOf('activity'));
  const log = core.vault.pathOf(join('activity', name));
  const snapshot = core.vault.pathOf(snapshotPath(id));
  return { core, clock, id, log, snapshot, saved: await core.cases.open(id) };
}

const codes = async ({ vault }: Core) => (await checkVault(vault)).problems.map(({ code }) => code);

test('any byte of a log that is changed is found', async () => {
  const { core, log } = await aSavedCase();
  const bytes = await readFile(log);
  expect(await codes(core)).toEqual([]);
  const changes = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(changes, async ([at, by]) => {
      const altered = Buffer.from(bytes);
      altered[at] = (bytes[at] ?? 0) ^ by;
      await writeFile(log, altered);
      expect(await codes(core)).not.toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a line that is taken out of the middle of a log is found', async () => {
  const { core, log } = await aSavedCase();
  const lines = (await readFile(log, 'utf8')).split('\n');
  await writeFile(log, lines.toSpliced(2, 1).join('\n'));
  expect(await codes(core)).not.toEqual([]);
});

test('a last line that was cut off is no loss, and the next edit goes on', async () => {
  const { core, id, log, snapshot, saved } = await aSavedCase();
  await rm(snapshot);
  await writeFile(log, `${await readFile(log, 'utf8')}{"v":1,"id":"01k`);
  const again = await reopen(core);
  expect(await again.cases.open(id)).toEqual(saved);
  await change(again, () => again.cases.append({ caseId: id, set: { orderNumber: 'C-2' } }));
  expect(await again.cases.open(id)).toEqual({ ...saved, orderNumber: 'C-2' });
  expect(await codes(again)).toEqual([]);
});

test.each([
  ['deleted', undefined],
  ['empty', ''],
  ['full of NULs', '\0'.repeat(600)],
  ['null', 'null'],
  ['half of it', '{"generated":'],
])('a snapshot that is %s is made again from the log, whole', async (_, content) => {
  const { core, id, snapshot, saved } = await aSavedCase();
  if (content === undefined) await rm(snapshot);
  else await writeFile(snapshot, content);
  const again = await reopen(core);
  expect(await again.cases.open(id)).toEqual(saved);
  await change(again, () => again.cases.append({ caseId: id, set: { orderNumber: 'C-2' } }));
  expect(await readFile(snapshot, 'utf8')).toContain('C-2');
  expect(await codes(again)).toEqual([]);
});

test('a snapshot changed by hand is named and set aside, never imported', async () => {
  const { core, id, snapshot, saved } = await aSavedCase();
  await writeFile(snapshot, (await readFile(snapshot, 'utf8')).replace('李雷', '韩梅梅'));
  const again = await reopen(core);
  expect(await codes(again)).toContain('snapshot-altered');
  expect(await again.cases.open(id)).toEqual(saved);
  await change(again, () => again.cases.append({ caseId: id, set: { orderNumber: 'C-2' } }));
  const aside = await readdir(core.vault.pathOf('quarantine'));
  expect(aside).toHaveLength(1);
  expect(await readFile(core.vault.pathOf(join('quarantine', aside[0] ?? '')), 'utf8')).toContain(
    '韩梅梅',
  );
});

test('a clock set back a month does not turn the order of edits around', async () => {
  const { core, clock, id } = await aSavedCase();
  clock.instant = '2026-02-02T05:06:07.089Z';
  await change(core, () => core.cases.append({ caseId: id, set: { orderNumber: 'C-3' } }));
  expect((await (await reopen(core)).cases.open(id)).orderNumber).toBe('C-3');
  expect(await codes(core)).toEqual([]);
});

test('a log that is gone is said, and what the snapshot holds is still shown', async () => {
  const { core, id, log, saved } = await aSavedCase();
  await rm(log);
  const again = await reopen(core);
  expect(await codes(again)).not.toEqual([]);
  expect(await again.cases.open(id)).toEqual(saved);
});
