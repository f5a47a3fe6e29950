import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { Core } from '../../core/createCore.ts';
import { changeFields, createCase } from '../../core/useCases/createCase.ts';
import { deleteCase, undeleteCase } from '../../core/useCases/trash.ts';
import { redoChange, undoChange } from '../../core/useCases/undoChange.ts';
import { changeCases } from './caseBulk.ts';
import { caseDetail, historyOf } from './caseDetail.ts';
import { caseEvidence, evidenceFault } from './caseEvidence.ts';
import { caseIds, caseRows } from './caseRows.ts';
import { eraseBuyer } from './eraseBuyer.ts';
import type { HandlerParts } from './HandlerParts.ts';

type CaseChannel = Extract<Channel, `case.${string}`>;

/** What the main process does for the requests about cases. */
export function caseHandlers(parts: HandlerParts): Pick<Handlers, CaseChannel> {
  const { session, thumbnails, work } = parts;
  const after = async (caseId: string, edit: (core: Core) => Promise<unknown>) =>
    await session.edit(async (core) => {
      await edit(core);
      return await caseDetail(core, caseId);
    });
  return {
    'case.rows': async (query) => await caseRows((await session.core()).index, query),
    'case.ids': async (list) => await caseIds((await session.core()).index, list),
    'case.bulk': (bulk) =>
      work.runInTurn('bulk', (onProgress) =>
        changeCases((edit) => session.edit(edit), bulk, onProgress),
      ),
    'case.open': async ({ caseId }) => await caseDetail(await session.core(), caseId),
    'case.create': async ({ set, ...order }) =>
      await session.edit(
        async (core) => await caseDetail(core, await createCase(core, order, set)),
      ),
    'case.change': async ({ caseId, set }) =>
      await after(caseId, async (core) => await changeFields(core, caseId, set)),
    'case.undo': async ({ caseId }) =>
      await after(caseId, async (core) => await undoChange(core, caseId)),
    'case.redo': async ({ caseId }) =>
      await after(caseId, async (core) => await redoChange(core, caseId)),
    'case.delete': async ({ caseId }) =>
      await after(caseId, async (core) => await deleteCase(core, caseId)),
    'case.undelete': async ({ caseId }) =>
      await after(caseId, async (core) => await undeleteCase(core, caseId)),
    'case.eraseBuyer': async ({ caseId }) =>
      await session.edit(async (core) => await eraseBuyer(core, caseId)),
    'case.history': async ({ caseId }) => await historyOf(await session.core(), caseId),
    'case.evidence': async ({ caseId }) => await caseEvidence(await session.core(), caseId),
    'case.evidenceFault': async (file) =>
      await evidenceFault(await session.core(), thumbnails, file),
  };
}
