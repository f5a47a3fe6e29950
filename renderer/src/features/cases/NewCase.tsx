import { Group, NativeSelect, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { PlatformSchema } from '../../../../shared/domain/vocabulary.ts';
import { countryChoices, onlyWhileOpen } from '../../ui/choices.ts';
import { useCommand } from '../../ui/commands/useCommand.ts';
import { DateField } from '../../ui/DateField.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { MoneyField } from '../../ui/MoneyField.tsx';
import { useLanguage, useText } from '../../ui/useText.ts';
import { KnownOrder } from './KnownOrder.tsx';
import { faultsOf, type NewCaseFaults, readNewCase, type TypedCase } from './readNewCase.ts';
import { useNewCase } from './useNewCase.ts';

const blank: TypedCase = {
  platform: 'aliexpress',
  orderNumber: '',
  buyer: '',
  country: null,
  total: { amount: '', currency: 'USD' },
  orderedOn: '',
};

type FieldsProps = Readonly<{
  typed: TypedCase;
  faults: NewCaseFaults;
  onType: (typed: Partial<TypedCase>) => void;
}>;

function OrderFields({ typed, faults, onType }: FieldsProps) {
  const text = useText();
  return (
    <Group align="start" gap="sm" grow preventGrowOverflow={false}>
      <NativeSelect
        label={text('app/column.platform')}
        data={PlatformSchema.options.map((value) => ({
          value,
          label: text(`app/platform.${value}`),
        }))}
        value={typed.platform}
        onChange={({ currentTarget }) =>
          onType({ platform: PlatformSchema.parse(currentTarget.value) })
        }
      />
      <TextInput
        data-autofocus
        label={text('app/column.order')}
        dir="ltr"
        style={{ flex: 2 }}
        value={typed.orderNumber}
        error={faults.orderNumber && text(faults.orderNumber)}
        onChange={({ currentTarget }) => onType({ orderNumber: currentTarget.value })}
      />
    </Group>
  );
}

function OtherFields({ typed, faults, onType }: FieldsProps) {
  const text = useText();
  const language = useLanguage();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput
        label={text('app/new.buyer')}
        value={typed.buyer}
        error={faults.buyer && text(faults.buyer)}
        onChange={({ currentTarget }) => onType({ buyer: currentTarget.value })}
      />
      <Select
        label={text('app/new.country')}
        searchable
        comboboxProps={onlyWhileOpen}
        clearable
        clearButtonProps={{
          'aria-label': text('app/form.clear', { field: text('app/new.country') }),
        }}
        nothingFoundMessage={text('app/form.nothing-found')}
        data={countryChoices(language)}
        value={typed.country}
        onChange={(country) => onType({ country })}
      />
      <MoneyField
        label={text('app/new.total')}
        value={typed.total}
        error={faults.total && text(faults.total)}
        onChange={(total) => onType({ total })}
      />
      <DateField
        label={text('app/new.ordered')}
        value={typed.orderedOn}
        error={faults.orderedOn && text(faults.orderedOn)}
        onChange={(orderedOn) => onType({ orderedOn })}
      />
    </SimpleGrid>
  );
}

type NewProps = Readonly<{
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
  /** Told of the case that was made, or that holds the order already. */
  onMade: (caseId: string) => void;
}>;

function Dialog({ onClose, onMade }: Omit<NewProps, 'isOpen' | 'onOpen'>) {
  const text = useText();
  const [typed, setTyped] = useState(blank);
  const [isTried, setTried] = useState(false);
  const make = useNewCase(onMade);
  const faults = faultsOf(typed);
  const submit = () => {
    setTried(true);
    if (Object.keys(faults).length === 0) make.mutate(readNewCase(typed));
  };
  const fields = {
    typed,
    faults: isTried ? faults : {},
    onType: (part: Partial<TypedCase>) => {
      setTyped({ ...typed, ...part });
      make.reset();
    },
  };
  return (
    <FormDialog
      title={text('app/new.title')}
      submit={text('app/new.make')}
      isBusy={make.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Stack gap="md">
        <OrderFields {...fields} />
        <OtherFields {...fields} />
        <KnownOrder error={make.error} onOpen={onMade} />
      </Stack>
    </FormDialog>
  );
}

/** Makes a case of an order, by the button or its keys. Only the order number must be filled in. */
export function NewCase({ isOpen, onOpen, ...props }: NewProps) {
  useCommand('new-case', onOpen, { icon: IconPlus });
  return isOpen ? <Dialog {...props} /> : null;
}
