import { countFeedback, type FeedbackCounts } from '../../../shared/outcomes/countFeedback.ts';
import type { EndedDispute } from '../../../shared/outcomes/endedDispute.ts';
import type { CaseIndex } from './CaseIndex.ts';

/** Every dispute that is over, but for those of cases in the trash. Throws AppError `vault-unreadable`. */
export async function allEnded(index: CaseIndex): Promise<EndedDispute[]> {
  await index.refresh();
  return [...index.cases].flatMap(({ row, ended = [] }) => (row && !row.deletedAt ? ended : []));
}

/** How much feedback of buyers is good, bad or neither, but for cases in the trash. Throws AppError `vault-unreadable`. */
export async function allFeedback(index: CaseIndex): Promise<FeedbackCounts> {
  await index.refresh();
  return countFeedback(
    [...index.cases].flatMap(({ row, feedback }) => (row && !row.deletedAt && feedback) || []),
  );
}
