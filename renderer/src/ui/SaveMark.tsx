import { Group, Loader, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useText } from './useText.ts';

/** Says quietly whether everything typed is on the disk. */
export function SaveMark({ isSaving }: Readonly<{ isSaving: boolean }>) {
  const text = useText();
  return (
    <Group role="status" gap={6} wrap="nowrap" c="dimmed">
      {isSaving ? <Loader size={14} aria-hidden /> : <IconCheck size={16} aria-hidden />}
      <Text span size="sm">
        {text(isSaving ? 'app/case.saving' : 'app/case.saved')}
      </Text>
    </Group>
  );
}
