import type { Case } from '../domain/case.ts';
import type { Dispute } from '../domain/dispute.ts';
import type { FollowUp } from '../domain/followUp.ts';
import type { Stage } from '../domain/vocabulary.ts';
import { dayOf } from './calendarDay.ts';
import type { CaseFacts } from './caseFacts.ts';
import type { Cause } from './plannedStep.ts';
import type { Situation } from './vocabulary.ts';

/** The record that the answer due on that very day was given: a new date is a new answer. */
function answered(dispute: Dispute, followUps: readonly FollowUp[]): FollowUp | undefined {
  return followUps.findLast(
    ({ rule, about, on, doneAt }) =>
      rule === 'answer-due' && about === dispute.id && on === dispute.respondBy && doneAt,
  );
}

/** The words that most likely answer a buyer who asks. */
const situations: Readonly<Partial<Record<Stage, Situation>>> = {
  paid: 'delay',
  packed: 'delay',
  shipped: 'delay',
  'in-transit': 'delay',
  delayed: 'delay',
  'at-customs': 'delay',
  'held-at-customs': 'customs-duties',
  'out-for-delivery': 'arriving',
  'failed-attempt': 'failed-attempt',
  'out-of-stock': 'out-of-stock',
  lost: 'offer',
  returning: 'offer',
};

/** How long ago an answer may have been given to the date that stands now, in days. */
const LONG = 3650;

function causesOf(dispute: Dispute, { followUps, evidence }: Case): readonly Cause[] {
  const { id: about, openedOn, respondBy } = dispute;
  const since = dayOf(openedOn);
  const proof: Cause[] = evidence.length === 0 ? [{ rule: 'dispute-proof', since, about }] : [];
  if (!respondBy) return [{ rule: 'answer-date-missing', since, about }, ...proof];
  const answer = answered(dispute, followUps);
  if (answer) {
    const day = dayOf(answer.doneOn ?? answer.doneAt ?? '');
    return [{ rule: 'decision-awaited', since: day, about }];
  }
  const dueBy = dayOf(respondBy);
  return [
    // Only the record above says that it was given; one that was given to another date does not.
    { rule: 'answer-due', since: dueBy, from: dueBy + LONG, about, dueBy },
    { rule: 'prepare-answer', since, about, dueBy },
    ...proof,
  ];
}

/** What open claims ask for, and a buyer who waits for an answer. */
export function disputeCauses(aCase: Case, { lastMessage, now }: CaseFacts): readonly Cause[] {
  const open = aCase.disputes.filter(({ outcome }) => outcome === undefined);
  const causes = open.flatMap((dispute) => causesOf(dispute, aCase));
  if (lastMessage?.direction !== 'in') return causes;
  const since = dayOf(lastMessage.at.local);
  const situation = open.length > 0 ? ('first-answer' as const) : situations[now.stage];
  return [
    ...causes,
    // Whenever it was said that no answer is needed: it is about this message.
    { rule: 'buyer-waits', since, from: 0, about: lastMessage.id, ...(situation && { situation }) },
  ];
}
