import { AppError } from '../../../shared/appError.ts';
import { OWN_DAYS, type OwnDays } from '../../../shared/followUp/ownDays.ts';
import type { Vault } from '../storage/Vault.ts';
import { planShelf, readEntry } from './libraryFiles.ts';

/** The seller's own days of a vault; undefined where none were set. Throws AppError `plan-damaged` or `file-unreadable`. */
export async function readOwnDays(vault: Vault): Promise<OwnDays | undefined> {
  try {
    return await readEntry(vault, planShelf, OWN_DAYS);
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-missing') return undefined;
    throw error;
  }
}

/** The own days, or why they do not count: then the plan goes on by the days of the program. */
export type OwnDaysFound = Readonly<{ own?: OwnDays | undefined; refused?: AppError | undefined }>;

/** The own days of a vault for a plan that has to be told whatever lies there. */
export async function findOwnDays(vault: Vault): Promise<OwnDaysFound> {
  try {
    return { own: await readOwnDays(vault) };
  } catch (error) {
    if (error instanceof AppError) return { refused: error };
    throw error;
  }
}
