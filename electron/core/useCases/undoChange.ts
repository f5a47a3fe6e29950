import { AppError } from '../../../shared/appError.ts';
import type { Changes } from '../../../shared/domain/edit.ts';
import { invertChanges } from '../../../shared/domain/invertChanges.ts';
import { type EditEntry, isEdit, type LogEntry } from '../../../shared/domain/logEntry.ts';
import { lastWork, undoStacks } from '../../../shared/domain/undoStacks.ts';
import type { Core } from '../createCore.ts';
import { ensureDevice } from '../storage/device.ts';
import { withVaultLock } from '../storage/lock.ts';
import { statesAround } from './caseHistory.ts';

/** The edits that were taken back, as they were. */
export type UndoAnswer = Readonly<{ undone: readonly EditEntry[] }>;

/** The change that takes an entry back now. An entry that made the case is taken back into the trash. */
async function inverse(
  core: Core,
  entries: readonly LogEntry[],
  entry: EditEntry,
): Promise<Changes | undefined> {
  const { before, after } = statesAround(entry.id, entries, entry);
  const now = await core.cases.open(entry.id);
  if (!after) return undefined;
  if (before) return invertChanges({ before, after, now }, entry);
  if (now.deletedAt) return undefined;
  return { set: { deletedAt: core.clock.now().toString({ smallestUnit: 'millisecond' }) } };
}

/** Takes the edits of one work back. Those of which nothing is left are passed over. */
async function takeWorkBack(
  core: Core,
  entries: readonly LogEntry[],
  edits: readonly EditEntry[],
): Promise<readonly EditEntry[]> {
  const work = core.ids.next();
  const undone: EditEntry[] = [];
  for (const edit of edits) {
    const changes = await inverse(core, entries, edit);
    if (!changes) continue;
    const undoes = { dev: edit.dev, seq: edit.seq };
    await core.cases.append({ caseId: edit.id, ...changes }, { undoes, work });
    undone.push(edit);
  }
  return undone;
}

async function takeBack(core: Core, id: string, which: 'undo' | 'redo'): Promise<UndoAnswer> {
  await core.cases.open(id);
  const device = await ensureDevice(core.vault, core.ids);
  const entries = await core.reader.entries(id);
  const own = entries.filter(isEdit).filter(({ dev }) => dev === device);
  const stack = undoStacks(own)[which];
  if (stack.length === 0)
    throw new AppError(which === 'undo' ? 'undo-nothing' : 'redo-nothing', { id });
  for (let rest = stack; rest.length > 0; ) {
    const works = lastWork(rest);
    const undone = await takeWorkBack(core, entries, works);
    if (undone.length > 0) return { undone };
    rest = rest.slice(0, -works.length);
  }
  throw new AppError('undo-overtaken', { id });
}

/**
 * Takes back the last change that this computer made to a case, also after a restart; what was done as one work is
 * taken back as one. What others changed since stays. Throws AppError `undo-nothing`, `undo-overtaken`,
 * `case-not-found`, `vault-read-only` or `vault-locked`.
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
