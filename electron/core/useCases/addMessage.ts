import { AppError } from '../../../shared/appError.ts';
import { type Message, MessageSchema } from '../../../shared/domain/message.ts';
import type { Core } from '../createCore.ts';
import { messageRule } from '../documents/listRules.ts';
import { type Draft, mergeList } from '../documents/mergeList.ts';
import { withVaultLock } from '../storage/lock.ts';

/** A message as it was written or received. */
export type MessageRequest = Readonly<{ caseId: string; message: Draft<Message>; file: string }>;

const MAX_CHARS = MessageSchema.shape.text.maxLength ?? 0;

/**
 * Records one message and answers its id; the same message is recorded once. `file` names the text in errors.
 * Throws AppError `case-not-found`, `text-too-long`, `vault-read-only` or `vault-locked`.
 */
export async function addMessage(
  core: Core,
  { caseId, message, file }: MessageRequest,
): Promise<Readonly<{ messageId: string; known: boolean }>> {
  const chars = message.text.length;
  if (chars > MAX_CHARS) throw new AppError('text-too-long', { file, chars, max: MAX_CHARS });
  return await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const { messages } = await core.cases.open(caseId);
    const { ids, edits } = mergeList(messageRule, messages, [message], () => core.ids.next());
    if (edits.length > 0) await core.cases.append({ caseId, items: [...edits] });
    const [messageId = ''] = ids;
    return { messageId, known: messages.some(({ id }) => id === messageId) };
  });
}
