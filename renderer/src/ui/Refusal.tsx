import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ErrorData } from '../../../shared/appError.ts';
import type { TextKey } from '../../../shared/translate.ts';
import { CopyDetails } from './CopyDetails.tsx';
import { Message } from './Message.tsx';
import { useErrorText, useText } from './useText.ts';

const titles: Partial<Record<ErrorData['code'], TextKey>> = {
  internal: 'app/fault.title',
  'vault-missing': 'app/refused.vault-missing',
  'vault-newer': 'app/refused.vault-newer',
  'vault-damaged': 'app/refused.vault-damaged',
  'vault-unreadable': 'app/refused.vault-unreadable',
  'vault-locked': 'app/refused.vault-locked',
};

type RefusalProps = Readonly<{
  error: ErrorData;
  onRetry: () => void;
  /** Other ways on, where trying again may not help. */
  children?: ReactNode;
}>;

/** Stands in place of data that cannot be had: what is wrong, what is safe, what to do, and what support must know. */
export function Refusal({ error, onRetry, children }: RefusalProps) {
  const text = useText();
  const errorText = useErrorText();
  const title = text(titles[error.code] ?? 'app/refused.other');
  return (
    <Message urgent icon={IconAlertTriangle} title={title}>
      <span>{errorText(error)}</span>
      <Group justify="center">
        <Button onClick={onRetry}>{text('app/try-again')}</Button>
        <CopyDetails error={error} />
      </Group>
      {children}
    </Message>
  );
}
