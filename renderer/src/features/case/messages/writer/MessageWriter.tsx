import { Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Situation } from '../../../../../../shared/followUp/vocabulary.ts';
import type { CaseDetail } from '../../../../../../shared/ipc/caseDetail.ts';
import type { Words } from '../../../../../../shared/ipc/words.ts';
import { situationsFor } from '../../../../../../shared/templates/situationsFor.ts';
import { TemplateLanguageSchema } from '../../../../../../shared/templates/templateFile.ts';
import { onlyWhileOpen } from '../../../../ui/choices.ts';
import { errorData } from '../../../../ui/errorData.ts';
import { Notice } from '../../../../ui/Notice.tsx';
import { Refusal } from '../../../../ui/Refusal.tsx';
import { useErrorText, useLanguage, useText } from '../../../../ui/useText.ts';
import { Waiting } from '../../../../ui/Waiting.tsx';
import { Blanks } from './Blanks.tsx';
import { OwnButtons } from './OwnButtons.tsx';
import { OwnTemplateForm } from './OwnTemplateForm.tsx';
import { Panes } from './Panes.tsx';
import { SendBar } from './SendBar.tsx';
import { Situations } from './Situations.tsx';
import { useWords } from './useWords.ts';
import { useWriter, type Writer } from './useWriter.ts';
import classes from './writer.module.css';

type WriterProps = Readonly<{
  detail: CaseDetail;
  /** What to write about; without it what suits the case best. */
  situation?: Situation;
  onClose: () => void;
}>;

function LanguageField({ writer }: Readonly<{ writer: Writer }>) {
  const text = useText();
  const names = new Intl.DisplayNames(useLanguage(), { type: 'language' });
  return (
    <Select
      label={text('app/writer.language')}
      translate="no"
      allowDeselect={false}
      comboboxProps={onlyWhileOpen}
      data={TemplateLanguageSchema.options.map((value) => ({
        value,
        label: names.of(value) ?? value,
      }))}
      value={writer.file.language}
      onChange={(language) => language && writer.speak(language)}
    />
  );
}

function Content({ detail, words, situation, onClose }: WriterProps & { words: Words }) {
  const [text, errorText] = [useText(), useErrorText()];
  const writer = useWriter(detail, words, situation);
  const [channel, setChannel] = useState(() => text(`app/platform.${detail.platform}`));
  const [isForm, setForm] = useState(false);
  const backToFirst = () =>
    writer.choose({ kind: 'situation', situation: situationsFor(detail)[0] ?? 'delay' });
  if (isForm)
    return (
      <OwnTemplateForm
        writer={writer}
        onClose={(own) => {
          setForm(false);
          if (own) writer.choose({ kind: 'own', own });
        }}
      />
    );
  return (
    <Stack gap="md">
      {words.damaged.map((file) => (
        <Notice key={file} title={file}>
          {errorText({ code: 'library-damaged', params: { file } })}
        </Notice>
      ))}
      <Situations {...{ detail, writer }} own={words.own} />
      <div className={classes.desk}>
        <Stack gap="lg">
          <Stack gap="sm">
            {writer.chosen.kind === 'situation' && <LanguageField writer={writer} />}
            <TextInput
              label={text('app/writer.channel')}
              maxLength={200}
              value={channel}
              onChange={({ currentTarget }) => setChannel(currentTarget.value)}
            />
          </Stack>
          <Blanks writer={writer} />
        </Stack>
        <Stack gap="sm">
          <Panes writer={writer} />
          <OwnButtons writer={writer} onForm={() => setForm(true)} onRemoved={backToFirst} />
        </Stack>
      </div>
      <SendBar {...{ detail, writer, channel }} onSent={onClose} />
    </Stack>
  );
}

/** Writes a message to the buyer of a case: what it is about, what is left to fill in, how it reads, and off it goes. */
export function MessageWriter(props: WriterProps) {
  const text = useText();
  const { data: words, error, refetch } = useWords();
  return (
    <Modal.Root opened onClose={props.onClose} size="min(80rem, 96vw)" closeOnClickOutside={false}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Group justify="space-between" align="start" wrap="nowrap" mb="md">
            <Modal.Title fz="lg" fw={650} lh="sm">
              {text('app/writer.title')}
            </Modal.Title>
            <Modal.CloseButton aria-label={text('app/case.close')} />
          </Group>
          {error && <Refusal error={errorData(error)} onRetry={() => void refetch()} />}
          {!error && !words && <Waiting />}
          {words && <Content {...props} words={words} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
