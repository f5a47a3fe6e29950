import { AppError, type ErrorCode } from '../../../shared/appError.ts';
import { type Corrections, CorrectionsSchema } from '../../../shared/destinations/corrections.ts';
import { type OwnDays, OwnDaysSchema } from '../../../shared/followUp/ownDays.ts';
import {
  type OwnTemplate,
  OwnTemplateSchema,
  type SimilarItem,
  SimilarItemSchema,
} from '../../../shared/templates/library.ts';
import type { z } from '../../../shared/zod.ts';
import { isMissing, toReadError } from '../storage/errno.ts';
import { parseJsonBytes } from '../storage/jsonText.ts';
import { namesIn } from '../storage/namesIn.ts';
import { readSmallFile } from '../storage/readSmallFile.ts';
import type { Vault } from '../storage/Vault.ts';
import { type LibraryFolder, libraryPath, parseLibraryPath } from '../storage/vaultPaths.ts';

/** One folder of the library: what it is called, what each of its files holds, and how one is told that does not read. */
export type Shelf<T> = Readonly<{
  folder: LibraryFolder;
  schema: z.ZodType<T>;
  damaged: ErrorCode;
}>;

/** The templates that the seller wrote. */
export const templateShelf: Shelf<OwnTemplate> = {
  folder: 'templates',
  schema: OwnTemplateSchema,
  damaged: 'library-damaged',
};

/** What the seller offers in place of what is out of stock. */
export const similarShelf: Shelf<SimilarItem> = {
  folder: 'similar',
  schema: SimilarItemSchema,
  damaged: 'library-damaged',
};

/** The values of destination profiles that the seller corrected. */
export const correctionShelf: Shelf<Corrections> = {
  folder: 'destinations',
  schema: CorrectionsSchema,
  damaged: 'corrections-damaged',
};

/** The numbers of days after which follow-ups are due, where they are the seller's: one file. */
export const planShelf: Shelf<OwnDays> = {
  folder: 'plan',
  schema: OwnDaysSchema,
  damaged: 'plan-damaged',
};

type Kept = Readonly<{ id: string }>;

/** The entries of a folder, the oldest first, and the files in it that do not read. */
export type ShelfContent<T> = Readonly<{ entries: readonly T[]; damaged: readonly string[] }>;

function parseEntry<T extends Kept>({ schema }: Shelf<T>, bytes: Uint8Array): T | undefined {
  try {
    return schema.parse(parseJsonBytes(bytes));
  } catch {
    return undefined;
  }
}

/**
 * One entry as its file tells it. Throws AppError `file-missing`, `file-unreadable`, and `library-damaged` or whatever
 * the shelf says of a file that does not read.
 */
export async function readEntry<T extends Kept>(
  vault: Vault,
  shelf: Shelf<T>,
  id: string,
): Promise<T> {
  const file = libraryPath(shelf.folder, id);
  let bytes: Uint8Array;
  try {
    bytes = await readSmallFile(vault.pathOf(file));
  } catch (error) {
    throw toReadError(file, error);
  }
  const entry = parseEntry(shelf, bytes);
  if (entry?.id === id) return entry;
  throw new AppError(shelf.damaged, { file });
}

async function idsOn(vault: Vault, folder: LibraryFolder): Promise<readonly string[]> {
  const names = await namesIn(vault, `library/${folder}`);
  const ids = names.flatMap((name) => parseLibraryPath(`library/${folder}/${name}`)?.id ?? []);
  return ids.toSorted();
}

/** Everything in a folder of the library. One file that does not read hides no other. Throws AppError `vault-unreadable`. */
export async function readShelf<T extends Kept>(
  vault: Vault,
  shelf: Shelf<T>,
): Promise<ShelfContent<T>> {
  const entries: T[] = [];
  const damaged: string[] = [];
  for (const id of await idsOn(vault, shelf.folder)) {
    try {
      entries.push(await readEntry(vault, shelf, id));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (!isMissing(error.cause)) damaged.push(libraryPath(shelf.folder, id));
    }
  }
  return { entries, damaged };
}
