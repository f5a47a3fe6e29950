import { Group, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useText } from './useText.ts';

/** How saving stands: done, under way, or failed. */
export type SaveState = 'saved' | 'saving' | 'unsaved';

const marks = {
  saved: <IconCheck size={16} aria-hidden />,
  saving: <Loader size={14} aria-hidden />,
  unsaved: <IconAlertTriangle size={16} aria-hidden />,
} as const;

/** Says quietly whether everything typed is on the disk. */
export function SaveMark({ state }: Readonly<{ state: SaveState }>) {
  const text = useText();
  return (
    <Group role="status" gap={6} wrap="nowrap" c="dimmed">
      {marks[state]}
      <Text span size="sm">
        {text(`app/case.${state}`)}
      </Text>
    </Group>
  );
}
