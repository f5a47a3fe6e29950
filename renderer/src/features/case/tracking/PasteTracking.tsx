import {
  Button,
  Group,
  Paper,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { LONGEST_RECORD, type TrackingPreview } from '../../../../../shared/ipc/tracking.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { useText } from '../../../ui/useText.ts';
import classes from './tracking.module.css';
import { Understood } from './Understood.tsx';
import {
  type TrackingRequest,
  useTrackingFile,
  useTrackingPreview,
  useTrackingWork,
} from './useTracking.ts';

/** A record as it is typed and said. */
type Pasted = Readonly<{
  text: string;
  source: string;
  carrier: string;
  number: string;
  dates: '' | 'dmy' | 'mdy';
}>;

const blank: Pasted = { text: '', source: '', carrier: '', number: '', dates: '' };

function requestOf(caseId: string, pasted: Pasted, unnamed: string): TrackingRequest {
  const [source, carrier, number] = [
    pasted.source.trim(),
    pasted.carrier.trim(),
    pasted.number.trim(),
  ];
  return {
    caseId,
    text: pasted.text.slice(0, LONGEST_RECORD),
    source: source || carrier || unnamed,
    ...(carrier && { carrier }),
    ...(number && { number: number.slice(0, 100) }),
    ...(pasted.dates && { dates: pasted.dates }),
  };
}

type FieldsProps = Readonly<{
  pasted: Pasted;
  preview: TrackingPreview | undefined;
  onType: (part: Partial<Pasted>) => void;
}>;

/** What the lines do not say by themselves. */
function Beside({ pasted, preview, onType }: FieldsProps) {
  const text = useText();
  const asked = preview?.asks?.code;
  const wants = (code: string, key: 'app/tracking.ask.carrier' | 'app/tracking.ask.number') =>
    asked === code ? text(key) : undefined;
  const numbers =
    asked === 'tracking-several-numbers' && text('app/tracking.ask.several', preview?.asks?.params);
  const other =
    asked === 'tracking-other-number' && text('app/tracking.ask.other', preview?.asks?.params);
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      <TextInput
        label={text('app/tracking.carrier')}
        translate="no"
        placeholder={preview?.carrier ?? ''}
        maxLength={200}
        value={pasted.carrier}
        error={wants('tracking-needs-carrier', 'app/tracking.ask.carrier')}
        onChange={({ currentTarget }) => onType({ carrier: currentTarget.value })}
      />
      <TextInput
        label={text('app/tracking.number')}
        dir="ltr"
        translate="no"
        placeholder={preview?.number ?? ''}
        maxLength={100}
        value={pasted.number}
        error={numbers || other || wants('tracking-needs-number', 'app/tracking.ask.number')}
        onChange={({ currentTarget }) => onType({ number: currentTarget.value })}
      />
      <TextInput
        label={text('app/tracking.source')}
        placeholder={text('app/tracking.source.hint')}
        maxLength={200}
        value={pasted.source}
        onChange={({ currentTarget }) => onType({ source: currentTarget.value })}
      />
    </SimpleGrid>
  );
}

function DateOrder({ pasted, preview, onType }: FieldsProps) {
  const text = useText();
  if (!preview?.isAmbiguous && pasted.dates === '') return null;
  return (
    <Stack gap={4}>
      <Text size="sm" id="tracking-dates">
        {text('app/tracking.dates')}
      </Text>
      <SegmentedControl
        aria-labelledby="tracking-dates"
        style={{ alignSelf: 'start' }}
        value={pasted.dates}
        data={[
          { value: 'dmy', label: text('app/tracking.dates.dmy') },
          { value: 'mdy', label: text('app/tracking.dates.mdy') },
        ]}
        onChange={(dates) => onType({ dates: dates === 'mdy' ? 'mdy' : 'dmy' })}
      />
    </Stack>
  );
}

type PasteProps = Readonly<{ detail: CaseDetail; onClose: () => void }>;

/** Where the lines of a carrier are pasted; shows what is understood of them before they are added. */
export function PasteTracking({ detail, onClose }: PasteProps) {
  const text = useText();
  const lines = useRef<HTMLTextAreaElement>(null);
  useEffect(() => lines.current?.focus(), []);
  const [pasted, setPasted] = useState(blank);
  const file = useTrackingFile();
  const work = useTrackingWork(detail.id);
  const asked = requestOf(detail.id, pasted, text('app/tracking.pasted'));
  const [settled] = useDebouncedValue(asked, 250);
  const isWritten = settled.text.trim() !== '';
  const { data, error, isFetching } = useTrackingPreview(settled, isWritten);
  const preview = isWritten && !error ? data : undefined;
  const isTooLong = pasted.text.length > LONGEST_RECORD;
  const isCurrent = JSON.stringify(asked) === JSON.stringify(settled) && !isFetching;
  const isReady =
    isCurrent && !isTooLong && !!preview && preview.events.length > 0 && !preview.asks;
  const fields = {
    pasted,
    preview,
    onType: (part: Partial<Pasted>) => setPasted((before) => ({ ...before, ...part })),
  };
  const choose = () =>
    file.mutate(undefined, {
      onSuccess: (chosen) =>
        chosen.kind === 'read' && fields.onType({ text: chosen.text, source: chosen.file }),
    });
  return (
    <Paper withBorder p="md">
      <Stack gap="md">
        <Textarea
          ref={lines}
          className={classes.pasted}
          label={text('app/tracking.lines')}
          description={text('app/tracking.lines.hint')}
          value={pasted.text}
          error={isTooLong && text('app/form.too-long')}
          onChange={({ currentTarget }) => fields.onType({ text: currentTarget.value })}
        />
        <Beside {...fields} />
        <DateOrder {...fields} />
        {preview && <Understood preview={preview} />}
        <Fault error={(isWritten && error) || file.error || work.error} />
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<IconFileText size={16} aria-hidden />}
            loading={file.isPending}
            onClick={choose}
          >
            {text('app/tracking.file')}
          </Button>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {text('app/form.cancel')}
            </Button>
            <Button
              disabled={!isReady}
              loading={work.isPending}
              onClick={() => work.add(asked, onClose)}
            >
              {text('app/tracking.add', {
                count: (preview?.events.length ?? 0) - (preview?.known ?? 0),
              })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
