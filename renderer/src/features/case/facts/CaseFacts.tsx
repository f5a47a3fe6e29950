import { Stack, Title } from '@mantine/core';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { SavedField } from '../../../ui/SavedField.tsx';
import { useText } from '../../../ui/useText.ts';
import { ChoiceFacts, CountryFact, LanguageFact } from './ChoiceFacts.tsx';
import { OrderItems } from './OrderItems.tsx';
import { TimeFacts } from './TimeFacts.tsx';
import { type FactsProps, useFacts } from './useFacts.ts';

function OrderNumber({ detail, facts }: FactsProps) {
  const text = useText();
  return (
    <SavedField
      label={text('app/facts.orderNumber')}
      isLtr
      value={detail.orderNumber}
      check={(typed) => {
        if (typed === '') return text('app/new.order-needed');
        return typed.length > 200 ? text('app/form.too-long') : undefined;
      }}
      onSave={(orderNumber) => facts.set({ orderNumber })}
    />
  );
}

function Shop({ detail, facts }: FactsProps) {
  const text = useText();
  return (
    <SavedField
      label={text('app/facts.shop')}
      placeholder={text('app/facts.empty')}
      isLive
      value={detail.shop ?? ''}
      onSave={(shop) => facts.set({ shop: shop || null })}
    />
  );
}

type Line = 'name' | 'email' | 'phone' | 'address';

function BuyerLine({ detail, facts, line }: FactsProps & { line: Line }) {
  const text = useText();
  return (
    <SavedField
      label={text(`app/facts.${line}`)}
      placeholder={text('app/facts.empty')}
      isLive
      isLong={line === 'address'}
      isLtr={line === 'email' || line === 'phone'}
      value={detail.buyer[line] ?? ''}
      check={(typed) => (typed.length > 2000 ? text('app/form.too-long') : undefined)}
      onSave={(typed) => facts.set({ [`buyer.${line}`]: typed || null })}
    />
  );
}

/** What is known of the order and the buyer: read as a quiet list, edited where it stands. */
export function CaseFacts({ detail }: Readonly<{ detail: CaseDetail }>) {
  const text = useText();
  const parts = { detail, facts: useFacts(detail) };
  return (
    <Stack component="section" gap="xs" aria-label={text('app/facts')}>
      <Title order={3} size="h5">
        {text('app/facts')}
      </Title>
      <Stack gap={2}>
        <OrderNumber {...parts} />
        <ChoiceFacts {...parts} />
        <Shop {...parts} />
        <TimeFacts {...parts} />
        <BuyerLine {...parts} line="name" />
        <CountryFact {...parts} />
        <LanguageFact {...parts} />
        <BuyerLine {...parts} line="email" />
        <BuyerLine {...parts} line="phone" />
        <BuyerLine {...parts} line="address" />
      </Stack>
      <OrderItems {...parts} />
    </Stack>
  );
}
