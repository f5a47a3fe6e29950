import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { toVaultError } from './errno.ts';
import type { Vault } from './Vault.ts';
import { VAULT_FILE } from './vaultFile.ts';
import {
  parseArchivePath,
  parseAttachmentPath,
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
  /** What no Claimfolio put there: copies in conflict of a sync program, files of a person. */
  foreign: readonly string[];
}>;

/** Folders whose content changes by itself or is kept for people, and what systems leave in any folder. */
const UNCHECKED = /^(cache|locks|quarantine)\//;
const OWN = new RegExp(`^(${VAULT_FILE}|${README_FILE}|devices/[0-9a-f]{16}\\.json)$`);
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

/** Lists the files of a vault. Throws AppError `vault-unreadable`. */
export async function listVaultFiles(vault: Vault): Promise<VaultFiles> {
  const caseIds = new Set<string>();
  const attachments: string[] = [];
  const foreign: string[] = [];
  for (const path of await pathsIn(vault)) {
    const caseId = caseIdOf(path);
    if (caseId) caseIds.add(caseId);
    else if (parseAttachmentPath(path)) attachments.push(path);
    else if (![UNCHECKED, OWN, LITTER].some((known) => known.test(path))) foreign.push(path);
  }
  return { caseIds: [...caseIds].sort(), attachments, foreign };
}
