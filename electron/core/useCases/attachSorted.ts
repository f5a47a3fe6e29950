import { basename } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Core } from '../createCore.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { withVaultLock } from '../storage/lock.ts';
import { type AttachAnswer, type AttachProgress, attachEvidence } from './attachEvidence.ts';

/** Files that go to one case. */
export type SortedGroup = Readonly<{ caseId: string; paths: readonly string[] }>;

/** What became of the files of one case. */
export type SortedAnswer = Readonly<{ caseId: string; answer: AttachAnswer }>;

const nothing: AttachAnswer = { attached: [], duplicates: [], refused: [], left: 0 };

/** The answer where a case took none of its files: it was stopped, or the case refuses all for one reason. */
function withoutAny({ paths }: SortedGroup, { code, params }: AppError): AttachAnswer {
  if (code === 'cancelled') return { ...nothing, left: paths.length };
  return { ...nothing, refused: paths.map((path) => ({ file: basename(path), code, params })) };
}

/**
 * Attaches files to several cases, one case after the other, as `attachEvidence` does; all of it is one work, and each
 * case takes its part back by one undo. What one case refuses, the others take. When `onProgress` throws AppError
 * `cancelled`, what is in stays and the rest is counted as left. Throws AppError `vault-read-only` or `vault-locked`
 * before anything is changed.
 */
export async function attachSorted(
  core: Core,
  photos: PhotoTool,
  groups: readonly SortedGroup[],
  onProgress: (progress: AttachProgress) => void = () => undefined,
): Promise<readonly SortedAnswer[]> {
  const work = core.ids.next();
  const total = groups.reduce((sum, { paths }) => sum + paths.length, 0) * 2;
  return await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const answers: SortedAnswer[] = [];
    let before = 0;
    for (const group of groups) {
      const step = ({ done }: AttachProgress) => onProgress({ done: before + done, total });
      const answer = await attachEvidence(core, photos, { ...group, work }, step).catch((error) => {
        if (error instanceof AppError) return withoutAny(group, error);
        throw error;
      });
      answers.push({ caseId: group.caseId, answer });
      before += group.paths.length * 2;
    }
    return answers;
  });
}
