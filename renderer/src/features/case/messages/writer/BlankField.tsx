import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Blank, blanks } from '../../../../../../shared/templates/blanks.ts';
import { hasPhrases } from '../../../../../../shared/templates/templateFile.ts';
import type { TextKey } from '../../../../../../shared/translate.ts';
import { DateField } from '../../../../ui/DateField.tsx';
import { GrowingText } from '../../../../ui/GrowingText.tsx';
import { useLanguage, useText } from '../../../../ui/useText.ts';
import { SimilarField } from './SimilarField.tsx';
import type { Writer } from './useWriter.ts';

/** A field for one blank of a message. */
export type BlankProps = Readonly<{ blank: Blank; writer: Writer }>;

/** Stands for "in my own words" among the ready answers; no answer is called so. */
const OWN = '*';

const faults: Readonly<Partial<Record<(typeof blanks)[Blank], TextKey>>> = {
  date: 'app/date.wrong',
  money: 'app/money.wrong-with-currency',
  share: 'app/writer.share.wrong',
};

function useField({ blank, writer }: BlankProps) {
  const text = useText();
  const fault = writer.message.wrong.includes(blank) ? faults[blanks[blank]] : undefined;
  return {
    label: text(`app/writer.blank.${blank}`),
    value: writer.typed[blank] ?? '',
    error: fault && text(fault),
  };
}

function OwnWords({ blank, writer }: BlankProps) {
  const text = useText();
  const { label, value } = useField({ blank, writer });
  const name = new Intl.DisplayNames(useLanguage(), { type: 'language' }).of(writer.language);
  return (
    <GrowingText
      aria-label={label}
      description={text('app/writer.own-words.hint', { language: name ?? writer.language })}
      value={value}
      onChange={({ currentTarget }) => writer.type(blank, currentTarget.value)}
    />
  );
}

function ChoiceField({ blank, writer }: BlankProps) {
  const text = useText();
  const { label, value } = useField({ blank, writer });
  const [isOwn, setOwn] = useState(false);
  const answers = hasPhrases(blank) ? Object.entries(writer.phrases[blank]) : [];
  const choose = (key: string) => {
    setOwn(key === OWN);
    writer.type(blank, key === OWN ? '' : key);
  };
  return (
    <Stack gap={6}>
      <NativeSelect
        label={label}
        value={isOwn ? OWN : value}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">{text('app/writer.choose')}</option>
        {answers.map(([key, words]) => (
          <option key={key} value={key} translate="no">
            {words.replaceAll(/\s*\{[^}]*\}/g, ' …')}
          </option>
        ))}
        <option value={OWN}>{text('app/writer.own-words')}</option>
      </NativeSelect>
      {isOwn && <OwnWords {...{ blank, writer }} />}
    </Stack>
  );
}

function ChoicesField({ blank, writer }: BlankProps) {
  const { label, value } = useField({ blank, writer });
  const answers = hasPhrases(blank) ? Object.entries(writer.phrases[blank]) : [];
  return (
    <Checkbox.Group
      label={label}
      value={value.split(',').filter((key) => key !== '')}
      onChange={(keys) => writer.type(blank, keys.join(','))}
    >
      <Stack gap={6} mt={6}>
        {answers.map(([key, words]) => (
          <Checkbox key={key} value={key} label={<bdi>{words}</bdi>} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function TypedField({ blank, writer }: BlankProps) {
  const text = useText();
  const kind = blanks[blank];
  const field = useField({ blank, writer });
  const shown = { ...field, maxLength: 2_000 };
  if (kind === 'list')
    return (
      <GrowingText
        {...shown}
        least={1}
        most={4}
        onChange={({ currentTarget }) => writer.type(blank, currentTarget.value)}
      />
    );
  return (
    <TextInput
      {...shown}
      {...(kind === 'share' && { placeholder: text('app/writer.share.hint') })}
      {...(kind === 'money' && { placeholder: '12.30 USD' })}
      onChange={({ currentTarget }) => writer.type(blank, currentTarget.value)}
    />
  );
}

/** The field that fits a blank: a date, ready answers, an amount, or words. */
export function BlankField(props: BlankProps) {
  const { blank, writer } = props;
  const field = useField(props);
  const kind = blanks[blank];
  if (kind === 'date')
    return <DateField {...field} onChange={(value) => writer.type(blank, value)} />;
  if (kind === 'choice') return <ChoiceField {...props} />;
  if (kind === 'choices') return <ChoicesField {...props} />;
  if (kind === 'items') return <SimilarField {...props} />;
  return <TypedField {...props} />;
}
