import { Button, Stack, Text, Title } from '@mantine/core';
import type { DossierChoices, EarlierExport } from '../../../../shared/ipc/dossier.ts';
import { formatBytes } from '../../ui/formatBytes.ts';
import { formatMoment } from '../../ui/formatMoment.ts';
import { useLanguage, useText } from '../../ui/useText.ts';
import { useDestinationName } from './Destination.tsx';
import classes from './dossier.module.css';
import type { Dossier } from './useDossier.ts';

type ExportsProps = Readonly<{ choices: DossierChoices; dossier: Dossier }>;

function Earlier({ one, choices, dossier }: ExportsProps & Readonly<{ one: EarlierExport }>) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useDestinationName(choices);
  const { at, files, options } = one;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const when = formatMoment(language, at);
  return (
    <li>
      <Text size="sm">
        {text('app/dossier.earlier.line', { when, place: nameOf(options.destinationId) })}
      </Text>
      <Text size="xs" c="dimmed" className={classes.names}>
        <bdi>{files.map(({ name }) => name).join(', ')}</bdi>
        {' · '}
        <bdi>{formatBytes(language, bytes)}</bdi>
      </Text>
      <Button
        variant="subtle"
        size="compact-sm"
        ms="-0.5rem"
        onClick={() => dossier.change(options)}
      >
        {text('app/dossier.earlier.again')}
      </Button>
    </li>
  );
}

/** The dossiers of the case that were written before: each is made again by the choices that it was made with. */
export function EarlierExports({ choices, dossier }: ExportsProps) {
  const text = useText();
  if (choices.exports.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={text('app/dossier.earlier')}>
      <Title order={3} size="h5">
        {text('app/dossier.earlier')}
      </Title>
      <ul className={classes.lines}>
        {choices.exports.map((one) => (
          <Earlier key={one.id} {...{ one, choices, dossier }} />
        ))}
      </ul>
    </Stack>
  );
}
