import { AppError } from '../../../shared/appError.ts';
import type { SimilarItem, SimilarPicture } from '../../../shared/templates/library.ts';
import type { Core } from '../createCore.ts';
import { examineFile } from '../evidence/examineFile.ts';
import { readEntry, similarShelf } from '../library/libraryFiles.ts';
import type { PhotoTool } from '../photo/PhotoTool.ts';
import { toWriteError } from '../storage/errno.ts';
import { mentionsOf } from '../storage/findMentions.ts';
import { withVaultLock } from '../storage/lock.ts';
import { isPictured } from '../thumbnails/Thumbnails.ts';
import { removeEntry, saveSimilarItem } from './changeLibrary.ts';

/**
 * Copies a picture of a similar item into the vault, as an attachment. The caller holds the lock and names it in an
 * item. Throws as `examineFile`, and AppError `file-unsupported` for what is no picture.
 */
async function copyIn(core: Core, photos: PhotoTool, path: string): Promise<SimilarPicture> {
  const { fileName, mediaType, sha256 } = await examineFile(path, photos, core.clock.zone);
  if (!isPictured({ sha256, mediaType }))
    throw new AppError('file-unsupported', { file: fileName, found: mediaType });
  const stored = await core.evidence.add(path, mediaType);
  if (stored.sha256 !== sha256) throw new AppError('file-changed', { file: fileName });
  return { sha256, bytes: stored.bytes, mediaType, fileName };
}

/** Removes a picture that neither an item nor a case names any more. The caller holds the lock. */
async function dropPicture({ evidence, reader, vault }: Core, sha256: string): Promise<void> {
  const hashes = new Set([sha256]);
  if ((await mentionsOf({ logs: reader.logs, vault }, hashes)).has(sha256)) return;
  try {
    await evidence.remove(sha256);
  } catch (error) {
    throw toWriteError(vault.pathOf('attachments'), error);
  }
}

/**
 * Keeps a new similar item, with a picture from a file where a path is given: both or nothing. Throws as `copyIn` and
 * `saveSimilarItem`.
 */
export async function addSimilarItem(
  core: Core,
  photos: () => PhotoTool,
  item: Omit<SimilarItem, 'id'>,
  path: string | undefined,
): Promise<string> {
  return await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const picture = path === undefined ? undefined : await copyIn(core, photos(), path);
    return await saveSimilarItem(core, { ...item, ...(picture && { picture }) });
  });
}

/** Gives a similar item a picture in the place of the one it has. Throws as `copyIn`, and AppError `file-missing`. */
export async function setSimilarPicture(
  core: Core,
  photos: PhotoTool,
  id: string,
  path: string,
): Promise<void> {
  await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const before = await readEntry(core.vault, similarShelf, id);
    const picture = await copyIn(core, photos, path);
    await saveSimilarItem(core, { ...before, picture });
    if (before.picture) await dropPicture(core, before.picture.sha256);
  });
}

/** Takes a similar item out of the library, with its picture. Throws as `removeEntry`. */
export async function removeSimilarItem(core: Core, id: string): Promise<void> {
  await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const { picture } = await removeEntry(core, similarShelf, id);
    if (picture) await dropPicture(core, picture.sha256);
  });
}
