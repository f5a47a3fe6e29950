import { ActionIcon, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { directionOf } from '../../../../../../shared/locales/directionOf.ts';
import { request } from '../../../../api.ts';
import { useText } from '../../../../ui/useText.ts';
import { ReviewWarning } from '../../ReviewWarning.tsx';
import { FilledText } from './FilledText.tsx';
import type { Writer } from './useWriter.ts';
import classes from './writer.module.css';

type PaneProps = Readonly<{ writer: Writer }>;

function Told({ writer }: PaneProps) {
  const text = useText();
  if (!writer.told) return null;
  const { words, filling } = writer.told;
  return (
    <Stack gap="xs" className={classes.pane}>
      <Title order={3} size="h6">
        {text('app/writer.says')}
      </Title>
      <FilledText
        template={`${words.subject}\n\n${words.body}`}
        filling={filling}
        label={text('app/writer.says')}
      />
    </Stack>
  );
}

function Subject({ writer }: PaneProps) {
  const text = useText();
  const { subject, left } = writer.message;
  const copy = useMutation({ mutationFn: () => request('help.copy', { text: subject }) });
  if (subject === '') return null;
  return (
    <Group gap="xs" justify="space-between" wrap="nowrap" align="start">
      <Text
        size="sm"
        lang={writer.language}
        dir={directionOf(writer.language)}
        className={classes.subject}
      >
        <bdi>{subject.replaceAll(/\{[^}]*\}/g, '…')}</bdi>
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={left.length > 0}
        aria-label={text('app/writer.copy-subject')}
        title={text('app/writer.copy-subject')}
        onClick={() => copy.mutate()}
      >
        <IconCopy size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Edited({ writer }: PaneProps) {
  const text = useText();
  return (
    <Textarea
      className={classes.edited}
      aria-label={text('app/writer.edit.label')}
      lang={writer.language}
      dir={directionOf(writer.language)}
      value={writer.edited ?? ''}
      onChange={({ currentTarget }) => writer.edit(currentTarget.value)}
    />
  );
}

/** What the buyer reads, and beside it what it says in the seller's own language. */
export function Panes({ writer }: PaneProps) {
  const text = useText();
  return (
    <div className={classes.panes} data-both={writer.told ? true : undefined}>
      <Told writer={writer} />
      <Stack gap="xs" className={classes.pane}>
        <Title order={3} size="h6">
          {text('app/writer.goes')}
        </Title>
        <Subject writer={writer} />
        {writer.edited !== undefined ? (
          <Edited writer={writer} />
        ) : (
          <FilledText
            template={writer.written.body}
            filling={writer.filling}
            label={text('app/writer.goes')}
          />
        )}
        <ReviewWarning words={writer.message.body} />
        {writer.chosen.kind === 'situation' && !writer.file.readByNative && (
          <Text size="xs" c="dimmed">
            {text('app/writer.not-native')}
          </Text>
        )}
      </Stack>
    </div>
  );
}
