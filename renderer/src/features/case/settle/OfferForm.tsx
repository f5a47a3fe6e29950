import { Chip, Group, Input, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { AppError } from '../../../../../shared/appError.ts';
import { type Dispute, OfferSchema } from '../../../../../shared/domain/dispute.ts';
import { type OfferKind, OfferKindSchema } from '../../../../../shared/domain/vocabulary.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { costFacts, kindsWithAmount } from '../../../../../shared/settlement/offerCost.ts';
import {
  type OfferReckoning,
  offerOf,
  reckonOffers,
} from '../../../../../shared/settlement/reckonOffers.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { useErrorText, useText } from '../../../ui/useText.ts';
import { ReviewWarning } from '../ReviewWarning.tsx';
import { OfferRanking } from './OfferRanking.tsx';
import classes from './settle.module.css';
import {
  type AmountName,
  emptyOffer,
  foreignCurrencies,
  type OfferFaults,
  readOffer,
  type TypedOffer,
} from './typedOffer.ts';
import { useOffers } from './useOffers.ts';

const LONGEST = OfferSchema.shape.note.unwrap().maxLength ?? 0;

type PartProps = Readonly<{
  typed: TypedOffer;
  faults: OfferFaults;
  onType: (part: Partial<TypedOffer>) => void;
}>;

const hasAmount = (kind: OfferKind): boolean =>
  kind === 'refund' || kindsWithAmount.some((one) => one === kind);

function KindChips({ typed, onType, fitting }: PartProps & Pick<FormProps, 'fitting'>) {
  const text = useText();
  const kinds = [...new Set([...fitting, ...OfferKindSchema.options])];
  return (
    <Input.Wrapper
      component="fieldset"
      bd={0}
      m={0}
      p={0}
      label={text('app/offer')}
      labelElement="div"
    >
      <Chip.Group
        value={typed.kind}
        onChange={(chosen) => onType({ kind: OfferKindSchema.parse(chosen) })}
      >
        <Group gap={6} mt={6}>
          {kinds.map((kind) => (
            <Chip key={kind} value={kind} variant="outline" size="sm">
              {text(`app/offer.kind.${kind}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

/** What the cost of a kind depends on. */
function factsOf(kind: OfferKind): readonly AmountName[] {
  if (kind === 'duty-share') return ['duty'];
  if (kind === 'resend' || kind === 'swap') return ['goods', 'shipping'];
  return kind === 'return' ? ['return-shipping', 'recovered'] : [];
}

type FactsProps = PartProps & Readonly<{ names: readonly AmountName[]; children?: ReactNode }>;

function Facts({ typed, faults, onType, names, children }: FactsProps) {
  const text = useText();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {children}
      {names.map((name) => (
        <MoneyField
          key={name}
          label={text(`app/offer.fact.${name}`)}
          value={typed.others[name]}
          error={faults[name] && text(faults[name])}
          onChange={(money) => onType({ others: { ...typed.others, [name]: money } })}
        />
      ))}
    </SimpleGrid>
  );
}

/** What is offered and what it depends on; what only the others depend on is folded away. */
function Amounts(props: PartProps) {
  const text = useText();
  const { typed, faults, onType } = props;
  const own = factsOf(typed.kind);
  const others = costFacts.filter((name) => !own.includes(name));
  return (
    <>
      <Facts {...props} names={own}>
        {hasAmount(typed.kind) && (
          <MoneyField
            label={text('app/offer.amount')}
            value={typed.amount}
            error={faults['amount'] && text(faults['amount'])}
            onChange={(amount) => onType({ amount })}
          />
        )}
      </Facts>
      <details className={classes.others}>
        <summary>{text('app/offers.others')}</summary>
        <Facts {...props} names={others} />
      </details>
    </>
  );
}

function Rates({ typed, faults, onType, currency }: PartProps & Readonly<{ currency: string }>) {
  const text = useText();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {foreignCurrencies(typed, currency).map((from) => (
        <TextInput
          key={from}
          label={text('app/offer.rate', { from, to: currency })}
          inputMode="decimal"
          dir="ltr"
          value={typed.rates[from] ?? ''}
          error={faults[from] && text(faults[from])}
          onChange={({ currentTarget }) =>
            onType({ rates: { ...typed.rates, [from]: currentTarget.value } })
          }
        />
      ))}
    </SimpleGrid>
  );
}

/** The reckoning of what was typed, or why there is none. */
function tryReckoning(
  detail: CaseDetail,
  dispute: Dispute,
  typed: TypedOffer,
  currency: string,
): Readonly<{ reckoning?: OfferReckoning; refusal?: AppError; faults: OfferFaults }> {
  const { request, faults } = readOffer(typed, currency);
  try {
    return { reckoning: reckonOffers(detail, dispute, request), faults };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error, faults };
    throw error;
  }
}

type FormProps = Readonly<{
  detail: CaseDetail;
  dispute: Dispute;
  fitting: readonly OfferKind[];
  onClose: () => void;
}>;

/** Works out an offer against doing nothing and against others, and records that it was made. */
export function OfferForm({ detail, dispute, fitting, onClose }: FormProps) {
  const text = useText();
  const errorText = useErrorText();
  const { record, isPending, error } = useOffers(detail.id);
  const currency = (dispute.amount ?? detail.order.total)?.currency ?? 'USD';
  const [typed, setTyped] = useState(() => emptyOffer(fitting[0] ?? 'partial-refund', currency));
  const { reckoning, refusal, faults } = tryReckoning(detail, dispute, typed, currency);
  const parts = {
    ...{ typed, faults },
    onType: (part: Partial<TypedOffer>) => setTyped({ ...typed, ...part }),
  };
  const submit = () => {
    if (!reckoning || Object.keys(faults).length > 0) return;
    const note = typed.note.trim();
    const offer = { disputeId: dispute.id, ...offerOf(typed.kind, reckoning) };
    record({ ...offer, ...(note && { note }) }, onClose);
  };
  return (
    <FormDialog
      title={text('app/offers.title')}
      submit={text('app/offers.record')}
      isBusy={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <KindChips {...parts} fitting={fitting} />
      <Amounts {...parts} />
      <Rates {...parts} currency={currency} />
      {refusal && (
        <Text size="sm" role="status">
          {errorText(refusal.toData())}
        </Text>
      )}
      {reckoning && <OfferRanking reckoning={reckoning} />}
      <Textarea
        label={text('app/offer.note')}
        maxLength={LONGEST}
        value={typed.note}
        onChange={({ currentTarget }) => parts.onType({ note: currentTarget.value })}
      />
      <ReviewWarning words={`${text(`app/offer.kind.${typed.kind}`)} ${typed.note}`} />
      <Fault error={error} />
    </FormDialog>
  );
}
