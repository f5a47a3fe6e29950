import { changesOf } from '../../../shared/domain/caseFields.ts';
import type { Feedback } from '../../../shared/domain/feedback.ts';
import type { Core } from '../createCore.ts';
import { withVaultLock } from '../storage/lock.ts';

/**
 * Records what the buyer left in public, today where no day is told. Throws AppError `case-not-found`,
 * `vault-read-only` or `vault-locked`.
 */
export async function recordFeedback(
  { vault, cases, clock }: Core,
  caseId: string,
  said: Feedback,
): Promise<Feedback> {
  const today = clock.now().toZonedDateTimeISO(clock.zone).toPlainDate().toString();
  const feedback = { ...said, on: said.on ?? today };
  await withVaultLock(vault, 'Claimfolio', clock, async () => {
    await cases.open(caseId);
    await cases.append({ caseId, ...changesOf({ feedback }) });
  });
  return feedback;
}
