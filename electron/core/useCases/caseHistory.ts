import { AppError } from '../../../shared/appError.ts';
import type { Changes } from '../../../shared/domain/edit.ts';
import { type EntryRef, isBase, isEdit, type LogEntry } from '../../../shared/domain/logEntry.ts';
import type { Core } from '../createCore.ts';
import { deviceNames } from '../storage/device.ts';

/** What an entry of the history is: a change, a change taken back, the whole case, or one whose content was erased. */
export type HistoryKind = 'change' | 'undo' | 'redo' | 'base' | 'erased';

/** One entry of the history of a case. */
export type HistoryEntry = EntryRef &
  Readonly<{
    kind: HistoryKind;
    /** What the clock of the device said. */
    at: string;
    /** Name of the computer, empty when it is not known any more. */
    device: string;
    changes: Changes;
    /** The entries that this one takes back. */
    undoes?: readonly EntryRef[] | undefined;
  }>;

function kindOf(entry: LogEntry, undone: Set<string>): HistoryKind {
  if (isBase(entry)) return 'base';
  if (!isEdit(entry)) return 'erased';
  if (!entry.undoes) return 'change';
  if (entry.undoes.some(({ dev, seq }) => undone.has(`${dev}.${seq}`))) return 'redo';
  undone.add(`${entry.dev}.${entry.seq}`);
  return 'undo';
}

/** Every change of a case, oldest first: who, when, what. Throws AppError `case-not-found` or `file-unreadable`. */
export async function caseHistory(core: Core, id: string): Promise<readonly HistoryEntry[]> {
  const entries = await core.reader.entries(id);
  if (entries.length === 0) throw new AppError('case-not-found', { id });
  const names = await deviceNames(core.vault);
  const undone = new Set<string>();
  return entries.map((entry) => {
    const { dev, seq, at } = entry;
    const { set, items, undoes } = isEdit(entry) ? entry : {};
    const changes = { ...(set && { set }), ...(items && { items }) };
    const kind = kindOf(entry, undone);
    return { kind, dev, seq, at, device: names.get(dev) ?? '', changes, undoes };
  });
}
