import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { VaultCare } from '../../../../shared/ipc/vaultCare.ts';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import { formatMoment } from '../../ui/formatMoment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLanguage, useText } from '../../ui/useText.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import { BackupDone } from './BackupDone.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useCareWork } from './useCare.ts';

type Care = Readonly<{ care: VaultCare }>;

/** Says when it is high time for a backup. */
function Warning({ care: { isBackupLate, lastBackup } }: Care) {
  const text = useText();
  if (!isBackupLate) return null;
  return (
    <Notice title={text('app/care.backup.high-time')}>
      {text(lastBackup ? 'app/care.backup.late' : 'app/care.backup.none')}
    </Notice>
  );
}

function LastBackup({ care: { lastBackup } }: Care) {
  const text = useText();
  const language = useLanguage();
  if (!lastBackup) return null;
  return (
    <>
      <Text>
        {text('app/care.backup.last', { when: formatMoment(language, lastBackup.madeAt) })}
      </Text>
      <Verbatim>{lastBackup.file}</Verbatim>
    </>
  );
}

/** One file with everything. */
export function BackupPanel({ care }: Care) {
  const text = useText();
  const [passphrase, setPassphrase] = useState('');
  const backUp = useCareWork(() => request('care.backUp', passphrase ? { passphrase } : {}));
  return (
    <Panel title={text('app/care.backup')} text={text('app/care.backup.text')}>
      <Warning care={care} />
      <LastBackup care={care} />
      <PassphraseField
        about={text('app/care.passphrase.text')}
        value={passphrase}
        onChange={setPassphrase}
      />
      <Button loading={backUp.isPending} onClick={() => backUp.mutate(undefined)}>
        {text('app/care.back-up')}
      </Button>
      <WorkProgress kinds={['backup']} />
      <Fault error={backUp.error} />
      <BackupDone outcome={backUp.data} />
    </Panel>
  );
}
