import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Message } from '../../ui/Message.tsx';
import { useText } from '../../ui/useText.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';

type LostProps = Readonly<{ folder: string; retry: () => void; waysOut: ReactNode }>;

/** Stands in place of a vault whose folder is not there any more: why that may be, and the ways on. */
export function LostVault({ folder, retry, waysOut }: LostProps) {
  const text = useText();
  return (
    <Message urgent icon={IconPlugConnectedX} title={text('app/refused.vault-missing')}>
      <span>{text('app/lost.text')}</span>
      <Verbatim>{folder}</Verbatim>
      <Button onClick={retry}>{text('app/try-again')}</Button>
      {waysOut}
    </Message>
  );
}
