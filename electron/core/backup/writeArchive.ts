import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readWhole } from '../storage/EvidenceStore.ts';
import { toReadError } from '../storage/errno.ts';
import type { Vault } from '../storage/Vault.ts';
import { parseAttachmentPath } from '../storage/vaultPaths.ts';
import { zipStream } from '../zipStream.ts';
import {
  ARCHIVE_VERSION,
  type ArchivedFile,
  MANIFEST_FILE,
  type Manifest,
  type ManifestHead,
} from './manifest.ts';

/** A file that is made for the archive and lies in no vault. */
export type MadeFile = Readonly<{ path: string; bytes: Uint8Array }>;

/** The attachments of an archive: those that go into it, or those that lie beside it. */
export type ArchivedAttachments = Readonly<{
  paths?: readonly string[];
  beside?: readonly ArchivedFile[];
}>;

/** What goes into an archive: files of the vault by their paths in it, and files that are made. */
export type ArchiveContent = Readonly<{
  head: ManifestHead;
  paths: readonly string[];
  made?: readonly MadeFile[];
  /** Asked when all of these have been read, so that every file that a log in the archive names is there. */
  attachments: () => Promise<ArchivedAttachments>;
  /** Hears of every piece that is read. */
  onBytes?: (bytes: number) => void;
}>;

/** A log is taken up to its last whole line: one that is being written is not yet confirmed as saved. */
const wholeLines = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.lastIndexOf('\n') + 1);

async function* contentOf(vault: Vault, path: string): AsyncGenerator<Uint8Array> {
  const file = vault.pathOf(path);
  if (parseAttachmentPath(path)) return yield* readWhole(file);
  try {
    const bytes = await readFile(file);
    yield path.endsWith('.ndjson') ? wholeLines(bytes) : bytes;
  } catch (error) {
    throw toReadError(file, error);
  }
}

type Listener = Readonly<{
  onBytes: ((bytes: number) => void) | undefined;
  onEnd: (file: ArchivedFile) => void;
}>;

/** Hashes what runs through, and tells it at the end. */
async function* hashed(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  { onBytes, onEnd }: Listener,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  onEnd({ path, bytes, sha256: hash.digest('hex') });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const manifestBytes = (manifest: Manifest): Uint8Array =>
  Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);

/**
 * The bytes of a zip archive, made while they are read, one file at a time. Photos are stored as they are, text is
 * deflated. The manifest comes last. Throws AppError `file-missing`, `file-unreadable` or `file-changed`.
 */
export function archiveBytes(vault: Vault, content: ArchiveContent): AsyncIterable<Uint8Array> {
  const { head, paths, made = [], attachments, onBytes } = content;
  const zip = zipStream();
  const files: ArchivedFile[] = [];
  const add = (path: string, chunks: () => AsyncIterable<Uint8Array>) => {
    const compress = parseAttachmentPath(path) === undefined && !path.endsWith('.gz');
    zip.add(path, { mtime: new Date(head.madeAt), compress }, chunks);
  };
  const finish = async () => {
    const { paths: more = [], beside } = await attachments();
    for (const path of more)
      add(path, () => hashed(path, contentOf(vault, path), { onBytes, onEnd }));
    const format = { format: 'claimfolio-backup', version: ARCHIVE_VERSION } as const;
    const counts = { attachments: more.length + (beside?.length ?? 0) };
    add(MANIFEST_FILE, () =>
      once(
        manifestBytes({
          ...{ ...format, ...head, ...counts, files },
          ...(beside && { beside: [...beside] }),
        }),
      ),
    );
    zip.end();
  };
  const onEnd = (file: ArchivedFile) => {
    files.push(file);
    if (files.length === paths.length + made.length)
      finish().catch((error: Error) => zip.output.destroy(error));
  };
  for (const path of paths)
    add(path, () => hashed(path, contentOf(vault, path), { onBytes, onEnd }));
  for (const { path, bytes } of made)
    add(path, () => hashed(path, once(bytes), { onBytes, onEnd }));
  return zip.output;
}
