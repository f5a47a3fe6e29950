import { AppError } from '../../shared/appError.ts';
import type { VaultState } from '../../shared/ipc/vaultState.ts';
import { z } from '../../shared/zod.ts';
import type { Machine } from '../core/storage/machine.ts';
import { openVault } from '../core/storage/Vault.ts';
import { readMovedFile } from '../core/storage/vaultFile.ts';
import { finishMove } from '../core/useCases/commitMove.ts';
import { KEEP_DAYS } from '../core/useCases/dailyBackup.ts';
import type { ProfileFile } from './ProfileFile.ts';

/** Folders that the person chose on this computer. They never come from the page. */
export const PlacesSchema = z.strictObject({
  /** The vault that was opened last. */
  vault: z.string().exactOptional(),
  /** Where it is being moved to: it is looked for there when it is not at its place any more. */
  movingTo: z.string().exactOptional(),
  /** The folder of a vault for which it was explained what a sync program means. */
  syncExplained: z.string().exactOptional(),
  /** Where the daily backups go; none are made without it. */
  dailyFolder: z.string().exactOptional(),
  /** Where the last dossier was saved. */
  dossierFolder: z.string().exactOptional(),
  /** For how many days a daily backup is kept. */
  keepDays: z.int().positive(),
});
export type Places = Readonly<z.infer<typeof PlacesSchema>>;

/** What counts before anything was chosen. */
export const noPlaces: Places = { keepDays: KEEP_DAYS };

async function isVault(folder: string, machine: Machine): Promise<boolean> {
  try {
    await openVault(folder, machine);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** What cannot be ended now is shown by the window, with ways out. */
async function finishMoveFrom(folder: string): Promise<void> {
  try {
    const moved = await readMovedFile(folder);
    if (moved) await finishMove(moved);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** The vault that was opened last, `usual` when there was none. A program that was killed while it moved one finds it. */
export async function lastVault(
  { content }: ProfileFile<Places>,
  usual: string,
  machine: Machine,
): Promise<string> {
  const { vault = usual, movingTo } = content;
  if (movingTo === undefined || (await isVault(vault, machine))) return vault;
  await finishMoveFrom(vault);
  return (await isVault(movingTo, machine)) ? movingTo : vault;
}

/** Notes which vault is open, for the next start; a sample is nobody's own. Throws AppError `disk-full` or `write-failed`. */
export async function rememberVault(places: ProfileFile<Places>, state: VaultState): Promise<void> {
  if (state.kind !== 'open' || state.sample) return;
  const { movingTo: _, ...kept } = places.content;
  await places.write({ ...kept, vault: state.folder });
}
