import type { EditEntry, EntryRef } from './logEntry.ts';

/** What one device can take back and do again in a case; the last one first to go. */
export type UndoStacks = Readonly<{ undo: readonly EditEntry[]; redo: readonly EditEntry[] }>;

/** What was written outside of the vault cannot be taken back, so its record cannot either. */
const isRecord = ({ set, items = [] }: EditEntry): boolean =>
  set === undefined && items.length > 0 && items.every(({ list }) => list === 'exports');

const nameOf = ({ dev, seq }: EntryRef): string => `${dev}.${seq}`;

/**
 * Follows the edits of one device, oldest first: a new edit ends what could be done again; an edit that takes
 * another back moves it over, and one that takes that back moves it back again.
 */
export function undoStacks(edits: readonly EditEntry[]): UndoStacks {
  let undo: EditEntry[] = [];
  let redo: EditEntry[] = [];
  const undone = new Set<string>();
  for (const edit of edits.filter((one) => !isRecord(one))) {
    const { undoes } = edit;
    const names = new Set(undoes?.map(nameOf));
    const isOther = (one: EditEntry) => !names.has(nameOf(one));
    if (!undoes) {
      undo.push(edit);
      redo = [];
    } else if (undoes.some((one) => undone.has(nameOf(one)))) {
      redo = redo.filter(isOther);
      undo.push(edit);
    } else {
      undone.add(nameOf(edit));
      undo = undo.filter(isOther);
      redo.push(edit);
    }
  }
  return { undo, redo };
}

/** The last edit of a stack, with those before it that belong to the same work; the last one first. */
export function lastWork(stack: readonly EditEntry[]): readonly EditEntry[] {
  const last = stack.at(-1);
  if (!last) return [];
  const start = stack.findLastIndex(({ work }) => !last.work || work !== last.work);
  return last.work ? stack.slice(start + 1).toReversed() : [last];
}
