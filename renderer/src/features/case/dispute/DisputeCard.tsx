import { ActionIcon, Group, Paper, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconClockHour4, IconTrash } from '@tabler/icons-react';
import type { Dispute } from '../../../../../shared/domain/dispute.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { formatDate } from '../../../ui/formatDate.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import { Settlement } from '../settle/Settlement.tsx';
import { Complaint } from './Complaint.tsx';
import { DeadlineDetails } from './DeadlineDetails.tsx';
import { daysLeft, todayHere } from './daysLeft.ts';
import classes from './dispute.module.css';
import { OutcomeField } from './OutcomeField.tsx';
import { ProofList } from './ProofList.tsx';
import { ProofNeeded } from './ProofNeeded.tsx';
import { useDisputes } from './useDispute.ts';
import { useJudgement } from './useProof.ts';

/** Days before an answer is due when it is said louder. */
const SOON = 3;

type CardProps = Readonly<{
  detail: CaseDetail;
  dispute: Dispute;
}>;

function toneOf({ outcome, respondBy }: Dispute): 'closed' | 'calm' | 'soon' | 'late' {
  if (outcome) return 'closed';
  if (!respondBy) return 'calm';
  const days = daysLeft(respondBy, todayHere());
  if (days < 0) return 'late';
  return days <= SOON ? 'soon' : 'calm';
}

/** Until when the answer must be there, in words; how it ended, once it has. */
function DueLine({ dispute }: Readonly<{ dispute: Dispute }>) {
  const text = useText();
  const language = useLanguage();
  const { outcome, respondBy } = dispute;
  if (outcome)
    return (
      <Group gap={6} wrap="nowrap" align="start" className={classes.due}>
        <IconCircleCheck size={20} aria-hidden />
        <strong>{text(`app/outcome.${outcome}`)}</strong>
      </Group>
    );
  const date = respondBy && formatDate(language, respondBy);
  const days = respondBy ? daysLeft(respondBy, todayHere()) : 0;
  const dueWords = (told: string, left: number) =>
    left < 0
      ? text('app/claim.overdue', { date: told, days: -left })
      : text('app/claim.days-left', { date: told, days: left });
  return (
    <Group gap={6} wrap="nowrap" align="start" className={classes.due}>
      <IconClockHour4 size={20} aria-hidden />
      <strong>{date ? dueWords(date, days) : text('app/claim.no-date')}</strong>
    </Group>
  );
}

/** One complaint: until when it must be answered and what is still needed; the rest is folded, and edited where it stands. */
export function DisputeCard({ detail, dispute }: CardProps) {
  const text = useText();
  const work = useDisputes(detail.id);
  const isOpen = dispute.outcome === undefined;
  const { data, error } = useJudgement(detail, dispute.id);
  const reason = text(`app/reason.${dispute.reason}`);
  const remove = text('app/claim.remove', { reason });
  return (
    <Paper withBorder p="lg" className={classes.card} data-urgency={toneOf(dispute)}>
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Title order={4} size="h4">
            {reason}
          </Title>
          <Text size="sm" c="dimmed">
            {text(`app/platform.${dispute.platform}`)}
          </Text>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={remove}
          title={remove}
          onClick={() => work.remove(dispute.id)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <div>
        <DueLine dispute={dispute} />
        {isOpen && data && <DeadlineDetails deadline={data.deadline} />}
      </div>
      {isOpen && data && <ProofNeeded judgement={data} />}
      {isOpen && <Fault error={error} />}
      <Fault error={work.error} />
      <div>
        <Complaint {...{ detail, dispute }} />
        {isOpen && data && <ProofList judgement={data} />}
        <Settlement {...{ detail, dispute }} />
        <div className={classes.end}>
          <OutcomeField
            dispute={dispute}
            onSet={(set) => work.set(dispute.id, set)}
            onChange={(outcome) => work.change(dispute.id, { outcome })}
          />
        </div>
      </div>
    </Paper>
  );
}
