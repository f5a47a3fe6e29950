import { lstat, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/appError.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import { countBytes } from '../countBytes.ts';
import { isTemporaryName, makeFolder } from '../storage/durableFile.ts';
import { verifyFile } from '../storage/EvidenceStore.ts';
import { isMissing, toVaultError } from '../storage/errno.ts';
import { mapInFlight } from '../storage/mapInFlight.ts';
import type { Vault } from '../storage/Vault.ts';
import { VAULT_FILE } from '../storage/vaultFile.ts';
import { parseAttachmentPath } from '../storage/vaultPaths.ts';
import { copyVerified } from './copyVerified.ts';
import { requireSpace } from './requireSpace.ts';

/** How many files are looked at at once. */
const IN_FLIGHT = 8;
/** An attachment is never written again. */
const READ_ONLY = 0o400;

/** Made anew wherever the vault is. */
const LEFT_OUT = /^(cache|locks)(\/|$)/;

type Found = Readonly<{ path: string; bytes: number; modified: number }>;
type Content = Readonly<{ folders: readonly string[]; files: readonly Found[] }>;

async function look({ folder }: Vault, path: string): Promise<Found> {
  const { size, mtimeMs } = await lstat(join(folder, path));
  return { path, bytes: size, modified: mtimeMs };
}

/** Everything in the folder of a vault, also what is none of its files: that is of somebody who put it there. */
async function contentOf(vault: Vault): Promise<Content> {
  const { folder } = vault;
  try {
    const entries = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .map((entry) => ({
        entry,
        path: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
      }))
      .filter(({ entry, path }) => !LEFT_OUT.test(path) && !isTemporaryName(entry.name));
    const odd = entries.find(({ entry }) => !entry.isDirectory() && !entry.isFile());
    if (odd) throw new AppError('move-not-regular', { file: odd.path });
    const paths = entries.filter(({ entry }) => entry.isFile()).map(({ path }) => path);
    return {
      folders: entries.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path),
      files: await mapInFlight(paths.sort(), IN_FLIGHT, (path) => look(vault, path)),
    };
  } catch (error) {
    throw isMissing(error)
      ? new AppError('move-vault-changed', { path: folder }, { cause: error })
      : toVaultError(folder, error);
  }
}

/** An attachment that was altered before is copied as it is, but not one that was only read wrongly. */
async function copyFile(
  vault: Vault,
  path: string,
  folder: string,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const [source, target] = [vault.pathOf(path), join(folder, path)];
  const name = parseAttachmentPath(path);
  const mode = name === undefined ? undefined : READ_ONLY;
  const read = await copyVerified(source, target, { mode, onBytes });
  if (name === undefined || read === name) return;
  if ((await verifyFile(source, name, () => onBytes(0))) === 'ok')
    throw new AppError('file-changed', { file: source });
}

/**
 * Copies a vault whole into the empty folder `folder`, but for `cache` and `locks`, each file flushed, read back and
 * compared; `vault.json` comes last. The caller has the vault for itself. Throws AppError `restore-no-space`,
 * `move-not-regular`, `move-vault-changed` when it was changed meanwhile all the same, `file-unreadable`, and what the
 * system says.
 */
export async function copyVault(
  vault: Vault,
  folder: string,
  onProgress: OnProgress,
): Promise<void> {
  onProgress({ step: 'list', unit: 'bytes', done: 0, total: 0 });
  const content = await contentOf(vault);
  const total = content.files.reduce((sum, { bytes }) => sum + bytes, 0);
  await requireSpace(folder, total);
  for (const path of content.folders) await makeFolder(join(folder, path));
  const onBytes = countBytes(onProgress, 'copy', total);
  const isLast = ({ path }: Found) => path === VAULT_FILE;
  const ordered = [...content.files.filter((one) => !isLast(one)), ...content.files.filter(isLast)];
  for (const { path } of ordered) await copyFile(vault, path, folder, onBytes);
  if (!isDeepStrictEqual(await contentOf(vault), content))
    throw new AppError('move-vault-changed', { path: vault.folder });
}
