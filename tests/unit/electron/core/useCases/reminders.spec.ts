import { expect, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { removeItem } from '../../../../../electron/core/useCases/changeItem.ts';
import { createCase } from '../../../../../electron/core/useCases/createCase.ts';
import { finishReminder, keepReminder } from '../../../../../electron/core/useCases/reminders.ts';
import { undoChange } from '../../../../../electron/core/useCases/undoChange.ts';
import { aClock, aCore, change } from '../../../../builders/aVault.ts';

const order = { platform: 'stripe', orderNumber: 'R-1' } as const;
const later = { on: '2026-03-09', note: 'ask the post' };

async function aStart(clock = aClock()): Promise<Readonly<{ core: Core; caseId: string }>> {
  const core = await aCore(clock);
  return { core, caseId: await createCase(core, order) };
}

const remindersOf = async (core: Core, caseId: string) =>
  (await core.cases.open(caseId)).followUps.map(({ id: _, ...told }) => told);

test('a reminder is added, changed and taken out, and each step is undone', async () => {
  const { core, caseId } = await aStart();
  const { id } = await keepReminder(core, { caseId, reminder: later });
  const changed = { on: '2026-03-12', note: 'ask again' };
  await keepReminder(core, { caseId, id, reminder: changed });
  expect(await remindersOf(core, caseId)).toEqual([changed]);
  await removeItem(core, caseId, { list: 'followUps', id });
  expect(await remindersOf(core, caseId)).toEqual([]);
  await undoChange(core, caseId);
  await undoChange(core, caseId);
  expect(await remindersOf(core, caseId)).toEqual([later]);
});

test('a reminder that is done stays in the case, with its day, and cannot be done or changed again', async () => {
  const { core, caseId } = await aStart();
  const { id } = await keepReminder(core, { caseId, reminder: later });
  await finishReminder(core, caseId, id);
  expect(await remindersOf(core, caseId)).toMatchObject([{ ...later, doneOn: '2026-03-04' }]);
  const gone = { code: 'entry-gone' };
  await expect(finishReminder(core, caseId, id)).rejects.toMatchObject(gone);
  await expect(keepReminder(core, { caseId, id, reminder: later })).rejects.toMatchObject(gone);
});

test('days that are over or far away are refused; one that has come may stay while its words change', async () => {
  const clock = aClock();
  const { core, caseId } = await aStart(clock);
  const keep = (on: string, id?: string) =>
    keepReminder(core, { caseId, id, reminder: { on, note: 'words' } });
  await expect(keep('2026-03-03')).rejects.toMatchObject({ code: 'reminder-in-the-past' });
  await expect(keep('2029-01-01')).rejects.toMatchObject({ code: 'snooze-too-far' });
  const { id } = await keep('2026-03-04');
  clock.instant = '2026-03-10T00:00:00Z';
  await keep('2026-03-04', id);
  await expect(keep('2026-03-05', id)).rejects.toMatchObject({ code: 'reminder-in-the-past' });
});

test('a closed case and one in the trash take none', async () => {
  const { core, caseId } = await aStart();
  const add = () => keepReminder(core, { caseId, reminder: later });
  await change(core, () => core.cases.append({ caseId, set: { stage: 'closed' } }));
  await expect(add()).rejects.toMatchObject({ code: 'case-closed' });
  await undoChange(core, caseId);
  await change(core, () =>
    core.cases.append({ caseId, set: { deletedAt: '2026-03-04T00:00:00Z' } }),
  );
  await expect(add()).rejects.toMatchObject({ code: 'case-in-trash' });
});
