import { formatPlainMoney } from '../../../../../shared/domain/money.ts';
import {
  amountFault,
  readAmount,
  readDate,
  readMoment,
  typedMoment,
} from '../../../ui/readTyped.ts';
import { SavedField } from '../../../ui/SavedField.tsx';
import { useText } from '../../../ui/useText.ts';
import type { FactsProps } from './useFacts.ts';

function MomentFact({ detail, facts, field }: FactsProps & { field: 'orderedAt' | 'paidAt' }) {
  const text = useText();
  const known = detail.order[field];
  return (
    <SavedField
      label={text(`app/facts.${field}`)}
      placeholder={text('app/facts.empty')}
      isLtr
      value={known ? typedMoment(known) : ''}
      check={(typed) => (typed === '' || readMoment(typed) ? undefined : text('app/moment.wrong'))}
      onSave={(typed) => facts.set({ [`order.${field}`]: readMoment(typed) ?? null })}
    />
  );
}

function Total({ detail, facts }: FactsProps) {
  const text = useText();
  const { total } = detail.order;
  return (
    <SavedField
      label={text('app/facts.total')}
      placeholder={text('app/facts.empty')}
      isLtr
      value={total ? formatPlainMoney(total) : ''}
      check={(typed) => {
        const wrong = amountFault(typed, total?.currency, false);
        return wrong && text(wrong);
      }}
      onSave={(typed) => facts.set({ 'order.total': readAmount(typed, total?.currency) ?? null })}
    />
  );
}

function DateFact({
  detail,
  facts,
  field,
}: FactsProps & { field: 'promisedOn' | 'protectedUntil' }) {
  const text = useText();
  return (
    <SavedField
      label={text(`app/facts.${field}`)}
      placeholder={text('app/facts.empty')}
      isLtr
      value={detail.order[field] ?? ''}
      check={(typed) => (typed === '' || readDate(typed) ? undefined : text('app/date.wrong'))}
      onSave={(typed) => facts.set({ [`order.${field}`]: readDate(typed) ?? null })}
    />
  );
}

/** When the order was made, paid, promised and protected, and what it cost. */
export function TimeFacts(props: FactsProps) {
  return (
    <>
      <MomentFact {...props} field="orderedAt" />
      <MomentFact {...props} field="paidAt" />
      <Total {...props} />
      <DateFact {...props} field="promisedOn" />
      <DateFact {...props} field="protectedUntil" />
    </>
  );
}
