import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { makeFolder, writeFileDurably } from './durableFile.ts';
import type { Vault } from './Vault.ts';

/** Names in a vault are short and in plain letters; what a sync program called its copy need not be. */
const LONGEST = 80;

/**
 * Keeps damaged bytes aside, on the disk before anything is put in their place. Named by content and origin,
 * so the same damage is kept once. Answers the name in the vault. Throws AppError `disk-full` or `write-failed`.
 */
export async function setAside(vault: Vault, name: string, bytes: Uint8Array): Promise<string> {
  const plain = basename(name)
    .replace(/[^\w.-]+/g, '_')
    .slice(-LONGEST);
  const aside = `quarantine/${hash('sha256', bytes).slice(0, 12)}-${plain}`;
  await makeFolder(vault.pathOf('quarantine'));
  await writeFileDurably(vault.pathOf(aside), bytes, vault.temporaryFolder);
  return aside;
}
