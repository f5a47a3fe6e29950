import { NativeSelect, Stack } from '@mantine/core';
import {
  type Dispute,
  DisputeSchema,
  OutcomeSchema,
} from '../../../../../shared/domain/dispute.ts';
import type { DisputeFields } from '../../../../../shared/domain/entryChange.ts';
import { formatPlainMoney } from '../../../../../shared/domain/money.ts';
import { amountFault, readAmount } from '../../../ui/readTyped.ts';
import { quiet, SavedField } from '../../../ui/SavedField.tsx';
import { useText } from '../../../ui/useText.ts';

type Outcome = NonNullable<Dispute['outcome']>;

type OutcomeProps = Readonly<{
  dispute: Dispute;
  onSet: (set: DisputeFields) => Promise<unknown>;
  onChange: (outcome: Outcome | null) => void;
}>;

const LONGEST_CAUSE = DisputeSchema.shape.cause.unwrap().maxLength ?? 0;

/** Why a dispute ended as it did, and what it cost in the end. */
function End({ dispute: { cause, paid, amount }, onSet }: Omit<OutcomeProps, 'onChange'>) {
  const text = useText();
  const read = (typed: string) => readAmount(typed, (paid ?? amount)?.currency);
  return (
    <>
      <SavedField
        label={text('app/outcome.cause')}
        placeholder={text('app/facts.empty')}
        value={cause ?? ''}
        check={(typed) => (typed.length > LONGEST_CAUSE ? text('app/form.too-long') : undefined)}
        onSave={(typed) => onSet({ cause: typed || null })}
      />
      <SavedField
        label={text('app/outcome.paid')}
        placeholder={text('app/facts.empty')}
        isLtr
        value={paid ? formatPlainMoney(paid) : ''}
        check={(typed) => {
          const wrong = amountFault(typed, (paid ?? amount)?.currency, false);
          return wrong && text(wrong);
        }}
        onSave={(typed) => onSet({ paid: read(typed) ?? null })}
      />
    </>
  );
}

/** How a dispute ended, with its cause and cost; open until then. */
export function OutcomeField({ dispute, onSet, onChange }: OutcomeProps) {
  const text = useText();
  return (
    <Stack gap={2}>
      <NativeSelect
        {...quiet()}
        label={text('app/outcome')}
        data={[
          { value: '', label: text('app/outcome.open') },
          ...OutcomeSchema.options.map((value) => ({ value, label: text(`app/outcome.${value}`) })),
        ]}
        value={dispute.outcome ?? ''}
        onChange={({ currentTarget }) =>
          onChange(OutcomeSchema.safeParse(currentTarget.value).data ?? null)
        }
      />
      {dispute.outcome && <End {...{ dispute, onSet }} />}
    </Stack>
  );
}
