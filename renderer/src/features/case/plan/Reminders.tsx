import { Button, Stack, Text } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import type { FollowUp } from '../../../../../shared/domain/followUp.ts';
import { isReminder } from '../../../../../shared/domain/reminder.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { formatDay } from '../../../ui/formatDate.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import classes from './plan.module.css';
import { ReminderForm } from './ReminderForm.tsx';
import { ReminderTools } from './ReminderTools.tsx';
import type { ReminderWork } from './useReminders.ts';

type LineProps = Readonly<{ caseId: string; reminder: FollowUp; work: ReminderWork }>;

function ReminderLine({ reminder, ...props }: LineProps) {
  const text = useText();
  const language = useLanguage();
  return (
    <li className={classes.reminder}>
      <div>
        <Text size="sm" className={classes.words ?? ''}>
          <bdi>{reminder.note ?? text('app/rule.reminder')}</bdi>
        </Text>
        <Text size="sm" c="dimmed">
          {formatDay(language, reminder.on)}
        </Text>
      </div>
      <ReminderTools {...{ reminder, ...props }} canFinish />
    </li>
  );
}

const byDay = (one: FollowUp, other: FollowUp): number => (one.on < other.on ? -1 : 1);

type RemindersProps = Readonly<{ detail: CaseDetail; work: ReminderWork }>;

/** The seller's own reminders of a case, but for one that comes next anyway; the first day first. One more is added here. */
export function Reminders({ detail: { id, followUps, next }, work }: RemindersProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const later = followUps.filter((one) => isReminder(one) && one.id !== next?.about);
  return (
    <Stack gap="xs">
      {later.length > 0 && (
        <ul className={classes.reminders} aria-label={text('app/reminder.list')}>
          {later.toSorted(byDay).map((reminder) => (
            <ReminderLine key={reminder.id} caseId={id} {...{ reminder, work }} />
          ))}
        </ul>
      )}
      <Fault error={work.error} />
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.add ?? ''}
        leftSection={<IconBell size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text('app/reminder.add')}
      </Button>
      {isOpen && <ReminderForm caseId={id} onClose={() => setOpen(false)} />}
    </Stack>
  );
}
