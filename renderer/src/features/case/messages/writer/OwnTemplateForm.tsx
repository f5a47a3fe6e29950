import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { directionOf } from '../../../../../../shared/locales/directionOf.ts';
import { type Blank, blankNames } from '../../../../../../shared/templates/blanks.ts';
import type { OwnTemplate } from '../../../../../../shared/templates/library.ts';
import { languageChoices, onlyWhileOpen } from '../../../../ui/choices.ts';
import { Fault } from '../../../../ui/Fault.tsx';
import { useLanguage, useText } from '../../../../ui/useText.ts';
import { useLibrary } from './useWords.ts';
import type { Writer } from './useWriter.ts';
import classes from './writer.module.css';

type FormProps = Readonly<{ writer: Writer; onClose: (kept?: OwnTemplate) => void }>;

/** The template as the form begins: the own one that is chosen, or a new one with the words of a situation. */
function useDraft({ chosen, source, language, edited }: Writer) {
  const own = chosen.kind === 'own' ? chosen.own : undefined;
  return useState({
    ...(own && { id: own.id }),
    name: own?.name ?? '',
    language,
    subject: source.subject,
    body: edited ?? source.body,
  });
}

function Insert({ onInsert }: Readonly<{ onInsert: (blank: Blank) => void }>) {
  const text = useText();
  return (
    <Stack gap={4}>
      <Text size="sm">{text('app/writer.own.blanks')}</Text>
      <Group gap={6}>
        {blankNames.map((blank) => (
          <Button key={blank} variant="default" size="compact-xs" onClick={() => onInsert(blank)}>
            {text(`app/writer.blank.${blank}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}

/** A template of one's own: made of what is there, or changed. */
export function OwnTemplateForm({ writer, onClose }: FormProps) {
  const text = useText();
  const window = useLanguage();
  const [draft, setDraft] = useDraft(writer);
  const [isTried, setTried] = useState(false);
  const { keepTemplate } = useLibrary();
  const area = useRef<HTMLTextAreaElement>(null);
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const insert = (blank: Blank) => {
    const at = area.current?.selectionEnd ?? draft.body.length;
    set({ body: `${draft.body.slice(0, at)}{${blank}}${draft.body.slice(at)}` });
    area.current?.focus();
  };
  const needed = (value: string) => isTried && value.trim() === '' && text('app/form.needed');
  const keep = () => {
    setTried(true);
    const { subject, ...rest } = draft;
    const template = { ...rest, ...(subject && { subject }) };
    if (!draft.name.trim() || !draft.body.trim()) return;
    keepTemplate.mutate(template, { onSuccess: ({ id }) => onClose({ ...template, id }) });
  };
  return (
    <Stack gap="md">
      <Group grow align="start">
        <TextInput
          label={text('app/writer.own.name')}
          maxLength={100}
          data-autofocus
          value={draft.name}
          error={needed(draft.name)}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
        <Select
          label={text('app/writer.language')}
          translate="no"
          searchable
          allowDeselect={false}
          comboboxProps={onlyWhileOpen}
          nothingFoundMessage={text('app/form.nothing-found')}
          data={languageChoices(window, draft.language)}
          value={draft.language}
          onChange={(language) => language && set({ language })}
        />
      </Group>
      <TextInput
        label={text('app/writer.subject')}
        maxLength={300}
        value={draft.subject}
        onChange={({ currentTarget }) => set({ subject: currentTarget.value })}
      />
      <Textarea
        ref={area}
        className={classes.edited}
        label={text('app/writer.own.body')}
        lang={draft.language}
        dir={directionOf(draft.language)}
        maxLength={20_000}
        value={draft.body}
        error={needed(draft.body)}
        onChange={({ currentTarget }) => set({ body: currentTarget.value })}
      />
      <Insert onInsert={insert} />
      <Fault error={keepTemplate.error} />
      <Group justify="end">
        <Button variant="default" onClick={() => onClose()}>
          {text('app/form.cancel')}
        </Button>
        <Button loading={keepTemplate.isPending} onClick={keep}>
          {text('app/writer.own.keep')}
        </Button>
      </Group>
    </Stack>
  );
}
