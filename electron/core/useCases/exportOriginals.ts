import { createHash } from 'node:crypto';
import { mkdir, readdir, rmdir, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { EvidenceItem } from '../../../shared/domain/evidence.ts';
import type { Core } from '../createCore.ts';
import { findEvidence } from '../dossier/selectEvidence.ts';
import { originalNames } from '../evidence/originalNames.ts';
import { TemporaryFile } from '../storage/durableFile.ts';
import { readWhole } from '../storage/EvidenceStore.ts';
import { isMissing, toWriteError } from '../storage/errno.ts';
import { zipStream } from '../zipStream.ts';

/** The list of hashes beside the files, as `sha256sum --check` reads it. */
export const SUMS_FILE = 'SHA256SUMS.txt';

/** An original that was written, under the name that it has there. */
export type WrittenOriginal = Readonly<{
  item: string;
  name: string;
  sha256: string;
  bytes: number;
}>;

/** What `exportOriginals` wrote: one file, or several in a folder or zip with a list of their hashes. */
export type OriginalsAnswer = Readonly<{ path: string; files: readonly WrittenOriginal[] }>;

type Original = WrittenOriginal & Readonly<{ chunks: () => AsyncIterable<Uint8Array> }>;

/** The bytes of an item, which end with an error when they are not those that came in. */
async function* bytesOf(
  core: Core,
  caseId: string,
  item: EvidenceItem,
): AsyncGenerator<Uint8Array> {
  const { fileName: file, sha256, mediaType } = item;
  const digest = createHash('sha256');
  try {
    for await (const chunk of readWhole(core.evidence.pathOf(sha256, mediaType))) {
      digest.update(chunk);
      yield chunk;
    }
  } catch (error) {
    const isGone = error instanceof AppError && error.code === 'file-missing';
    throw isGone ? new AppError('attachment-missing', { file, id: caseId }) : error;
  }
  if (digest.digest('hex') !== sha256) throw new AppError('attachment-altered', { file });
}

function originalsOf(core: Core, aCase: Case, ids: readonly string[]): readonly Original[] {
  const items = ids.length > 0 ? ids.map((id) => findEvidence(aCase, id)) : aCase.evidence;
  if (items.length === 0) throw new AppError('originals-none', { id: aCase.id });
  const names = originalNames(
    items.map(({ fileName }) => fileName),
    [SUMS_FILE],
  );
  return items.map((item, at) => ({
    ...{ item: item.id, name: names[at] ?? item.fileName, sha256: item.sha256, bytes: item.bytes },
    chunks: () => bytesOf(core, aCase.id, item),
  }));
}

const sumsOf = (originals: readonly Original[]): Buffer =>
  Buffer.from(originals.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(''));

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Fills a temporary file beside its place. */
async function filled(folder: string, chunks: AsyncIterable<Uint8Array>): Promise<TemporaryFile> {
  const file = await TemporaryFile.createIn(folder);
  try {
    for await (const chunk of chunks) await file.write(chunk);
    await file.finish();
    return file;
  } catch (error) {
    await file.discard();
    throw error;
  }
}

async function writeOne(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await filled(dirname(path), chunks);
  try {
    await file.place(path);
  } finally {
    await file.discard();
  }
}

function zipOf(originals: readonly Original[], mtime: Date): AsyncIterable<Uint8Array> {
  const zip = zipStream();
  for (const { name, chunks } of originals) zip.add(name, { mtime, compress: false }, chunks);
  zip.add(SUMS_FILE, { mtime, compress: true }, () => once(sumsOf(originals)));
  zip.end();
  return zip.output;
}

/** A new or empty folder; answers whether it was made. */
async function emptyFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw error;
  }
  if (!(await stat(path)).isDirectory()) throw new AppError('out-not-a-folder', { path });
  if ((await readdir(path)).length > 0) throw new AppError('vault-folder-not-empty', { path });
  return false;
}

async function fillFolder(folder: string, originals: readonly Original[]): Promise<void> {
  const files: TemporaryFile[] = [];
  const all = [...originals, { name: SUMS_FILE, chunks: () => once(sumsOf(originals)) }];
  try {
    for (const { chunks } of all) files.push(await filled(folder, chunks()));
    for (const [at, { name }] of all.entries()) await files[at]?.place(join(folder, name));
  } finally {
    for (const file of files) await file.discard();
  }
}

async function writeFolder(folder: string, originals: readonly Original[]): Promise<void> {
  const isNew = await emptyFolder(folder);
  try {
    await fillFolder(folder, originals);
  } catch (error) {
    if (isNew) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

async function requireParent(path: string): Promise<void> {
  const found = await stat(dirname(path)).catch((error) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  if (!found?.isDirectory()) throw new AppError('out-folder-missing', { path });
}

/**
 * Writes originals of a case as they came in, all where `ids` is empty: into a zip where `path` ends so, one alone to a
 * file where it ends as that does, else into a folder. Several get a list of their hashes. Every file is compared with
 * its hash on the way. Throws AppErrors, and then nothing is left behind: `originals-none`, `evidence-not-found`,
 * `attachment-missing`, `attachment-altered`, `out-folder-missing`, `vault-folder-not-empty`, `disk-full` or
 * `write-failed`.
 */
export async function exportOriginals(
  core: Core,
  { caseId, ids, path }: Readonly<{ caseId: string; ids: readonly string[]; path: string }>,
): Promise<OriginalsAnswer> {
  const originals = originalsOf(core, await core.cases.open(caseId), ids);
  const [only] = originals;
  const ending = extname(path).toLowerCase();
  try {
    await requireParent(path);
    if (
      originals.length === 1 &&
      only &&
      ending !== '' &&
      ending === extname(only.name).toLowerCase()
    )
      await writeOne(path, only.chunks());
    else if (ending === '.zip')
      await writeOne(path, zipOf(originals, new Date(core.clock.now().epochMilliseconds)));
    else await writeFolder(path, originals);
  } catch (error) {
    throw toWriteError(path, error);
  }
  return { path, files: originals.map(({ chunks: _, ...written }) => written) };
}
