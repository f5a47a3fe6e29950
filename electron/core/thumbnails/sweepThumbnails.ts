import { rm } from 'node:fs/promises';
import { ignoreFault } from '../storage/errno.ts';
import { lookAt } from '../storage/lookAt.ts';
import { namesIn } from '../storage/namesIn.ts';
import type { Vault } from '../storage/Vault.ts';
import { parseAttachmentPath, parseThumbnailName, THUMBNAILS } from '../storage/vaultPaths.ts';
import { LARGE_EDGE } from './Thumbnails.ts';

const LARGE_NAME = new RegExp(`^[0-9a-f]+-${LARGE_EDGE}(-|$)`);
/** Large pictures take half a megabyte each, so about a gigabyte in all. */
const MOST_LARGE = 2000;

type Hashes = ReadonlySet<string | undefined>;

/** The hashes of the attachments that begin with these two digits. */
async function hashesIn(vault: Vault, digits: string): Promise<Hashes> {
  const folder = `attachments/${digits}`;
  const names = await namesIn(vault, folder);
  return new Set(names.map((name) => parseAttachmentPath(`${folder}/${name}`)));
}

const remove = (vault: Vault, name: string): Promise<void> =>
  rm(vault.pathOf(`${THUMBNAILS}/${name}`), { force: true }).catch(ignoreFault);

/** Keeps the large pictures that were made last: each is made again when it is looked at. */
async function limitLarge(vault: Vault, names: readonly string[], most: number): Promise<void> {
  const large = names.filter((name) => LARGE_NAME.test(name));
  if (large.length <= most) return;
  const aged = large.map((name) => ({
    name,
    madeAt: lookAt(vault, `${THUMBNAILS}/${name}`)?.mtimeMs ?? 0,
  }));
  const old = aged.toSorted((a, b) => b.madeAt - a.madeAt).slice(most);
  for (const { name } of old) await remove(vault, name);
}

/**
 * Removes the thumbnails of photos that are no longer in the vault, what a killed program left among them, and of the
 * large ones the oldest above `most`. Another computer that erases a buyer removes the photos through the synced folder,
 * but not what this one made of them. Throws AppError `vault-unreadable`.
 */
export async function sweepThumbnails(vault: Vault, most = MOST_LARGE): Promise<void> {
  const known = new Map<string, Hashes>();
  const isOfPhoto = async (sha256: string): Promise<boolean> => {
    const digits = sha256.slice(0, 2);
    const hashes = known.get(digits) ?? (await hashesIn(vault, digits));
    known.set(digits, hashes);
    return hashes.has(sha256);
  };
  const kept: string[] = [];
  for (const name of await namesIn(vault, THUMBNAILS)) {
    const sha256 = parseThumbnailName(name);
    if (sha256 !== undefined && (await isOfPhoto(sha256))) kept.push(name);
    else await remove(vault, name);
  }
  await limitLarge(vault, kept, most);
}
