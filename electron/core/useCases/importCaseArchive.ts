import { readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { Archive } from '../backup/Archive.ts';
import type { Manifest } from '../backup/manifest.ts';
import { unpack } from '../backup/unpack.ts';
import type { Core } from '../createCore.ts';
import { readDocuments } from '../documents/readDocuments.ts';
import type { StoredLog } from '../storage/caseLog.ts';
import { fromLogs } from '../storage/composeCase.ts';
import { makeFolder, syncFolder, writeFileDurably } from '../storage/durableFile.ts';
import { verifyFile } from '../storage/EvidenceStore.ts';
import { ignoreFault, toWriteError } from '../storage/errno.ts';
import { LogFolder } from '../storage/LogFolder.ts';
import { withVaultLock } from '../storage/lock.ts';
import { Vault } from '../storage/Vault.ts';
import { parseArchivePath, parseAttachmentPath, parseLogName } from '../storage/vaultPaths.ts';
import { type ImportAnswer, type ImportTools, importCases } from './importCases.ts';

/** An exported case as it was unpacked: its logs read well and tell a case. */
type Unpacked = Readonly<{
  folder: string;
  manifest: Manifest;
  id: string;
  case: Case;
  logs: readonly StoredLog[];
  archive: readonly StoredLog[];
}>;

const damaged = (file: string, detail: string) => new AppError('backup-damaged', { file, detail });

/** The one case that the paths of an archive belong to. */
function caseIdOf(file: string, { files }: Manifest): string {
  const ids = new Set<string>();
  for (const { path } of files) {
    const log = parseLogName(path.replace(/^activity\//, '')) ?? parseArchivePath(path);
    if (log) ids.add(log.caseId);
    else if (path !== 'case.json' && !parseAttachmentPath(path))
      throw new AppError('backup-unsafe', { file, entry: path });
  }
  const [id] = ids;
  if (id === undefined || ids.size > 1) throw damaged(file, 'activity');
  return id;
}

async function read(
  core: Core,
  file: string,
  manifest: Manifest,
  folder: string,
): Promise<Unpacked> {
  const id = caseIdOf(file, manifest);
  const own = new LogFolder(new Vault(folder, core.vault.id, core.vault.machine, true));
  const [logs, archive] = [await own.read(id, []), await own.readArchive(id)];
  const { case: told, problems } = fromLogs(id, { kind: 'none' }, logs, archive);
  const [problem] = problems;
  if (problem) throw damaged(file, problem.path);
  if (!told) throw new AppError('case-gone', { id });
  return { folder, manifest, id, case: told, logs, archive };
}

/** A case of another id for the same order is the same case for the seller. */
function otherCaseOf({ index }: Core, { id, case: told }: Unpacked): boolean {
  return [...index.cases].some(
    ({ row }) =>
      row &&
      row.id !== id &&
      row.platform === told.platform &&
      row.orderNumber === told.orderNumber,
  );
}

/** True when the logs here and there are one history, of which one side knows more. */
async function canContinue({ reader }: Core, { id, logs }: Unpacked): Promise<boolean> {
  const known = new Map(
    (await reader.logs.read(id, [])).map((log) => [log.name.device, log.bytes]),
  );
  return logs.every(({ name, bytes }) => {
    const ours = known.get(name.device) ?? Buffer.alloc(0);
    const shared = Math.min(ours.length, bytes.length);
    return ours.subarray(0, shared).equals(bytes.subarray(0, shared));
  });
}

async function placeAttachments({ vault }: Core, { folder, manifest }: Unpacked): Promise<void> {
  for (const { path, sha256 } of manifest.files.filter((file) => parseAttachmentPath(file.path))) {
    const target = vault.pathOf(path);
    if ((await verifyFile(target, sha256)) === 'ok') continue;
    await makeFolder(dirname(target));
    await rename(join(folder, path), target);
    await syncFolder(dirname(target));
  }
}

/** Puts the logs back as they were, or takes away what was not there. */
async function putLogsBack(
  { vault }: Core,
  placed: readonly string[],
  known: readonly StoredLog[],
) {
  for (const path of placed) {
    const before = known.find((log) => log.path === path);
    if (before) await writeFileDurably(vault.pathOf(path), before.bytes, vault.temporaryFolder);
    else await rm(vault.pathOf(path), { force: true });
  }
}

async function placeLogs(core: Core, unpacked: Unpacked): Promise<void> {
  const { vault, reader } = core;
  const known = await reader.logs.read(unpacked.id, []);
  const placed: string[] = [];
  try {
    for (const { path, bytes } of unpacked.logs) {
      const ours = known.find((log) => log.path === path);
      if (ours && ours.bytes.length >= bytes.length) continue;
      placed.push(path);
      await makeFolder(dirname(vault.pathOf(path)));
      await writeFileDurably(vault.pathOf(path), bytes, vault.temporaryFolder);
    }
  } catch (error) {
    await putLogsBack(core, placed, known);
    throw error;
  }
}

/** Files first, logs last: a case shows up when all of it is there. */
async function placeHistory(core: Core, unpacked: Unpacked): Promise<void> {
  const { vault } = core;
  await placeAttachments(core, unpacked);
  for (const { path } of unpacked.archive) {
    const packed = await readFile(join(unpacked.folder, path));
    await makeFolder(dirname(vault.pathOf(path)));
    await writeFileDurably(vault.pathOf(path), packed, vault.temporaryFolder);
  }
  await placeLogs(core, unpacked);
}

async function enter(core: Core, tools: ImportTools, file: string, unpacked: Unpacked) {
  const { cases, index, reader } = core;
  const { id, folder } = unpacked;
  await index.refresh();
  const before = await reader.read(id);
  if (before.isGone) throw new AppError('case-gone', { id });
  if (otherCaseOf(core, unpacked) || !(await canContinue(core, unpacked))) {
    const documents = readDocuments(await readFile(join(folder, 'case.json'), 'utf8'), file);
    const sources = documents.map((content, at) => ({ file, index: at, folder, content }));
    return await importCases(core, tools, sources);
  }
  await placeHistory(core, unpacked);
  reader.forget(id);
  await reader.logs.list();
  index.put(id, await cases.open(id));
  const ids = [id];
  return { created: before.case ? [] : ids, updated: before.case ? ids : [], refused: [] };
}

async function takeIn(core: Core, tools: ImportTools, file: string, archive: Archive) {
  const { vault } = core;
  const folder = join(vault.temporaryFolder, `case-${core.ids.next()}`);
  try {
    await makeFolder(folder);
    await unpack(archive, folder, folder);
    return await enter(core, tools, file, await read(core, file, archive.manifest, folder));
  } catch (error) {
    throw toWriteError(vault.folder, error);
  } finally {
    // Whoever takes the lock next sweeps it away.
    await rm(folder, { recursive: true, force: true }).catch(ignoreFault);
  }
}

/**
 * Takes in a case that `exportCase` wrote, with its files and its whole history. A case that is here already is
 * continued by what it does not know yet; when the two have grown apart, or the order is here as another case, what
 * the exported one says is added to it. Throws AppError `backup-damaged`, `backup-unsafe`, `backup-foreign`,
 * `backup-not-case`, `case-gone`, `vault-locked`, `disk-full` or `write-failed`; then the case is as it was.
 */
export async function importCaseArchive(
  core: Core,
  tools: ImportTools,
  file: string,
): Promise<ImportAnswer> {
  const { clock, vault } = core;
  const archive = await Archive.open(file);
  try {
    const { manifest } = archive;
    if (manifest.kind !== 'case') throw new AppError('backup-not-case', { file });
    caseIdOf(file, manifest);
    return await withVaultLock(vault, 'Claimfolio', clock, () =>
      takeIn(core, tools, file, archive),
    );
  } finally {
    archive.close();
  }
}
