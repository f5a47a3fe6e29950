import { existsSync } from 'node:fs';
import { AppError } from '../../../shared/appError.ts';
import { applyEdit } from '../../../shared/domain/applyEdit.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Changes } from '../../../shared/domain/edit.ts';
import { invertChanges } from '../../../shared/domain/invertChanges.ts';
import { type EditEntry, isEdit, type LogEntry } from '../../../shared/domain/logEntry.ts';
import { lastWork, undoStacks } from '../../../shared/domain/undoStacks.ts';
import type { Core } from '../createCore.ts';
import { ensureDevice } from '../storage/device.ts';
import { withVaultLock } from '../storage/lock.ts';
import { replay, startOf } from '../storage/replay.ts';

/** The edits that were taken back, as they were. */
export type UndoAnswer = Readonly<{ undone: readonly EditEntry[] }>;

type Inverse = Readonly<{ changes: Changes; now: Case; undone: readonly EditEntry[] }>;

/** The change that takes an entry back now. An entry that made the case is taken back into the trash. */
function inverse(
  core: Core,
  entries: readonly LogEntry[],
  entry: EditEntry,
  now: Case,
): Changes | undefined {
  const at = entries.indexOf(entry);
  const told = (some: readonly LogEntry[]) => replay(entry.id, startOf(some), some) ?? undefined;
  const [before, after] = [told(entries.slice(0, at)), told(entries.slice(0, at + 1))];
  if (!after) return undefined;
  if (before) return invertChanges({ before, after, now }, entry);
  if (now.deletedAt) return undefined;
  return { set: { deletedAt: core.clock.now().toString({ smallestUnit: 'millisecond' }) } };
}

/** The one change that takes back all edits of a work. Those of which nothing is left are passed over. */
function inverseOf(
  core: Core,
  entries: readonly LogEntry[],
  edits: readonly EditEntry[],
  now: Case,
): Inverse {
  return edits.reduce<Inverse>(
    (so, edit) => {
      const changes = inverse(core, entries, edit, so.now);
      const after = changes && applyEdit(so.now, changes);
      if (!changes || !after) return so;
      const { set = {}, items = [] } = so.changes;
      const together = {
        set: { ...set, ...changes.set },
        items: [...items, ...(changes.items ?? [])],
      };
      return { changes: together, now: after, undone: [...so.undone, edit] };
    },
    { changes: {}, now, undone: [] },
  );
}

/** A photo whose original is gone cannot become that again. */
function requireOriginals({ evidence }: Core, now: Case, { items = [] }: Changes): void {
  const replaced = new Map(now.evidence.map(({ id, original }) => [id, original]));
  for (const item of items) {
    const original = 'set' in item && item.list === 'evidence' && replaced.get(item.id);
    if (!original || item.set['sha256'] !== original.sha256) continue;
    if (!existsSync(evidence.pathOf(original.sha256, original.mediaType)))
      throw new AppError('undo-original-gone', { id: now.id });
  }
}

async function takeBack(core: Core, id: string, which: 'undo' | 'redo'): Promise<UndoAnswer> {
  const now = await core.cases.open(id);
  const device = await ensureDevice(core.vault, core.ids);
  const entries = await core.reader.entries(id);
  const own = entries.filter(isEdit).filter(({ dev }) => dev === device);
  const stack = undoStacks(own)[which];
  if (stack.length === 0)
    throw new AppError(which === 'undo' ? 'undo-nothing' : 'redo-nothing', { id });
  for (let rest = stack; rest.length > 0; ) {
    const work = lastWork(rest);
    const { changes, undone } = inverseOf(core, entries, work, now);
    if (undone.length > 0) {
      requireOriginals(core, now, changes);
      const undoes = work.map(({ dev, seq }) => ({ dev, seq }));
      // One line, so that a work is taken back whole or not at all.
      await core.cases.append({ caseId: id, ...changes }, { undoes });
      return { undone };
    }
    rest = rest.slice(0, -work.length);
  }
  throw new AppError('undo-overtaken', { id });
}

/**
 * Takes back the last change that this computer made to a case, also after a restart; what was done as one work is
 * taken back as one. What others changed since stays. Throws AppError `undo-nothing`, `undo-overtaken`,
 * `undo-original-gone`, `case-not-found`, `vault-read-only` or `vault-locked`.
 */
export async function undoChange(core: Core, id: string): Promise<UndoAnswer> {
  return await withVaultLock(core.vault, 'Claimfolio', core.clock, () =>
    takeBack(core, id, 'undo'),
  );
}

/** Does again what `undoChange` took back last. Throws AppError `redo-nothing` and what `undoChange` throws. */
export async function redoChange(core: Core, id: string): Promise<UndoAnswer> {
  return await withVaultLock(core.vault, 'Claimfolio', core.clock, () =>
    takeBack(core, id, 'redo'),
  );
}
