import type { Case } from '../../../shared/domain/case.ts';
import { type CaseRow, rowOf } from '../../../shared/domain/caseRow.ts';
import { type Verdict, verdictOf } from '../../../shared/domain/feedback.ts';
import { searchTextOf } from '../../../shared/domain/searchText.ts';
import { thinnable } from '../../../shared/domain/thinning.ts';
import { type CasePlan, planOf } from '../../../shared/followUp/planOf.ts';
import { type EndedDispute, endedDisputes } from '../../../shared/outcomes/endedDispute.ts';
import { mediaExtension } from '../storage/mediaExtension.ts';
import type { Problem } from '../storage/problem.ts';
import { attachmentPath } from '../storage/vaultPaths.ts';

/** What the index knows of one case. */
export type IndexedCase = Readonly<{
  id: string;
  /** Tells whether the files of the case are still those that were read; empty when that is not known. */
  stamp: string;
  /** Missing when the case cannot be read. */
  row?: CaseRow | undefined;
  disputeIds?: readonly string[] | undefined;
  /** What may have to be done, whatever the day is; missing when the case is finished. */
  plan?: CasePlan | undefined;
  /** Whether the buyer's feedback is good. */
  feedback?: Verdict | undefined;
  /** Disputes that are over. */
  ended?: readonly EndedDispute[] | undefined;
  /** Large photos of a case without dispute: how many, their bytes, and the last day of the case. */
  thinnable?: Readonly<{ lastDay: string; photos: number; bytes: number }> | undefined;
  /** Originals of photos that were made smaller, by their paths in the vault; they may be gone already. */
  originals?: readonly Readonly<{ path: string; replacedAt: string }>[] | undefined;
  problems?: readonly Problem[] | undefined;
  /** Folded, on one line; see `searchTextOf`. */
  text: string;
}>;

function thinnableOf(aCase: Case): IndexedCase['thinnable'] {
  const { lastDay, photos } = thinnable(aCase) ?? {};
  if (lastDay === undefined || !photos) return undefined;
  const bytes = photos.reduce((total, photo) => total + photo.bytes, 0);
  return { lastDay, photos: photos.length, bytes };
}

const originalsOf = ({ evidence }: Case): NonNullable<IndexedCase['originals']> =>
  evidence.flatMap(({ original }) => {
    if (!original) return [];
    const { sha256, mediaType, replacedAt } = original;
    return [{ path: attachmentPath(sha256, mediaExtension(mediaType)), replacedAt }];
  });

/** What is left out when there is nothing of it. */
function photosOf(aCase: Case): Pick<IndexedCase, 'thinnable' | 'originals'> {
  const [found, originals] = [thinnableOf(aCase), originalsOf(aCase)];
  return { ...(found && { thinnable: found }), ...(originals.length > 0 && { originals }) };
}

function planned(aCase: Case): Pick<IndexedCase, 'plan'> {
  const plan = planOf(aCase);
  return plan ? { plan } : {};
}

function endedOf(aCase: Case): Pick<IndexedCase, 'ended'> {
  const ended = endedDisputes(aCase);
  return ended.length > 0 ? { ended } : {};
}

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
    ...(aCase?.feedback && { feedback: verdictOf(aCase.feedback.rating) }),
    ...(aCase && endedOf(aCase)),
    ...(aCase && planned(aCase)),
    ...(aCase && photosOf(aCase)),
    ...(problems.length > 0 && { problems }),
    text: aCase ? searchTextOf(aCase) : '',
  };
}
