import { AppError } from '../../shared/appError.ts';
import { AnswerSchema } from '../../shared/ipc/answer.ts';
import type { Channel } from '../../shared/ipc/channels.ts';
import { contract, type Input, type Output } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** What the preload script exposes. */
    readonly claimfolio: Readonly<{
      request: (channel: string, input: unknown) => Promise<unknown>;
      /** Hears which command was chosen in the menu of the program. */
      onCommand: (listener: (id: string) => void) => void;
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
