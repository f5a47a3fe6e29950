import { Select } from '@mantine/core';
import { useState } from 'react';
import { PlatformSchema } from '../../../../../shared/domain/vocabulary.ts';
import {
  type Choice,
  countryChoices,
  languageChoices,
  onlyWhileOpen,
} from '../../../ui/choices.ts';
import { errorData } from '../../../ui/errorData.ts';
import { quiet } from '../../../ui/SavedField.tsx';
import { useErrorText, useLanguage, useText } from '../../../ui/useText.ts';
import type { FactsProps } from './useFacts.ts';

type ChoiceProps = Readonly<{
  label: string;
  choices: readonly Choice[];
  value: string | null;
  /** Whether it can be left open. */
  isOpen?: boolean;
  onSave: (value: string | null) => Promise<unknown>;
}>;

function Chosen({ label, choices, value, isOpen = false, onSave }: ChoiceProps) {
  const text = useText();
  const errorText = useErrorText();
  const [error, setError] = useState<string>();
  const save = async (chosen: string | null) => {
    setError(undefined);
    await onSave(chosen).catch((fault) => setError(errorText(errorData(fault))));
  };
  return (
    <Select
      {...quiet()}
      label={label}
      placeholder={text('app/facts.empty')}
      nothingFoundMessage={text('app/form.nothing-found')}
      searchable
      comboboxProps={onlyWhileOpen}
      clearable={isOpen}
      allowDeselect={isOpen}
      clearButtonProps={{ 'aria-label': text('app/form.clear', { field: label }) }}
      data={[...choices]}
      value={value}
      error={error}
      onChange={(chosen) => void save(chosen)}
    />
  );
}

/** Where the order was sold. */
export function ChoiceFacts({ detail, facts }: FactsProps) {
  const text = useText();
  return (
    <Chosen
      label={text('app/column.platform')}
      choices={PlatformSchema.options.map((value) => ({
        value,
        label: text(`app/platform.${value}`),
      }))}
      value={detail.platform}
      onSave={(chosen) => facts.set({ platform: PlatformSchema.parse(chosen) })}
    />
  );
}

/** Where the buyer lives. */
export function CountryFact({ detail, facts }: FactsProps) {
  const text = useText();
  const language = useLanguage();
  return (
    <Chosen
      label={text('app/facts.country')}
      isOpen
      choices={countryChoices(language)}
      value={detail.buyer.country ?? null}
      onSave={(country) => facts.set({ 'buyer.country': country })}
    />
  );
}

/** Which language the buyer writes. */
export function LanguageFact({ detail, facts }: FactsProps) {
  const text = useText();
  const language = useLanguage();
  const { language: known } = detail.buyer;
  return (
    <Chosen
      label={text('app/facts.language')}
      isOpen
      choices={languageChoices(language, known)}
      value={known ?? null}
      onSave={(chosen) => facts.set({ 'buyer.language': chosen })}
    />
  );
}
