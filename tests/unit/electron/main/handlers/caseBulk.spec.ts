import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { changeCases } from '../../../../../electron/main/handlers/caseBulk.ts';
import { AppError } from '../../../../../shared/appError.ts';
import type { OnProgress, Progress } from '../../../../../shared/progress.ts';
import { aCore, change } from '../../../../builders/aVault.ts';

const changeAll = (core: Core, bulk: Parameters<typeof changeCases>[1], onProgress?: OnProgress) =>
  changeCases((edit) => change(core, () => edit(core)), bulk, onProgress ?? (() => undefined));

async function aVaultOf(...stages: readonly ('paid' | 'closed')[]) {
  const core = await aCore();
  const ids: string[] = [];
  for (const stage of stages) {
    const caseId = core.ids.next();
    const set = { platform: 'ebay', orderNumber: `N-${ids.length}`, stage } as const;
    await change(core, () => core.cases.append({ caseId, set }));
    ids.push(caseId);
  }
  const stagesNow = async () =>
    await Promise.all(ids.map(async (id) => (await core.cases.open(id)).stage));
  return { core, ids, stagesNow };
}

test('a stage is set where it is another, and only that is taken back', async () => {
  const { core, ids, stagesNow } = await aVaultOf('paid', 'closed', 'paid');
  const { changed } = await changeAll(core, {
    caseIds: ids,
    work: { kind: 'stage', stage: 'closed' },
  });
  expect(changed).toEqual([ids[0], ids[2]]);
  expect(await stagesNow()).toEqual(['closed', 'closed', 'closed']);
  await changeAll(core, { caseIds: changed, work: { kind: 'undo' } });
  expect(await stagesNow()).toEqual(['paid', 'closed', 'paid']);
});

test('a case that refuses is told, and the others are changed', async () => {
  const { core, ids } = await aVaultOf('paid', 'paid');
  const [first = '', second = ''] = ids;
  await changeAll(core, { caseIds: [first], work: { kind: 'delete' } });
  const { changed, refused } = await changeAll(core, { caseIds: ids, work: { kind: 'delete' } });
  expect(changed).toEqual([second]);
  expect(refused.map(({ code }) => code)).toEqual(['case-in-trash']);
});

test('it tells how far it is, and stops where it is told to; what was done stays', async () => {
  const { core, ids, stagesNow } = await aVaultOf('paid', 'paid', 'paid');
  const told: Progress[] = [];
  const { changed } = await changeAll(
    core,
    { caseIds: ids, work: { kind: 'stage', stage: 'closed' } },
    (progress) => {
      told.push(progress);
      if (progress.done === 2) throw new AppError('cancelled');
    },
  );
  expect(told.map(({ done, total }) => [done, total])).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
  expect(changed).toEqual(ids.slice(0, 2));
  expect(await stagesNow()).toEqual(['closed', 'closed', 'paid']);
});
