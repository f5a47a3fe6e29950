import { ListNameSchema } from '../../../shared/domain/case.ts';
import { rowOf } from '../../../shared/domain/caseRow.ts';
import { FieldPathSchema } from '../../../shared/domain/edit.ts';
import { isEdit } from '../../../shared/domain/logEntry.ts';
import { undoStacks } from '../../../shared/domain/undoStacks.ts';
import { nextFollowUp } from '../../../shared/followUp/nextFollowUp.ts';
import type { CaseDetail, History } from '../../../shared/ipc/caseDetail.ts';
import type { Core } from '../../core/createCore.ts';
import { dateOn } from '../../core/dateOn.ts';
import { findOwnDays } from '../../core/library/ownDays.ts';
import { ownDevice } from '../../core/storage/device.ts';
import { caseHistory, type HistoryEntry } from '../../core/useCases/caseHistory.ts';

/** How many changes the history shows. */
const LINES = 200;

/** One case as its page shows it. */
export async function caseDetail(core: Core, id: string): Promise<CaseDetail> {
  const aCase = await core.cases.open(id);
  const device = await ownDevice(core.vault);
  const own = (await core.reader.entries(id)).filter(isEdit).filter(({ dev }) => dev === device);
  const { undo, redo } = undoStacks(own);
  const { openDispute } = rowOf(aCase);
  const { own: days } = await findOwnDays(core.vault);
  const next = nextFollowUp(aCase, dateOn(core.clock), days);
  return {
    ...aCase,
    ...(next && { next }),
    ...(openDispute && { openDispute }),
    ...{ canUndo: undo.length > 0, canRedo: redo.length > 0 },
  };
}

function lineOf({ dev, seq, kind, at, device, changes }: HistoryEntry): History['lines'][number] {
  const { set = {}, items = [] } = changes;
  const lists = ListNameSchema.options.map((list) => ({
    list,
    count: new Set(items.filter((item) => item.list === list).map(({ id }) => id)).size,
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
