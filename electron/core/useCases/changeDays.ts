import { type DaysChange, OWN_DAYS, withDays } from '../../../shared/followUp/ownDays.ts';
import type { Core } from '../createCore.ts';
import { planShelf } from '../library/libraryFiles.ts';
import { readOwnDays } from '../library/ownDays.ts';
import { withVaultLock } from '../storage/lock.ts';
import { removeEntry, saveEntry } from './changeLibrary.ts';

/**
 * Sets a number of days of the plan, for all shops or one, or takes it back. A file that does not read is never
 * overwritten. Throws AppError `plan-damaged`, `file-unreadable`, `vault-read-only`, `vault-locked`, `disk-full` or
 * `write-failed`.
 */
export async function changeDays(core: Core, change: DaysChange): Promise<void> {
  await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const before = await readOwnDays(core.vault);
    const after = withDays(before, change);
    if (after) await saveEntry(core, planShelf, after);
    else if (before) await removeEntry(core, planShelf, OWN_DAYS);
  });
}
