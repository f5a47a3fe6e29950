import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ErrorData } from '../../../shared/appError.ts';
import type { TextKey } from '../../../shared/translate.ts';
import { Message } from './Message.tsx';
import { useErrorText, useText } from './useText.ts';

const titles: Partial<Record<ErrorData['code'], TextKey>> = {
  internal: 'app/fault.title',
  'vault-newer': 'app/refused.vault-newer',
  'vault-damaged': 'app/refused.vault-damaged',
  'vault-unreadable': 'app/refused.vault-unreadable',
  'vault-locked': 'app/refused.vault-locked',
};

type RefusalProps = Readonly<{ error: ErrorData; onRetry: () => void }>;

/** Stands in place of data that cannot be had: what is wrong, what is safe, what to do. */
export function Refusal({ error, onRetry }: RefusalProps) {
  const text = useText();
  const errorText = useErrorText();
  const title = text(titles[error.code] ?? 'app/refused.other');
  return (
    <Message urgent icon={IconAlertTriangle} title={title}>
      <span>{errorText(error)}</span>
      <Button variant="default" onClick={onRetry}>
        {text('app/try-again')}
      </Button>
    </Message>
  );
}
