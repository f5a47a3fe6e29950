import type { Offer } from '../../../shared/domain/dispute.ts';
import { setItem } from '../../../shared/domain/edit.ts';
import type { Core } from '../createCore.ts';
import { withVaultLock } from '../storage/lock.ts';

/**
 * Records an offer that was made to the customer, and answers its id. Throws AppError `case-not-found`,
 * `vault-read-only` or `vault-locked`.
 */
export async function recordOffer(
  { cases, clock, ids, vault }: Core,
  caseId: string,
  offer: Omit<Offer, 'id'>,
): Promise<string> {
  return await withVaultLock(vault, 'Claimfolio', clock, async () => {
    await cases.open(caseId);
    const id = ids.next();
    await cases.append({ caseId, items: [setItem('offers', { id, ...offer })] });
    return id;
  });
}
