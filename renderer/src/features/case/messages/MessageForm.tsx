import {
  Button,
  Group,
  Paper,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { Message } from '../../../../../shared/domain/message.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { languageChoices, onlyWhileOpen } from '../../../ui/choices.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { Fault } from '../../../ui/Fault.tsx';
import { isComposing } from '../../../ui/isComposing.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import { ReviewWarning } from '../ReviewWarning.tsx';
import classes from './messages.module.css';
import {
  type MessageFaults,
  messageFaults,
  readMessage,
  type TypedMessage,
  typedMessage,
} from './typedMessage.ts';
import { useMessages } from './useMessages.ts';
import { ZoneField } from './ZoneField.tsx';

type FieldsProps = Readonly<{
  typed: TypedMessage;
  faults: MessageFaults;
  onType: (part: Partial<TypedMessage>) => void;
}>;

function When({ typed, faults, onType }: FieldsProps) {
  const text = useText();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      <DateField
        label={text('app/messages.date')}
        value={typed.date}
        error={faults.date && text(faults.date)}
        onChange={(date) => onType({ date })}
      />
      <TextInput
        label={text('app/messages.time')}
        placeholder={text('app/messages.time.form')}
        dir="ltr"
        value={typed.time}
        error={faults.time && text(faults.time)}
        onChange={({ currentTarget }) => onType({ time: currentTarget.value })}
      />
      <ZoneField value={typed.zone} onChange={(zone) => onType({ zone })} />
    </SimpleGrid>
  );
}

function Where({ typed, onType }: FieldsProps) {
  const text = useText();
  const window = useLanguage();
  const language = text('app/messages.language');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput
        label={text('app/messages.channel')}
        placeholder={text('app/messages.channel.hint')}
        maxLength={200}
        value={typed.channel}
        onChange={({ currentTarget }) => onType({ channel: currentTarget.value })}
      />
      <Select
        label={language}
        searchable
        comboboxProps={onlyWhileOpen}
        clearable
        clearButtonProps={{ 'aria-label': text('app/form.clear', { field: language }) }}
        nothingFoundMessage={text('app/form.nothing-found')}
        data={languageChoices(window, typed.language ?? undefined)}
        value={typed.language}
        onChange={(chosen) => onType({ language: chosen })}
      />
    </SimpleGrid>
  );
}

function Words({ typed, faults, onType }: FieldsProps) {
  const text = useText();
  return (
    <>
      <Textarea
        label={text('app/messages.text')}
        className={classes.typed}
        value={typed.text}
        error={faults.text && text(faults.text)}
        onChange={({ currentTarget }) => onType({ text: currentTarget.value })}
      />
      {typed.direction === 'out' && <ReviewWarning words={typed.text} />}
      <Textarea
        label={text('app/messages.translation')}
        className={classes.typed}
        value={typed.translation}
        error={faults.translation && text(faults.translation)}
        onChange={({ currentTarget }) => onType({ translation: currentTarget.value })}
      />
    </>
  );
}

type FormProps = Readonly<{
  detail: CaseDetail;
  /** The message that is to be put right; without one a new message is added. */
  message?: Message;
  onClose: () => void;
}>;

/** A message to add, or one to put right. */
export function MessageForm({ detail, message, onClose }: FormProps) {
  const text = useText();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [typed, setTyped] = useState(() => typedMessage(message, zone));
  const [isTried, setTried] = useState(false);
  const work = useMessages(detail.id);
  const fields = {
    typed,
    faults: isTried ? messageFaults(typed) : {},
    onType: (part: Partial<TypedMessage>) => setTyped((before) => ({ ...before, ...part })),
  };
  const submit = () => {
    setTried(true);
    const written = readMessage(typed);
    if (!written || work.isPending) return;
    if (message) work.change(message.id, written, onClose);
    else work.add(written, onClose);
  };
  return (
    <Paper withBorder p="md">
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
        <Stack gap="md">
          <SegmentedControl
            aria-label={text('app/messages.direction')}
            style={{ alignSelf: 'start' }}
            value={typed.direction}
            data={[
              { value: 'in', label: text('app/messages.in') },
              { value: 'out', label: text('app/messages.out') },
            ]}
            onChange={(chosen) => fields.onType({ direction: chosen === 'out' ? 'out' : 'in' })}
          />
          <Words {...fields} />
          <When {...fields} />
          <Where {...fields} />
          <Fault error={work.error} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {text('app/form.cancel')}
            </Button>
            <Button type="submit" loading={work.isPending}>
              {text(message ? 'app/messages.save' : 'app/messages.add-it')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
