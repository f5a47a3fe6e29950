import { Button, Group, NumberInput, Text } from '@mantine/core';
import type { VaultCare } from '../../../../shared/ipc/vaultCare.ts';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useErrorText, useText } from '../../ui/useText.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import { BackupDone } from './BackupDone.tsx';
import { useCareWork } from './useCare.ts';

/** The backup that is made once a day by itself. */
export function DailyPanel({ care: { daily } }: Readonly<{ care: VaultCare }>) {
  const text = useText();
  const errorText = useErrorText();
  const choose = useCareWork(() => request('care.chooseDailyFolder', {}));
  const change = useCareWork((keepDays: number) => request('care.changeDaily', { keepDays }));
  const backUp = useCareWork(() => request('care.backUpDaily', {}));
  return (
    <Panel title={text('app/care.daily')} text={text('app/care.daily.text')}>
      {daily.folder ? (
        <Verbatim>{daily.folder}</Verbatim>
      ) : (
        <Text c="dimmed">{text('app/care.daily.none')}</Text>
      )}
      {daily.fault && (
        <Notice title={text('app/care.daily.fault')}>{errorText(daily.fault)}</Notice>
      )}
      <Group>
        <Button
          variant="default"
          loading={choose.isPending}
          onClick={() => choose.mutate(undefined)}
        >
          {text('app/care.daily.choose')}
        </Button>
        {daily.folder && (
          <Button
            variant="default"
            loading={backUp.isPending}
            onClick={() => backUp.mutate(undefined)}
          >
            {text('app/care.daily.now')}
          </Button>
        )}
      </Group>
      {daily.folder && (
        <NumberInput
          w="9rem"
          label={text('app/care.daily.keep')}
          min={1}
          max={3650}
          allowDecimal={false}
          clampBehavior="strict"
          value={daily.keepDays}
          onChange={(days) => typeof days === 'number' && days >= 1 && change.mutate(days)}
        />
      )}
      <WorkProgress kinds={['daily']} />
      <Fault error={choose.error ?? backUp.error ?? change.error} />
      <BackupDone outcome={backUp.data} />
    </Panel>
  );
}
