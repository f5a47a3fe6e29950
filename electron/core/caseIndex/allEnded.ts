import type { EndedDispute } from '../../../shared/outcomes/endedDispute.ts';
import type { CaseIndex } from './CaseIndex.ts';

/** Every dispute that is over, but for those of cases in the trash. Throws AppError `vault-unreadable`. */
export async function allEnded(index: CaseIndex): Promise<EndedDispute[]> {
  await index.refresh();
  return [...index.cases].flatMap(({ row, ended = [] }) => (row && !row.deletedAt ? ended : []));
}
