import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { useText } from '../../../ui/useText.ts';
import { PasteTracking } from './PasteTracking.tsx';
import { TrackingLegCard } from './TrackingLegCard.tsx';

/** The way of the parcel: the record of each carrier, and the place to paste more of it. */
export function CaseTracking({ detail }: Readonly<{ detail: CaseDetail }>) {
  const text = useText();
  const [isPasting, setPasting] = useState(false);
  return (
    <Stack component="section" gap="sm" aria-label={text('app/tracking')}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {text('app/tracking')}
        </Title>
        {!isPasting && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconClipboardText size={16} aria-hidden />}
            onClick={() => setPasting(true)}
          >
            {text('app/tracking.paste')}
          </Button>
        )}
      </Group>
      {isPasting && <PasteTracking detail={detail} onClose={() => setPasting(false)} />}
      {!isPasting && detail.legs.length === 0 && (
        <Text size="sm" c="dimmed">
          {text('app/tracking.none')}
        </Text>
      )}
      {detail.legs.map((leg) => (
        <TrackingLegCard key={leg.id} {...{ detail, leg }} />
      ))}
    </Stack>
  );
}
