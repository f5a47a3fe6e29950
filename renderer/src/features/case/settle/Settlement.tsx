import { Title } from '@mantine/core';
import type { Dispute } from '../../../../../shared/domain/dispute.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { useText } from '../../../ui/useText.ts';
import { useDisputes } from '../dispute/useDispute.ts';
import { Offers } from './Offers.tsx';
import classes from './settle.module.css';
import { WalkThrough } from './WalkThrough.tsx';
import { isAnswered, questions } from './walkQuestions.ts';

type SettlementProps = Readonly<{ detail: CaseDetail; dispute: Dispute }>;

/** A dispute from the buyer's side: the four questions, and what could be offered. Open while there is neither answer nor offer. */
export function Settlement({ detail, dispute }: SettlementProps) {
  const text = useText();
  const { change } = useDisputes(detail.id);
  const { id, walk, outcome } = dispute;
  const answered = questions.filter((question) => isAnswered(walk, question)).length;
  const offers = detail.offers.filter(({ disputeId }) => disputeId === id).length;
  return (
    <Fold
      id={`settlement ${id}`}
      title={text('app/settle')}
      state={text('app/settle.state', { answered, all: questions.length, offers })}
      isOpenAtFirst={!outcome && answered + offers === 0}
    >
      <div className={classes.part}>
        <Title order={6} size="sm">
          {text('app/walk')}
        </Title>
        <WalkThrough dispute={dispute} onSave={(next) => change(id, { walk: next })} />
      </div>
      <div className={classes.part}>
        <Title order={6} size="sm">
          {text('app/offers')}
        </Title>
        <Offers detail={detail} dispute={dispute} />
      </div>
    </Fold>
  );
}
