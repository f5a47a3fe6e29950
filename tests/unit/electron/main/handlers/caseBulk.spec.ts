import { expect, test } from 'vitest';
import { changeCases } from '../../../../../electron/main/handlers/caseBulk.ts';
import { aCore, change } from '../../../../builders/aVault.ts';

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
  const { changed } = await changeCases(core, {
    caseIds: ids,
    work: { kind: 'stage', stage: 'closed' },
  });
  expect(changed).toEqual([ids[0], ids[2]]);
  expect(await stagesNow()).toEqual(['closed', 'closed', 'closed']);
  await changeCases(core, { caseIds: changed, work: { kind: 'undo' } });
  expect(await stagesNow()).toEqual(['paid', 'closed', 'paid']);
});

test('a case that refuses is told, and the others are changed', async () => {
  const { core, ids } = await aVaultOf('paid', 'paid');
  const [first = '', second = ''] = ids;
  await changeCases(core, { caseIds: [first], work: { kind: 'delete' } });
  const { changed, refused } = await changeCases(core, { caseIds: ids, work: { kind: 'delete' } });
  expect(changed).toEqual([second]);
  expect(refused.map(({ code }) => code)).toEqual(['case-in-trash']);
});
