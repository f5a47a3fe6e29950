import { ActionIcon, Group } from '@mantine/core';
import { IconCheck, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import type { FollowUp } from '../../../../../shared/domain/followUp.ts';
import { useText } from '../../../ui/useText.ts';
import { ReminderForm } from './ReminderForm.tsx';
import type { ReminderWork } from './useReminders.ts';

type ToolProps = Readonly<{
  label: string;
  icon: ComponentType<{ size: number; 'aria-hidden': true }>;
  onClick: () => void;
}>;

function Tool({ label, icon: Icon, onClick }: ToolProps) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={onClick}>
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}

type ToolsProps = Readonly<{
  caseId: string;
  reminder: FollowUp;
  work: ReminderWork;
  /** Whether it is ended here; what comes next is ended with a note. */
  canFinish: boolean;
}>;

/** What is done about one reminder: ended, changed, taken out. */
export function ReminderTools({ caseId, reminder, work, canFinish }: ToolsProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const note = reminder.note ?? text('app/rule.reminder');
  return (
    <Group gap={4} wrap="nowrap">
      {canFinish && (
        <Tool
          label={text('app/reminder.done.of', { note })}
          icon={IconCheck}
          onClick={() => work.finish(reminder)}
        />
      )}
      <Tool
        label={text('app/reminder.change.of', { note })}
        icon={IconPencil}
        onClick={() => setOpen(true)}
      />
      <Tool
        label={text('app/reminder.remove.of', { note })}
        icon={IconTrash}
        onClick={() => work.remove(reminder)}
      />
      {isOpen && <ReminderForm caseId={caseId} before={reminder} onClose={() => setOpen(false)} />}
    </Group>
  );
}
