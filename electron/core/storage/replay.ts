import { type Case, CaseSchema } from '../../../shared/domain/case.ts';
import { applyChanges, type Changes } from '../../../shared/domain/edit.ts';
import type { LogEntry } from '../../../shared/domain/logEntry.ts';

/** Every field and item of a change as a change of its own. */
function piecesOf({ set = {}, items = [] }: Changes): readonly Changes[] {
  const fields = Object.entries(set).map(([path, value]) => ({ set: { [path]: value } }));
  return [...fields, ...items.map((item) => ({ items: [item] }))];
}

/**
 * One entry applied to a case. What does not fit is left out: another computer may have removed the item that
 * it changes, or the line that made it is damaged. Pure, so that every computer comes to the same case.
 */
function step(id: string, before: Case | undefined, entry: LogEntry): Case | undefined {
  if ('erased' in entry) return before;
  const whole = CaseSchema.safeParse(applyChanges(id, before, entry));
  if (whole.success) return whole.data;
  return piecesOf(entry).reduce(
    (so, piece) => CaseSchema.safeParse(applyChanges(id, so, piece)).data ?? so,
    before,
  );
}

function compare(one: LogEntry, other: LogEntry): number {
  if (one.hlc !== other.hlc) return one.hlc < other.hlc ? -1 : 1;
  if (one.dev !== other.dev) return one.dev < other.dev ? -1 : 1;
  return one.seq - other.seq;
}

/** The case after `entries` of any devices, in the one order that all devices agree on. Undefined when none makes a case. */
export function replay(
  id: string,
  base: Case | undefined,
  entries: readonly LogEntry[],
): Case | undefined {
  return entries
    .toSorted(compare)
    .reduce<Case | undefined>((before, entry) => step(id, before, entry), base);
}
