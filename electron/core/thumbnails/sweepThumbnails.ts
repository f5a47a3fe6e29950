import { rm } from 'node:fs/promises';
import { ignoreFault } from '../storage/errno.ts';
import { namesIn } from '../storage/namesIn.ts';
import type { Vault } from '../storage/Vault.ts';
import { parseAttachmentPath, parseThumbnailName, THUMBNAILS } from '../storage/vaultPaths.ts';

type Hashes = ReadonlySet<string | undefined>;

/** The hashes of the attachments that begin with these two digits. */
async function hashesIn(vault: Vault, digits: string): Promise<Hashes> {
  const folder = `attachments/${digits}`;
  const names = await namesIn(vault, folder);
  return new Set(names.map((name) => parseAttachmentPath(`${folder}/${name}`)));
}

/**
 * Removes the thumbnails of photos that are no longer in the vault, and what a killed program left among them.
 * Another computer that erases a buyer removes the photos through the synced folder, but not what this one made of
 * them. Throws AppError `vault-unreadable`.
 */
export async function sweepThumbnails(vault: Vault): Promise<void> {
  const known = new Map<string, Hashes>();
  const isOfPhoto = async (sha256: string): Promise<boolean> => {
    const digits = sha256.slice(0, 2);
    const hashes = known.get(digits) ?? (await hashesIn(vault, digits));
    known.set(digits, hashes);
    return hashes.has(sha256);
  };
  for (const name of await namesIn(vault, THUMBNAILS)) {
    const sha256 = parseThumbnailName(name);
    if (sha256 === undefined || !(await isOfPhoto(sha256)))
      await rm(vault.pathOf(`${THUMBNAILS}/${name}`), { force: true }).catch(ignoreFault);
  }
}
