import { AppError } from '../../../shared/appError.ts';
import type { BulkDone, BulkWork } from '../../../shared/ipc/caseBulk.ts';
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

/** Does the same to several cases, each by itself: what one refuses, the others do. */
export async function changeCases(
  core: Core,
  { caseIds, work }: Readonly<{ caseIds: readonly string[]; work: BulkWork }>,
): Promise<BulkDone> {
  const changed: string[] = [];
  const refused: BulkDone['refused'] = [];
  for (const id of caseIds)
    try {
      if (await doTo(core, id, work)) changed.push(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ code: error.code, params: { ...error.params } });
    }
  return { changed, refused };
}
