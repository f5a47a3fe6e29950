import { applyEdit } from '../../../shared/domain/applyEdit.ts';
import { type Case, CaseSchema } from '../../../shared/domain/case.ts';
import { applyChanges, type Changes } from '../../../shared/domain/edit.ts';
import {
  type Base,
  type BaseEntry,
  clockOf,
  compareEntries,
  type EditEntry,
  isBase,
  isCovered,
  isEdit,
  type LogEntry,
} from '../../../shared/domain/logEntry.ts';

/** A case as it was after some entries, and which ones (the last `seq` of each device). */
export type Start = Pick<Base, 'case' | 'through'> & Partial<Pick<BaseEntry, 'why' | 'hlc'>>;

/** The edits of an entry one by one, for when it does not fit as a whole. */
function piecesOf({ set = {}, items = [] }: Changes): readonly Changes[] {
  const fields = Object.entries(set).map(([path, value]) => ({ set: { [path]: value } }));
  return [...fields, ...items.map((item) => ({ items: [item] }))];
}

/**
 * One entry applied to a case. What does not fit is left out: another computer may have removed the item that
 * it changes, or the line that made it is damaged. Pure, so that every computer comes to the same case.
 */
function step(id: string, before: Case | undefined, entry: EditEntry): Case | undefined {
  const apply = (so: Case | undefined, changes: Changes) =>
    so ? applyEdit(so, changes) : CaseSchema.safeParse(applyChanges(id, so, changes)).data;
  const whole = apply(before, entry);
  return whole ?? piecesOf(entry).reduce((so, piece) => apply(so, piece) ?? so, before);
}

/** True when every entry that came before those at hand is at hand too, but for those that `start` holds. */
function isComplete(entries: readonly LogEntry[], start: Start | undefined): boolean {
  const seqs = new Map<string, Set<number>>();
  for (const { dev, seq } of entries) seqs.set(dev, (seqs.get(dev) ?? new Set()).add(seq));
  return [...seqs].every(([dev, known]) => {
    const first = start?.through[dev] ?? 0;
    const later = [...known].filter((seq) => seq > first);
    return later.length === Math.max(first, ...later) - first;
  });
}

/**
 * Where a replay begins. After an erasure what came before counts no more. Any other base only shortens the way:
 * it is taken when entries before it are not at hand. `fallback` is for logs that are damaged.
 */
export function startOf(entries: readonly LogEntry[], fallback?: Start): Start | undefined {
  const bases = entries.filter(isBase).toSorted(compareEntries);
  const erasure = bases.findLast(({ why }) => why === 'erased');
  if (fallback && (!erasure || isCovered(erasure, fallback.through))) return fallback;
  if (isComplete(entries, erasure)) return erasure;
  return bases.findLast((base) => isComplete(entries, base)) ?? bases.at(-1);
}

/**
 * True when the entries that were compacted away must be replayed too: when a start does not hold all that is not at
 * hand, or an entry that it does not hold belongs before it.
 */
export function needsEarlier(entries: readonly LogEntry[], start: Start | undefined): boolean {
  if (!isComplete(entries, start)) return true;
  if (start?.hlc === undefined || start.why === 'erased') return false;
  const { hlc, through } = start;
  return entries.some(
    (entry) => isEdit(entry) && !isCovered(entry, through) && clockOf(entry) < hlc,
  );
}

/**
 * The case after `entries` of any devices, in the one order that all devices agree on. `start` is what
 * `startOf` says. Undefined when none makes a case, null when it was deleted for good.
 */
export function replay(
  id: string,
  start: Start | undefined,
  entries: readonly LogEntry[],
): Case | undefined | null {
  if (start?.case === null) return null;
  return entries
    .filter(isEdit)
    .filter((entry) => !(start && isCovered(entry, start.through)))
    .toSorted(compareEntries)
    .reduce<Case | undefined>((before, entry) => step(id, before, entry), start?.case);
}
