import { Button, Group, Text } from '@mantine/core';
import type { VaultReport } from '../../../../shared/ipc/vaultCare.ts';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useText } from '../../ui/useText.ts';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import { ErrorLines } from './ErrorLines.tsx';
import { useCareWork } from './useCare.ts';

/** What was found and done. */
function Report({ report }: Readonly<{ report: VaultReport }>) {
  const text = useText();
  const { cases, attachments, problems, repaired } = report;
  return (
    <>
      {repaired.length > 0 && (
        <div role="status">
          <Text fw={600}>{text('app/care.check.repaired', { count: repaired.length })}</Text>
          <ErrorLines lines={repaired} />
        </div>
      )}
      {problems.length > 0 ? (
        <Notice title={text('app/care.check.problems', { count: problems.length })}>
          <ErrorLines lines={problems} />
        </Notice>
      ) : (
        <Text role="status">{text('app/care.check.fine', { cases, attachments })}</Text>
      )}
    </>
  );
}

/** Proves the vault whole, and repairs what can be repaired. */
export function CheckPanel() {
  const text = useText();
  const check = useCareWork((channel: 'care.check' | 'care.repair') => request(channel, {}));
  return (
    <Panel title={text('app/care.check')} text={text('app/care.check.text')}>
      <Group>
        <Button
          variant="default"
          loading={check.isPending}
          onClick={() => check.mutate('care.check')}
        >
          {text('app/care.check.button')}
        </Button>
        <Button
          variant="default"
          loading={check.isPending}
          onClick={() => check.mutate('care.repair')}
        >
          {text('app/care.repair.button')}
        </Button>
      </Group>
      <WorkProgress kinds={['check', 'repair']} />
      <Fault error={check.error} />
      {check.data && <Report report={check.data} />}
    </Panel>
  );
}
