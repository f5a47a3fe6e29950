import type { FollowUp } from '../domain/followUp.ts';
import { dayOf } from './calendarDay.ts';
import type { PlannedStep } from './plannedStep.ts';

/**
 * The seller's own dates: reminders, and what they put off. These stand until they are done, whatever the buyer or the
 * carrier does meanwhile; what was put off keeps its rule as long as that still has a reason.
 */
export function ownSteps(
  followUps: readonly FollowUp[],
  ruled: readonly PlannedStep[],
): readonly PlannedStep[] {
  const open = followUps.filter(({ doneAt }) => doneAt === undefined);
  return open.map(({ id, on, note, rule, about }) => {
    const cause = ruled.find((step) => step.rule === rule && step.about === about);
    const kept = { since: dayOf(on), isOwn: true as const, ...(note && { note }) };
    if (!cause) return { rule: 'reminder', about: id, ...kept };
    const { since: _, done: __, notBefore: ___, ...named } = cause;
    return { ...named, ...kept };
  });
}
