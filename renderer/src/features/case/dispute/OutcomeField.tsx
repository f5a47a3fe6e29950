import { NativeSelect } from '@mantine/core';
import { type Dispute, OutcomeSchema } from '../../../../../shared/domain/dispute.ts';
import { useText } from '../../../ui/useText.ts';

type Outcome = NonNullable<Dispute['outcome']>;

type OutcomeProps = Readonly<{ dispute: Dispute; onChange: (outcome: Outcome | null) => void }>;

/** How a dispute ended; open until then. */
export function OutcomeField({ dispute, onChange }: OutcomeProps) {
  const text = useText();
  return (
    <NativeSelect
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
  );
}
