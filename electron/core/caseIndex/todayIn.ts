import { type Today, todayOf } from '../../../shared/followUp/today.ts';
import type { IndexedCase } from './indexedCase.ts';

/** What is due on a date (YYYY-MM-DD), of all cases that the index knows. */
export function todayIn(cases: Iterable<IndexedCase>, date: string): Today {
  const plans = [...cases].flatMap(({ id, plan }) => (plan ? { caseId: id, plan } : []));
  return todayOf(plans, date);
}
