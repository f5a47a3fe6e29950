import type { Dispute } from '../../../../../shared/domain/dispute.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { Fold } from '../../../ui/Fold.tsx';
import { formatDate } from '../../../ui/formatDate.ts';
import { useMoney } from '../../../ui/useMoney.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import { DisputeFacts } from './DisputeFacts.tsx';

type ComplaintProps = Readonly<{ detail: CaseDetail; dispute: Dispute }>;

const wanted = ['claim', 'request'] as const;

/** What is still to be written for an answer; once it is, what the complaint is about in short. */
function Short({ claim, request, amount, openedOn, outcome }: Dispute) {
  const text = useText();
  const language = useLanguage();
  const money = useMoney();
  const missing = wanted.filter((field) => !{ claim, request }[field]);
  if (missing.length > 0 && !outcome) {
    const fields = missing.map((field) => text(`app/claim.${field}`));
    return text('app/claim.to-write', { fields: new Intl.ListFormat(language).format(fields) });
  }
  return (
    <>
      {amount && <bdi>{money(amount)}</bdi>}
      {amount && ' · '}
      {text('app/claim.opened-on', { date: formatDate(language, openedOn) })}
    </>
  );
}

/** What is known of a complaint. It stands open while something is to be written that an answer needs. */
export function Complaint({ detail, dispute }: ComplaintProps) {
  const text = useText();
  const { id, claim, request, outcome } = dispute;
  return (
    <Fold
      id={`complaint ${id}`}
      part="complaint"
      title={text('app/claim.facts')}
      state={<Short {...dispute} />}
      isOpenAtFirst={!outcome && !(claim && request)}
    >
      <DisputeFacts {...{ detail, dispute }} />
    </Fold>
  );
}
