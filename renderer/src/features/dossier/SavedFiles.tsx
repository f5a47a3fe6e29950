import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconFileExport } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import type { DossierSaved } from '../../../../shared/ipc/dossier.ts';
import { Fault } from '../../ui/Fault.tsx';
import { formatBytes } from '../../ui/formatBytes.ts';
import { useErrorText, useLanguage, useText } from '../../ui/useText.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';
import classes from './dossier.module.css';
import { useDossierAct } from './useDossier.ts';

type Saved = Extract<DossierSaved, { kind: 'done' }>;

type HandleProps = Readonly<{ saved: Saved; onDrag: () => void }>;

/** What is taken with the mouse and let go over the upload field; the files themselves travel. */
function DragHandle({ saved: { files }, onDrag }: HandleProps) {
  const text = useText();
  const language = useLanguage();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const begin = (event: DragEvent) => {
    // The page would drag a picture of the handle; the main process drags the files.
    event.preventDefault();
    onDrag();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is for the mouse; the button beside it is for keys
    <div className={classes.handle} draggable onDragStart={begin}>
      <IconFileExport size={28} stroke={1.5} aria-hidden />
      <div>
        <Text fw={600}>{text('app/dossier.saved.drag', { count: files.length })}</Text>
        <Text size="sm">
          <bdi>{files.map(({ name }) => name).join(', ')}</bdi>
          {' · '}
          <bdi>{formatBytes(language, bytes)}</bdi>
        </Text>
      </div>
    </div>
  );
}

function Hashes({ files }: Pick<Saved, 'files'>) {
  const text = useText();
  return (
    <details className={classes.source}>
      <summary>{text('app/dossier.saved.hash')}</summary>
      <ul className={classes.hashes}>
        {files.map(({ name, sha256 }) => (
          <li key={name}>
            <bdi>{name}</bdi> <code>{sha256}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A dossier that lies on the disk: the handle to drag it into the upload field, where it is, and its hash. */
export function SavedFiles({ saved }: Readonly<{ saved: Saved }>) {
  const text = useText();
  const act = useDossierAct();
  const errorText = useErrorText();
  const { draftId, files, place, warnings } = saved;
  return (
    <Paper component="section" withBorder p="lg" aria-label={text('app/dossier.saved')}>
      <Stack gap="sm">
        <Group gap="xs" role="status" wrap="nowrap">
          <IconCircleCheck size={22} className={classes.good} aria-hidden />
          <Title order={3} size="h4">
            {text('app/dossier.saved')}
          </Title>
        </Group>
        <Group gap="sm">
          <DragHandle saved={saved} onDrag={() => act.mutate({ act: 'drag', draftId })} />
          <Button variant="default" onClick={() => act.mutate({ act: 'show', draftId })}>
            {text('app/dossier.saved.show')}
          </Button>
        </Group>
        <Fault error={act.error} />
        {warnings.map((warning) => (
          <Text key={warning.code} size="sm">
            {errorText(warning)}
          </Text>
        ))}
        <div>
          <Verbatim>{place}</Verbatim>
        </div>
        <Text size="sm" c="dimmed">
          {text('app/dossier.saved.same')}
        </Text>
        <Hashes files={files} />
      </Stack>
    </Paper>
  );
}
