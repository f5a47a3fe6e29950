import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Message } from '../../../../../shared/domain/message.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { useText } from '../../../ui/useText.ts';
import { oldestFirst } from '../inTimeOrder.ts';
import { MessageBubble } from './MessageBubble.tsx';
import { MessageForm } from './MessageForm.tsx';
import classes from './messages.module.css';
import { useMessages } from './useMessages.ts';
import { MessageWriter } from './writer/MessageWriter.tsx';

function Talk({ detail }: Readonly<{ detail: CaseDetail }>) {
  const [edited, setEdited] = useState<string>();
  const { remove, error } = useMessages(detail.id);
  const done = () => setEdited(undefined);
  const shown = (message: Message) =>
    message.id === edited ? (
      <MessageForm {...{ detail, message }} onClose={done} />
    ) : (
      <MessageBubble
        message={message}
        onEdit={() => setEdited(message.id)}
        onRemove={() => remove(message.id)}
      />
    );
  return (
    <>
      <Fault error={error} />
      <ol className={classes.talk}>
        {oldestFirst(detail.messages).map((message) => (
          <li key={message.id} data-direction={message.direction}>
            {shown(message)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was written to and by the buyer, as a conversation, and the place to add to it. */
export function CaseMessages({ detail }: Readonly<{ detail: CaseDetail }>) {
  const text = useText();
  const [isAdding, setAdding] = useState(false);
  const [isWriting, setWriting] = useState(false);
  return (
    <Stack component="section" gap="sm" aria-label={text('app/messages')}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {text('app/messages')}
        </Title>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setWriting(true)}
          >
            {text('app/writer.write')}
          </Button>
          {!isAdding && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {text('app/messages.add')}
            </Button>
          )}
        </Group>
      </Group>
      {!isAdding && detail.messages.length === 0 && (
        <Text size="sm" c="dimmed">
          {text('app/messages.none')}
        </Text>
      )}
      {detail.messages.length > 0 && <Talk detail={detail} />}
      {isWriting && <MessageWriter detail={detail} onClose={() => setWriting(false)} />}
      {isAdding && <MessageForm detail={detail} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
