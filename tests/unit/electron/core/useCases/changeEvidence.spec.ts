import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import {
  changeEvidence,
  moveEvidence,
  removeEvidence,
  turnEvidence,
} from '../../../../../electron/core/useCases/changeEvidence.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { setItem } from '../../../../../shared/domain/edit.ts';
import { anId, aPhoto } from '../../../../builders/aCase.ts';
import { aCore, change } from '../../../../builders/aVault.ts';

const idOf = (number: number) => anId(100 + number);

async function aCaseWith(core: Core, ...numbers: readonly number[]): Promise<string> {
  const caseId = core.ids.next();
  const items = numbers.map((number) => setItem('evidence', aPhoto(number)));
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'E-1' }, items }));
  return caseId;
}

const evidenceOf = async (core: Core, caseId: string) => (await core.cases.open(caseId)).evidence;
const orderOf = async (core: Core, caseId: string) =>
  (await evidenceOf(core, caseId)).map(({ id }) => id);

test('what is said of a file is changed, and a caption taken away; the file stays as it is', async () => {
  const core = await aCore();
  const caseId = await aCaseWith(core, 1, 2);
  const name = { caseId, evidenceId: idOf(1) };
  await changeEvidence(core, name, { caption: 'on the scale', kind: 'weight', stage: 'shipped' });
  const changed = { caption: 'on the scale', kind: 'weight', stage: 'shipped' } as const;
  expect(await evidenceOf(core, caseId)).toEqual([aPhoto(1, changed), aPhoto(2)]);
  await changeEvidence(core, name, { caption: null });
  expect((await evidenceOf(core, caseId))[0]).not.toHaveProperty('caption');
});

test('what changes nothing is no change', async () => {
  const core = await aCore();
  const caseId = await aCaseWith(core, 1);
  const before = await core.reader.entries(caseId);
  await changeEvidence(core, { caseId, evidenceId: idOf(1) }, { kind: 'other', caption: null });
  await moveEvidence(core, { caseId, evidenceId: idOf(1) }, idOf(1));
  expect(await core.reader.entries(caseId)).toEqual(before);
});

test('a photo is turned quarter by quarter, which undo takes back; its bytes stay', async () => {
  const core = await aCore();
  const caseId = await aCaseWith(core, 1);
  const name = { caseId, evidenceId: idOf(1) };
  const turned = async () => (await evidenceOf(core, caseId))[0]?.turned;
  for (const wanted of [90, 180, 270]) {
    await turnEvidence(core, name, 90);
    expect(await turned()).toBe(wanted);
  }
  await turnEvidence(core, name, 90);
  expect(await evidenceOf(core, caseId)).toEqual([aPhoto(1)]);
  await turnEvidence(core, name, -90);
  expect(await evidenceOf(core, caseId)).toEqual([aPhoto(1, { turned: 270 })]);
  await undoChange(core, caseId);
  expect(await evidenceOf(core, caseId)).toEqual([aPhoto(1)]);
});

test('what is no photo is not turned', async () => {
  const core = await aCore();
  const caseId = core.ids.next();
  const items = [
    setItem('evidence', aPhoto(1, { mediaType: 'application/pdf', fileName: 'a.pdf' })),
  ];
  await change(core, () => core.cases.append({ caseId, set: { orderNumber: 'E-1' }, items }));
  await expect(turnEvidence(core, { caseId, evidenceId: idOf(1) }, 90)).rejects.toThrow(
    expect.objectContaining({ code: 'file-unsupported' }),
  );
});

test('a file gets another place in its case, which undo takes back', async () => {
  const core = await aCore();
  const caseId = await aCaseWith(core, 1, 2, 3);
  await moveEvidence(core, { caseId, evidenceId: idOf(3) }, idOf(1));
  expect(await orderOf(core, caseId)).toEqual([idOf(3), idOf(1), idOf(2)]);
  await moveEvidence(core, { caseId, evidenceId: idOf(3) }, null);
  expect(await orderOf(core, caseId)).toEqual([idOf(1), idOf(2), idOf(3)]);
  await undoChange(core, caseId);
  expect(await orderOf(core, caseId)).toEqual([idOf(3), idOf(1), idOf(2)]);
});

test('a file that is taken out comes back to its place', async () => {
  const core = await aCore();
  const caseId = await aCaseWith(core, 1, 2, 3);
  const before = await evidenceOf(core, caseId);
  await removeEvidence(core, { caseId, evidenceId: idOf(2) });
  expect(await orderOf(core, caseId)).toEqual([idOf(1), idOf(3)]);
  await undoChange(core, caseId);
  expect(await evidenceOf(core, caseId)).toEqual(before);
});

test('a file that is not in the case is said so, and nothing is changed', async () => {
  const core = await aCore();
  const caseId = await aCaseWith(core, 1);
  const [there, gone] = [
    { caseId, evidenceId: idOf(1) },
    { caseId, evidenceId: idOf(9) },
  ];
  const refusal = { code: 'evidence-not-found', params: { id: idOf(9) } };
  await expect(changeEvidence(core, gone, { caption: 'x' })).rejects.toMatchObject(refusal);
  await expect(removeEvidence(core, gone)).rejects.toMatchObject(refusal);
  await expect(moveEvidence(core, there, idOf(9))).rejects.toMatchObject(refusal);
  expect(await orderOf(core, caseId)).toEqual([idOf(1)]);
});
