import { ActionIcon, Button, Checkbox, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { formatPlainMoney } from '../../../../../../shared/domain/money.ts';
import type { Blank } from '../../../../../../shared/templates/blanks.ts';
import { SimilarItemSchema } from '../../../../../../shared/templates/library.ts';
import { Fault } from '../../../../ui/Fault.tsx';
import { readAmount } from '../../../../ui/readTyped.ts';
import { useText } from '../../../../ui/useText.ts';
import { SimilarPicture } from './SimilarPicture.tsx';
import { useLibrary } from './useWords.ts';
import type { Writer } from './useWriter.ts';
import classes from './writer.module.css';

type Typed = Readonly<{ name: string; link: string; price: string }>;
const nothing: Typed = { name: '', link: '', price: '' };

const isLink = (link: string): boolean =>
  link === '' || SimilarItemSchema.shape.link.safeParse(link).success;

/** A form within the form: an item for the list that all orders share. */
function AddItem({ onKept }: Readonly<{ onKept: (id: string) => void }>) {
  const text = useText();
  const { keepSimilar } = useLibrary();
  const [typed, setTyped] = useState(nothing);
  const [isTried, setTried] = useState(false);
  const [name, link] = [typed.name.trim(), typed.link.trim()];
  const price = readAmount(typed.price);
  const isWrong = !name || !isLink(link) || (typed.price.trim() !== '' && !price);
  const field = (part: keyof Typed, fault: string | false) => ({
    label: text(`app/writer.similar.${part}`),
    value: typed[part],
    error: isTried && fault,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      const { value } = currentTarget;
      setTyped((before) => ({ ...before, [part]: value }));
    },
  });
  const keep = () => {
    setTried(true);
    if (isWrong) return;
    const item = { name, ...(link && { link }), ...(price && { price }) };
    keepSimilar.mutate(item, { onSuccess: ({ id }) => onKept(id) });
  };
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <TextInput {...field('name', !name && text('app/form.needed'))} maxLength={200} />
        <TextInput
          {...field('link', !isLink(link) && text('app/writer.similar.link.wrong'))}
          placeholder="https://"
          translate="no"
          dir="ltr"
        />
        <TextInput
          {...field(
            'price',
            typed.price.trim() !== '' && !price && text('app/money.wrong-with-currency'),
          )}
          placeholder="12.30 USD"
          translate="no"
        />
        <Fault error={keepSimilar.error} />
        <Button
          size="compact-sm"
          style={{ alignSelf: 'start' }}
          loading={keepSimilar.isPending}
          onClick={keep}
        >
          {text('app/writer.similar.keep')}
        </Button>
      </Stack>
    </Paper>
  );
}

type FieldProps = Readonly<{ blank: Blank; writer: Writer }>;

function List({ blank, writer }: FieldProps) {
  const text = useText();
  const { takeOut } = useLibrary();
  const chosen = (writer.typed[blank] ?? '').split(',').filter((id) => id !== '');
  return (
    <Checkbox.Group value={chosen} onChange={(ids) => writer.type(blank, ids.join(','))}>
      <Stack gap={4} mt={6}>
        {writer.filling.similar.map(({ id, name, price, ...item }) => (
          <div key={id} className={classes.item}>
            <Checkbox value={id} label={price ? `${name} · ${formatPlainMoney(price)}` : name} />
            <Group gap={4} wrap="nowrap">
              <SimilarPicture item={{ ...item, id, name }} />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={text('app/writer.similar.remove', { name })}
                title={text('app/writer.similar.remove', { name })}
                onClick={() => {
                  writer.type(blank, chosen.filter((one) => one !== id).join(','));
                  takeOut.mutate({ folder: 'similar', id });
                }}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </div>
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** Which items of the seller's list are offered instead, and a place to add to the list. */
export function SimilarField({ blank, writer }: FieldProps) {
  const text = useText();
  const [isAdding, setAdding] = useState(writer.filling.similar.length === 0);
  const chosen = writer.typed[blank] ?? '';
  const kept = (id: string) => {
    writer.type(blank, chosen === '' ? id : `${chosen},${id}`);
    setAdding(false);
  };
  return (
    <Stack gap="xs" role="group" aria-label={text(`app/writer.blank.${blank}`)}>
      <Text size="sm" fw={500}>
        {text(`app/writer.blank.${blank}`)}
      </Text>
      {writer.filling.similar.length === 0 && (
        <Text size="sm" c="dimmed">
          {text('app/writer.similar.none')}
        </Text>
      )}
      <List {...{ blank, writer }} />
      {isAdding ? (
        <AddItem onKept={kept} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'start' }}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {text('app/writer.similar.add')}
        </Button>
      )}
    </Stack>
  );
}
