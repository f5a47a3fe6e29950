import type { Case } from '../../../shared/domain/case.ts';
import { type CaseRow, rowOf } from '../../../shared/domain/caseRow.ts';
import { searchTextOf } from '../../../shared/domain/searchText.ts';
import type { Problem } from '../storage/problem.ts';

/** What the index knows of one case. */
export type IndexedCase = Readonly<{
  id: string;
  /** Tells whether the files of the case are still those that were read; empty when that is not known. */
  stamp: string;
  /** Missing when the case cannot be read. */
  row?: CaseRow | undefined;
  disputeIds?: readonly string[] | undefined;
  problems?: readonly Problem[] | undefined;
  /** Folded, on one line; see `searchTextOf`. */
  text: string;
}>;

/** What the index keeps of a case that was read, or could not be. */
export function indexedCase(
  id: string,
  aCase: Case | undefined,
  problems: readonly Problem[],
): IndexedCase {
  return {
    id,
    stamp: '',
    ...(aCase && { row: rowOf(aCase) }),
    ...(aCase?.disputes.length && { disputeIds: aCase.disputes.map((dispute) => dispute.id) }),
    ...(problems.length > 0 && { problems }),
    text: aCase ? searchTextOf(aCase) : '',
  };
}
