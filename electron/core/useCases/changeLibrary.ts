import { rm } from 'node:fs/promises';
import { AppError } from '../../../shared/appError.ts';
import { blankNames } from '../../../shared/templates/blanks.ts';
import type { OwnTemplate, SimilarItem } from '../../../shared/templates/library.ts';
import { unknownBlanksOf } from '../../../shared/templates/splitTemplate.ts';
import type { Core } from '../createCore.ts';
import { readEntry, type Shelf, similarShelf, templateShelf } from '../library/libraryFiles.ts';
import { makeFolder, syncFolder, writeFileDurably } from '../storage/durableFile.ts';
import { toWriteError } from '../storage/errno.ts';
import { toJsonBytes } from '../storage/jsonText.ts';
import { withVaultLock } from '../storage/lock.ts';
import { libraryPath } from '../storage/vaultPaths.ts';

/** An entry before it has an id, or with the id of the one that it replaces. */
type New<T> = Omit<T, 'id'> & Readonly<{ id?: string | undefined }>;

type Kept = Readonly<{ id: string }>;

/** Writes an entry of the library in the place of the one with its id. Throws what `saveTemplate` throws of the vault. */
export async function saveEntry<T extends Kept>(
  core: Core,
  { folder, schema }: Shelf<T>,
  entry: T,
): Promise<void> {
  const { vault } = core;
  const path = vault.pathOf(libraryPath(folder, entry.id));
  const bytes = toJsonBytes(schema.parse(entry));
  await withVaultLock(vault, 'Claimfolio', core.clock, async () => {
    try {
      await makeFolder(vault.pathOf(`library/${folder}`));
      await writeFileDurably(path, bytes, vault.temporaryFolder);
    } catch (error) {
      throw toWriteError(path, error);
    }
  });
}

/**
 * Keeps a template of the seller, a new one or in the place of the one with its id, and answers its id. Throws
 * AppError `template-blank-unknown`, which names what stands between braces and is no blank; `vault-read-only`,
 * `vault-locked`, `disk-full` or `write-failed`.
 */
export async function saveTemplate(core: Core, template: New<OwnTemplate>): Promise<string> {
  const unknown = unknownBlanksOf(`${template.subject ?? ''}\n${template.body}`);
  if (unknown.length > 0) {
    const names = unknown.map((name) => `{${name}}`).join(', ');
    throw new AppError('template-blank-unknown', { names, known: blankNames.join(', ') });
  }
  const id = template.id ?? core.ids.next();
  await saveEntry(core, templateShelf, { ...template, id });
  return id;
}

/** Keeps a similar item as `saveTemplate` keeps a template. */
export async function saveSimilarItem(core: Core, item: New<SimilarItem>): Promise<string> {
  const id = item.id ?? core.ids.next();
  await saveEntry(core, similarShelf, { ...item, id });
  return id;
}

/**
 * Takes an entry out of the library and answers it, so that it can be put back as it was. Throws AppError
 * `file-missing` when there is none, `library-damaged`, and what `saveTemplate` throws of the vault.
 */
export async function removeEntry<T extends Kept>(
  core: Core,
  shelf: Shelf<T>,
  id: string,
): Promise<T> {
  const { vault } = core;
  const path = vault.pathOf(libraryPath(shelf.folder, id));
  return await withVaultLock(vault, 'Claimfolio', core.clock, async () => {
    const entry = await readEntry(vault, shelf, id);
    try {
      await rm(path, { maxRetries: 5 });
      await syncFolder(vault.pathOf(`library/${shelf.folder}`));
    } catch (error) {
      throw toWriteError(path, error);
    }
    return entry;
  });
}
