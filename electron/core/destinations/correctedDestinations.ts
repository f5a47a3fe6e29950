import type { ErrorData } from '../../../shared/appError.ts';
import type { Destination } from '../../../shared/destinations/destination.ts';
import { withCorrections } from '../../../shared/destinations/withCorrections.ts';
import { correctionShelf, readShelf } from '../library/libraryFiles.ts';
import type { Vault } from '../storage/Vault.ts';

/** The profiles as they count in a vault, and an error for each file of corrections that does not read. */
export type CorrectedDestinations = Readonly<{
  destinations: readonly Destination[];
  refused: readonly ErrorData[];
}>;

/**
 * The profiles with the values that the seller of a vault corrected. Where a file of corrections was broken by hand, its
 * profile stands as it came with the program. Throws AppError `vault-unreadable`.
 */
export async function correctedDestinations(
  shipped: readonly Destination[],
  vault: Vault,
): Promise<CorrectedDestinations> {
  const { entries, damaged } = await readShelf(vault, correctionShelf);
  const byId = new Map(entries.map((one) => [one.id, one]));
  const destinations = shipped.map((one) => {
    const corrections = byId.get(one.id);
    return corrections ? withCorrections(one, corrections) : one;
  });
  const refused = damaged.map((file) => ({ code: correctionShelf.damaged, params: { file } }));
  return { destinations, refused };
}
