import type { Case } from '../domain/case.ts';
import { chooseNext, type NextFollowUp } from './chooseNext.ts';
import type { OwnDays } from './ownDays.ts';
import { planOf } from './planOf.ts';

/**
 * The one thing to do next for an open case: of what is due the most urgent, else what comes first. Undefined only for
 * a case that is closed or in the trash. Pure: `today` is the seller's calendar date, YYYY-MM-DD, and no zone counts; `own` are
 * the seller's numbers of days.
 */
export function nextFollowUp(aCase: Case, today: string, own?: OwnDays): NextFollowUp | undefined {
  const plan = planOf(aCase);
  return plan && chooseNext(plan, today, own);
}
