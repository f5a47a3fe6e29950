import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { OrderItem } from '../../../../../shared/domain/case.ts';
import { errorData } from '../../../ui/errorData.ts';
import { isComposing } from '../../../ui/isComposing.ts';
import { SavedField } from '../../../ui/SavedField.tsx';
import { useErrorText, useText } from '../../../ui/useText.ts';
import classes from './facts.module.css';
import type { Facts, FactsProps } from './useFacts.ts';

const readQuantity = (typed: string): number | undefined =>
  /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : undefined;

function Item({ item, facts }: Readonly<{ item: OrderItem; facts: Facts }>) {
  const text = useText();
  const { id, title, quantity } = item;
  const remove = text('app/facts.item.remove', { title });
  const save = (set: Readonly<{ title?: string; quantity?: number }>) =>
    facts.change({ list: 'items', id, set });
  return (
    <li className={classes.item}>
      <SavedField
        label={text('app/facts.item.quantity')}
        isStacked
        isLtr
        value={String(quantity)}
        check={(typed) => (readQuantity(typed) ? undefined : text('app/facts.item.quantity.wrong'))}
        onSave={(typed) => save({ quantity: readQuantity(typed) ?? quantity })}
      />
      <SavedField
        label={text('app/facts.item.title')}
        isStacked
        isLong
        value={title}
        check={(typed) => (typed === '' ? text('app/facts.item.needed') : undefined)}
        onSave={(typed) => save({ title: typed })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={remove}
        title={remove}
        onClick={() => void facts.removeItem(id).catch(() => undefined)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function AddItem({ facts }: Readonly<{ facts: Facts }>) {
  const text = useText();
  const errorText = useErrorText();
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string>();
  const add = async () => {
    if (title.trim() === '') return setError(text('app/facts.item.needed'));
    try {
      await facts.addItem(title.trim());
      setTitle('');
    } catch (fault) {
      setError(errorText(errorData(fault)));
    }
  };
  return (
    <Group gap="xs" align="start" wrap="nowrap">
      <TextInput
        size="sm"
        style={{ flex: 1 }}
        aria-label={text('app/facts.item.new')}
        placeholder={text('app/facts.item.new')}
        maxLength={2000}
        value={title}
        error={error}
        onChange={({ currentTarget }) => {
          setTitle(currentTarget.value);
          setError(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) void add();
        }}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={text('app/facts.item.add')}
        title={text('app/facts.item.add')}
        onClick={() => void add()}
      >
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** What was sold, line by line. */
export function OrderItems({ detail, facts }: FactsProps) {
  const text = useText();
  return (
    <>
      <Text size="sm" c="dimmed">
        {text('app/facts.items')}
      </Text>
      {detail.items.length > 0 && (
        <ul className={classes.items}>
          {detail.items.map((item) => (
            <Item key={item.id} {...{ item, facts }} />
          ))}
        </ul>
      )}
      <AddItem facts={facts} />
    </>
  );
}
