import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { FilePreview } from '../../../../shared/ipc/importing.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Message } from '../../ui/Message.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useErrorText, useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import classes from './import.module.css';
import { OrdersFile } from './OrdersFile.tsx';
import { TrackingFile } from './TrackingFile.tsx';
import type { Dates, ImportWork, Ready } from './useImport.ts';

function FileBody({ preview }: Readonly<{ preview: FilePreview }>) {
  const errorText = useErrorText();
  if (preview.kind === 'orders') return <OrdersFile preview={preview} />;
  if (preview.kind === 'tracking') return <TrackingFile preview={preview} />;
  return <Notice title={errorText(preview.error)}>{null}</Notice>;
}

const isOpen = (preview: FilePreview): boolean =>
  preview.kind !== 'refused' &&
  preview.refused.some(({ error }) => error.code.endsWith('-ambiguous'));

const orders: readonly Dates[] = ['dmy', 'mdy'];

/** Asks how dates are meant, only when a list can be read in two ways. */
function DateQuestion({ ready, work }: Readonly<{ ready: Ready; work: ImportWork }>) {
  const text = useText();
  if (!ready.files.some(isOpen)) return null;
  return (
    <Notice title={text('app/import.dates')}>
      <SegmentedControl
        aria-label={text('app/import.dates')}
        value=""
        data={orders.map((value) => ({ value, label: text(`app/import.dates.${value}`) }))}
        onChange={(value) => work.readAgain(ready.importId, value === 'mdy' ? 'mdy' : 'dmy')}
      />
    </Notice>
  );
}

/** How much an import would change: cases made or filled in, and events added. */
const gainOf = (preview: FilePreview): number => {
  if (preview.kind === 'orders') return preview.counts.created + preview.counts.updated;
  return preview.kind === 'tracking' ? preview.added : 0;
};

function Preview({ ready, work }: Readonly<{ ready: Ready; work: ImportWork }>) {
  const text = useText();
  const gain = ready.files.reduce((sum, file) => sum + gainOf(file), 0);
  const { isRunning } = work;
  const hasQuestion = ready.files.some(isOpen);
  return (
    <>
      <DateQuestion {...{ ready, work }} />
      {ready.files.map((preview, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name; the list never changes
        <Panel key={at} title={preview.file} isName>
          <FileBody preview={preview} />
        </Panel>
      ))}
      {gain === 0 && !hasQuestion && <Text role="status">{text('app/import.nothing')}</Text>}
      <Group>
        {gain > 0 && (
          <Button loading={isRunning} onClick={() => work.run(ready.importId)}>
            {text('app/import.run')}
          </Button>
        )}
        <Button variant="default" disabled={isRunning} onClick={work.close}>
          {text('app/import.close')}
        </Button>
      </Group>
      <WorkProgress kinds={['import']} />
    </>
  );
}

function Invitation({ onChoose }: Readonly<{ onChoose: () => void }>) {
  const text = useText();
  return (
    <Message icon={IconFileImport} title={text('app/import.title')}>
      <span>{text('app/import.text')}</span>
      <Button size="md" onClick={onChoose}>
        {text('app/import.choose')}
      </Button>
    </Message>
  );
}

/** Lists of orders and exports of tracking: shown first with what would become of each line, then imported. */
export function ImportPage({ work }: Readonly<{ work: ImportWork }>) {
  const text = useText();
  const { ready, isReading, error, choose } = work;
  return (
    <Stack
      component="section"
      gap="lg"
      className={classes.page}
      aria-label={text('app/nav.import')}
    >
      <Title order={2}>{text('app/nav.import')}</Title>
      <Fault error={error} />
      {isReading && <Waiting />}
      {!isReading && ready && <Preview {...{ ready, work }} />}
      {!isReading && !ready && <Invitation onChoose={choose} />}
    </Stack>
  );
}
