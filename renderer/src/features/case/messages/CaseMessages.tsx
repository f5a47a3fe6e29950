import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconMessages, IconPencil, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Message } from '../../../../../shared/domain/message.ts';
import type { Situation } from '../../../../../shared/followUp/vocabulary.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { forgetFoundMessages, useFoundMessages } from '../../../ui/foundMessages.ts';
import { useText } from '../../../ui/useText.ts';
import { oldestFirst } from '../inTimeOrder.ts';
import { ImportMessages } from './ImportMessages.tsx';
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

type Adding = 'none' | 'one' | 'many';

/** A message that is being written: about what, or whatever suits the case. */
export type Writing = Situation | 'any' | undefined;

type MessagesProps = Readonly<{
  detail: CaseDetail;
  writing: Writing;
  onWrite: (writing: Writing) => void;
}>;

type ButtonsProps = Readonly<{ onAdd: (adding: Adding) => void; onWrite: () => void }>;

function AddButtons({ onAdd, onWrite }: ButtonsProps) {
  const text = useText();
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={onWrite}
      >
        {text('app/writer.write')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconMessages size={16} aria-hidden />}
        onClick={() => onAdd('many')}
      >
        {text('app/import-messages')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onAdd('one')}
      >
        {text('app/messages.add')}
      </Button>
    </Group>
  );
}

/**
 * What was written to and by the buyer, as a conversation, and the places to add to it: one message by hand, or mails
 * and chats that are pasted, chosen or dropped.
 */
export function CaseMessages({ detail, writing, onWrite }: MessagesProps) {
  const text = useText();
  const [chosen, setAdding] = useState<Adding>('none');
  const found = useFoundMessages(detail.id);
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (found) section.current?.scrollIntoView({ block: 'start' });
  }, [found]);
  const adding = found ? 'many' : chosen;
  const done = () => {
    forgetFoundMessages(detail.id);
    setAdding('none');
  };
  return (
    <Stack
      ref={section}
      component="section"
      gap="sm"
      className={classes.section}
      aria-label={text('app/messages')}
      data-drop-as="messages"
    >
      <Group justify="space-between">
        <Title order={3} size="h5">
          {text('app/messages')}
        </Title>
        {adding === 'none' && <AddButtons onAdd={setAdding} onWrite={() => onWrite('any')} />}
      </Group>
      {adding === 'many' && (
        <ImportMessages key={found} detail={detail} files={found} onClose={done} />
      )}
      {adding === 'none' && detail.messages.length === 0 && (
        <Text size="sm" c="dimmed">
          {text('app/messages.none')}
        </Text>
      )}
      {detail.messages.length > 0 && <Talk detail={detail} />}
      {writing && (
        <MessageWriter
          detail={detail}
          {...(writing !== 'any' && { situation: writing })}
          onClose={() => onWrite(undefined)}
        />
      )}
      {adding === 'one' && <MessageForm detail={detail} onClose={done} />}
    </Stack>
  );
}
