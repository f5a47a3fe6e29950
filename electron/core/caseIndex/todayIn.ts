import type { OwnDays } from '../../../shared/followUp/ownDays.ts';
import { type Today, todayOf } from '../../../shared/followUp/today.ts';
import type { IndexedCase } from './indexedCase.ts';

/** What is due on a date (YYYY-MM-DD), of all cases that the index knows, by the seller's own days. */
export function todayIn(cases: Iterable<IndexedCase>, date: string, own?: OwnDays): Today {
  const plans = [...cases].flatMap(({ id, plan }) => (plan ? { caseId: id, plan } : []));
  return todayOf(plans, date, own);
}
