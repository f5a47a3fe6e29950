import { AppError } from '../../../shared/appError.ts';
import type { BulkDone, BulkWork } from '../../../shared/ipc/caseBulk.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import type { Core } from '../../core/createCore.ts';
import { changeFields } from '../../core/useCases/createCase.ts';
import { deleteCase } from '../../core/useCases/trash.ts';
import { undoChange } from '../../core/useCases/undoChange.ts';

/** Does a work to one case. Answers false when there was nothing to do: it would only be in the way of an undo. */
async function doTo(core: Core, id: string, work: BulkWork): Promise<boolean> {
  if (work.kind === 'delete') await deleteCase(core, id);
  else if (work.kind === 'undo') await undoChange(core, id);
  else if ((await core.cases.open(id)).stage === work.stage) return false;
  else await changeFields(core, id, { stage: work.stage });
  return true;
}

/** Tells how far a work is. False when the person has stopped it. */
function goesOn(onProgress: OnProgress, done: number, total: number): boolean {
  try {
    onProgress({ step: 'change', unit: 'cases', done, total });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') return false;
    throw error;
  }
}

type Bulk = Readonly<{ caseIds: readonly string[]; work: BulkWork }>;

/** Does an edit, in turn with those that come from elsewhere. */
type Edit = <T>(work: (core: Core) => Promise<T>) => Promise<T>;

/**
 * Does the same to several cases, each by itself: what one refuses, the others do. When it is stopped, what was done
 * stays.
 */
export async function changeCases(
  edit: Edit,
  { caseIds, work }: Bulk,
  onProgress: OnProgress,
): Promise<BulkDone> {
  const changed: string[] = [];
  const refused: BulkDone['refused'] = [];
  for (const [done, id] of caseIds.entries()) {
    if (!goesOn(onProgress, done, caseIds.length)) break;
    try {
      if (await edit((core) => doTo(core, id, work))) changed.push(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ code: error.code, params: { ...error.params } });
    }
  }
  return { changed, refused };
}
