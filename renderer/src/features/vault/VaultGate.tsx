import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ErrorData } from '../../../../shared/appError.ts';
import { assertNever } from '../../../../shared/assertNever.ts';
import { errorData } from '../../ui/errorData.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useErrorText, useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { FirstRun } from './FirstRun.tsx';
import { MovedAway } from './MovedAway.tsx';
import { useVault } from './useVault.ts';

function ReadOnlyNotice({ folder }: Readonly<{ folder: string }>) {
  const text = useText();
  const errorText = useErrorText();
  return (
    <Notice title={text('app/read-only.title')}>
      {errorText({ code: 'vault-read-only', params: { path: folder } })}
    </Notice>
  );
}

/** What was found and put right when the vault was opened, until the person has read it. */
function Repaired({ repaired }: Readonly<{ repaired: readonly ErrorData[] }>) {
  const text = useText();
  const errorText = useErrorText();
  const [isRead, setRead] = useState(false);
  if (isRead || repaired.length === 0) return null;
  return (
    <Notice title={text('app/repaired.title')}>
      <ul>
        {repaired
          .map((one) => errorText(one))
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <Button variant="default" size="compact-sm" onClick={() => setRead(true)}>
        {text('app/repaired.read')}
      </Button>
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
      if (state.error.code === 'vault-moved') return <MovedAway error={state.error} />;
      return <Refusal error={state.error} onRetry={retry} />;
    case 'open':
      return (
        <>
          {state.readOnly && <ReadOnlyNotice folder={state.folder} />}
          <Repaired repaired={state.repaired} />
          {children}
        </>
      );
    default:
      return assertNever(state);
  }
}
