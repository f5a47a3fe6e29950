import { Button, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { errorData } from '../../ui/errorData.ts';
import { Message } from '../../ui/Message.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SampleButton } from '../../ui/SampleButton.tsx';
import { useErrorText, useText } from '../../ui/useText.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { useCreateVault } from './useVault.ts';

type FirstRunProps = Readonly<{ folder: string; language: ReactNode; waysOut: ReactNode }>;

/** The first screen on a new computer: what Claimfolio does with what it is given, and the one button. */
export function FirstRun({ folder, language, waysOut }: FirstRunProps) {
  const text = useText();
  const errorText = useErrorText();
  const { mutate, isPending, error } = useCreateVault();
  return (
    <Message icon={IconLock} title={text('app/first.title')}>
      {language}
      <span>{text('app/first.text')}</span>
      <Verbatim>{folder}</Verbatim>
      {error && <Notice title={text('app/refused.other')}>{errorText(errorData(error))}</Notice>}
      <Button size="md" loading={isPending} onClick={() => mutate()}>
        {text('app/first.create')}
      </Button>
      <Text span size="sm" c="dimmed">
        {text('app/first.note')}
      </Text>
      <SampleButton />
      {waysOut}
    </Message>
  );
}
