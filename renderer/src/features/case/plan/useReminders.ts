import type { FollowUp } from '../../../../../shared/domain/followUp.ts';
import type { Reminder } from '../../../../../shared/domain/reminder.ts';
import { request } from '../../../api.ts';
import { useToasts } from '../../../ui/toasts/useToasts.ts';
import { useText } from '../../../ui/useText.ts';
import { useEntry } from '../useCase.ts';

/** Keeps the seller's own reminders of a case, ends them and takes them out; a toast takes the last two back. */
export function useReminders(caseId: string) {
  const text = useText();
  const show = useToasts();
  const { mutate, isPending, error } = useEntry(caseId);
  const undo = () => mutate(() => request('case.undo', { caseId }));
  const tell = (key: 'app/reminder.done.told' | 'app/reminder.removed') => () =>
    show({
      key: `reminder ${caseId}`,
      text: text(key),
      action: { label: text('app/case.undo'), run: undo },
    });
  return {
    isPending,
    error,
    keep: (reminder: Reminder, before: FollowUp | undefined, onDone: () => void) => {
      const kept = { caseId, ...(before && { id: before.id }), reminder };
      mutate(() => request('entry.keepReminder', kept), { onSuccess: onDone });
    },
    finish: ({ id }: FollowUp) =>
      mutate(() => request('entry.finishReminder', { caseId, id }), {
        onSuccess: tell('app/reminder.done.told'),
      }),
    remove: ({ id }: FollowUp) =>
      mutate(() => request('entry.remove', { caseId, entry: { list: 'followUps', id } }), {
        onSuccess: tell('app/reminder.removed'),
      }),
  };
}

/** What can be done to the reminders of a case. */
export type ReminderWork = ReturnType<typeof useReminders>;
