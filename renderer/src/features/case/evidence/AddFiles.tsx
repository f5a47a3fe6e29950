import { Button, Group, Text } from '@mantine/core';
import { IconFolder, IconPhotoPlus } from '@tabler/icons-react';
import { useChooseFiles } from '../../../ui/AttachContext.ts';
import { useText } from '../../../ui/useText.ts';

type AddProps = Readonly<{ caseId: string; isEmpty: boolean }>;

/** The ways to add files: chosen, as a whole folder, dropped or pasted. */
export function AddFiles({ caseId, isEmpty }: AddProps) {
  const text = useText();
  const choose = useChooseFiles();
  return (
    <div>
      {isEmpty && (
        <Text mb="sm" c="dimmed">
          {text('app/evidence.none')}
        </Text>
      )}
      <Group gap="xs">
        <Button
          variant={isEmpty ? 'filled' : 'light'}
          leftSection={<IconPhotoPlus size={18} aria-hidden />}
          onClick={() => choose({ caseId }, 'files')}
        >
          {text('app/attach.files')}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconFolder size={18} aria-hidden />}
          onClick={() => choose({ caseId }, 'folder')}
        >
          {text('app/attach.folder')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={6}>
        {text('app/attach.hint')}
      </Text>
    </div>
  );
}
