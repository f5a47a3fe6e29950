import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { FollowUp } from '../../../../../shared/domain/followUp.ts';
import { TextSchema } from '../../../../../shared/domain/text.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Fault } from '../../../ui/Fault.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { GrowingText } from '../../../ui/GrowingText.tsx';
import { readDate } from '../../../ui/readTyped.ts';
import { useText } from '../../../ui/useText.ts';
import { useReminders } from './useReminders.ts';

/** As far ahead as is asked for most: a few days. */
const firstDay = (): string => Temporal.Now.plainDateISO().add({ days: 3 }).toString();

const LONGEST = TextSchema.maxLength ?? 0;

type FormProps = Readonly<{
  caseId: string;
  /** The reminder that is changed; without one a new one is made. */
  before?: FollowUp | undefined;
  onClose: () => void;
}>;

/** Asks for the day and the words of a reminder. */
export function ReminderForm({ caseId, before, onClose }: FormProps) {
  const text = useText();
  const [typed, setTyped] = useState({ on: before?.on ?? firstDay(), note: before?.note ?? '' });
  const [isTried, setTried] = useState(false);
  const work = useReminders(caseId);
  const on = readDate(typed.on);
  const note = typed.note.trim();
  const submit = () => {
    setTried(true);
    if (on && note) work.keep({ on, note }, before, onClose);
  };
  return (
    <FormDialog
      title={text(before ? 'app/reminder.change.title' : 'app/reminder.title')}
      submit={text(before ? 'app/reminder.save' : 'app/reminder.add')}
      isBusy={work.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <GrowingText
        data-autofocus
        most={8}
        label={text('app/reminder.note')}
        maxLength={LONGEST}
        value={typed.note}
        error={isTried && !note ? text('app/reminder.note.missing') : undefined}
        onChange={({ currentTarget }) => setTyped({ ...typed, note: currentTarget.value })}
      />
      <DateField
        label={text('app/reminder.on')}
        value={typed.on}
        error={isTried && !on ? text('app/date.wrong') : undefined}
        onChange={(day) => setTyped({ ...typed, on: day })}
      />
      <Fault error={work.error} />
    </FormDialog>
  );
}
