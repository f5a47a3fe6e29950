import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { type ItemEdit, setItem } from '../../../shared/domain/edit.ts';
import type { FollowUp } from '../../../shared/domain/followUp.ts';
import { isReminder, type Reminder } from '../../../shared/domain/reminder.ts';
import type { NextFollowUp } from '../../../shared/followUp/chooseNext.ts';
import { nextFollowUp } from '../../../shared/followUp/nextFollowUp.ts';
import { isFinished } from '../../../shared/followUp/planOf.ts';
import type { Core } from '../createCore.ts';
import { dateOn } from '../dateOn.ts';
import { findOwnDays } from '../library/ownDays.ts';
import { withVaultLock } from '../storage/lock.ts';
import { lastFollowUpDay } from './followUps.ts';

/** The reminder that is changed; a new one where no id is given. */
export type ReminderOf = Readonly<{
  caseId: string;
  id?: string | undefined;
  reminder: Reminder;
}>;

function requireOpen(aCase: Case): void {
  const { id, orderNumber: order } = aCase;
  if (aCase.deletedAt) throw new AppError('case-in-trash', { id });
  if (isFinished(aCase)) throw new AppError('case-closed', { order });
}

/** A day that has come already may stay when only the words change. */
function requireToCome(on: string, before: FollowUp | undefined, today: string): void {
  if (on === before?.on) return;
  if (on < today) throw new AppError('reminder-in-the-past', { date: on });
  const last = lastFollowUpDay(today);
  if (on > last) throw new AppError('snooze-too-far', { date: on, last });
}

function findReminder({ followUps, orderNumber: order }: Case, id: string): FollowUp {
  const found = followUps.find((one) => one.id === id && isReminder(one));
  if (!found) throw new AppError('entry-gone', { order });
  return found;
}

async function editReminder(
  { vault, clock, cases }: Core,
  caseId: string,
  editOf: (aCase: Case, today: string) => ItemEdit,
): Promise<NextFollowUp | undefined> {
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const today = dateOn(clock);
    const edit = editOf(await cases.open(caseId), today);
    await cases.append({ caseId, items: [edit] });
    const { own } = await findOwnDays(vault);
    return nextFollowUp(await cases.open(caseId), today, own);
  });
}

/**
 * Adds a reminder of the seller's own or changes one, and answers its id and what comes next for the case. Throws AppError
 * `reminder-in-the-past`, `snooze-too-far`, `entry-gone`, `case-closed`, `case-in-trash`, `case-not-found`,
 * `vault-read-only` or `vault-locked`.
 */
export async function keepReminder(
  core: Core,
  { caseId, id, reminder }: ReminderOf,
): Promise<Readonly<{ id: string; next: NextFollowUp | undefined }>> {
  const kept = id ?? core.ids.next();
  const next = await editReminder(core, caseId, (aCase, today) => {
    requireOpen(aCase);
    const before = id === undefined ? undefined : findReminder(aCase, id);
    requireToCome(reminder.on, before, today);
    return setItem('followUps', { ...before, ...reminder, id: kept });
  });
  return { id: kept, next };
}

/** Records a reminder as done, whether it is the next follow-up or not. Throws as `keepReminder` does. */
export async function finishReminder(core: Core, caseId: string, id: string): Promise<void> {
  const doneAt = core.clock.now().toString({ smallestUnit: 'millisecond' });
  await editReminder(core, caseId, (aCase, doneOn) =>
    setItem('followUps', { ...findReminder(aCase, id), doneAt, doneOn }),
  );
}
