import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconScale, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type Dispute, type Offer, OfferSchema } from '../../../../../shared/domain/dispute.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { fittingOffers } from '../../../../../shared/settlement/fittingOffers.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { useMoney } from '../../../ui/useMoney.ts';
import { useText } from '../../../ui/useText.ts';
import { OfferForm } from './OfferForm.tsx';
import classes from './settle.module.css';
import { useOffers } from './useOffers.ts';

type OffersProps = Readonly<{ detail: CaseDetail; dispute: Dispute }>;

const answers = ['open', 'accepted', 'refused'] as const;

function OfferLine({ caseId, offer }: Readonly<{ caseId: string; offer: Offer }>) {
  const text = useText();
  const money = useMoney();
  const { change, remove } = useOffers(caseId);
  const { kind, amount, cost, note, answer = 'open' } = offer;
  const name = text(`app/offer.kind.${kind}`);
  return (
    <li>
      <div>
        <Text>
          {amount ? text('app/offer.named', { kind: name, amount: money(amount) }) : name}
        </Text>
        <Text size="sm" c="dimmed">
          {cost ? text('app/offer.cost', { cost: money(cost) }) : text('app/offer.cost.unknown')}
        </Text>
        {note && (
          <Text size="sm" className={classes.own}>
            {note}
          </Text>
        )}
      </div>
      <Group gap="xs" wrap="nowrap">
        <SegmentedControl
          size="xs"
          aria-label={text('app/offer.answer', { kind: name })}
          data={answers.map((value) => ({ value, label: text(`app/offer.answer.${value}`) }))}
          value={answer}
          onChange={(value) =>
            change(offer, { answer: OfferSchema.shape.answer.parse(value) ?? null })
          }
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={text('app/offer.remove', { kind: name })}
          title={text('app/offer.remove', { kind: name })}
          onClick={() => remove(offer)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}

/** What was offered to the buyer and what they answered; and what else would fit. */
export function Offers({ detail, dispute }: OffersProps) {
  const text = useText();
  const { error } = useOffers(detail.id);
  const [isOpen, setOpen] = useState(false);
  const made = detail.offers.filter(({ disputeId }) => disputeId === dispute.id);
  const fitting = fittingOffers(dispute.walk?.chosen ?? {});
  return (
    <>
      {fitting.length > 0 && (
        <Text size="sm">
          {text('app/offers.fitting', {
            offers: fitting.map((kind) => text(`app/offer.kind.${kind}`)).join(' · '),
          })}
        </Text>
      )}
      {made.length > 0 && (
        <ul className={classes.offers}>
          {made.map((offer) => (
            <OfferLine key={offer.id} caseId={detail.id} offer={offer} />
          ))}
        </ul>
      )}
      <Fault error={error} />
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconScale size={16} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {text('app/offers.reckon')}
        </Button>
      </Group>
      {isOpen && <OfferForm {...{ detail, dispute, fitting }} onClose={() => setOpen(false)} />}
    </>
  );
}
