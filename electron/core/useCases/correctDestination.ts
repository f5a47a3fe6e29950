import { AppError } from '../../../shared/appError.ts';
import {
  type Correction,
  type Corrections,
  limitFields,
  withCorrection,
} from '../../../shared/destinations/corrections.ts';
import type { Destination } from '../../../shared/destinations/destination.ts';
import { correctableRules } from '../../../shared/destinations/withCorrections.ts';
import type { Core } from '../createCore.ts';
import { dateOn } from '../dateOn.ts';
import { correctedDestinations } from '../destinations/correctedDestinations.ts';
import { findDestination } from '../destinations/loadDestinations.ts';
import { correctionShelf, readEntry } from '../library/libraryFiles.ts';
import { withVaultLock } from '../storage/lock.ts';
import { removeEntry, saveEntry } from './changeLibrary.ts';
import { recountDeadlines } from './recountDeadlines.ts';

/** The corrections of a profile as they are; none where no file is there. Throws AppError `corrections-damaged`. */
async function correctionsOf({ vault }: Core, id: string): Promise<Corrections> {
  try {
    return await readEntry(vault, correctionShelf, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-missing') return { id };
    throw error;
  }
}

function requireRule(
  profile: Destination,
  correction: Correction,
  { deadlines = {} }: Corrections,
) {
  if (correction.field !== 'deadline') return;
  const { rule } = correction;
  const known = correctableRules(profile);
  if (known.includes(rule) || Object.hasOwn(deadlines, rule)) return;
  throw new AppError('destination-field-unknown', {
    ...{ id: profile.id, field: rule, known: [...limitFields, ...known].join(', ') },
  });
}

/**
 * Puts a value of the seller in the place of one of a profile, or takes it back, and counts the open disputes there
 * anew. `shipped` are the profiles as they came with the program. A file of corrections that does not read is never
 * overwritten. Throws AppError `destination-unknown`, `destination-field-unknown`, `corrections-damaged`,
 * `vault-read-only`, `vault-locked`, `disk-full` or `write-failed`.
 */
export async function correctDestination(
  core: Core,
  shipped: readonly Destination[],
  id: string,
  correction: Correction,
): Promise<void> {
  const profile = findDestination(shipped, id);
  await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const before = await correctionsOf(core, id);
    requireRule(profile, correction, before);
    const after = withCorrection(before, correction, dateOn(core.clock));
    if (after) await saveEntry(core, correctionShelf, after);
    else if (Object.keys(before).length > 1) await removeEntry(core, correctionShelf, id);
    if (correction.field !== 'deadline') return;
    const { destinations } = await correctedDestinations(shipped, core.vault);
    await recountDeadlines(core, destinations, id);
  });
}
