import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import { countBytes } from '../countBytes.ts';
import { makeFolder, TemporaryFile } from '../storage/durableFile.ts';
import { readWhole, verifyFile } from '../storage/EvidenceStore.ts';
import { parseAttachmentPath } from '../storage/vaultPaths.ts';
import type { Archive } from './Archive.ts';
import type { ArchivedFile } from './manifest.ts';
import { requireSpace } from './requireSpace.ts';

async function writeFile(
  folder: string,
  { path }: ArchivedFile,
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const target = join(folder, path);
  await makeFolder(dirname(target));
  const file = await TemporaryFile.createIn(dirname(target));
  try {
    for await (const chunk of chunks) {
      onBytes(chunk.length);
      await file.write(chunk);
    }
    await file.finish(parseAttachmentPath(path) ? 0o400 : undefined);
    await file.place(target);
  } finally {
    await file.discard();
  }
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
  onProgress?: OnProgress,
): Promise<void> {
  const { files, beside = [] } = archive.manifest;
  const total = [...files, ...beside].reduce((sum, { bytes }) => sum + bytes, 0);
  await requireSpace(folder, total);
  const onBytes = countBytes(onProgress, 'unpack', total);
  for (const file of files) await writeFile(folder, file, archive.read(file), onBytes);
  for (const file of beside) {
    const source = join(besideFolder, file.path);
    if ((await verifyFile(source, file.sha256, () => onBytes(0))) !== 'ok')
      throw new AppError('backup-damaged', { file: source, detail: file.path });
    await writeFile(folder, file, readWhole(source), onBytes);
  }
}
