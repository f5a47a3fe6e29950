import type { FollowUp } from '../domain/followUp.ts';
import { type Day, dayOf } from './calendarDay.ts';
import type { CaseFacts } from './caseFacts.ts';
import { followUpRules } from './rules.ts';
import type { FollowUpRule, Situation } from './vocabulary.ts';

/** Why something may have to be done. */
export type Cause = Readonly<{
  rule: FollowUpRule;
  /** The day that the days of the rule are counted from; a deadline lies ahead. */
  since: Day;
  /** What was done before this day was not done about it; `since` where it is missing. */
  from?: Day;
  /** The same in milliseconds since 1970, where a time is known: a message of that day may be older. */
  fromAt?: number;
  about?: string;
  dueBy?: Day;
  situation?: Situation;
}>;

/** A cause with what the seller has done about it: all that the date is reckoned from. */
export type PlannedStep = Readonly<{
  rule: FollowUpRule;
  since: Day;
  /** The day on which it was done last, or the buyer was told. */
  done?: Day;
  /** The day until which the seller put it off. */
  notBefore?: Day;
  /** Due on `since` itself: a date of the seller's own. */
  isOwn?: true;
  about?: string;
  dueBy?: Day;
  note?: string;
  situation?: Situation;
}>;

/** The day on which a follow-up was done; that of UTC where the seller's own was not written down. */
const doneOn = ({ doneOn: on, doneAt = '' }: FollowUp): Day => dayOf(on ?? doneAt);

const isFor =
  ({ rule, about }: Pick<Cause, 'rule' | 'about'>) =>
  (followUp: FollowUp): boolean =>
    followUp.rule === rule && followUp.about === about;

function lastDone(cause: Cause, followUps: readonly FollowUp[]): Day | undefined {
  const from = cause.from ?? cause.since;
  const days = followUps
    .filter((one) => one.doneAt !== undefined && isFor(cause)(one))
    .map(doneOn)
    .filter((day) => day >= from);
  return days.length > 0 ? Math.max(...days) : undefined;
}

const MS_PER_DAY = 86_400_000;

/** The day on which the buyer was told of it: any message after it counts. */
function toldOn({ rule, since, from = since, fromAt }: Cause, { told }: CaseFacts) {
  if (!told || followUpRules[rule].group !== 'tell-first') return undefined;
  return told.at >= (fromAt ?? from * MS_PER_DAY) ? told.on : undefined;
}

/**
 * Until when a step is put off: a snooze holds for what it was about, and for all else that was so already, but never
 * for a buyer who writes or an answer that is due.
 */
function notBefore(cause: Cause, followUps: readonly FollowUp[]): Day | undefined {
  const { group } = followUpRules[cause.rule];
  const from = cause.from ?? cause.since;
  const isPressing = group === 'respond-now' || group === 'buyer-waits';
  const days = followUps
    .filter(({ doneAt, snoozedOn }) => doneAt === undefined && snoozedOn !== undefined)
    .filter((one) => isFor(cause)(one) || (!isPressing && from <= dayOf(one.snoozedOn ?? '')))
    .map(({ on }) => dayOf(on));
  return days.length > 0 ? Math.max(...days) : undefined;
}

/** What may have to be done about a cause; undefined when it was done, and once is enough. */
export function stepOf(
  cause: Cause,
  followUps: readonly FollowUp[],
  facts: CaseFacts,
): PlannedStep | undefined {
  const { from: _, fromAt: __, ...kept } = cause;
  const days = [lastDone(cause, followUps), toldOn(cause, facts)].filter(
    (day) => day !== undefined,
  );
  const done = days.length > 0 ? Math.max(...days) : undefined;
  if (done !== undefined && followUpRules[cause.rule].again === undefined) return undefined;
  const later = notBefore(cause, followUps);
  return {
    ...kept,
    ...(done !== undefined && { done }),
    ...(later !== undefined && { notBefore: later }),
  };
}
