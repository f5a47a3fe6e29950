import { AppError } from '../../../shared/appError.ts';
import { DossierOrderSchema, type DossierReply, type MakeDossier } from './dossierContract.ts';

/** Makes the dossier of an order that came into the process for it. Never throws: the reply says all. */
export async function answerDossierOrder(
  make: Promise<MakeDossier>,
  message: unknown,
): Promise<DossierReply> {
  try {
    return { kind: 'done', made: await (await make)(DossierOrderSchema.parse(message)) };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'refused', error: error.toData() };
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'bug', stack };
  }
}
