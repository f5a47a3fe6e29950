import { type Case, type ListName, ListNameSchema } from '../../../shared/domain/case.ts';
import { rowOf } from '../../../shared/domain/caseRow.ts';
import { FieldPathSchema } from '../../../shared/domain/edit.ts';
import { isEdit } from '../../../shared/domain/logEntry.ts';
import { undoStacks } from '../../../shared/domain/undoStacks.ts';
import type { CaseChange, CaseDetail, History } from '../../../shared/ipc/caseDetail.ts';
import type { Core } from '../../core/createCore.ts';
import { ownDevice } from '../../core/storage/device.ts';
import { caseHistory, type HistoryEntry } from '../../core/useCases/caseHistory.ts';

/** How many changes the history shows. */
const LINES = 200;

const countsOf = (aCase: Case): Record<ListName, number> => ({
  items: aCase.items.length,
  evidence: aCase.evidence.length,
  legs: aCase.legs.length,
  events: aCase.events.length,
  messages: aCase.messages.length,
  followUps: aCase.followUps.length,
  disputes: aCase.disputes.length,
  offers: aCase.offers.length,
});

/** One case as its panel shows it. */
export async function caseDetail(core: Core, id: string): Promise<CaseDetail> {
  const aCase = await core.cases.open(id);
  const device = await ownDevice(core.vault);
  const own = (await core.reader.entries(id)).filter(isEdit).filter(({ dev }) => dev === device);
  const { undo, redo } = undoStacks(own);
  const { orderNumber, platform, stage, notes, deletedAt, buyer } = aCase;
  const { openDispute } = rowOf(aCase);
  return {
    ...{ id, orderNumber, platform, stage, counts: countsOf(aCase) },
    ...{ canUndo: undo.length > 0, canRedo: redo.length > 0 },
    ...(buyer.name && { buyer: buyer.name }),
    ...(notes && { notes }),
    ...(deletedAt && { deletedAt }),
    ...(openDispute && { openDispute }),
  };
}

/** Saves what the panel changed. */
export async function changeCase({ cases }: Core, change: CaseChange): Promise<void> {
  const { caseId, stage, notes } = change;
  const set = {
    ...(stage && { stage }),
    ...(notes !== undefined && { notes: notes === '' ? null : notes }),
  };
  if (Object.keys(set).length > 0) await cases.append({ caseId, set });
}

function lineOf({ dev, seq, kind, at, device, changes }: HistoryEntry): History['lines'][number] {
  const { set = {}, items = [] } = changes;
  const lists = ListNameSchema.options.map((list) => ({
    list,
    count: items.filter((item) => item.list === list).length,
  }));
  return {
    ...{ key: `${dev}.${seq}`, kind, at, device },
    fields: FieldPathSchema.options.filter((path) => Object.hasOwn(set, path)),
    lists: lists.filter(({ count }) => count > 0),
  };
}

/** The history of a case, the newest change first. */
export async function historyOf(core: Core, id: string): Promise<History> {
  const entries = await caseHistory(core, id);
  const lines = entries.slice(-LINES).toReversed().map(lineOf);
  return { lines, total: entries.length };
}
