import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ErrorData } from '../../../../shared/appError.ts';
import { assertNever } from '../../../../shared/assertNever.ts';
import { errorData } from '../../ui/errorData.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useErrorText, useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { FirstRun } from './FirstRun.tsx';
import { LostVault } from './LostVault.tsx';
import { MovedAway } from './MovedAway.tsx';
import { PlaceNotices } from './PlaceNotices.tsx';
import { useMarkRead, useVault } from './useVault.ts';

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
  const markRead = useMarkRead();
  if (repaired.length === 0) return null;
  return (
    <Notice title={text('app/repaired.title')}>
      <ul>
        {repaired
          .map((one) => errorText(one))
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <Button variant="default" size="compact-sm" onClick={markRead}>
        {text('app/repaired.read')}
      </Button>
    </Notice>
  );
}

type GateProps = Readonly<{
  /** Where somebody who cannot read the first screen finds their language. */
  language: ReactNode;
  /** The ways on where the vault cannot be opened: another vault, a backup. */
  waysOut: ReactNode;
  children: ReactNode;
}>;

/** Shows its children once the vault is open; else says why it is not, what is safe, and the ways on. */
export function VaultGate({ language, waysOut, children }: GateProps) {
  const { data: state, error, refetch } = useVault();
  const retry = () => void refetch();
  if (error)
    return (
      <Refusal error={errorData(error)} onRetry={retry}>
        {waysOut}
      </Refusal>
    );
  if (!state) return <Waiting />;
  switch (state.kind) {
    case 'none':
      if (state.isLost) return <LostVault {...{ folder: state.folder, retry, waysOut }} />;
      return <FirstRun {...{ folder: state.folder, language, waysOut }} />;
    case 'refused':
      if (state.error.code === 'vault-moved') return <MovedAway error={state.error} />;
      return (
        <Refusal error={state.error} onRetry={retry}>
          {waysOut}
        </Refusal>
      );
    case 'open':
      return (
        <>
          {state.readOnly && <ReadOnlyNotice folder={state.folder} />}
          <Repaired repaired={state.repaired} />
          <PlaceNotices />
          {children}
        </>
      );
    default:
      return assertNever(state);
  }
}
