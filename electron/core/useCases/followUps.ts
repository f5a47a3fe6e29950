import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { ItemEdit } from '../../../shared/domain/edit.ts';
import type { NextFollowUp } from '../../../shared/followUp/chooseNext.ts';
import { doneEdits, snoozeEdits } from '../../../shared/followUp/followUpEdits.ts';
import { nextFollowUp } from '../../../shared/followUp/nextFollowUp.ts';
import type { Core } from '../createCore.ts';
import { dateOn } from '../dateOn.ts';
import { findOwnDays } from '../library/ownDays.ts';
import { withVaultLock } from '../storage/lock.ts';

/** The follow-up that the seller saw, so that no other is meant when the case has changed since. */
export type ShownFollowUp = Readonly<Pick<NextFollowUp, 'rule'> & { about?: string | undefined }>;

/** A case whose next follow-up is meant; the one that was shown, where one was. */
export type FollowUpOf = Readonly<{ caseId: string; shown?: ShownFollowUp | undefined }>;

/** Until a date (YYYY-MM-DD), or by days from today. */
export type SnoozeTo = Readonly<{ until: string } | { days: number }>;

function requireNext(
  aCase: Case,
  shown: ShownFollowUp | undefined,
  nextOf: (aCase: Case) => NextFollowUp | undefined,
): NextFollowUp {
  const { id, orderNumber: order } = aCase;
  if (aCase.deletedAt) throw new AppError('case-in-trash', { id });
  const next = nextOf(aCase);
  if (!next) throw new AppError('case-closed', { order });
  if (shown && (shown.rule !== next.rule || shown.about !== next.about))
    throw new AppError('follow-up-changed', { order });
  return next;
}

/** Edits the next follow-up of a case, and answers the one after it. */
async function editNext(
  core: Core,
  { caseId, shown }: FollowUpOf,
  editsOf: (aCase: Case, next: NextFollowUp, today: string) => readonly ItemEdit[],
): Promise<NextFollowUp | undefined> {
  const { cases, clock, vault } = core;
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const today = dateOn(clock);
    const aCase = await cases.open(caseId);
    const { own } = await findOwnDays(vault);
    const nextOf = (one: Case) => nextFollowUp(one, today, own);
    const next = requireNext(aCase, shown, nextOf);
    await cases.append({ caseId, items: [...editsOf(aCase, next, today)] });
    return nextOf(await cases.open(caseId));
  });
}

/**
 * Records the next follow-up of a case as done, with what came of it, and answers what comes next. Throws AppError
 * `case-closed`, `case-in-trash`, `follow-up-changed`, `case-not-found`, `vault-read-only` or `vault-locked`.
 */
export async function finishFollowUp(
  core: Core,
  { outcome, ...of }: FollowUpOf & Readonly<{ outcome?: string | undefined }>,
): Promise<NextFollowUp | undefined> {
  const doneAt = core.clock.now().toString({ smallestUnit: 'millisecond' });
  return await editNext(core, of, (aCase, next, today) =>
    doneEdits(aCase, next, { today, doneAt, outcome, id: core.ids.next() }),
  );
}

/** The days that a follow-up may be put off at most: longer is to close the case. */
const MOST_DAYS = 730;

/** The last day, YYYY-MM-DD, that a follow-up may stand on. */
export const lastFollowUpDay = (today: string): string =>
  Temporal.PlainDate.from(today).add({ days: MOST_DAYS }).toString();

function untilOf(to: SnoozeTo, today: string): string {
  const now = Temporal.PlainDate.from(today);
  const last = lastFollowUpDay(today);
  const until = 'until' in to ? to.until : now.add({ days: Math.min(to.days, 9999) }).toString();
  if (until <= today) throw new AppError('snooze-in-the-past', { date: until, today });
  if (until > last) throw new AppError('snooze-too-far', { date: until, last });
  return until;
}

/** An answer that is due cannot be put off to the day it is due, or later: it would be lost. */
function requireInTime(
  { rule, dueBy }: NextFollowUp,
  until: string,
  { orderNumber: order }: Case,
): void {
  if (rule === 'answer-due' && dueBy !== undefined && until >= dueBy)
    throw new AppError('snooze-after-answer', { order, date: dueBy });
}

/**
 * Puts off the next follow-up of a case, and answers what comes next. Throws AppError `snooze-in-the-past`,
 * `snooze-too-far`, `snooze-after-answer` and what `finishFollowUp` throws.
 */
export async function snoozeFollowUp(
  core: Core,
  { to, ...of }: FollowUpOf & Readonly<{ to: SnoozeTo }>,
): Promise<NextFollowUp | undefined> {
  return await editNext(core, of, (aCase, next, today) => {
    const until = untilOf(to, today);
    requireInTime(next, until, aCase);
    return snoozeEdits(aCase, next, { until, today, id: core.ids.next() });
  });
}
