import { Button, Chip, Group, Input, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { deadlineUnits } from '../../../../shared/destinations/corrections.ts';
import { type Destination, FileTypeSchema } from '../../../../shared/destinations/destination.ts';
import { Fault } from '../Fault.tsx';
import { isComposing } from '../isComposing.ts';
import { useText } from '../useText.ts';
import type { ProfileValue } from './profileValues.ts';
import { faultOf, isSize, readTypedValue, type TypedValue, typedOf } from './typedCorrection.ts';
import { useCorrect } from './useProfiles.ts';
import { useProfileText, useTypeNames } from './useProfileText.ts';

type FieldProps = Readonly<{
  value: ProfileValue;
  typed: TypedValue;
  error: string | undefined;
  onType: (part: Partial<TypedValue>) => void;
}>;

function TypesField({ value, typed, error, onType }: FieldProps) {
  const namesOf = useTypeNames();
  const { nameOf } = useProfileText();
  return (
    <Input.Wrapper component="fieldset" bd={0} p={0} m={0} label={nameOf(value)} error={error}>
      <Chip.Group multiple value={[...typed.types]} onChange={(types) => onType({ types })}>
        <Group gap={6} mt={6}>
          {FileTypeSchema.options.map((type) => (
            <Chip key={type} value={type} variant="outline" size="sm">
              {namesOf([type])}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

function FigureField({ value, typed, error, onType }: FieldProps) {
  const text = useText();
  const { nameOf } = useProfileText();
  return (
    <Group align="start" gap="xs">
      <TextInput
        data-autofocus
        label={nameOf(value)}
        description={isSize(value) ? text('app/profile.in-mb') : undefined}
        inputMode={isSize(value) ? 'decimal' : 'numeric'}
        dir="ltr"
        flex="1 1 10rem"
        value={typed.figure}
        error={error}
        onChange={({ currentTarget }) => onType({ figure: currentTarget.value })}
      />
      {value.kind === 'deadline' && (
        <NativeSelect
          label={text('app/profile.unit')}
          flex="1 1 10rem"
          data={deadlineUnits.map((unit) => ({
            value: unit,
            label: text(`app/profile.unit.${unit}`),
          }))}
          value={typed.unit}
          onChange={({ currentTarget: { value: chosen } }) => {
            const unit = deadlineUnits.find((one) => one === chosen);
            if (unit) onType({ unit });
          }}
        />
      )}
    </Group>
  );
}

type FormProps = Readonly<{
  profile: Destination;
  value: ProfileValue;
  /** Called when the correction counts, or was given up. */
  onClose: (isCorrected: boolean) => void;
}>;

/** Corrects one value of a platform where it stands. What is wrong is said at the field, and nothing is kept. */
export function ValueForm({ profile, value, onClose }: FormProps) {
  const text = useText();
  const [typed, setTyped] = useState(() => typedOf(profile, value));
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useCorrect(profile.id);
  const correction = readTypedValue(value, typed);
  const { key, max } = faultOf(value, typed);
  const Field = value.kind === 'limit' && value.field === 'types' ? TypesField : FigureField;
  const submit = () => {
    setTried(true);
    if (correction && !isPending) mutate({ correction, onDone: () => onClose(true) });
  };
  return (
    <form
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="xs">
        <Field
          {...{ value, typed }}
          error={isTried && !correction ? text(key, { max }) : undefined}
          onType={(part) => setTyped((before) => ({ ...before, ...part }))}
        />
        <Group gap="xs" justify="end">
          <Button variant="default" size="xs" onClick={() => onClose(false)}>
            {text('app/form.cancel')}
          </Button>
          <Button type="submit" size="xs" loading={isPending}>
            {text('app/profile.keep')}
          </Button>
        </Group>
        <Fault error={error} />
      </Stack>
    </form>
  );
}
