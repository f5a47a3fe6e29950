import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconClockPause, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Situation } from '../../../../../shared/followUp/vocabulary.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { FollowUpDialogs, type Question } from '../../../ui/followUp/FollowUpDialogs.tsx';
import { writtenAbout } from '../../../ui/followUp/partOf.ts';
import { formatDay } from '../../../ui/formatDate.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import { Reminders } from './Reminders.tsx';
import { ReminderTools } from './ReminderTools.tsx';
import { type ReminderWork, useReminders } from './useReminders.ts';

type Next = NonNullable<CaseDetail['next']>;

function When({ next: { on, dueBy } }: Readonly<{ next: Next }>) {
  const text = useText();
  const language = useLanguage();
  return (
    <Text size="sm" c="dimmed">
      {dueBy
        ? text('app/today.due-by', { day: formatDay(language, dueBy) })
        : formatDay(language, on)}
    </Text>
  );
}

type StepProps = Readonly<{
  detail: CaseDetail;
  next: Next;
  reminders: ReminderWork;
  onWrite: (about: Situation) => void;
}>;

function Step({ detail: { id: caseId, followUps }, next, reminders, onWrite }: StepProps) {
  const text = useText();
  const [question, setQuestion] = useState<Question>();
  const { rule, about, note } = next;
  const write = writtenAbout(next);
  const reminder = followUps.find(({ id }) => rule === 'reminder' && id === about);
  const ask = (kind: Question['kind']) =>
    setQuestion({ kind, shown: [{ caseId, rule, ...(about && { about }) }] });
  return (
    <>
      <div>
        <Text>{text(`app/rule.${rule}`)}</Text>
        {note && (
          <Text>
            <bdi>{note}</bdi>
          </Text>
        )}
        <When next={next} />
      </div>
      <Group gap="xs">
        {write && (
          <Button
            size="compact-md"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => onWrite(write)}
          >
            {text('app/writer.write')}
          </Button>
        )}
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconCheck size={16} aria-hidden />}
          onClick={() => ask('done')}
        >
          {text('app/today.done')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconClockPause size={16} aria-hidden />}
          onClick={() => ask('snooze')}
        >
          {text('app/today.snooze')}
        </Button>
        {reminder && <ReminderTools {...{ caseId, reminder }} work={reminders} canFinish={false} />}
      </Group>
      <FollowUpDialogs question={question} onClose={() => setQuestion(undefined)} />
    </>
  );
}

type NextProps = Readonly<{ detail: CaseDetail; onWrite: (about: Situation) => void }>;

/** The one thing to do next for a case, with the rule that says so; done and put off from here too. And own reminders. */
export function NextStep({ detail, onWrite }: NextProps) {
  const text = useText();
  const reminders = useReminders(detail.id);
  const { next } = detail;
  const name = text('app/today.next-step');
  return (
    <Paper component="section" withBorder p="md" aria-label={name}>
      <Stack gap="xs">
        <Title order={3} size="h5">
          {name}
        </Title>
        {next ? (
          <>
            <Step {...{ detail, next, reminders, onWrite }} />
            <Reminders detail={detail} work={reminders} />
          </>
        ) : (
          <Text c="dimmed">{text('app/today.next-step.none')}</Text>
        )}
      </Stack>
    </Paper>
  );
}
