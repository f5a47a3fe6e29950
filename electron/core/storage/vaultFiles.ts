import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { toVaultError } from './errno.ts';
import type { Vault } from './Vault.ts';
import { VAULT_FILE } from './vaultFile.ts';
import {
  parseArchivePath,
  parseAttachmentPath,
  parseLibraryPath,
  parseLogName,
  parseSnapshotName,
  snapshotPath,
} from './vaultPaths.ts';
import { README_FILE } from './vaultReadme.ts';

/** Every file of a vault by what it is. Paths are relative to the vault, with forward slashes. */
export type VaultFiles = Readonly<{
  /** The cases that have a log or a snapshot. */
  caseIds: readonly string[];
  attachments: readonly string[];
  /** Logs, snapshots, archives, the library, what names the vault and its devices, and what was set aside. */
  others: readonly string[];
  /** What no Claimfolio put there: copies in conflict of a sync program, files of a person. */
  foreign: readonly string[];
}>;

/** Folders whose content changes by itself or is kept for people, and what systems leave in any folder. */
const UNCHECKED = /^(backups|cache|locks)\//;
const OWN = new RegExp(
  `^(${VAULT_FILE}|${README_FILE}|devices/[0-9a-f]{16}\\.json|quarantine/[\\w. ()@+,=~-]+)$`,
);
const LITTER = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini)(\/|$)/;

async function pathsIn({ folder }: Vault): Promise<readonly string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).replaceAll(sep, '/'))
      .sort();
  } catch (error) {
    throw toVaultError(folder, error);
  }
}

function caseIdOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (path === `activity/${name}`) return parseLogName(name)?.caseId;
  if (path.startsWith('activity/archive/')) return parseArchivePath(path)?.caseId;
  const id = parseSnapshotName(name);
  return id !== undefined && path === snapshotPath(id) ? id : undefined;
}

type FileKind = 'attachment' | 'other' | 'foreign' | 'ignored';

function kindOf(path: string, caseId: string | undefined): FileKind {
  if (parseAttachmentPath(path)) return 'attachment';
  if (caseId || OWN.test(path) || parseLibraryPath(path)) return 'other';
  return UNCHECKED.test(path) || LITTER.test(path) ? 'ignored' : 'foreign';
}

/** Lists the files of a vault. Throws AppError `vault-unreadable`. */
export async function listVaultFiles(vault: Vault): Promise<VaultFiles> {
  const files = (await pathsIn(vault)).map((path) => {
    const caseId = caseIdOf(path);
    return { path, caseId, kind: kindOf(path, caseId) };
  });
  const pathsOf = (wanted: FileKind) =>
    files.filter(({ kind }) => kind === wanted).map(({ path }) => path);
  return {
    caseIds: [...new Set(files.flatMap(({ caseId }) => caseId ?? []))].sort(),
    attachments: pathsOf('attachment'),
    others: pathsOf('other'),
    foreign: pathsOf('foreign'),
  };
}
