import { Group, NativeSelect, TextInput } from '@mantine/core';
import { currencies } from './choices.ts';
import { useText } from './useText.ts';

/** An amount as it is typed, and its currency. */
export type TypedMoney = Readonly<{ amount: string; currency: string }>;

type MoneyProps = Readonly<{
  label: string;
  value: TypedMoney;
  error?: string | undefined;
  onChange: (typed: TypedMoney) => void;
}>;

/** An amount with its currency beside it. */
export function MoneyField({ label, value, error, onChange }: MoneyProps) {
  const text = useText();
  const { amount, currency } = value;
  const known = currencies.includes(currency) ? currencies : [currency, ...currencies];
  return (
    <Group gap="xs" align="start" wrap="nowrap">
      <TextInput
        label={label}
        inputMode="decimal"
        style={{ flex: 1 }}
        value={amount}
        error={error}
        onChange={({ currentTarget }) => onChange({ currency, amount: currentTarget.value })}
      />
      <NativeSelect
        label={text('app/money.currency')}
        translate="no"
        data={[...known]}
        value={currency}
        onChange={({ currentTarget }) => onChange({ amount, currency: currentTarget.value })}
      />
    </Group>
  );
}
