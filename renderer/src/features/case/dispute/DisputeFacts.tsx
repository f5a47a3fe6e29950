import { NativeSelect, Stack } from '@mantine/core';
import { type Dispute, DisputeSchema } from '../../../../../shared/domain/dispute.ts';
import { formatPlainMoney } from '../../../../../shared/domain/money.ts';
import { ReasonSchema } from '../../../../../shared/domain/vocabulary.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { formatDate } from '../../../ui/formatDate.ts';
import { readAmount, readDate, readMoment, typedMoment } from '../../../ui/readTyped.ts';
import { quiet, SavedField } from '../../../ui/SavedField.tsx';
import { useLanguage, useText } from '../../../ui/useText.ts';
import { useDestinationChoices } from './useDestinationChoices.ts';
import { useDisputes } from './useDispute.ts';

type FactsProps = Readonly<{ detail: CaseDetail; dispute: Dispute }>;

const LONGEST = DisputeSchema.shape.claim.unwrap().maxLength ?? 0;

function Choices({ detail, dispute }: FactsProps) {
  const text = useText();
  const { change } = useDisputes(detail.id);
  const { id, reason, platform, destination = '' } = dispute;
  const destinations = useDestinationChoices(platform);
  const unset = { value: '', label: text('app/claim.destination.unset') };
  return (
    <>
      <NativeSelect
        {...quiet()}
        label={text('app/claim.reason')}
        data={ReasonSchema.options.map((value) => ({ value, label: text(`app/reason.${value}`) }))}
        value={reason}
        onChange={({ currentTarget }) =>
          change(id, { reason: ReasonSchema.parse(currentTarget.value) })
        }
      />
      <NativeSelect
        {...quiet()}
        label={text('app/claim.destination')}
        translate="no"
        data={destination === '' ? [unset, ...destinations] : destinations}
        value={destination}
        onChange={({ currentTarget }) => change(id, { destination: currentTarget.value || null })}
      />
    </>
  );
}

function Dates({ detail, dispute }: FactsProps) {
  const text = useText();
  const language = useLanguage();
  const { set } = useDisputes(detail.id);
  const { id, openedOn, respondBy, respondByBasis } = dispute;
  const isOwn = respondByBasis.kind === 'by-hand';
  const wrong = (typed: string) => (readDate(typed) ? undefined : text('app/date.wrong'));
  const wrongDue = (typed: string) => {
    if (typed === '') return undefined;
    const date = readDate(typed);
    return date && date < openedOn ? text('app/claim.due.before') : wrong(typed);
  };
  return (
    <>
      <SavedField
        label={text('app/claim.opened')}
        isLtr
        value={openedOn}
        check={wrong}
        onSave={(typed) => set(id, { openedOn: readDate(typed) ?? openedOn })}
      />
      <OpenedAt {...{ detail, dispute }} />
      <SavedField
        label={text('app/claim.due')}
        placeholder={
          respondBy
            ? text('app/claim.due.by-rule', { date: formatDate(language, respondBy) })
            : text('app/facts.empty')
        }
        hint={isOwn ? text('app/claim.due.hint') : undefined}
        isLtr
        value={isOwn ? (respondBy ?? '') : ''}
        check={wrongDue}
        onSave={(typed) => set(id, { respondBy: readDate(typed) ?? null })}
      />
    </>
  );
}

/** The minute of opening; asked where the rule counts hours. */
function OpenedAt({ detail, dispute }: FactsProps) {
  const text = useText();
  const { set } = useDisputes(detail.id);
  const { id, openedAt, respondByBasis: basis } = dispute;
  if (!openedAt && !(basis.kind === 'rule' && basis.rule.endsWith('Hours'))) return null;
  return (
    <SavedField
      label={text('proof/opened-at')}
      placeholder={text('app/facts.empty')}
      hint={text('proof/opened-at.hint')}
      isLtr
      value={openedAt ? typedMoment(openedAt) : ''}
      check={(typed) => (typed === '' || readMoment(typed) ? undefined : text('app/moment.wrong'))}
      onSave={(typed) => set(id, { openedAt: readMoment(typed) ?? null })}
    />
  );
}

function Amount({ detail, dispute }: FactsProps) {
  const text = useText();
  const { set } = useDisputes(detail.id);
  const { id, amount } = dispute;
  const read = (typed: string) => readAmount(typed, amount?.currency);
  return (
    <SavedField
      label={text('app/claim.amount')}
      placeholder={text('app/facts.empty')}
      isLtr
      value={amount ? formatPlainMoney(amount) : ''}
      check={(typed) =>
        typed === '' || read(typed) ? undefined : text('app/money.wrong-with-currency')
      }
      onSave={(typed) => set(id, { amount: read(typed) ?? null })}
    />
  );
}

type WordsProps = FactsProps & Readonly<{ field: 'claim' | 'request' | 'platformCase' }>;

const labels = {
  claim: 'app/claim.claim',
  request: 'app/claim.request',
  platformCase: 'app/claim.platform-case',
} as const;

function Words({ detail, dispute, field }: WordsProps) {
  const text = useText();
  const { set } = useDisputes(detail.id);
  const longest = field === 'platformCase' ? 2000 : LONGEST;
  return (
    <SavedField
      label={text(labels[field])}
      placeholder={text('app/facts.empty')}
      name={`${field} ${dispute.id}`}
      isLive
      isLong={field !== 'platformCase'}
      value={dispute[field] ?? ''}
      check={(typed) => (typed.length > longest ? text('app/form.too-long') : undefined)}
      onSave={(typed) => set(dispute.id, { [field]: typed || null })}
    />
  );
}

/** What is known of a dispute, edited where it stands. */
export function DisputeFacts(props: FactsProps) {
  return (
    <Stack gap={2}>
      <Words {...props} field="claim" />
      <Words {...props} field="request" />
      <Choices {...props} />
      <Dates {...props} />
      <Amount {...props} />
      <Words {...props} field="platformCase" />
    </Stack>
  );
}
