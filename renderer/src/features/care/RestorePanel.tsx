import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useText } from '../../ui/useText.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useCareWork } from './useCare.ts';

/** A backup that becomes a vault again. */
export function RestorePanel() {
  const text = useText();
  const [passphrase, setPassphrase] = useState('');
  const restore = useCareWork(() => request('care.restore', passphrase ? { passphrase } : {}));
  return (
    <Panel title={text('app/care.restore')} text={text('app/care.restore.text')}>
      <PassphraseField value={passphrase} onChange={setPassphrase} />
      <Button
        variant="default"
        loading={restore.isPending}
        onClick={() => restore.mutate(undefined)}
      >
        {text('app/care.restore.button')}
      </Button>
      <WorkProgress kinds={['restore']} />
      <Fault error={restore.error} />
      {restore.data?.kind === 'done' && <Text role="status">{text('app/care.restored')}</Text>}
    </Panel>
  );
}
