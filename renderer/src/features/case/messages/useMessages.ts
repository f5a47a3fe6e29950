import type { Message } from '../../../../../shared/domain/message.ts';
import { request } from '../../../api.ts';
import { useEntry } from '../useCase.ts';

/** A message as it is written, before it has an id. */
export type WrittenMessage = Omit<Message, 'id' | 'evidenceIds' | 'subject' | 'mailId'>;

/** Adds to, changes and takes out of the conversation of a case. */
export function useMessages(caseId: string) {
  const { mutate, isPending, error } = useEntry(caseId);
  return {
    isPending,
    error,
    add: (message: WrittenMessage, onDone: () => void) =>
      mutate(() => request('entry.addMessage', { caseId, message }), { onSuccess: onDone }),
    change: (id: string, message: WrittenMessage, onDone: () => void) => {
      const { channel = null, language = null, translation = null, ...rest } = message;
      const set = { ...rest, channel, language, translation };
      mutate(() => request('entry.change', { caseId, change: { list: 'messages', id, set } }), {
        onSuccess: onDone,
      });
    },
    remove: (id: string) =>
      mutate(() => request('entry.remove', { caseId, entry: { list: 'messages', id } })),
  };
}
