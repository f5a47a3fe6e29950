import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { attachSorted } from '../../../../../electron/core/useCases/attachSorted.ts';
import { proposeSorting } from '../../../../../electron/core/useCases/proposeSorting.ts';
import { deleteCase } from '../../../../../electron/core/useCases/trash.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { AppError } from '../../../../../shared/appError.ts';
import { aCore, aFolder, change } from '../../../../builders/aVault.ts';
import { writePhoto } from '../../../../builders/writePhoto.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

async function aCaseIn(core: Core, orderNumber: string): Promise<string> {
  const caseId = core.ids.next();
  await change(core, () => core.cases.append({ caseId, set: { orderNumber } }));
  return caseId;
}

async function twoGroups(core: Core) {
  const folder = await aFolder();
  const photo = (seed: number) =>
    writePhoto(join(folder, `${seed}.jpg`), { width: 16, height: 12, seed });
  const [one, other] = [await aCaseIn(core, 'S-10001'), await aCaseIn(core, 'S-10002')];
  return [
    { caseId: one, paths: [await photo(1), await photo(2)] },
    { caseId: other, paths: [await photo(3)] },
  ] as const;
}

const evidenceOf = async (core: Core, id: string) => (await core.cases.open(id)).evidence;

test('each case takes its files, tells how far all of it is, and takes them back by one undo', async () => {
  const core = await aCore();
  const groups = await twoGroups(core);
  const steps: number[] = [];
  const answers = await attachSorted(core, photos, groups, ({ done, total }) => {
    expect(total).toBe(6);
    steps.push(done);
  });
  expect(answers.map(({ answer }) => answer.attached.length)).toEqual([2, 1]);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.at(-1)).toBe(6);
  await undoChange(core, groups[0].caseId);
  expect(await evidenceOf(core, groups[0].caseId)).toEqual([]);
  expect(await evidenceOf(core, groups[1].caseId)).toHaveLength(1);
});

test('what was in when it was stopped stays, and the rest is counted', async () => {
  const core = await aCore();
  const groups = await twoGroups(core);
  const answers = await attachSorted(core, photos, groups, ({ done }) => {
    if (done > 4) throw new AppError('cancelled');
  });
  expect(answers.map(({ answer }) => [answer.attached.length, answer.left])).toEqual([
    [2, 0],
    [0, 1],
  ]);
  expect(await evidenceOf(core, groups[1].caseId)).toEqual([]);
});

test('a case that is not there refuses its files by name, and the others take theirs', async () => {
  const core = await aCore();
  const [, other] = await twoGroups(core);
  const gone = { caseId: core.ids.next(), paths: ['/phone/a.jpg'] };
  const answers = await attachSorted(core, photos, [gone, other]);
  expect(answers[0]?.answer.refused).toMatchObject([{ file: 'a.jpg', code: 'case-not-found' }]);
  expect(answers[1]?.answer.attached).toHaveLength(1);
});

test('an order in the trash gets no photos', async () => {
  const core = await aCore();
  const id = await aCaseIn(core, 'S-10001');
  const path = await writePhoto(join(await aFolder(), 'S-10001.jpg'), { width: 16, height: 12 });
  expect((await proposeSorting(core, photos, [path])).files).toMatchObject([
    { place: { kind: 'name-number', orderId: id } },
  ]);
  await change(core, () => deleteCase(core, id));
  const { files, cases } = await proposeSorting(core, photos, [path]);
  expect(files).toMatchObject([{ place: { kind: 'unknown' } }]);
  expect(cases).toEqual([]);
});
