import type { ReactNode } from 'react';
import { assertNever } from '../../../../shared/assertNever.ts';
import { formatError } from '../../../../shared/translate.ts';
import { errorData } from '../../ui/errorData.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useLanguage, useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { FirstRun } from './FirstRun.tsx';
import { useVault } from './useVault.ts';

function ReadOnlyNotice({ folder }: Readonly<{ folder: string }>) {
  const text = useText();
  const language = useLanguage();
  return (
    <Notice title={text('app/read-only.title')}>
      {formatError(language, { code: 'vault-read-only', params: { path: folder } })}
    </Notice>
  );
}

/** Shows its children once the vault is open, and says why when it is not. */
export function VaultGate({ children }: Readonly<{ children: ReactNode }>) {
  const { data: state, error, refetch } = useVault();
  const retry = () => void refetch();
  if (error) return <Refusal error={errorData(error)} onRetry={retry} />;
  if (!state) return <Waiting />;
  switch (state.kind) {
    case 'none':
      return <FirstRun folder={state.folder} />;
    case 'refused':
      return <Refusal error={state.error} onRetry={retry} />;
    case 'open':
      return (
        <>
          {state.readOnly && <ReadOnlyNotice folder={state.folder} />}
          {children}
        </>
      );
    default:
      return assertNever(state);
  }
}
