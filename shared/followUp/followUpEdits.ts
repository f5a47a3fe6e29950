import type { Case } from '../domain/case.ts';
import { type ItemEdit, setItem } from '../domain/edit.ts';
import type { FollowUp } from '../domain/followUp.ts';
import type { NextFollowUp } from './chooseNext.ts';

const isOpen = ({ doneAt }: FollowUp): boolean => doneAt === undefined;

/** True for the seller's own date that a follow-up shows: the reminder itself, or what they put off. */
const isShownBy =
  ({ rule, about }: NextFollowUp) =>
  (followUp: FollowUp): boolean =>
    isOpen(followUp) &&
    (rule === 'reminder'
      ? followUp.id === about
      : followUp.rule === rule && followUp.about === about);

const named = ({ rule, about }: NextFollowUp) => ({ rule, ...(about && { about }) });

/** When and by what words a follow-up was done. */
export type Done = Readonly<{
  /** The seller's calendar date. */
  today: string;
  /** The instant, for the history. */
  doneAt: string;
  outcome?: string | undefined;
  /** Of the record, should there be none yet. */
  id: string;
}>;

/**
 * The edits that record a follow-up as done, and with it what had been put off about the same. An answer is recorded
 * with the day on which it was due: a new day asks for a new answer.
 */
export function doneEdits(aCase: Case, next: NextFollowUp, done: Done): readonly ItemEdit[] {
  const { today, doneAt, outcome, id } = done;
  const came = { doneAt, doneOn: today, ...(outcome && { outcome }) };
  const open = aCase.followUps.filter(isShownBy(next));
  const closed = open.map((one) => setItem('followUps', { ...one, ...came }));
  if (next.rule === 'reminder') return closed;
  const on = (next.rule === 'answer-due' && next.dueBy) || today;
  return [...closed, setItem('followUps', { id, on, ...named(next), ...came })];
}

/** Until when a follow-up is put off, on which day of the seller's; dates YYYY-MM-DD. */
export type Snooze = Readonly<{ until: string; today: string; id: string }>;

/** The edits that put off a follow-up, and with it all own dates of the case that are due. */
export function snoozeEdits(
  aCase: Case,
  next: NextFollowUp,
  { until, today, id }: Snooze,
): readonly ItemEdit[] {
  const isShown = isShownBy(next);
  const moved = aCase.followUps.filter((one) => isOpen(one) && (one.on <= today || isShown(one)));
  const later = { on: until, snoozedOn: today };
  const edits = moved.map((one) => setItem('followUps', { ...one, ...later }));
  if (moved.some(isShown)) return edits;
  return [...edits, setItem('followUps', { id, ...named(next), ...later })];
}
