import { Button, Group, Select, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { StageSchema } from '../../../../shared/domain/vocabulary.ts';
import type { Situation } from '../../../../shared/followUp/vocabulary.ts';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import { EraseButton } from '../../ui/EraseButton.tsx';
import { errorData } from '../../ui/errorData.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useBackKeys } from '../../ui/useBackKeys.ts';
import { type CasePart, useShowPart } from '../../ui/useShowPart.ts';
import { useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { BackButton, CaseHead } from './CaseHead.tsx';
import classes from './case.module.css';
import { CaseDisputes } from './dispute/CaseDisputes.tsx';
import { CaseEvidence } from './evidence/CaseEvidence.tsx';
import { CaseFacts } from './facts/CaseFacts.tsx';
import { CaseFeedback } from './facts/CaseFeedback.tsx';
import { CaseHistory } from './history/CaseHistory.tsx';
import { CaseMessages, type Writing } from './messages/CaseMessages.tsx';
import { NotesField } from './NotesField.tsx';
import { NextStep } from './plan/NextStep.tsx';
import { CaseTimeline } from './timeline/CaseTimeline.tsx';
import { CaseTracking } from './tracking/CaseTracking.tsx';
import { type CaseWork, useCase, useCaseWork, useEraseBuyer } from './useCase.ts';

type PartProps = Readonly<{ detail: CaseDetail; work: CaseWork }>;

function StageField({ detail, work }: PartProps) {
  const text = useText();
  return (
    <Select
      label={text('app/case.stage')}
      allowDeselect={false}
      data={StageSchema.options.map((value) => ({ value, label: text(`app/stage.${value}`) }))}
      value={detail.stage}
      onChange={(stage) =>
        stage && work.mutate({ kind: 'change', set: { stage: StageSchema.parse(stage) } })
      }
    />
  );
}

type AsideProps = PartProps & Pick<PageProps, 'onDeleted'>;

/** What stands beside the proof: where the parcel is, the seller's notes, what was changed, and rare things. */
function Aside({ detail, work, onDeleted }: AsideProps) {
  const text = useText();
  return (
    <Stack component="aside" gap="lg" className={classes.aside}>
      <StageField {...{ detail, work }} />
      <CaseFacts detail={detail} />
      <CaseFeedback detail={detail} />
      <NotesField detail={detail} />
      <CaseHistory caseId={detail.id} />
      <Group>
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => work.mutate({ kind: 'delete' }, { onSuccess: onDeleted })}
        >
          {text('app/case.delete')}
        </Button>
        <EraseButton subject={detail} work={useEraseBuyer(detail.id)} />
      </Group>
    </Stack>
  );
}

function Content({
  detail,
  actions,
  part,
  item,
  write,
  onDeleted,
}: Omit<PageProps, 'caseId'> & { detail: CaseDetail }) {
  const work = useCaseWork(detail.id);
  const [writing, setWriting] = useState<Writing>(write);
  useShowPart(part, item);
  // A complaint comes before all else; as long as there is none, it does not stand in the way.
  const isDisputed = detail.disputes.length > 0;
  const disputes = <CaseDisputes detail={detail} />;
  return (
    <>
      <CaseHead {...{ detail, work }} actions={actions?.(detail)} />
      <Fault error={work.error} />
      <CaseTimeline detail={detail} />
      <div className={classes.columns}>
        <div className={classes.next}>
          <NextStep detail={detail} onWrite={setWriting} />
        </div>
        <Stack gap="xl" className={classes.proof}>
          {isDisputed && disputes}
          <CaseEvidence detail={detail} wanted={item} />
          <CaseTracking detail={detail} />
          <CaseMessages {...{ detail, writing }} onWrite={setWriting} />
          {!isDisputed && disputes}
        </Stack>
        <Aside {...{ detail, work, onDeleted }} />
      </div>
    </>
  );
}

/** What the page of a case needs. */
export type PageProps = Readonly<{
  caseId: string;
  onBack: () => void;
  onDeleted: (detail: CaseDetail) => void;
  /** Buttons of other screens that begin here. */
  actions?: (detail: CaseDetail) => ReactNode;
  /** The part of the page to begin with. */
  part?: CasePart | undefined;
  /** What to write to the buyer about at once. */
  write?: Situation | undefined;
  /** The attached file to begin with, in that part. */
  item?: string | undefined;
}>;

/** One case: its proof, what is known of its order, and everything that was changed. */
export function CasePage(props: PageProps) {
  const { caseId, onBack } = props;
  const { data: detail, error, refetch } = useCase(caseId);
  useBackKeys(onBack);
  return (
    <article className={classes.page}>
      <BackButton onBack={onBack} />
      {error && <Refusal error={errorData(error)} onRetry={() => void refetch()} />}
      {!error && !detail && <Waiting />}
      {!error && detail && <Content key={detail.id} detail={detail} {...props} />}
    </article>
  );
}
