import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FollowUpWork, ShownFollowUp } from '../../../../shared/ipc/today.ts';
import { DateField } from '../DateField.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { GrowingText } from '../GrowingText.tsx';
import { readDate } from '../readTyped.ts';
import { useText } from '../useText.ts';
import { useFollowUpWork } from './useFollowUpWork.ts';

/** The follow-ups that are meant, and what is asked about them. */
export type Question = Readonly<{ kind: 'done' | 'snooze'; shown: readonly ShownFollowUp[] }>;

type DialogProps = Readonly<{
  count: number;
  isBusy: boolean;
  onWork: (work: FollowUpWork) => void;
  onClose: () => void;
}>;

function DoneDialog({ count, isBusy, onWork, onClose }: DialogProps) {
  const text = useText();
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={text('app/today.done.title', { count })}
      submit={text('app/today.done')}
      {...{ isBusy, onClose }}
      onSubmit={() => onWork({ kind: 'done', note: note.trim() })}
    >
      <GrowingText
        data-autofocus
        most={8}
        label={text('app/today.note')}
        description={text('app/today.note.hint')}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </FormDialog>
  );
}

const steps = [1, 3, 7] as const;

function SnoozeDialog({ count, isBusy, onWork, onClose }: DialogProps) {
  const text = useText();
  const [date, setDate] = useState('');
  const until = readDate(date);
  const [isTried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (until) onWork({ kind: 'snooze', to: { until } });
  };
  return (
    <FormDialog
      title={text('app/today.snooze.title', { count })}
      submit={text('app/today.snooze.date')}
      {...{ isBusy, onClose }}
      onSubmit={submit}
    >
      <Stack gap="xs">
        {steps.map((days) => (
          <Button
            key={days}
            variant="light"
            justify="start"
            {...(days === 1 && { 'data-autofocus': true })}
            onClick={() => onWork({ kind: 'snooze', to: { days } })}
          >
            {text('app/today.snooze.days', { days })}
          </Button>
        ))}
      </Stack>
      <DateField
        label={text('app/today.snooze.until')}
        value={date}
        onChange={setDate}
        error={isTried && !until ? text('app/date.wrong') : undefined}
      />
    </FormDialog>
  );
}

/** Asks what came of follow-ups, or until when they are put off, and does it. */
export function FollowUpDialogs({
  question,
  onClose,
}: Readonly<{ question: Question | undefined; onClose: (isDone: boolean) => void }>) {
  const { mutate, isPending } = useFollowUpWork();
  if (!question) return null;
  const { kind, shown } = question;
  const Dialog = kind === 'done' ? DoneDialog : SnoozeDialog;
  return (
    <Dialog
      count={shown.length}
      isBusy={isPending}
      onWork={(work) => mutate({ shown, work }, { onSettled: () => onClose(true) })}
      onClose={() => onClose(false)}
    />
  );
}
