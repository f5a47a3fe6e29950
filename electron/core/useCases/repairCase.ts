import { readFile, rm } from 'node:fs/promises';
import type { ErrorCode } from '../../../shared/appError.ts';
import { type EditEntry, isEdit } from '../../../shared/domain/logEntry.ts';
import type { BackupSources } from '../backup/BackupSources.ts';
import type { Core } from '../createCore.ts';
import { type CaseLog, type LogName, readLog } from '../storage/caseLog.ts';
import { checkCase } from '../storage/checkCase.ts';
import { type ConflictCopy, caseIdOf } from '../storage/conflictCopies.ts';
import { writeFileDurably } from '../storage/durableFile.ts';
import { healLog } from '../storage/healLog.ts';
import type { Problem } from '../storage/problem.ts';
import { setAside } from '../storage/quarantine.ts';
import { readSnapshot, writeSnapshot } from '../storage/snapshot.ts';
import { logPath, snapshotPath } from '../storage/vaultPaths.ts';
import { finishErasure } from './eraseCase.ts';

/** What a repair works with: the core, other copies of the files, and what it has done so far. */
export type RepairWork = Readonly<{
  core: Core;
  backups: BackupSources;
  copies: readonly ConflictCopy[];
  repaired: Problem[];
}>;

function tell({ repaired }: RepairWork, code: ErrorCode, path: string, caseId: string): void {
  repaired.push({ code, params: { file: path, id: caseId }, path, caseId });
}

const lastSeq = ({ entries }: CaseLog): number => entries.at(-1)?.seq ?? 0;

async function sourcesOf(work: RepairWork, name: LogName, isDamaged: boolean) {
  const { copies, backups } = work;
  const found = copies.flatMap((copy) =>
    copy.kind === 'log' && copy.name.device === name.device && copy.name.caseId === name.caseId
      ? copy.bytes
      : [],
  );
  if (isDamaged)
    for await (const bytes of backups.copiesOf(logPath(name.caseId, name.device)))
      found.push(bytes);
  return found;
}

/** Edits that a copy holds and that no longer fit into the log are saved again, where they stood. */
async function adopt({ core }: RepairWork, edits: readonly EditEntry[]): Promise<void> {
  for (const { id, dev, seq, hlc, set, items } of edits) {
    // What was deleted for good does not come back.
    if ((await core.reader.read(id)).isGone) return;
    const known = (await core.reader.entries(id)).filter(isEdit);
    const isHere = known.some(({ copyOf }) => copyOf?.dev === dev && copyOf.hlc === hlc);
    const edit = { caseId: id, ...(set && { set }), ...(items && { items }) };
    if (!isHere) await core.cases.append(edit, { copyOf: { dev, seq, hlc } });
  }
}

/** Makes one log whole again from itself, from copies in conflict and from backups. */
async function repairLog(work: RepairWork, name: LogName): Promise<void> {
  const { reader } = work.core;
  const stored = (await reader.logs.read(name.caseId, [name.device])).find(
    (one) => one.name.device === name.device,
  );
  const bytes = stored?.bytes ?? Buffer.alloc(0);
  const log = readLog(name, bytes);
  const sources = await sourcesOf(work, name, log.problems.length > 0 || !stored);
  const healed = healLog(name, [bytes.subarray(0, log.size), ...sources]);
  if (!healed) return;
  if ((healed.entries.at(-1)?.seq ?? 0) >= lastSeq(log) && !healed.bytes.equals(bytes))
    await replaceLog(work, log, bytes, healed.bytes);
  // Without another copy the others are lines behind a gap, which are read where they are.
  if (sources.length > 0) await adopt(work, healed.others.filter(isEdit));
}

async function replaceLog(work: RepairWork, log: CaseLog, before: Buffer, after: Buffer) {
  const { vault, reader } = work.core;
  const path = logPath(log.caseId, log.device);
  if (log.torn.length > 0) await setAside(vault, path, log.torn);
  if (log.problems.length > 0) await setAside(vault, path, before);
  await writeFileDurably(vault.pathOf(path), after, vault.temporaryFolder);
  reader.forget(log.caseId);
  tell(work, log.torn.length > 0 ? 'repaired-torn' : 'repaired-log', path, log.caseId);
}

async function setCopiesAside(work: RepairWork, id: string): Promise<void> {
  const { vault } = work.core;
  for (const copy of work.copies) {
    if (caseIdOf(copy) !== id) continue;
    await setAside(vault, copy.path, copy.bytes);
    await rm(vault.pathOf(copy.path), { force: true });
    tell(work, copy.kind === 'log' ? 'repaired-copy-merged' : 'repaired-copy-aside', copy.path, id);
  }
}

/** What is lost for good is said, and the case goes on from what is known of it. */
async function closeGaps(work: RepairWork, id: string): Promise<void> {
  const { cases, reader, vault } = work.core;
  const { problems } = await checkCase(vault, reader.logs, id);
  const { case: known } = await reader.tryRead(id);
  const gaps = problems.filter(({ code }) => code.startsWith('log-') && code !== 'log-torn');
  const [gap] = gaps;
  if (!known || !gap) return;
  await cases.appendBase(id, 'repaired', (before) => before ?? known);
  await cases.settle();
  tell(work, 'repaired-gap', gap.path, id);
}

async function repairSnapshot(work: RepairWork, id: string): Promise<void> {
  const { vault, reader } = work.core;
  const path = snapshotPath(id);
  const there = await readSnapshot(vault, id);
  if (there.kind !== 'none') await setAside(vault, path, await readFile(vault.pathOf(path)));
  await rm(vault.pathOf(path), { force: true });
  reader.forget(id);
  const { case: known, ends } = await reader.read(id);
  if (known) await writeSnapshot(vault, { case: known, ends });
  tell(work, 'repaired-snapshot', path, id);
}

/**
 * Repairs what can be repaired of one case. Damaged bytes are kept in the quarantine before anything takes their
 * place. The caller holds the lock of the vault. Throws AppError `disk-full` or `write-failed`.
 */
export async function repairCase(work: RepairWork, id: string): Promise<void> {
  const { core } = work;
  const { reader, vault } = core;
  const names = new Map<string, LogName>();
  for (const { name } of await reader.logs.read(id, [])) names.set(name.device, name);
  for (const copy of work.copies)
    if (copy.kind === 'log' && copy.name.caseId === id) names.set(copy.name.device, copy.name);
  for (const name of names.values()) await repairLog(work, name);
  await setCopiesAside(work, id);
  await closeGaps(work, id);
  const { problems } = await checkCase(vault, reader.logs, id);
  const codes = new Set(problems.map(({ code }) => code));
  if (codes.has('erasure-unfinished')) {
    await finishErasure(core, id);
    tell(work, 'repaired-erasure', `activity/${id}`, id);
  }
  if (codes.has('snapshot-altered')) await repairSnapshot(work, id);
}
