import { Progress, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import type { DossierChoices, DossierPreview } from '../../../../shared/ipc/dossier.ts';
import { formatBytes } from '../../ui/formatBytes.ts';
import { useLanguage, useText } from '../../ui/useText.ts';
import classes from './dossier.module.css';
import type { Dossier } from './useDossier.ts';

type Measure = Readonly<{
  name: 'size' | 'files' | 'pages' | 'chars';
  value: number;
  /** Null where neither the destination nor we set one. */
  max: number | null;
  /** The limit is our own, because the destination's is unknown. */
  isOurs: boolean;
}>;

type MeterProps = Readonly<{ choices: DossierChoices; dossier: Dossier; preview: DossierPreview }>;

/** What is counted: pages where there is a PDF, files where there are several or only so many are taken. */
function measuresOf({ choices, dossier, preview }: MeterProps): readonly Measure[] {
  const { files, limits, text } = preview;
  const destination = choices.destinations.find(({ id }) => id === dossier.options.destinationId);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const pdf = files.find(({ kind }) => kind === 'pdf');
  const isOurs = (name: string) => limits.assumed.includes(name);
  const ourSize = isOurs('maxTotalBytes') && isOurs('maxFileBytes');
  const maxFiles = destination?.maxFiles ?? null;
  const pages = pdf?.pages.length ?? 0;
  return [
    { name: 'size', value: bytes, max: limits.maxTotalBytes, isOurs: ourSize },
    ...(pdf
      ? [{ name: 'pages', value: pages, max: limits.maxPages, isOurs: isOurs('maxPages') } as const]
      : []),
    { name: 'files', value: files.length, max: maxFiles, isOurs: false },
    { name: 'chars', value: text.chars, max: text.max, isOurs: false },
  ];
}

function MeasureLine({ name, value, max, isOurs }: Measure) {
  const text = useText();
  const language = useLanguage();
  const count = new Intl.NumberFormat(language);
  const written = (amount: number) =>
    name === 'size' ? formatBytes(language, amount) : count.format(amount);
  const label = text(`app/dossier.meter.${name}`);
  const told =
    max === null
      ? text('app/dossier.meter.unknown', { value: written(value) })
      : text(isOurs ? 'app/dossier.meter.safe' : 'app/dossier.meter.fits', {
          value: written(value),
          max: written(max),
        });
  const Icon = max === null ? IconHelpCircle : IconCircleCheck;
  return (
    <li>
      <Text size="sm" component="div" className={classes.measure}>
        <span>{label}</span>
        <span className={classes.amount}>
          <Icon size={16} aria-hidden />
          {told}
        </span>
      </Text>
      {max !== null && (
        <Progress value={(100 * value) / max} size="xs" aria-label={`${label}: ${told}`} />
      )}
    </li>
  );
}

/** How large the dossier is against what is accepted: in words, with a bar beside them. */
export function Meter(props: MeterProps) {
  const text = useText();
  return (
    <Stack component="section" gap="xs" aria-label={text('app/dossier.meter')}>
      <Title order={3} size="h5">
        {text('app/dossier.meter')}
      </Title>
      <ul className={classes.lines}>
        {measuresOf(props).map((measure) => (
          <MeasureLine key={measure.name} {...measure} />
        ))}
      </ul>
    </Stack>
  );
}
