import { AppError } from '../../../shared/appError.ts';
import type { Core } from '../createCore.ts';
import { withVaultLock } from '../storage/lock.ts';

/**
 * Puts a case into the trash, from where it can be brought back. Throws AppError `case-not-found`,
 * `case-in-trash`, `vault-read-only` or `vault-locked`.
 */
export async function deleteCase({ vault, cases, clock }: Core, id: string): Promise<void> {
  await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const { deletedAt } = await cases.open(id);
    if (deletedAt) throw new AppError('case-in-trash', { id });
    const now = clock.now().toString({ smallestUnit: 'millisecond' });
    await cases.append({ caseId: id, set: { deletedAt: now } });
  });
}

/** Brings a case back from the trash. Throws AppError `case-not-in-trash` and what `deleteCase` throws. */
export async function undeleteCase({ vault, cases, clock }: Core, id: string): Promise<void> {
  await withVaultLock(vault, 'Claimfolio', clock, async () => {
    const { deletedAt } = await cases.open(id);
    if (!deletedAt) throw new AppError('case-not-in-trash', { id });
    await cases.append({ caseId: id, set: { deletedAt: null } });
  });
}
