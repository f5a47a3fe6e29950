import type { Case } from '../domain/case.ts';
import { chooseNext, type NextFollowUp } from './chooseNext.ts';
import { planOf } from './planOf.ts';
import type { FollowUpIntervals } from './rules.ts';

/**
 * The one thing to do next for an open case: of what is due the most urgent, else what comes first. Undefined only for
 * a case that is closed or in the trash. Pure: `today` is the seller's calendar date, YYYY-MM-DD, and no zone counts.
 */
export function nextFollowUp(
  aCase: Case,
  today: string,
  intervals: FollowUpIntervals = {},
): NextFollowUp | undefined {
  const plan = planOf(aCase);
  return plan && chooseNext(plan, today, intervals);
}
