import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { DossierPreview } from '../../../../shared/ipc/dossier.ts';
import { Fault } from '../../ui/Fault.tsx';
import { useText } from '../../ui/useText.ts';
import classes from './dossier.module.css';
import { useDossierAct } from './useDossier.ts';

type StatementProps = Readonly<{ preview: DossierPreview; isStale: boolean }>;

/** The text that goes into the platform's answer field, ready to be copied. */
export function Statement({ preview, isStale }: StatementProps) {
  const text = useText();
  const copy = useDossierAct();
  const { draftId } = preview;
  return (
    <Stack component="section" gap="xs" aria-label={text('app/dossier.text')}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {text('app/dossier.text')}
        </Title>
        <Button
          variant="default"
          size="compact-md"
          leftSection={
            copy.isSuccess ? (
              <IconCheck size={16} aria-hidden />
            ) : (
              <IconCopy size={16} aria-hidden />
            )
          }
          disabled={isStale}
          onClick={() => copy.mutate({ act: 'copy', draftId })}
        >
          {text(copy.isSuccess ? 'app/dossier.text.copied' : 'app/dossier.text.copy')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {text('app/dossier.text.about')}
      </Text>
      <Fault error={copy.error} />
      <Textarea
        readOnly
        aria-label={text('app/dossier.text')}
        classNames={{ input: classes.statement }}
        value={preview.text.body}
      />
    </Stack>
  );
}
