import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import { makeFolder, TemporaryFile } from '../storage/durableFile.ts';
import { readWhole, verifyFile } from '../storage/EvidenceStore.ts';
import { parseAttachmentPath } from '../storage/vaultPaths.ts';
import type { Archive } from './Archive.ts';
import type { ArchivedFile } from './manifest.ts';

/** Kept free when an archive is unpacked. */
const SPARE = 64_000_000;

async function writeFile(
  folder: string,
  { path }: ArchivedFile,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  const target = join(folder, path);
  await makeFolder(dirname(target));
  const file = await TemporaryFile.createIn(dirname(target));
  try {
    for await (const chunk of chunks) await file.write(chunk);
    await file.finish(parseAttachmentPath(path) ? 0o400 : undefined);
    await file.place(target);
  } finally {
    await file.discard();
  }
}

/** Says that there is no room before anything is written. */
async function requireSpace(folder: string, files: readonly ArchivedFile[]): Promise<void> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const { bavail, bsize } = await statfs(folder);
  const free = Number(bavail) * Number(bsize);
  if (bytes + SPARE > free && bytes > free)
    throw new AppError('restore-no-space', { path: folder, bytes, free });
}

/**
 * Unpacks an archive into an empty folder, file by file, each compared with the manifest and flushed. Attachments of
 * a daily backup come from the folder beside it. Throws AppError `backup-damaged`, `restore-no-space`, `disk-full` or
 * `write-failed`.
 */
export async function unpack(
  archive: Archive,
  folder: string,
  besideFolder: string,
  onFile: (done: number) => void = () => undefined,
): Promise<void> {
  const { files, beside = [] } = archive.manifest;
  await requireSpace(folder, [...files, ...beside]);
  for (const [at, file] of files.entries()) {
    await writeFile(folder, file, archive.read(file));
    onFile(at + 1);
  }
  for (const [at, file] of beside.entries()) {
    const source = join(besideFolder, file.path);
    if ((await verifyFile(source, file.sha256)) !== 'ok')
      throw new AppError('backup-damaged', { file: source, detail: file.path });
    await writeFile(folder, file, readWhole(source));
    onFile(files.length + at + 1);
  }
}
