import { ActionIcon, Group, Text } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import type { Message } from '../../../../../shared/domain/message.ts';
import { formatWallTime } from '../../../ui/formatWallTime.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import classes from './messages.module.css';

type BubbleProps = Readonly<{ message: Message; onEdit: () => void; onRemove: () => void }>;

function Buttons({ when, onEdit, onRemove }: Omit<BubbleProps, 'message'> & { when: string }) {
  const text = useText();
  const [edit, remove] = [
    text('app/messages.edit', { when }),
    text('app/messages.remove', { when }),
  ];
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon variant="subtle" color="gray" aria-label={edit} title={edit} onClick={onEdit}>
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={remove}
        title={remove}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** One message: who wrote it, when and where, its words as they are, and what they mean. */
export function MessageBubble({ message, onEdit, onRemove }: BubbleProps) {
  const text = useText();
  const window = useLanguage();
  const { direction, at, channel, language, subject, translation } = message;
  const when = formatWallTime(window, at);
  const names = new Intl.DisplayNames(window, { type: 'language' });
  return (
    <div className={classes.bubble} data-direction={direction}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="start">
        <Text size="xs" className={classes.about}>
          <strong>{text(`app/messages.${direction}`)}</strong>
          {' · '}
          <bdi>{when}</bdi>
          {channel && (
            <>
              {' · '}
              <bdi>{channel}</bdi>
            </>
          )}
          {language && (
            <>
              {' · '}
              <bdi>{names.of(language) ?? language}</bdi>
            </>
          )}
        </Text>
        <Buttons {...{ when, onEdit, onRemove }} />
      </Group>
      {subject && (
        <Text size="sm" fw={600} lang={language} className={classes.words}>
          <bdi>{subject}</bdi>
        </Text>
      )}
      <Text size="sm" lang={language} className={classes.words}>
        <bdi>{message.text}</bdi>
      </Text>
      {translation && (
        <Text size="sm" className={classes.translation}>
          <bdi>{translation}</bdi>
        </Text>
      )}
    </div>
  );
}
