import { AppError } from '../../shared/appError.ts';
import { AnswerSchema } from '../../shared/ipc/answer.ts';
import type { Channel } from '../../shared/ipc/channels.ts';
import { contract, type Input, type Output } from '../../shared/ipc/contract.ts';
import { type DossierChecked, DossierCheckedSchema } from '../../shared/ipc/dossier.ts';
import {
  type AttachDone,
  AttachDoneSchema,
  type AttachTarget,
  AttachTargetSchema,
} from '../../shared/ipc/evidence.ts';

import { type ImportPreview, ImportPreviewSchema } from '../../shared/ipc/importing.ts';

declare global {
  interface Window {
    /** What the preload script exposes. */
    readonly claimfolio: Readonly<{
      request: (channel: string, input: unknown) => Promise<unknown>;
      /** Hears which command was chosen in the menu of the program. */
      onCommand: (listener: (id: string) => void) => void;
      importLists: (files: readonly File[]) => Promise<unknown>;
      checkDossier: (file: File) => Promise<unknown>;
      attach: (target: unknown, files: readonly File[], isPasted: boolean) => Promise<unknown>;
    }>;
  }
}

/** Asks the main process. Throws `AppError` for what a person can act on; anything else is a bug. */
export async function request<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  const call = contract[channel];
  const answer = AnswerSchema.parse(
    await window.claimfolio.request(channel, call.input.parse(input)),
  );
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.params);
  return call.output.parse(answer.value);
}

/** Hands over a file that was dropped, and answers whether it is a dossier of this vault. Throws as `request`. */
export async function handDossier(file: File): Promise<DossierChecked> {
  const answer = AnswerSchema.parse(await window.claimfolio.checkDossier(file));
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.params);
  return DossierCheckedSchema.parse(answer.value);
}

/** Hands over lists that were dropped, and answers what an import of them would do. Throws as `request`. */
export async function handImport(files: readonly File[]): Promise<ImportPreview> {
  const answer = AnswerSchema.parse(await window.claimfolio.importLists([...files]));
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.params);
  return ImportPreviewSchema.parse(answer.value);
}

/**
 * Attaches files that were dropped or pasted to a case. The preload script finds where they lie; this page never knows.
 * Throws as `request`.
 */
export async function attachFiles(
  target: AttachTarget,
  files: readonly File[],
  isPasted: boolean,
): Promise<AttachDone> {
  const answer = AnswerSchema.parse(
    await window.claimfolio.attach(AttachTargetSchema.parse(target), [...files], isPasted),
  );
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.params);
  return AttachDoneSchema.parse(answer.value);
}
