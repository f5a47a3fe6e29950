import { Button, Text } from '@mantine/core';
import { IconFolderShare } from '@tabler/icons-react';
import type { ErrorData } from '../../../../shared/appError.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Message } from '../../ui/Message.tsx';
import { useErrorText, useText } from '../../ui/useText.ts';
import { useOtherPlace } from './useVault.ts';

/** Stands in place of a vault that was moved away: where it is now, and the way there; the way back for an emergency. */
export function MovedAway({ error }: Readonly<{ error: ErrorData }>) {
  const text = useText();
  const errorText = useErrorText();
  const { mutate, isPending, error: fault } = useOtherPlace();
  return (
    <Message icon={IconFolderShare} title={text('app/moved.title')}>
      <span>{errorText(error)}</span>
      <Fault error={fault} />
      <Button size="md" loading={isPending} onClick={() => mutate('vault.follow')}>
        {text('app/moved.follow')}
      </Button>
      <Text span size="sm" c="dimmed" mt="lg">
        {text('app/moved.lost')}
      </Text>
      <Button variant="default" loading={isPending} onClick={() => mutate('vault.reuse')}>
        {text('app/moved.reuse')}
      </Button>
    </Message>
  );
}
