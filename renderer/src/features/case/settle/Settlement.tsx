import { Title } from '@mantine/core';
import type { Dispute } from '../../../../../shared/domain/dispute.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { useText } from '../../../ui/useText.ts';
import { useDisputes } from '../dispute/useDispute.ts';
import { Offers } from './Offers.tsx';
import classes from './settle.module.css';
import { WalkThrough } from './WalkThrough.tsx';

/** A dispute from the buyer's side: the four questions, and what could be offered. */
export function Settlement({
  detail,
  dispute,
}: Readonly<{ detail: CaseDetail; dispute: Dispute }>) {
  const text = useText();
  const { change } = useDisputes(detail.id);
  return (
    <>
      <div className={classes.part}>
        <Title order={5} size="h6">
          {text('app/walk')}
        </Title>
        <WalkThrough dispute={dispute} onSave={(walk) => change(dispute.id, { walk })} />
      </div>
      <div className={classes.part}>
        <Title order={5} size="h6">
          {text('app/offers')}
        </Title>
        <Offers detail={detail} dispute={dispute} />
      </div>
    </>
  );
}
